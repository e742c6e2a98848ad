import Diagnostics
import Formula
import Testing

@testable import Site

/// Verdicts against conditions.
@Suite struct VerdictTests {
  private static let isTrue = "holds: next_tenfold < 10"
  private static let isFalse = "holds: next_tenfold ≈ 10 within 10%"

  private func codes(_ report: SmallReport) -> [String] {
    report.build().diagnostics.map { $0.code.name }
  }

  @Test(arguments: ["holds", "open"])
  func aTrueConditionProvesIt(verdict: String) {
    #expect(codes(.bill.withClaim("\(Self.isTrue)\nverdict: \(verdict)")) == [])
  }

  @Test(arguments: ["overstated", "understated", "misstated", "open"])
  func aFalseConditionProvesIt(verdict: String) {
    #expect(codes(.bill.withClaim("\(Self.isFalse)\nverdict: \(verdict)")) == [])
  }

  @Test(arguments: ["overstated", "understated", "misstated"])
  func aTrueConditionContradictsIt(verdict: String) {
    #expect(
      codes(.bill.withClaim("\(Self.isTrue)\nverdict: \(verdict)")) == ["claim-disagrees"])
  }

  @Test func aFalseConditionContradictsThatItHolds() {
    #expect(codes(.bill.withClaim("\(Self.isFalse)\nverdict: holds")) == ["claim-disagrees"])
  }

  @Test func anOpenClaimNeedsNoCondition() {
    let (claims, lines) = SmallReport.bill.withClaim("verdict: open").claims()
    #expect(lines == [])
    #expect(claims[0].standing == nil)
  }

  @Test(arguments: [
    ("growth", "true"), ("probability(doubt > 4) >= 50%", "true"),
    ("not (next_tenfold > 9)", "true"), ("next_tenfold > 9 or growth = 10", "true"),
    ("5 < next_tenfold <= 5.5 < 6", "true"), ("next_tenfold > 5 and growth > 10", "false"),
  ])
  func conditionsAreAnyFormulaThatIsTrueOrFalse(condition: String, truth: String) throws {
    let (claims, lines) = SmallReport.bill.withClaim("holds: \(condition)\nverdict: open").claims()
    guard condition != "growth" else {
      #expect(lines.count == 1 && claims[0].standing == nil, "a number is neither")
      return
    }
    #expect(lines == [])
    #expect(claims[0].standing?.truth == (truth == "true" ? .holds : .fails))
  }

  // MARK: Cases

  private static let cases = """
    holds: next_tenfold > 8
    verdict: depends
    depends:
      on: the share of one part
      cases:
        - {when: it is all, with: {rl_share: 20}, verdict: holds}
        - {when: it is half, verdict: fails}
        - {when: asked otherwise, holds: next_tenfold > 5, verdict: holds}
        - {when: both, with: {growth: 2 * growth, cost.rl_share: 300%}, verdict: holds}
    """

  @Test func eachCaseIsEvaluatedWithItsValues() throws {
    let (claims, lines) = SmallReport.bill.withClaim(Self.cases).claims()
    #expect(lines == [])
    let sides = claims[0].cases.map { $0.standing.comparisons[0].sides[0].value.value }
    // (1 + r f) / (1 + r)
    #expect(sides == [201.0 / 21, 5.5, 5.5, 61.0 / 4])
    #expect(claims[0].cases.map(\.standing.truth) == [.holds, .fails, .holds, .holds])
  }

  @Test(arguments: 0..<4)
  func aCaseThatComesOutOtherwiseIsAnError(number: Int) throws {
    var report = RewrittenReport(SmallReport.bill.withClaim(Self.cases).input.content)
    report.record(number == 1 ? "holds" : "fails", ofCase: number, of: "bill")
    let build = checkSite(report.input)
    // Without the only case that fails, the claim depends on nothing either.
    let others = number == 1 ? ["one-sided-claim"] : []
    #expect(build.diagnostics.map { $0.code.name } == others + ["claim-disagrees"])
  }

  @Test func aCaseMayGoIntoDataAndFits() throws {
    let report = SmallReport.bill
      .with("data/runs.csv", "x,y\n1,2.1\n2,3.9\n3,6.2\n4,7.8\n5,30\n")
    let text = """
      verdict: depends
      holds: fitted.line.estimate.A < 3
      depends:
        on: the last row
        cases:
          - {when: without it, verdict: holds}
          - {when: with it, with: {fitted.last: 5.5}, verdict: fails}
      """
    let (claims, lines) = report.with(
      "models/fitted.yaml",
      """
      parameters:
        last: 4
      data:
        runs: {origin: o, licence: l, columns: {x: 1, y: 1}}
      fits:
        line: {data: runs, where: x <= last, x: x, y: y, law: A * x, parameters: {A: 1}}

      """
    ).withClaim(text).claims()
    #expect(lines == [])
    #expect(claims[0].cases.map(\.standing.truth) == [.holds, .fails])
  }

  // MARK: No value, and too many

  @Test(arguments: ["holds", "overstated", "open"])
  func aConditionWithoutValueIsAnError(verdict: String) {
    let report = SmallReport.bill
      .replacing("growth: 10", with: "growth: 0", in: "models/cost.yaml")
      .withClaim("holds: log10(growth) > 1\nverdict: \(verdict)")
    #expect(codes(report) == ["outside-domain"])
  }

  @Test(arguments: [
    ("true", 0, false), ("true", 1, true), ("0", 0, true), ("1", 0, false), ("1", 1, true),
    ("2", 1, false),
  ])
  func aReportMayExpectClaims(count: String, claims: Int, isRight: Bool) {
    var report = SmallReport.bill.replacing(
      "pages: [index]", with: "pages: [index]\nexpects: {claims: \(count)}", in: "report.yaml")
    if claims > 0 { report = report.withClaim("verdict: open") }
    #expect(codes(report) == (isRight ? [] : ["unexpected-claims"]))
  }

  // MARK: Uncertain conditions

  @Test(arguments: [
    // The doubt is log-normal between 2 and 8: 4 is its median, 2 its fifth percentile.
    ("doubt > 1.9", "90%", ClaimStanding.Truth.holds), ("doubt > 4", "90%", .undecided),
    ("doubt > 4", "51%", .undecided), ("doubt > 8.1", "90%", .fails),
    ("doubt > 1.9", "99%", .undecided), ("doubt > 0", "100%", .holds),
    ("doubt < 0", "100%", .fails),
  ])
  func anUncertainConditionCountsFromItsConfidenceOn(
    condition: String, confidence: String, truth: ClaimStanding.Truth
  ) throws {
    let (claims, _) = SmallReport.bill
      .withClaim("holds: \(condition)\nconfidence: \(confidence)\nverdict: open").claims()
    #expect(claims[0].standing?.truth == truth)
    #expect(claims[0].standing?.confidence != nil)
  }

  @Test(arguments: ["holds", "overstated"])
  func whatIsUndecidedProvesNothing(verdict: String) {
    #expect(
      codes(.bill.withClaim("holds: doubt > 4\nverdict: \(verdict)")) == ["claim-disagrees"])
  }

  // MARK: Margins

  @Test(
    arguments: [
      ("next_tenfold > 5", 0.1), ("next_tenfold > 11", -0.5), ("5 < next_tenfold", 0.5 / 5.5),
      ("next_tenfold ≈ 10 within 10%", -0.35), ("next_tenfold ≈ 5 within 20%", 0.1),
      ("next_tenfold = 5.5", 0), ("next_tenfold != 5", 0.1),
      ("4 < next_tenfold < 5", -0.1), ("next_tenfold > 5 and growth > 8", 0.1),
      ("next_tenfold > 5 or growth > 8", 0.25), ("next_tenfold > 6 or growth > 20", -0.5 / 6),
      ("not (next_tenfold > 5)", -0.1), ("budget > 400 EUR * 0 USD/EUR", 5),
      ("budget - 10 USD < 1 USD", 6),
    ] as [(String, Double)])
  func theMarginIsTheDistanceFromTurning(condition: String, margin: Double) throws {
    let (claims, lines) = SmallReport.bill.withClaim("holds: \(condition)\nverdict: open").claims()
    #expect(lines == [])
    let found = try #require(claims[0].standing?.margin, "\(condition)")
    #expect(abs(found.distance - margin) < 1e-12, "\(condition)")
  }
}
