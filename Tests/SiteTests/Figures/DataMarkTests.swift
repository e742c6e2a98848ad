import Diagnostics
import Foundation
import Testing

@testable import Site

/// Points that are the rows of a data set.
@Suite struct DataMarkTests {
  private let chart = """
    title: A plant grows
    x: {label: Age, unit: day}
    y: {label: Height, unit: cm}
    marks:
      - points: {data: plant, x: age, y: height}
        label: Measured
      - line: plant.line(x)
        label: Fitted

    """

  private func report(_ chart: String, _ fitted: FittedReport = FittedReport()) -> SmallReport {
    fitted.report.with("charts/cups.yaml", chart)
  }

  @Test func everyRowIsAPoint() {
    let numbers = report(chart).output("numbers.json")
    #expect(numbers.contains(#""x": [1, 2, 3, 4, 5, 6], "y": [2.1, 3.9, 6.2, 7.8, 10.1, 11.8]"#))
    let body = report(chart).body()
    #expect(body.contains("Measured"))
  }

  @Test func originAndLicenceStandBelowEveryFigureThatRestsOnData() {
    let credit = #"<p class="figure-credit">Data plant: A ruler and a calendar (CC0)</p>"#
    #expect(report(chart).body().contains(credit))
    let line = chart.replacingOccurrences(
      of: "  - points: {data: plant, x: age, y: height}\n    label: Measured\n", with: "")
    let swept = line.replacingOccurrences(of: "unit: day}", with: "unit: day, domain: [0, 9]}")
    #expect(report(swept).body().contains(credit), "through the fit of a line")
    #expect(!SmallReport().body().contains("figure-credit"))
  }

  @Test func aConditionTakesSomeOfThem() {
    let some = chart.replacingOccurrences(
      of: "data: plant,", with: "data: plant, where: age > 4 day,")
    #expect(report(some).output("numbers.json").contains(#""x": [5, 6], "y": [10.1, 11.8]"#))
  }

  @Test func coordinatesAreFormulasInTheUnitsOfTheAxes() {
    let scaled = chart.replacingOccurrences(of: "y: height}", with: "y: 2 * height}")
      .replacingOccurrences(of: "unit: day}", with: "unit: h}")
    let numbers = report(scaled).output("numbers.json")
    #expect(numbers.contains(#""x": [24, 48, 72, 96, 120, 144], "y": [4.2, 7.8"#))
  }

  @Test func whatAnAxisCannotShowIsTold() {
    let wrong = chart.replacingOccurrences(of: "y: height}", with: "y: age}")
    #expect(report(wrong).build().diagnostics.map(\.code) == ["unit-mismatch"])
    let unknown = chart.replacingOccurrences(of: "data: plant,", with: "data: plants,")
    #expect(report(unknown).build().diagnostics.map(\.code) == ["unknown-data"])
  }

  @Test func veryManyPointsAreTooMany() {
    var fitted = FittedReport()
    for row in 0..<100_000 { fitted.table += "\(row),\(row).5,1,1\n" }
    #expect(report(chart, fitted).build().diagnostics.map(\.code) == ["too-many-points"])
  }
}
