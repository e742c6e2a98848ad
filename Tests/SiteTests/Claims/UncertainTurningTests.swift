import Diagnostics
import Formula
import Testing

@testable import Site

/// At which median of an uncertain parameter a claim turns, with the spread that it has.
@Suite struct UncertainTurningTests {
  /// The turning points of a condition along the parameter `doubt`, log-normal between 2 and 8: a tenth of its samples lie
  /// below 2.331, a tenth above 6.865.
  private func points(
    _ condition: String, in report: SmallReport = .bill
  ) -> [TurningPoint] {
    let report = report.withClaim("holds: \(condition)\nverdict: open")
    let (claims, lines) = report.claims()
    #expect(lines == [])
    return claims[0].turningPoints.filter {
      report.environment.qualifiedName($0.parameter) == "cost.doubt"
    }
  }

  private func isNear(_ a: Double?, _ b: Double) -> Bool {
    a.map { abs($0 / b - 1) < 0.02 } ?? false
  }

  @Test func enoughSamplesMustTurn() throws {
    // If it were exactly 4 it would be on the edge; with its spread it takes more to be sure of either.
    let points = points("doubt * growth > 40")
    #expect(points.count == 2)
    #expect(isNear(points.first { $0.truth == .holds }?.value, 4 / 0.5827))
    #expect(isNear(points.first { $0.truth == .fails }?.value, 4 / 1.7162))
  }

  @Test func aTurningPointDiffersFromThatOfACertainParameter() throws {
    // One that were certain would turn it at 1.5.
    let sure = points("doubt * growth > 15")
    #expect(sure.map(\.truth) == [.undecided] && isNear(sure[0].value, 1.5 / 0.5827))
    let certain = SmallReport.bill.replacing(
      "doubt: 2 to 8", with: "doubt: 4", in: "models/cost.yaml")
    #expect(
      points("doubt * growth > 15", in: certain).first.map { abs($0.value - 1.5) < 1e-9 } == true)
  }

  @Test func statisticsMoveWithTheSamples() {
    let median = points("median(doubt) > 3")
    #expect(median.count == 1 && isNear(median[0].value, 3) && median[0].isSampled)
    let end = points("quantile(doubt, 95%) < 16")
    #expect(end.count == 1 && isNear(end[0].value, 8) && end[0].isSampled)
    let share = points("probability(doubt > 3) > 50%")
    #expect(share.count == 1 && isNear(share[0].value, 3))
  }

  @Test(arguments: [("normal(1, 1)", ""), ("2 to 8", ", control: {from: -10, to: 10}")])
  func whatMayHaveEitherSignIsShifted(value: String, control: String) throws {
    let report = SmallReport.bill.replacing(
      "doubt: 2 to 8", with: "doubt: {value: '\(value)'\(control)}", in: "models/cost.yaml")
    let isNormal = control.isEmpty
    // 90% of the samples of the normal lie above 1 − 1.2816, of the other above 4 − 1.669.
    let point = try #require(points("doubt > \(isNormal ? -0.5 : 1)", in: report).last)
    #expect(isNear(point.value, isNormal ? 0.7816 : 2.669))
    let interval = try #require(point.moved(to: point.value).value.interval)
    let now = try #require(point.now.value.interval)
    #expect(abs((interval.high - interval.low) - (now.high - now.low)) < 1e-9)
  }

  @Test func theSpreadThereIsTold() {
    let report = SmallReport.bill.withClaim("holds: doubt > 4\nverdict: holds")
    let notes = report.build().diagnostics.flatMap { $0.notes }
    let told = "`cost.doubt` ≈ 6.9 (3.4 to 14) on (now 4 (2 to 8))"
    #expect(notes.contains { $0.contains("would hold from " + told) }, "\(notes)")
  }

  // MARK: Others

  @Test func anotherParameterTurnsItWhereEnoughSamplesDo() throws {
    let report = SmallReport.bill.withClaim("holds: doubt * growth > 40\nverdict: open")
    let claim = report.claims().claims[0]
    let points = claim.turningPoints.filter {
      report.environment.qualifiedName($0.parameter) == "cost.growth"
    }
    #expect(points.count == 2 && points.allSatisfy { $0.movement == .replaced })
    #expect(isNear(points.first { $0.truth == .holds }?.value, 40 / 2.331))
    #expect(isNear(points.first { $0.truth == .fails }?.value, 40 / 6.865))
  }
}
