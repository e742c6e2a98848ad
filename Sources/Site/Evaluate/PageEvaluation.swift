import Diagnostics
import Formula

/// Computes the values of pages, where all that pages share is computed already.
///
/// A value that is that of a definition is known; so is one that `known` has from before, by its formula and its scope, since
/// the rest of the report is the same. What is uncertain by itself hangs on what stands before it on pages, and is never known.
func evaluate(
  pagesOf report: CheckedReport, after shared: EvaluatedReport, _ known: inout KnownValues
) -> (report: EvaluatedReport, problems: [Diagnostic]) {
  let graph = report.graph
  var ofNodes: [NodeID: Estimate] = [:]
  for definition in report.definitions {
    if let value = shared.definitions[definition.id] {
      ofNodes[graph.unmarked(definition.quantity.node)] = value.value
    }
  }
  var values = shared.values
  var used = KnownValues()
  var waiting: [(range: SourceRange, value: CheckedValue, hangsOnPages: Bool)] = []
  for range in report.valueOrder where values[range] == nil {
    guard let value = report.values[range] else { continue }
    let node = graph.unmarked(value.quantity.node)
    let hangsOnPages = graph.rests(node, onDrawsAfter: shared.checked.graph.draws.count)
    if !hangsOnPages, let estimate = ofNodes[node] ?? known[value], estimate.value.isFinite {
      values[range] = estimate
      used[value] = estimate
    } else {
      waiting.append((range, value, hangsOnPages))
    }
  }
  let roots = waiting.map(\.value.quantity.node)
  let samples = shared.samples.covering(graph, for: roots)
  var faults = shared.faults.continuing(in: report, samples)
  for ((range, value, hangsOnPages), estimate) in zip(waiting, graph.estimates(of: roots, samples))
  {
    values[range] = estimate
    if !hangsOnPages { used[value] = estimate }
    if !estimate.value.isFinite { faults.report(value.quantity.node) }
  }
  known = used
  let problems = Array(faults.problems.dropFirst(shared.faults.problems.count))
  let evaluated = EvaluatedReport(
    checked: report, values: values, definitions: shared.definitions, controls: shared.controls,
    claims: shared.claims, checks: shared.checks, samples: samples, faults: faults)
  return (evaluated, problems)
}

/// What values of pages are worth, by their formulas and what these can name.
struct KnownValues: Sendable {
  private struct Key: Hashable {
    let formula: String
    let model: ModelID?
    let opened: [ModelID]
  }

  private var estimates: [Key: Estimate] = [:]

  subscript(value: CheckedValue) -> Estimate? {
    get { estimates[key(of: value)] }
    set { estimates[key(of: value)] = newValue }
  }

  private func key(of value: CheckedValue) -> Key {
    Key(
      formula: value.span.formula.excerpt.text, model: value.scope.model, opened: value.scope.opened
    )
  }
}
