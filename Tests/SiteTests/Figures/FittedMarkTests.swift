import Charts
import Diagnostics
import Foundation
import Testing

@testable import Site

/// A fit with its data.
struct FittedMarkTests {
  private func chart(
    _ marks: String = "  - fit: plant.line\n    label: Law\n    points_label: Measured",
    _ fitted: FittedReport = FittedReport()
  ) throws -> Chart {
    let report = fitted.report.with(
      "charts/cups.yaml",
      "title: Plant\nx: {unit: day, domain: [0, 9]}\ny: {unit: cm}\nmarks:\n\(marks)\n")
    var parser = ReportParser(contentPath: "content")
    let (evaluated, _) = evaluate(
      ReportChecker.check(parser.parse(report.input.content), .plain).report)
    var faults = evaluated.faults
    var problems: [FigureProblem] = []
    let chart = try #require(evaluated.checked.charts.first)
    let places = try #require(FigurePlaces(chart, evaluated, &faults, &problems))
    let drawn = places.chart(FigureWords(chart, evaluated, .english), .english)
    #expect(places.owners.count == drawn.marks.count)
    return drawn
  }

  @Test func theRowsOfAFitStandBelowItsLaw() throws {
    let chart = try chart()
    guard chart.marks.count == 2, case .points(let points) = chart.marks[0],
      case .line(let line) = chart.marks[1]
    else {
      Issue.record("\(chart.marks.count) marks")
      return
    }
    #expect(points.points.map(\.x) == [1, 2, 3, 4, 5, 6])
    #expect(points.points.map(\.y) == [2.1, 3.9, 6.2, 7.8, 10.1, 11.8])
    #expect(points.label == "Measured" && line.label == "Law")
    #expect(line.support == Domain(1, 6))
    #expect(line.intervals?.shares == [0.9])
    guard case .function(let law) = line.curve else { return }
    #expect(abs(law([3.5])[0] - 6.98) < 0.05)
  }

  @Test func aNewObservationIsLessCertainThanTheLaw() throws {
    func width(_ interval: String) throws -> Double? {
      let chart = try chart("  - fit: plant.line\n    interval: \(interval)")
      guard case .line(let line) = chart.marks[1], let intervals = line.intervals,
        case .function(let ends) = intervals.ends
      else { return nil }
      let columns = ends([3.5])
      return columns[1][0] - columns[0][0]
    }
    let law = try #require(try width("law"))
    let prediction = try #require(try width("prediction"))
    #expect(law > 0 && prediction > 1.5 * law)
    #expect(try width("none") == nil)
  }

  @Test func residualsHaveAPlotOfTheirOwn() throws {
    let chart = try chart("  - fit: plant.line\n    residuals: true")
    #expect(chart.panels.count == 2 && chart.arrangement == .column)
    guard case .rule(let rule) = chart.panels[1].marks[0],
      case .points(let points) = chart.panels[1].marks[1]
    else {
      Issue.record("no residuals")
      return
    }
    #expect(rule.place == .horizontal(0))
    #expect(chart.panels[1].y?.unit == "cm")
    // What least squares leave over adds up to nothing; numpy's `polyfit` gives these.
    #expect(abs(points.points.map(\.y).reduce(0, +)) < 1e-9)
    let residuals = [
      0.0238095238095, -0.139047619048, 0.198095238095, -0.164761904762, 0.172380952381,
      -0.0904761904762,
    ]
    for (point, residual) in zip(points.points, residuals) {
      #expect(abs(point.y - residual) < 1e-9)
    }
    _ = try chart.resolved()
  }

  /// The line is the law at the best estimates, and no median of samples, whatever the interval around it is of.
  @Test(arguments: ["law", "prediction", "none"])
  func theLawIsDrawnAtItsBestEstimates(_ interval: String) throws {
    let chart = try chart("  - fit: plant.line\n    interval: \(interval)")
    guard case .line(let line) = chart.marks[1], case .function(let law) = line.curve else {
      Issue.record("no law")
      return
    }
    for (place, value) in zip([0.0, 9], law([0, 9])) {
      #expect(abs(value - (0.113333333333339 + 1.96285714285714 * place)) < 1e-9)
    }
  }

  @Test func residualsOfAFitOfLogarithmsAreRatios() throws {
    var fitted = FittedReport()
    fitted.fits += "    scale: log\n"
    let chart = try chart("  - fit: plant.line\n    residuals: true", fitted)
    guard case .points(let points) = chart.panels[1].marks[1] else {
      Issue.record("no residuals")
      return
    }
    // Their logarithms are what least squares leave over.
    let residuals = [1.008865704, 0.965493607, 1.033811720, 0.980507693, 1.018874244, 0.994040773]
    for (point, residual) in zip(points.points, residuals) {
      #expect(abs(point.y - residual) < 1e-6)
    }
  }

  @Test func whatIsNoFitOfOneVariableIsTold() {
    func codes(_ mark: String) -> [DiagnosticCode] {
      FittedReport().report.with(
        "charts/cups.yaml",
        "title: Plant\nx: {}\ny: {}\nmarks:\n  - \(mark)\n"
      ).build().diagnostics.map(\.code)
    }
    #expect(codes("fit: plant.line.speed") == ["not-a-fit"])
    #expect(codes("fit: 2 + 3") == ["not-a-fit"])
    #expect(codes("fit: plant.lime") == ["unknown-name"])
    #expect(codes("{fit: plant.line, interval: wide}") == ["unknown-word"])
  }
}
