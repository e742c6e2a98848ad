import Diagnostics
import Formula
import Numerals

extension ReportChecker {
  /// The value of one formula against the models of a report, for a person and for a program.
  static func evaluate(
    _ excerpt: Excerpt, _ report: Report, _ diagnostics: inout [Diagnostic]
  ) -> (text: String, json: String)? {
    let formula = ParsedExcerpt(excerpt, &diagnostics)
    let units = unitTable(report.config, &diagnostics)
    var checker = Checker(environment(report, units.table, &diagnostics).environment)
    let correlations = checker.correlations(of: report.models)
    let quantity = checker.quantity(formula.tree, in: Scope())
    let gaps = ReportGaps(report, hasAllUnits: units.isComplete)
    diagnostics += checker.problems.filter { !gaps.explain($0.problem) }.map(\.diagnostic)
    guard let quantity else { return nil }
    let samples = Samples(
      of: checker.graph, for: [quantity.node], seed: report.config.seed,
      count: report.config.samples, correlations: correlations)
    let estimate = checker.graph.estimates(of: [quantity.node], samples)[0]
    if !estimate.value.isFinite,
      let fault = checker.graph.fault(of: quantity.node, samples: samples)
    {
      diagnostics.append(fault.diagnostic(in: checker.environment))
      return nil
    }
    let text = WrittenValue(estimate, quantity, units.table, .english, .withInterval).plain
    let json = JSONValue.object(
      quantityFacts(estimate, quantity, units.table) + [("text", .string(text))])
    return (text, json.text)
  }
}
