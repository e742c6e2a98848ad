import Diagnostics
import Testing

@testable import Site

/// The ends of controls are formulas, checked like any other.
@Suite struct ControlTests {
  private func lines(_ control: String, claims: Bool = true) -> [String] {
    let report = SmallReport.bill.replacing(
      "budget: 5 USD", with: "budget: {value: 5 USD, control: \(control)}", in: "models/cost.yaml")
    let claimed = report.withClaim("holds: price < 30 USD\nverdict: holds")
      .with("claims/more.yaml", "again:\n  says: A\n  models: [cost]\n  holds: budget < 6 USD\n")
    return shortLines((claims ? claimed : report).build())
      .filter { !$0.contains("[fragile-claim]") && !$0.contains("[missing-key]") }
  }

  @Test(arguments: [
    "{from: 1 USD, to: 20 USD}", "{from: 0, to: 2 kUSD}", "{from: budget / 5, to: 2 budget}",
  ])
  func endsInTheUnitAreFine(control: String) {
    #expect(lines(control) == [])
  }

  @Test(arguments: [
    ("{from: 1 USD, to: 20 EUR}", "unit-mismatch"), ("{from: 1 USD, to: 20}", "unit-mismatch"),
    ("{from: 1 USD, to: bugdet}", "unknown-name"),
    ("{from: 1 USD, to: 5 USD + 1 s}", "unit-mismatch"),
    ("{from: 1 USD, to: doubt * 1 USD}", "uncertain-end"),
    ("{from: 20 USD, to: 1 USD}", "wrong-ends"), ("{from: 1 USD, to: 1 USD}", "wrong-ends"),
    ("{from: 1 USD, to: 1 USD / (growth - 10)}", "division-by-zero"),
  ])
  func oneThatCannotBeIsToldOnce(control: String, code: String) {
    for claims in [true, false] {
      let lines = lines(control, claims: claims)
      #expect(lines.count == 1 && lines.first?.contains("[\(code)]") == true, "\(lines)")
    }
  }

  @Test(arguments: [
    ("{from: 1 USD / (growth - 10), to: 20 EUR}", ["unit-mismatch", "division-by-zero"]),
    ("{from: 20 EUR, to: 1 USD / (growth - 10)}", ["unit-mismatch", "division-by-zero"]),
    ("{from: ln(growth - 10) USD, to: doubt * 1 USD}", ["uncertain-end", "outside-domain"]),
    ("{from: 1 USD / (growth - 10), to: 2 USD / (growth - 10)}", ["division-by-zero"]),
  ])
  func bothEndsAreTold(control: String, codes: [String]) {
    let lines = lines(control)
    #expect(lines.count == 2, "\(lines)")
    for code in codes { #expect(lines.contains { $0.contains("[\(code)]") }, "\(lines)") }
  }
}
