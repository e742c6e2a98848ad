import Diagnostics

@testable import Site

/// A report with data and a fit, for tests to change.
struct FittedReport {
  /// The rows: ages of a plant and its heights.
  var table = """
    age,height,buds,flowers
    1,2.1,20,2
    2,3.9,20,5
    3,6.2,20,9
    4,7.8,20,15
    5,10.1,20,17
    6,11.8,20,19

    """
  /// What stands below `fits:` of the model `plant`, and below it.
  var fits = """
      line:
        data: plant
        x: age
        y: height
        law: first + speed * age
        parameters:
          first: 1 cm
          speed: 1 cm/day

    """
  /// Further models, by their names.
  var models: [String: String] = [:]

  /// The report.
  var report: SmallReport {
    let head = """
      title: A plant on the window sill
      data:
        plant:
          origin: A ruler and a calendar
          licence: CC0
          columns:
            age: day
            height: cm
            buds: {}
            flowers: {}
      fits:

      """
    var report = SmallReport().with("models/plant.yaml", head + fits)
      .with("data/plant.csv", table)
    for (name, text) in models { report = report.with("models/\(name).yaml", text) }
    return report
  }

  /// The value of a formula as it is printed, or what is wrong with it.
  func value(_ formula: String, host: Host = .plain) -> String {
    let output = evaluateFormula(formula, report.input, host: host)
    return output.diagnostics.isEmpty
      ? output.text : output.diagnostics.map { $0.message }.joined(separator: "\n")
  }
}
