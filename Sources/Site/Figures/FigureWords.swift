import Diagnostics
import Formula
import FormulaSyntax
import Units

/// The words of a figure in one language, values put in.
struct FigureWords: Sendable {
  let title: String
  let subtitle: String?
  let caption: String?
  let alt: String?
  /// Where the data come from that it rests on, and under which terms.
  let credits: [String]
  let x: AxisWords
  let y: AxisWords
  /// The texts of each mark: its label, then those of its parts; for a tornado the names of its inputs and of
  /// their ends.
  let labels: [[String?]]

  /// What the author calls each panel, where that has a name.
  let panels: [String?]

  /// What stands at an axis.
  struct AxisWords: Sendable {
    let title: String
    /// The unit as it stands after a number; `nil` for plain numbers.
    let unit: String?
    /// Whether the title names the unit, in words of its own.
    let isUnitNamed: Bool
    /// The unit as it stands after one.
    let unitOfOne: String?
    /// The units in which the numbers may be shown instead.
    let multiples: [String]
    /// What stands at the other side, if anything does.
    let second: (title: String, unit: String?, isUnitNamed: Bool)?
  }

  init(_ chart: CheckedChart, _ report: EvaluatedReport, _ language: Language) {
    let units = report.checked.environment.units
    func words(_ text: LocalizedPhrase?) -> String? {
      text?[language.tag].map { report.text($0, language) }
    }
    func words(_ axis: CheckedAxis, _ file: AxisFile) -> AxisWords {
      func spelling(_ unit: UnitExpression, isOne: Bool = false) -> String? {
        let unit = units.spelling(unit, language: language.tag, isOne: isOne)
        return unit.isEmpty ? nil : unit
      }
      // Moments are written as dates, which have no unit.
      let hasUnit = file.scale != .time
      func isNamed(_ unit: UnitExpression, in title: String) -> Bool {
        [spelling(unit), spelling(unit, isOne: true)].contains { title.names(unit: $0 ?? "") }
      }
      let title = words(file.label) ?? ""
      return AxisWords(
        title: title, unit: hasUnit ? spelling(axis.unit) : nil,
        isUnitNamed: hasUnit && isNamed(axis.unit, in: title),
        unitOfOne: hasUnit ? spelling(axis.unit, isOne: true) : nil,
        multiples: axis.multiples.compactMap { spelling($0.unit) },
        second: axis.second.map { second in
          let title = words(file.second?.label) ?? ""
          return (title, spelling(second.unit), isNamed(second.unit, in: title))
        })
    }
    title = words(chart.file.title) ?? ""
    subtitle = words(chart.file.subtitle)
    caption = words(chart.file.caption)
    alt = words(chart.file.alt)
    credits = chart.dataSets.compactMap {
      report.checked.report.dataSet($0)?.declaration.credit(
        in: language, seed: report.checked.report.config.seed)
    }
    x = words(chart.x, chart.file.x)
    y = words(chart.y, chart.file.y)
    panels = chart.panels.map { words($0.title?.label) }
    labels = chart.marks.map { mark in
      let own = mark.file.texts.map(words)
      guard case .tornado(let tornado) = mark.kind else { return own }
      let names = tornado.inputs.map { input in
        report.checked.entries[input.id]?.label?[language.tag]?.text
          ?? report.checked.environment[input.id].name.text
      }
      return own + names + [language.lowInput, language.highInput]
    }
  }
}
