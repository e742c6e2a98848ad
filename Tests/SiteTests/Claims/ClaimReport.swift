import Diagnostics
import Formula

@testable import Site

extension SmallReport {
  /// A report about the bill of a training run, of which the share of one part is `rl_share`.
  static let bill = SmallReport()
    .with(
      "models/cost.yaml",
      """
      title: The bill
      parameters:
        rl_share: 1
        growth: 10
        budget: 5 USD
        doubt: 2 to 8
      definitions:
        factor(r, f): (1 + r * f) / (1 + r)
        next_tenfold: factor(rl_share, growth)
        price: budget * next_tenfold

      """)

  /// The same report with one claim: its lines after the sentence.
  func withClaim(_ lines: String) -> SmallReport {
    with(
      "claims/all.yaml",
      "bill:\n  says: Ten times the compute is ten times the bill.\n  models: [cost]\n"
        + lines.split(separator: "\n").map { "  \($0)\n" }.joined())
  }

  /// What its claim is found to be.
  func claims() -> (claims: [EvaluatedClaim], lines: [String]) {
    var parser = ReportParser(contentPath: "content")
    let report = parser.parse(input.content)
    let (checked, problems) = ReportChecker.check(report, .plain)
    let (evaluated, faults) = evaluate(checked)
    let all = parser.problems + problems + faults
    return (evaluated.claims, all.map { "\($0.severity.name)[\($0.code.name)]: \($0.message)" })
  }

  /// The names of its models.
  var environment: Environment {
    var parser = ReportParser(contentPath: "content")
    return ReportChecker.check(parser.parse(input.content), .plain).report.environment
  }
}
