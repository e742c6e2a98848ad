import Formula
import FormulaSyntax
import TestSupport
import Testing

@testable import Site

/// At which value of a parameter a claim turns.
@Suite struct TurningPointTests {
  /// The turning points of the claim with that condition: parameter, value, and what it comes to there.
  private func points(
    _ condition: String, in report: SmallReport = .bill
  ) throws -> [(name: String, value: Double, truth: ClaimStanding.Truth)] {
    let report = report.withClaim("holds: \(condition)\nverdict: open")
    let (claims, lines) = report.claims()
    #expect(lines == [])
    let environment = report.environment
    return claims[0].turningPoints.map {
      (environment.qualifiedName($0.parameter), $0.value, $0.truth)
    }
  }

  @Test func theyAreWhereClosedFormsSayTheyAre() throws {
    // (1 + 10 r) / (1 + r) = 9 at r = 8; (1 + f) / 2 = 9 at f = 17.
    let points = try points("next_tenfold ≈ 10 within 10%")
    #expect(points.map(\.name) == ["cost.growth", "cost.rl_share"])
    #expect(abs(points[0].value - 17) < 1e-12 && abs(points[1].value - 8) < 1e-12)
    #expect(points.map(\.truth) == [.holds, .holds])
  }

  @Test func theLastBitDecides() throws {
    let points = try points("growth <= 10.1")
    #expect(points.map(\.value) == [Double(10.1).nextUp])
    #expect(try self.points("growth < 10.1").map(\.value) == [10.1])
    #expect(try self.points("growth > 10 - 1e-9").map(\.value) == [10 - 1e-9])
  }

  @Test func bothSidesAreTold() throws {
    let points = try points("4 < growth < 20")
    #expect(points.map(\.value) == [20, 4])
    #expect(points.map(\.truth) == [.fails, .fails])
  }

  @Test(arguments: ["growth > -5", "rl_share * 0 < 1", "abs(growth) >= 0"])
  func whatNothingTurnsHasNone(condition: String) throws {
    #expect(try points(condition).isEmpty)
  }

  @Test func aControlBoundsTheLook() throws {
    let report = SmallReport.bill
      .replacing(
        "growth: 10", with: "growth: {value: 10, control: {from: -20, to: 12}}",
        in: "models/cost.yaml")
    #expect(try points("growth < 15", in: report).isEmpty)
    #expect(try points("growth < 11", in: report).map(\.value) == [11])
    #expect(try points("growth > -5", in: report).map(\.value) == [-5])
  }

  @Test(arguments: [
    ("0", "growth < 0.25", 0.25), ("-10", "growth < -2", -2), ("-10", "growth > -30", -30),
  ])
  func zeroAndNegativeValuesAreLeftBehind(value: String, condition: String, place: Double) throws {
    let report = SmallReport.bill
      .replacing("growth: 10", with: "growth: \(value)", in: "models/cost.yaml")
    let points = try points(condition, in: report)
    #expect(points.count == 1 && abs(points[0].value - place) < 1e-12)
  }

  @Test func valuesAreInTheUnitOfTheParameter() throws {
    let report = SmallReport.bill
      .replacing("budget: 5 USD", with: "budget: 5 kUSD", in: "models/cost.yaml")
    let points = try points("budget < 6000 USD", in: report)
    #expect(points.count == 1 && abs(points[0].value - 6) < 1e-12)
  }

  @Test func dataAreFilteredAnewForEachValue() throws {
    let report = SmallReport.bill
      .with("data/runs.csv", "x,y\n1,2\n2,4\n3,6\n4,8\n5,30\n")
      .with(
        "models/fitted.yaml",
        """
        parameters:
          last: 4.5
        data:
          runs: {origin: o, licence: l, columns: {x: 1, y: 1}}
        fits:
          line: {data: runs, where: x <= last, x: x, y: y, law: A * x, parameters: {A: 1}}

        """)
    let points = try points("max(data.runs.y) > 10 and fitted.line.estimate.A < 3", in: report)
    #expect(points.map(\.name) == ["fitted.last"])
    #expect(points.first.map { abs($0.value - 5) < 0.05 } == true)
  }

  // MARK: A law

  /// Models that rise or fall with each of their parameters.
  @Test(arguments: 0..<24)
  func aClaimTurnsAtItsTurningPointAndNowhereBefore(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let a = Double.random(in: 0.5...20, using: &random)
    let b = Double.random(in: 0.5...20, using: &random)
    let c = Double.random(in: 0.5...20, using: &random)
    let forms = [
      "a * b / c", "a + b + c", "a^2 * exp(b / 10)", "sqrt(a) * ln(1 + b) - c", "a / (a + b)",
      "a * b^0.5 + 10 / c",
    ]
    let form = forms[seed % forms.count]
    func report(_ a: Double, _ b: Double, _ c: Double, _ bound: Double) -> SmallReport {
      SmallReport.bill.with(
        "models/cost.yaml",
        "parameters: {a: \(a), b: \(b), c: \(c)}\ndefinitions:\n  y: \(form)\n"
      ).withClaim("holds: y < \(bound)\nverdict: open")
    }
    func truth(_ a: Double, _ b: Double, _ c: Double, _ bound: Double) -> ClaimStanding.Truth? {
      report(a, b, c, bound).claims().claims[0].standing?.truth
    }
    let side = report(a, b, c, 0).claims().claims[0].standing?.comparisons[0].sides[0].value.value
    let now = try #require(side)
    // No share goes beyond one.
    let room = form == "a / (a + b)" ? min(0.3 * now, 0.5 * (1 - now)) : 0.3 * now
    let bound = now + (seed % 2 == 0 ? room : -room)
    let model = report(a, b, c, bound)
    let claim = model.claims().claims[0]
    let environment = model.environment
    for point in claim.turningPoints {
      let name = environment[point.parameter].name.text
      func moved(to value: Double) -> ClaimStanding.Truth? {
        truth(
          name == "a" ? value : a, name == "b" ? value : b, name == "c" ? value : c, bound)
      }
      #expect(moved(to: point.value) == point.truth, "\(form) at \(name) = \(point.value)")
      #expect(point.truth != claim.standing?.truth)
      let before = point.isAbove ? point.value.nextDown : point.value.nextUp
      #expect(moved(to: before) == claim.standing?.truth, "\(form) before \(name) = \(point.value)")
    }
    #expect(!claim.turningPoints.isEmpty, "\(form), seed \(seed)")
  }
}
