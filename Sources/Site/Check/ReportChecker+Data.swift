import Diagnostics
import Formula
import FormulaSyntax
import Units

extension ReportChecker {
  /// A data set as formulas see it: its columns with their units.
  static func dataSet(
    _ file: DataSetFile, _ units: UnitTable, _ problems: inout [Diagnostic]
  ) -> DataSet {
    let declaration = file.declaration
    var entries: [DataSet.Entry] = []
    for (column, content) in zip(declaration.columns, file.table.columns) {
      let name = column.name.text
      let head = parseDefinitionHead(column.name.excerpt)
      if !head.problems.isEmpty || head.parameters != nil || head.name.text != name {
        problems.append(DataProblem.badName(name, column.name.range, isColumn: true).diagnostic)
      }
      entries.append(
        DataSet.Entry(name: name, content: self.content(column, content, units, &problems)))
    }
    // A name of the file that a declaration has for another column is that one's.
    let declared = Set(declaration.columns.map(\.name.text))
    for name in file.table.undeclared where !declared.contains(name) {
      entries.append(DataSet.Entry(name: name, content: .undeclared))
    }
    return DataSet(
      name: declaration.name.text, columns: entries, isWhole: declaration.hasAllColumns)
  }

  private static func content(
    _ column: ColumnDeclaration, _ content: DataTable.Content, _ units: UnitTable,
    _ problems: inout [Diagnostic]
  ) -> DataSet.Content {
    if case .texts(let texts) = content { return .texts(texts) }
    guard case .numbers(let formula) = column.kind else { return .unreadable }
    var unit: UnitExpression? = UnitExpression.none
    if let formula {
      var checker = Checker(Environment(units: units))
      unit = checker.unit(formula.tree)
      problems += checker.problems.map(\.diagnostic)
    }
    guard let unit, let dimension = units.dimension(of: unit),
      case .numbers(let values, let cells) = content
    else { return .unreadable }
    return .numbers(values, unit, dimension, cells: cells, name: column.name.text)
  }

  /// What the models say of data, held against the languages of the report and the files that are there.
  mutating func checkData() {
    for declaration in report.models.flatMap(\.data) {
      for text in [declaration.origin, declaration.licence] {
        guard let text else { continue }
        for language in languages where text[language] == nil {
          add(.missingTranslation(language: language, text.range))
        }
      }
    }
    guard !gaps.hasUnreadModel else { return }
    for file in report.unusedData { add(.unusedFile(file.value, file.range)) }
  }
}
