import Diagnostics
import Formula

/// Tells each fault once, however many values it takes with it.
struct FaultReporter {
  private var report: CheckedReport
  private var samples: Samples
  private(set) var problems: [Diagnostic] = []
  private var known: Set<Place> = []

  private struct Place: Hashable {
    let reason: Fault.Reason
    let range: SourceRange
  }

  init(_ report: CheckedReport, _ samples: Samples) {
    self.report = report
    self.samples = samples
    // What a data set or a simulation lost was told when it was made.
    for problem in report.checker.problems {
      guard let fault = problem.problem.fault else { continue }
      known.insert(Place(reason: fault.reason, range: fault.range))
    }
  }

  /// The same, which goes on in a report that has more.
  func continuing(in report: CheckedReport, _ samples: Samples) -> FaultReporter {
    var reporter = self
    reporter.report = report
    reporter.samples = samples
    return reporter
  }

  /// Looks for the operation that took the value of `root` away, and reports it.
  mutating func report(_ root: NodeID) { report(root, in: report.graph, samples) }

  /// The same in another graph, in which a definition has another value.
  mutating func report(_ root: NodeID, in graph: Graph, _ samples: Samples) {
    guard let fault = graph.fault(of: root, samples: samples),
      known.insert(Place(reason: fault.reason, range: fault.range)).inserted
    else { return }
    problems.append(fault.diagnostic(in: report.environment))
  }

  /// Whether the fault that takes the value of `root` away, at that value of a variable, was told already.
  func explains(_ root: NodeID, at variable: VariableID, _ value: Double) -> Bool {
    guard let fault = report.graph.fault(of: root, at: [variable: value], samples: samples)
    else { return false }
    return known.contains(Place(reason: fault.reason, range: fault.range))
  }
}
