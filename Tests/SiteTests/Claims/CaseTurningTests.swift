import Diagnostics
import Formula
import FormulaSyntax
import Testing

@testable import Site

/// At which value of a parameter a case of a claim turns.
@Suite struct CaseTurningTests {
  private func report(_ cases: [String], _ condition: String = "next_tenfold > 8") -> SmallReport {
    let lines = cases.map { "    - {\($0)}\n" }.joined()
    return SmallReport.bill.withClaim(
      "holds: \(condition)\nverdict: depends\ndepends:\n  on: the share\n  cases:\n\(lines)")
  }

  /// Where a case with these suppositions turns: parameter and value.
  private func points(
    _ with: String, _ condition: String = "next_tenfold > 8"
  ) -> [(name: String, value: Double)] {
    let report = report(["when: a, with: {\(with)}, verdict: holds"], condition)
    let environment = report.environment
    return report.claims().claims[0].cases[0].turningPoints.map {
      (environment[$0.parameter].name.text, $0.value)
    }
  }

  @Test func whatIsSupposedMovesToo() throws {
    // (1 + 10 r) / (1 + r) = 8 at r = 3.5, and (1 + 20 f) / 21 = 8 at f = 8.35.
    let points = points("rl_share: 20")
    #expect(points.map(\.name) == ["growth", "rl_share"])
    #expect(abs(points[0].value - 8.35) < 1e-12 && abs(points[1].value - 3.5) < 1e-12)
    // What stands in the place of growth moves, and not what it was made from.
    let both = self.points("growth: 2 * growth, rl_share: 300%")
    #expect(both.first { $0.name == "growth" }.map { abs($0.value - 31.0 / 3) < 1e-12 } == true)
  }

  @Test func whatIsSupposedFollowsTheParameterThatItIsMadeFrom() throws {
    // r = f/5: (1 + f²/5) / (1 + f/5) = 6 at f = 3 + √34.
    let points = points("rl_share: growth / 5", "next_tenfold > 6")
    let growth = try #require(points.first { $0.name == "growth" })
    #expect(abs(growth.value - (3 + 34.0.squareRoot())) < 1e-12)
  }

  @Test func whatFollowsFromASuppositionStaysSupposed() {
    // The price no more rests on the budget, nor on anything else.
    #expect(points("price: 30 USD", "price > 20 USD").map(\.name) == [])
    #expect(points("budget: 6 USD", "price > 30 USD").map(\.name).contains("budget"))
  }

  @Test func anUncertainSuppositionKeepsItsSpread() throws {
    let points = points("doubt: 10 to 40", "doubt > 8")
    let doubt = try #require(points.first { $0.name == "doubt" })
    #expect(abs(doubt.value / (8 / 0.5827) - 1) < 0.02)
  }

  @Test func aCaseThatComesOutOtherwiseTellsWhereItTurns() throws {
    let report = report([
      "when: all, with: {rl_share: 20}, verdict: fails", "when: half, verdict: fails",
      "when: twenty, with: {growth: 20}, verdict: holds",
    ])
    let problem = try #require(
      report.build().diagnostics.first { $0.code.name == "claim-disagrees" })
    let told = "it would fail at `cost.growth` = 8.35 or less (now 10), "
    #expect(
      problem.notes.contains { $0.hasPrefix(told + "would fail at `cost.rl_share` = 3.5 or less") },
      "\(problem.notes)")
  }

  @Test func aCaseThatHardlyStandsIsFragile() throws {
    func codes(_ share: String) -> [String] {
      report([
        "when: all, with: {rl_share: \(share)}, verdict: holds", "when: half, verdict: fails",
      ]).build().diagnostics.map { $0.code.name }
    }
    #expect(codes("4") == [])
    #expect(codes("3.5001") == ["fragile-claim"])
  }
}
