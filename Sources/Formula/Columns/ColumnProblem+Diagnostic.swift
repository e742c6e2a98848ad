public import Diagnostics

extension ColumnProblem {
  /// The problem in words.
  public var diagnostic: Diagnostic {
    switch self {
    case .unknownDataSet(let name, let range, let nearest):
      return Diagnostic(
        "unknown-data", "no model declares a data set `\(name)`", at: range,
        label: "unknown data set",
        hint: nearest.map { "did you mean `\(ColumnName.prefix).\($0)`?" })
    case .unknownColumn(let name, let range, let nearest, let isInFile):
      let column = name.column ?? ""
      return Diagnostic(
        "unknown-column",
        isInFile
          ? "the column `\(column)` of `\(name.dataSet)` is not declared"
          : "the data set `\(name.dataSet)` has no column `\(column)`", at: range,
        label: isInFile ? "nobody knows its unit" : "unknown column",
        hint: isInFile
          ? "add it to the `columns` of `\(name.dataSet)` in the model that declares it"
          : nearest.map { "did you mean `\(ColumnName(name.dataSet, $0).text)`?" })
    case .dataSetNotColumn(let name, let range, let columns):
      return Diagnostic(
        "unknown-column", "`\(name)` is a data set, and a column is due here", at: range,
        label: "this names no column",
        hint: columns.first.map { "name the column too: `\(name).\($0)`" })
    case .ambiguousColumn(let name, let range, let dataSet, let definition):
      return Diagnostic(
        "ambiguous-name", "`\(name)` is a column of `\(dataSet)` and a definition", at: range,
        label: "which one?",
        hint: "write `\(definition)` for the definition, or give the column another name")
    case .textColumn, .textNotValue, .textsWithoutOrder, .unmatchedText: return ofTexts
    case .missingValues(let name, let range, let count, let rows, let first):
      return Diagnostic(
        "missing-values",
        "\(count) of the \(rows) cells of `\(name)` "
          + (count == 1 ? "holds no number" : "hold no number"),
        at: [
          Label(range, "all of them are needed here"),
          Label(first, count == 1 ? "this one" : "the first of them"),
        ],
        hint: "leave these rows out: `where: is_known(\(name))` in a data set made of this one")
    case .noRowsLeft(let range, let rows):
      return Diagnostic(
        "no-rows-left",
        rows == 1 ? "this does not hold in the one row" : "this holds in none of \(rows) rows",
        at: range, label: "no row is left")
    case .conditionWithoutRows(let range):
      return Diagnostic(
        "value-not-column", "this condition is the same in all rows", at: range,
        label: "no column is named here", hint: "compare a column, such as `tokens > 100 token`")
    case .columnNotValue(let rows, let range):
      return Diagnostic(
        "column-not-value", "one value is due here, found a column of \(rows) rows", at: range,
        label: "this is a column",
        hint: "make it one value, with a function such as `mean`, `sum` or `max`")
    case .truthsNotValue(let rows, let range):
      return Diagnostic(
        "column-not-value", "one answer is due here, found one for each of \(rows) rows",
        at: range, label: "this is a column",
        hint: "count the rows in which it holds, with `count`")
    case .valueNotColumn(let function, let usage, let range):
      return Diagnostic(
        "value-not-column", "`\(function)` takes a column, found one value", at: range,
        label: "this is no column", hint: "call it as `\(usage)`, with a column of a data set")
    case .unequalColumns(let rows, let range, let others, let other):
      return Diagnostic(
        "unequal-columns", "columns of \(rows) and of \(others) rows cannot be put together",
        at: [Label(other, "\(others) rows"), Label(range, "\(rows) rows")])
    case .columnWithVariable(let range):
      return Diagnostic(
        "column-with-variable", "a column can be computed only with what is always the same",
        at: range, label: "this is not one certain number",
        hint: "make the column one value first, with a function such as `mean` or `interpolate`")
    case .rowsWithoutValue(let fault, let cell, let count):
      var labels = [Label(fault.range, fault.label)]
      if let cell { labels.append(Label(cell, "in this row")) }
      return Diagnostic(
        fault.code, fault.message, at: labels,
        notes: count > 1 ? ["\(count) rows have no value"] : [])
    case .tooFewRows(let function, let needed, let found, let range):
      return Diagnostic(
        "too-few-rows",
        "`\(function)` needs at least \(needed) rows, found \(found)", at: range,
        label: found == 1 ? "a column of one row" : "a column of \(found) rows")
    case .repeatedPoint(let range, let cell, let first):
      return Diagnostic(
        "repeated-point", "`interpolate` has two points at one place",
        at: [
          Label(range, "a place can have one value only"), Label(cell, "here again"),
          Label(first, "first here"),
        ])
    case .notPositive(let function, let range, let cell):
      return Diagnostic(
        "outside-domain", "`\(function)` is a mean of positive numbers",
        at: [Label(range, "not all of these are positive"), Label(cell, "in this row")])
    case .tooManyRows(let range, let limit):
      return Diagnostic(
        "formula-too-large", "the columns of this report have over \(limit) values to compute",
        at: range, label: "too large to compute")
    }
  }
}
