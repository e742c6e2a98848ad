import Diagnostics
import Formula
import Units

/// A report with every number computed.
struct EvaluatedReport: Sendable {
  let checked: CheckedReport
  /// The numerical values of the values in prose, by the place of their formula.
  let values: [SourceRange: Double]
  /// The numerical values of plain definitions.
  let definitions: [DefinitionID: Double]
}

/// The third stage: computes everything that stands by itself, and holds the checks against it.
///
/// One run computes all; only what has no value is looked at again, to tell why.
func evaluate(_ report: CheckedReport) -> (report: EvaluatedReport, problems: [Diagnostic]) {
  var roots: [NodeID] = report.valueOrder.compactMap { report.values[$0]?.quantity.node }
  roots += report.definitions.map(\.quantity.node)
  for check in report.checks {
    roots.append(check.condition.node)
    roots += check.condition.sides.map(\.quantity.node)
  }
  let program = Program(report.graph, roots: roots)
  let results = program.run(count: 1)
  var known: [NodeID: Double] = [:]
  for (root, result) in zip(roots, results) { known[root] = result[0] }

  var faults = FaultReporter(report)
  for root in roots where !(known[root] ?? .nan).isFinite { faults.report(root) }

  var values: [SourceRange: Double] = [:]
  for range in report.valueOrder {
    guard let node = report.values[range]?.quantity.node, let value = known[node] else { continue }
    values[range] = value
  }
  var definitions: [DefinitionID: Double] = [:]
  for definition in report.definitions { definitions[definition.id] = known[definition.quantity.node] }

  var problems = faults.problems
  for check in report.checks where known[check.condition.node] == 0 {
    problems.append(failure(check, known, report).diagnostic)
  }
  let evaluated = EvaluatedReport(checked: report, values: values, definitions: definitions)
  return (evaluated, problems)
}

/// Tells each fault once, however many values it takes with it.
struct FaultReporter {
  private let report: CheckedReport
  private(set) var problems: [Diagnostic] = []
  private var known: Set<Place> = []

  private struct Place: Hashable {
    let reason: Fault.Reason
    let range: SourceRange
  }

  init(_ report: CheckedReport) { self.report = report }

  mutating func report(_ root: NodeID, at inputs: [VariableID: Double] = [:]) {
    guard let fault = report.graph.fault(of: root, at: inputs),
      known.insert(Place(reason: fault.reason, range: fault.range)).inserted
    else { return }
    problems.append(fault.diagnostic(in: report.environment))
  }
}

/// What a failed check says: both sides as they are, and how far they are apart.
private func failure(
  _ check: CheckedCheck, _ known: [NodeID: Double], _ report: CheckedReport
) -> ReportProblem {
  let sides = check.condition.sides
  func text(_ side: CheckedCondition.Side) -> String? {
    known[side.quantity.node].map {
      WrittenValue($0, side.quantity, report.environment.units, .english).plain
    }
  }
  var off: String?
  if sides.count == 2, let left = known[sides[0].quantity.node],
    let right = known[sides[1].quantity.node]
  {
    let units = report.environment.units
    let factor = units.factor(from: sides[0].quantity.unit, to: sides[1].quantity.unit)
    let share = factor.apply(to: left) / right - 1
    if share.isFinite, share != 0 {
      off = WrittenValue.percent(share.magnitude, .english) + (share < 0 ? " (too small)" : " (too large)")
    }
  }
  return .checkFailed(
    check.formula.excerpt.text, left: sides.first.flatMap(text),
    right: sides.count == 2 ? text(sides[1]) : nil, off: off, check.formula.range)
}
