import Diagnostics
import Formula

/// Computes between which values the controls of parameters go.
struct ControlEvaluation {
  /// The ends, in the units of the parameters.
  private(set) var bounds: [DefinitionID: ClosedRange<Double>] = [:]
  private(set) var problems: [Diagnostic] = []

  /// Cost: one run.
  init(_ report: CheckedReport, _ samples: Samples, _ faults: inout FaultReporter) {
    let parameters = report.controls.keys.sorted()
    let controls = parameters.compactMap { report.controls[$0] }
    let nodes = controls.flatMap { [$0.from, $0.to] }
    let ends = Program(report.graph, roots: nodes).run(count: 1, samples: samples).map { $0[0] }
    for (node, end) in zip(nodes, ends) where !end.isFinite { faults.report(node) }
    for (place, parameter) in parameters.enumerated() {
      let (from, to) = (ends[2 * place], ends[2 * place + 1])
      guard from.isFinite, to.isFinite else { continue }
      if from < to {
        bounds[parameter] = from...to
      } else if let first = controls[place].file.from, let last = controls[place].file.to {
        problems.append(ValueProblem.unorderedControl(first.range, last.range).diagnostic)
      }
    }
  }

  /// The nodes that are computed.
  static func nodes(of report: CheckedReport) -> [NodeID] {
    report.controls.keys.sorted().flatMap { id in
      report.controls[id].map { [$0.from, $0.to] } ?? []
    }
  }
}
