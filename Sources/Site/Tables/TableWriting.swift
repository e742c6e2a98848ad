import Diagnostics
import Formula
import Numerals
import Units

/// How the parts of a table are written in a language.
struct TableWriting {
  let table: CheckedTable
  let report: EvaluatedReport
  let language: Language

  private var units: UnitTable { report.checked.environment.units }

  /// What the table is called.
  var title: String {
    switch table.title {
    case .phrase(let phrase): text(phrase)
    case .dataSet(let name):
      text(report.checked.report.dataSet(name)?.declaration.label) ?? name
    }
  }

  /// Where the data come from that it rests on, and under which terms.
  var credits: [String] {
    table.dataSets.compactMap {
      report.checked.report.dataSet($0)?.declaration.credit(
        in: language, seed: report.checked.report.config.seed)
    }
  }

  /// What stands above a column, with its unit.
  func head(_ column: CheckedTable.Column) -> String {
    let label =
      switch column.label {
      case .phrase(let phrase): text(phrase)
      case .text(let label): text(label) ?? ""
      case .name(let name): name
      }
    return label.withUnit(unit(column))
  }

  /// The unit that all values of a column have, as it stands above them.
  func unit(_ column: CheckedTable.Column) -> String? {
    column.unit.map { units.spelling($0, language: language.tag, isOne: false) }
  }

  /// A number of a column; `nil` where it is not known.
  func number(
    _ value: Double, _ format: NumberFormat, _ unit: UnitExpression
  ) -> WrittenValue? {
    guard !value.isNaN, let dimension = units.dimension(of: unit) else { return nil }
    return WrittenValue(value, unit, dimension, units, language, format)
  }

  /// A phrase in the language.
  func text(_ phrase: LocalizedPhrase) -> String {
    phrase[language.tag].map { report.text($0, language) } ?? ""
  }

  private func text(_ text: LocalizedText?) -> String? {
    (text?[language.tag] ?? text?.versions.first?.excerpt)?.text
  }
}
