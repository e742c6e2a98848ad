import Diagnostics
import Formula
import FormulaSyntax
import Units

extension ReportChecker {
  /// How a data set is made. One of which something could not be read may have any column.
  static func recipe(
    _ file: DataSetFile, _ model: ModelID?, _ units: UnitTable, _ problems: inout [Diagnostic]
  ) -> DataRecipe {
    let declaration = file.declaration
    if let simulation = declaration.simulation, let model {
      return DataRecipe(file.name, of: .simulation(simulation.declaration(in: model)), in: model)
    }
    let base =
      declaration.from.map { DataRecipe.Base.dataSet($0) }
      ?? .table(dataSet(file, units, &problems))
    guard declaration.steps.isWhole else {
      return DataRecipe(file.name, of: .table(.unreadable(file.name)), in: model)
    }
    var recipe = DataRecipe(file.name, of: base, in: model)
    recipe.join = declaration.steps.join
    recipe.condition = declaration.steps.condition
    recipe.derived = declaration.steps.derived
    recipe.groups = declaration.steps.groups
    return recipe
  }

  /// The table of a file as formulas see it: its columns with their units.
  private static func dataSet(
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
      entries.append(DataSet.Entry(name: name, content: .undeclared(in: file.name)))
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
    // What is made of others is made even where no formula asks for it, so that its problems are told.
    for file in report.dataSets {
      _ = checker.dataSet(Expression.Name(file.name, file.declaration.name.range))
    }
    for declaration in report.models.flatMap(\.data) {
      for text in [declaration.origin, declaration.licence] {
        guard let text else { continue }
        for language in languages where text[language] == nil {
          add(.missingTranslation(language: language, text.range))
        }
      }
    }
    for file in report.dataSets { checkNames(of: file) }
    guard !gaps.hasUnreadModel else { return }
    for file in report.unusedData { add(.unusedFile(file.value, file.range)) }
  }

  /// The names of words: there in every language, and of words that the column holds.
  private mutating func checkNames(of file: DataSetFile) {
    for (column, content) in zip(file.declaration.columns, file.table.columns) {
      for text in column.names.map(\.value) {
        for language in languages where text[language] == nil {
          add(.missingTranslation(language: language, text.range))
        }
      }
      guard case .texts(let texts) = content, !column.names.isEmpty else { continue }
      let held = Set(texts.texts)
      for name in column.names.map(\.key) where !held.contains(name.text) {
        let near = nearestName(to: name.text, in: held.sorted())
        add(.unheldWord(name.text, name.range, column: column.name.text, nearest: near))
      }
    }
  }

  /// What readers are shown for the words of a column of a data set, or of those that it is made of.
  func wordNames(_ formula: ParsedExcerpt?, of rows: DataSet) -> WordNames {
    guard case .name(let name)? = formula?.tree.kind else { return WordNames() }
    return wordNames(name, of: rows)
  }

  /// The same of a column by its name.
  func wordNames(_ column: String, of rows: DataSet) -> WordNames {
    let tables = [rows.name] + checker.environment.tables(behind: rows.name)
    return WordNames(
      tables.flatMap { table in
        (report.dataSet(table)?.declaration.columns ?? []).filter { $0.name.text == column }
      })
  }
}
