import Diagnostics
import Formula
import FormulaSyntax
import Numerals

extension ReportChecker {
  /// The value of one formula against the models of a report, for a person and for a program.
  static func evaluate(
    _ excerpt: Excerpt, _ report: Report, _ host: Host, _ diagnostics: inout [Diagnostic]
  ) -> (text: String, json: String)? {
    let formula = ParsedExcerpt(excerpt, &diagnostics)
    let units = unitTable(report, &diagnostics)
    var checker = Checker(
      environment(report, units.table, &diagnostics).environment,
      seed: report.config.seed, host: host.fits)
    checker.checkCorrelations(of: report.models)
    let condition =
      formula.tree.isCondition ? checker.condition(formula.tree, in: Scope()) : nil
    let quantity =
      formula.tree.isCondition ? nil : checker.quantity(formula.tree, in: Scope())
    let gaps = ReportGaps(report, hasAllUnits: units.isComplete)
    diagnostics += checker.problems.filter { !gaps.explain($0.problem) }.map(\.diagnostic)
    guard let node = quantity?.node ?? condition?.node else { return nil }
    let samples = Samples(
      of: checker.graph, for: [node], seed: report.config.seed,
      count: report.config.samples, correlations: checker.knownCorrelations)
    let graph = checker.graph
    let estimate = quantity.map { graph.estimates(of: [$0.node], samples)[0] }
    let value = estimate?.value ?? graph.share(of: node, samples)
    if !value.isFinite, let fault = graph.fault(of: node, samples: samples) {
      diagnostics.append(fault.diagnostic(in: checker.environment))
      return nil
    }
    guard let quantity, let estimate else {
      let truth = DerivedValue.truth(share: value)
      return (truth.text(units.table) ?? "", JSONValue.object(truth.facts(units.table)).text)
    }
    let text = WrittenValue(estimate, quantity, units.table, .english, .withInterval).plain
    let json = JSONValue.object(
      quantityFacts(estimate, quantity, units.table) + [("text", .string(text))])
    return (text, json.text)
  }
}

extension Expression {
  /// Whether it asks for true or false, as a check does.
  fileprivate var isCondition: Bool {
    switch kind {
    case .comparison, .prefix(.not, _), .infix(.and, _, _, _), .infix(.or, _, _, _): true
    default: false
    }
  }
}
