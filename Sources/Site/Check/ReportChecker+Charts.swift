import Diagnostics
import Formula

extension ReportChecker {
  /// Checks a figure: its words in every language, its formulas, and that each axis has one unit.
  mutating func check(_ chart: ChartFile) -> CheckedChart? {
    for text in [
      chart.title, chart.subtitle, chart.caption, chart.alt, chart.x.label, chart.y.label,
    ] {
      check(text, in: Scope())
    }
    for mark in chart.marks { for text in mark.texts { check(text, in: Scope()) } }
    if chart.isWhole && chart.marks.isEmpty { add(.noMarks(chart.range)) }
    let xEnds = chart.x.domain.compactMap { located($0) }
    let yEnds = chart.y.domain.compactMap { located($0) }

    // A line sweeps the horizontal axis, so that the unit of this axis comes first.
    let raw = chart.marks.map { self.raw($0) }
    let xUnit = unit(of: chart.x, from: raw.flatMap { $0?.xs ?? [] } + xEnds)
    let swept = raw.map { $0?.swept(&self, xUnit) }
    let yUnit = unit(of: chart.y, from: swept.flatMap { $0?.ys ?? [] } + yEnds)

    let x = checked(chart.x, xUnit, ends: xEnds, .horizontal)
    let y = checked(chart.y, yUnit, ends: yEnds, .vertical)
    let units = AxisUnits(x: xUnit, y: yUnit, xEnds: x?.domain ?? [])
    let marks = zip(chart.marks, swept).compactMap { file, mark in
      mark.flatMap { $0.placed(&self, units) }.map { CheckedMark(kind: $0, file: file) }
    }
    checkNames(chart, marks, raw, swept)
    guard chart.isWhole, marks.count == chart.marks.count, !marks.isEmpty, let x, let y else {
      return nil
    }
    return CheckedChart(file: chart, x: x, y: y, marks: marks, dataSets: dataSets(of: chart))
  }

  private func dataSets(of chart: ChartFile) -> [String] {
    var use = DataUse()
    for mark in chart.marks {
      let facts = mark.kind.facts
      for data in facts.dataSets { use.add(data.text, in: checker.environment) }
      for formula in facts.formulas { use.add(all: formula.tree, in: checker.environment) }
    }
    return use.dataSets
  }
}
