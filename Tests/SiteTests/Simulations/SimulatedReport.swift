import Diagnostics
import Testing

@testable import Site

/// A report with a model `toy` that simulates something, for tests to change.
struct SimulatedReport {
  /// What stands below `simulations:`.
  var simulations: String
  /// What stands above it in the model: parameters and definitions.
  var head = ""
  var seed = 1

  init(_ simulations: String, head: String = "") {
    self.simulations = simulations
    self.head = head
  }

  /// The report.
  var report: SmallReport {
    let lines = simulations.split(separator: "\n", omittingEmptySubsequences: false)
    let indented = lines.map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
    return SmallReport()
      .with("models/toy.yaml", "title: A toy\n" + head + "simulations:\n" + indented)
      .replacing(
        "languages: [en]", with: "languages: [en]\nseed: \(seed)", in: "report.yaml")
  }

  /// The value of a formula as it is printed, or what is wrong with it.
  func value(_ formula: String, host: Host = .plain) -> String {
    let output = evaluateFormula(formula, report.input, host: host)
    return output.diagnostics.isEmpty
      ? output.text : output.diagnostics.map { $0.message }.joined(separator: "\n")
  }
}
