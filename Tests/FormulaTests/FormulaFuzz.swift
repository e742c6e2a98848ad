import Diagnostics
import FormulaSyntax
import Units

@testable import Formula

/// What became of the values of fuzzed formulas: a fuzzer whose formulas never have one finds nothing.
struct FuzzTally {
  /// Values that exist.
  var values = 0
  /// Values that do not exist, for a reason that was told.
  var faults = 0
  /// Formulas that take too long.
  var left = 0
}

/// Everything that happens to a formula, on any bytes: it must come to an end, and must not crash.
///
/// Parses the bytes as a formula, as the left side of a definition and as a correlation, prints and parses
/// again, checks the formula as a value, a condition and a unit among definitions that take part, draws all
/// problems, and computes what takes no more than `budget` instructions.
@discardableResult
func fuzzFormula(
  _ bytes: [UInt8], correlations: [[UInt8]] = [Array("correlate(p, q, 0.5)".utf8)],
  budget: Int = 1_000_000
) -> FuzzTally {
  let fuzzed = FuzzedModel(bytes, correlations: correlations)
  var drawing = CaretDrawing(fuzzed.sources)
  let parsed = parseFormula(fuzzed.excerpt)
  for problem in parsed.problems { _ = drawing.draw(problem.diagnostic) }
  let text = formulaText(parsed.tree)
  if parsed.problems.isEmpty {
    let again = parseFormula(Excerpt(whole: SourceID(0), bytes: Array(text.utf8)))
    precondition(formulaText(again.tree) == text, "a printed formula is another one")
  }
  for problem in parseUnit(fuzzed.excerpt).problems { _ = drawing.draw(problem.diagnostic) }
  let head = parseDefinitionHead(fuzzed.excerpt)
  for problem in head.problems { _ = drawing.draw(problem.diagnostic) }

  var checker = Checker(fuzzed.environment)
  let scope = Scope(model: fuzzed.model)
  for id in fuzzed.environment.definitions(of: fuzzed.model) { checker.check(id) }
  let quantity = checker.quantity(parsed.tree, in: scope)
  let condition = checker.condition(parsed.tree, in: Scope(opened: [fuzzed.model]))
  _ = checker.unit(parsed.tree)
  for tree in [parsed.tree] + fuzzed.correlations.map({ parseFormula($0).tree }) {
    checker.correlate(tree, in: scope)
  }
  for problem in checker.problems { _ = drawing.draw(problem.diagnostic) }

  var tally = FuzzTally()
  for root in [quantity?.node, condition?.node] {
    guard let root else { continue }
    guard let value = value(of: root, checker.graph, checker.knownCorrelations, budget: budget)
    else {
      tally.left += 1
      continue
    }
    if let fault = value.fault {
      precondition(!value.estimate.value.isFinite, "a value that exists has a fault")
      tally.faults += 1
      _ = drawing.draw(fault.diagnostic(in: fuzzed.environment))
    } else {
      precondition(value.estimate.isSound, "a value that does not exist has no fault")
      tally.values += 1
    }
  }
  return tally
}

/// How many samples fuzzed formulas have.
private let sampleCount = Samples.fewest

/// What is known of a node, and why it has no value; `nil` where that takes too long.
private func value(
  of root: NodeID, _ graph: Graph, _ correlations: [Correlation], budget: Int
) -> (estimate: Estimate, fault: Fault?)? {
  // A program counts a statistic as ten thousand times its body.
  let (times, lanes) = (10_000 / sampleCount, graph.isUncertain(root) ? sampleCount : 1)
  let hasStatistic = graph.reachable(from: [root]).contains { id in
    if case .statistic = graph[id].operation { true } else { false }
  }
  let budget = budget / lanes * (hasStatistic ? times : 1)
  guard Program(graph, roots: [root]).cost <= budget else { return nil }
  let samples = Samples(
    of: graph, for: [root], seed: 1, count: sampleCount, correlations: correlations)
  let estimate = graph.estimates(of: [root], samples)[0]
  let fault = graph.fault(of: root, samples: samples)
  if graph.isUncertain(root) {
    let column = Program(graph, roots: [root]).sample(samples)[0]
    precondition(
      column.allSatisfy(\.isFinite) == (fault == nil), "a lost sample has no fault")
  }
  return (estimate, fault)
}

extension Estimate {
  /// Whether every number of it is one, in its order.
  fileprivate var isSound: Bool {
    guard value.isFinite, error >= 0 else { return false }
    guard let interval else { return true }
    return interval.low.isFinite && interval.high.isFinite && interval.low <= value
      && value <= interval.high && interval.lowError >= 0 && interval.highError >= 0
  }
}
