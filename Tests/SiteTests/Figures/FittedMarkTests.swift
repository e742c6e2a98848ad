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
    // What least squares leave over adds up to nothing.
    #expect(abs(points.points.map(\.y).reduce(0, +)) < 0.1)
    #expect(points.points.contains { abs($0.y) > 0.05 })
    _ = try chart.resolved()
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
