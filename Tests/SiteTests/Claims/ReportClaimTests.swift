import Formula
import Testing
import Units

@testable import Site

/// The claims of the report that Tenfold ships with: what is recorded of each is what the models prove, and a build
/// notices when either of them moves.
@Suite struct ReportClaimTests {
  /// Claims whose condition no parameter turns, with the reason.
  private static let unmoved = [
    "dearer-from-parity":
      "where every tenfold gains the same, equal gains cost equal factors, whatever the parameters"
  ]

  @Test func allClaimsOfTheEssayAreExamined() {
    #expect(SingleClaim.all.count == 21)
    #expect(Set(SingleClaim.all.map(\.id)).count == 21)
    let build = checkSite(ReportInput(content: realContent))
    #expect(shortLines(build).filter { $0.contains("claims/") } == [])
  }

  @Test(arguments: SingleClaim.all)
  func theModelsProveIt(claim: SingleClaim) {
    #expect(claim.errors(claim.files) == [])
  }

  @Test(arguments: SingleClaim.all)
  func anotherVerdictFailsAtTheClaim(claim: SingleClaim) throws {
    let verdict = try #require(
      ClaimEntry.Verdict(rawValue: RewrittenReport(claim.files).verdicts[0].verdict))
    for other in ClaimEntry.Verdict.allCases where contradicts(other, verdict) {
      var report = RewrittenReport(claim.files)
      report.record(other.rawValue, of: claim.id)
      let errors = claim.errors(report.files)
      // Cases belong to `depends` and to nothing else.
      let isOfCases = other == .depends || verdict == .depends
      #expect(isOfCases ? !errors.isEmpty : errors == ["claim-disagrees"], "\(other)")
    }
  }

  @Test(arguments: SingleClaim.all)
  func anotherOutcomeOfACaseFailsAtTheClaim(claim: SingleClaim) throws {
    for (number, place) in evaluated(claim.files).claims[0].cases.enumerated() {
      let outcome = try #require(place.checked.file.outcome?.value)
      var report = RewrittenReport(claim.files)
      report.record(outcome == .holds ? "fails" : "holds", ofCase: number, of: claim.id)
      #expect(claim.errors(report.files).contains("claim-disagrees"), "case \(number)")
    }
  }

  @Test(arguments: SingleClaim.all)
  func aTurningPointIsWhereTheBuildBeginsToFail(claim: SingleClaim) throws {
    let report = evaluated(claim.files)
    let points = report.claims[0].turningPoints
    #expect(points.isEmpty == Self.unmoved.keys.contains(claim.id))
    let now = report.claims[0].standing?.truth
    for point in points {
      let name = report.checked.environment.qualifiedName(point.parameter)
      let distance = point.value - point.now.value.value
      func moved(_ share: Double) -> [InputFile] {
        var moved = RewrittenReport(claim.files)
        let value = point.now.value.value + distance * share
        moved.set(name, to: formula(value, point.now.quantity, report))
        return moved.files
      }
      let past = claim.errors(moved(1 + 1e-6))
      #expect(past.contains("claim-disagrees"), "\(name) past \(point.value)")
      // A case that supposes other values may have turned before the claim itself does.
      let before = evaluated(moved(1 - 1e-6)).claims[0]
      #expect(before.standing?.truth == now, "\(name) before \(point.value)")
    }
  }

  // MARK: What is asked

  /// Whether a build must refuse one verdict where the other is right. Why a claim is false is for the author to say,
  /// and an open one asks nothing.
  private func contradicts(_ other: ClaimEntry.Verdict, _ verdict: ClaimEntry.Verdict) -> Bool {
    let isFalse: Set<ClaimEntry.Verdict> = [.overstated, .understated, .misstated]
    return other != verdict && !(isFalse.contains(other) && isFalse.contains(verdict))
      && (other != .open || verdict == .depends)
  }

  /// A value as a formula in the unit of a quantity.
  private func formula(_ value: Double, _ quantity: Quantity, _ report: EvaluatedReport) -> String {
    guard !quantity.unit.isNone else { return "\(value)" }
    return "\(value) * (1 \(report.checked.environment.units.formula(quantity.unit)))"
  }

  private func evaluated(_ files: [InputFile]) -> EvaluatedReport {
    var parser = ReportParser(contentPath: "content")
    let (checked, _) = ReportChecker.check(parser.parse(files), .plain)
    return evaluate(checked).report
  }
}
