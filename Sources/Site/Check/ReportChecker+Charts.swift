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

    // A line sweeps the horizontal axis, so that the unit of this axis comes first. All panels share both.
    let panels = self.panels(of: chart)
    let raw = panels.map { panel in within(panel.facet) { $0.raw(panel.marks) } }
    let xUnit = unit(of: chart.x, from: raw.flatMap(\.self).flatMap { $0?.xs ?? [] } + xEnds)
    let swept = zip(panels, raw).map { panel, raw in
      within(panel.facet) { checker in raw.map { $0?.swept(&checker, xUnit) } }
    }
    let yUnit = unit(of: chart.y, from: swept.flatMap(\.self).flatMap { $0?.ys ?? [] } + yEnds)

    let x = checked(chart.x, xUnit, ends: xEnds, .horizontal)
    let y = checked(chart.y, yUnit, ends: yEnds, .vertical)
    let units = AxisUnits(x: xUnit, y: yUnit, xEnds: x?.domain ?? [])
    let checked = zip(panels, swept).map { panel, swept in
      within(panel.facet) {
        CheckedPanel(title: panel.title, marks: $0.placed(panel, swept, units))
      }
    }
    for (index, panel) in checked.enumerated() {
      checkNames(chart, panel.marks, raw[index], swept[index])
    }
    let isWhole = zip(panels, checked).allSatisfy { $0.marks.count == $1.marks.count }
    guard chart.isWhole, !chart.marks.isEmpty, isWhole, let x, let y else { return nil }
    return CheckedChart(file: chart, x: x, y: y, panels: checked, dataSets: dataSets(of: chart))
  }

  private mutating func raw(_ marks: [MarkFile]) -> [RawMark?] { marks.map { raw($0) } }

  /// The marks of a panel in the units of the axes.
  private mutating func placed(
    _ panel: PanelFile, _ swept: [SweptMark?], _ units: AxisUnits
  ) -> [CheckedMark] {
    zip(panel.marks, swept).compactMap { file, mark in
      mark.flatMap { $0.placed(&self, units) }.map { CheckedMark(kind: $0, file: file) }
    }
  }

  private func dataSets(of chart: ChartFile) -> [String] {
    var use = DataUse()
    for formula in chart.facets?.formulas ?? [] {
      use.add(all: formula.tree, in: checker.environment)
    }
    for mark in chart.marks {
      let facts = mark.kind.facts
      for data in facts.dataSets { use.add(data.text, in: checker.environment) }
      for formula in facts.formulas { use.add(all: formula.tree, in: checker.environment) }
    }
    return use.dataSets
  }
}
