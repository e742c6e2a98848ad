import Charts
import Diagnostics
import Foundation
import Testing

@testable import Site

/// Bars in a chart file: from data, and one by one.
struct BarsMarkTests {
  private let garden = """
    title: A garden
    data:
      plants:
        origin: A ruler
        licence: CC0
        columns: {site: {text: true}, season: {text: true}, year: {}, height: cm, low: cm, high: cm}

    """
  private let plants = """
    site,season,year,height,low,high
    garden,dry,2,20,18,25
    garden,wet,1,30,25,31
    field,wet,4,25,20,30

    """

  private func report(_ marks: String, _ axes: String = "x: {}\ny: {}") -> SmallReport {
    SmallReport().with("models/garden.yaml", garden).with("data/plants.csv", plants)
      .with("charts/cups.yaml", "title: Plants\n\(axes)\nmarks:\n\(marks)\n")
  }

  private func codes(_ marks: String, _ axes: String = "x: {}\ny: {}") -> [DiagnosticCode] {
    report(marks, axes).build().diagnostics.map(\.code)
  }

  private func bars(_ report: SmallReport) throws -> (bars: BarsMark, x: Axis, y: Axis) {
    let (evaluated, _) = evaluate(ReportChecker.check(parsed(report), .plain).report)
    var faults = evaluated.faults
    let language = Language.english
    let chart = try #require(evaluated.checked.charts.first)
    var problems: [FigureProblem] = []
    let places = try #require(FigurePlaces(chart, evaluated, &faults, &problems))
    let drawn = places.chart(FigureWords(chart, evaluated, language), language)
    guard case .bars(let bars)? = drawn.marks.first else { throw NoBars() }
    return (bars, drawn.x, drawn.y)
  }

  private struct NoBars: Error {}

  private func parsed(_ report: SmallReport) -> Report {
    var parser = ReportParser(contentPath: "content")
    return parser.parse(report.input.content)
  }

  @Test func aListOfBarsHasNamesAndValues() throws {
    let (bars, x, y) = try bars(
      report("  - bars: [{name: Home, value: 2 kg}, {name: Office, value: 4 kg}]\n    values: true")
    )
    #expect(x.scale == .band(["Home", "Office"]))
    #expect(y.unit == "kg")
    #expect(bars.places == [0, 1])
    #expect(bars.groups == [BarsMark.Group(values: [2, 4])])
    #expect(bars.hasValues && !bars.isHorizontal)
  }

  @Test func severalValuesAreSeries() throws {
    let (bars, x, y) = try bars(
      report(
        """
          - bars:
              - {name: Home, value: [2, 3]}
              - {name: Office, value: [4, 5]}
            series: [Then, Now]
            stacked: true
            horizontal: true
        """))
    #expect(y.scale == .band(["Home", "Office"]) && x.scale == .linear)
    #expect(bars.groups.map(\.label) == ["Then", "Now"])
    #expect(bars.groups.map(\.values) == [[2, 4], [3, 5]])
    #expect(bars.arrangement == .stacked && bars.isHorizontal)
  }

  @Test func uncertainBarsHaveIntervalsUnlessTheyAreStacked() throws {
    let marks = "  - bars: [{name: Home, value: 5 to 20}, {name: Office, value: 4}]"
    let (grouped, _, _) = try bars(report(marks))
    let interval = try #require(grouped.groups[0].intervals[0])
    #expect(abs(interval.from - 5) < 0.05 && abs(interval.to - 20) < 0.2)
    #expect(grouped.groups[0].intervals[1] == nil)
    let (stacked, _, _) = try bars(report(marks + "\n    stacked: true"))
    #expect(stacked.groups[0].intervals == [])
  }

  @Test func dataGiveNamesSeriesAndIntervals() throws {
    let (bars, x, _) = try bars(
      report(
        "  - bars: {data: plants, name: site, value: height, by: season, low: low, high: high}"))
    #expect(x.scale == .band(["garden", "field"]))
    #expect(bars.groups.map(\.label) == ["dry", "wet"])
    #expect(bars.groups[0].values[0] == 20 && bars.groups[0].values[1].isNaN)
    #expect(bars.groups[1].values == [30, 25])
    #expect(bars.groups[0].intervals == [Domain(18, 25), nil])
    #expect(bars.groups[1].intervals == [Domain(25, 31), Domain(20, 30)])
  }

  @Test func namesMayBeNumbersInTheirOrder() throws {
    let (bars, x, y) = try bars(
      report("  - bars: {data: plants, name: year, value: height}", "x: {}\ny: {unit: m}"))
    #expect(x.scale == .linear && y.unit == "m")
    #expect(bars.places == [1, 2, 4])
    #expect(bars.groups.map(\.values) == [[0.3, 0.2, 0.25]])
  }

  @Test func whatBarsCannotBeIsTold() {
    #expect(codes("  - bars: {data: plants, name: site, value: height}") == ["repeated-bar"])
    #expect(
      codes("  - bars: {data: plants, name: site, value: height, by: year}")
        == ["not-words"])
    #expect(
      codes("  - bars: {data: plants, name: year, value: height, low: low}") == ["missing-key"])
    #expect(codes("  - bars: [{name: Home, value: [1, 2]}]") == ["uneven-bars"])
    #expect(codes("  - bars: [{name: Home}]") == ["missing-key"])
    #expect(
      codes("  - bars: [{name: A, value: 1 kg}, {name: B, value: 1 m}]") == ["unit-mismatch"])
    let one = "  - bars: [{name: Home, value: 1}]"
    #expect(codes(one, "x: {domain: [0, 1]}\ny: {}") == ["axis-of-names"])
    #expect(codes(one + "\n  - point: {x: 1, y: 2}") == ["axis-of-names"])
    #expect(codes(one + "\n  - line: 2 * x") == ["axis-of-names"])
    #expect(codes(one + "\n" + one) == ["axis-of-names"])
    #expect(codes(one + "\n  - rule: {y: 1}") == [])
  }
}
