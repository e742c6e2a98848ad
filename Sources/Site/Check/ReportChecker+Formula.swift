import Diagnostics
import Formula

extension ReportChecker {
  /// The value of one formula against the models of a report, for a person and for a program.
  static func evaluate(
    _ excerpt: Excerpt, _ report: Report, _ diagnostics: inout [Diagnostic]
  ) -> (text: String, json: String)? {
    let formula = ParsedExcerpt(excerpt, &diagnostics)
    let units = unitTable(report.config, &diagnostics)
    var checker = Checker(environment(report.models, units.table, &diagnostics).environment)
    let quantity = checker.quantity(formula.tree, in: Scope())
    let gaps = ReportGaps(report, hasAllUnits: units.isComplete)
    diagnostics += checker.problems.filter { !gaps.explain($0.problem) }.map(\.diagnostic)
    guard let quantity else { return nil }
    let value = Program(checker.graph, roots: [quantity.node]).run(count: 1)[0][0]
    if let fault = checker.graph.fault(of: quantity.node) {
      diagnostics.append(fault.diagnostic(in: checker.environment))
      return nil
    }
    let text = WrittenValue(value, quantity, units.table, .english).plain
    let json = JSONValue.object(
      quantityFacts(value, quantity, units.table) + [("text", .string(text))])
    return (text, json.text)
  }
}
