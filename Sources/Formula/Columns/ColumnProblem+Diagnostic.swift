public import Diagnostics

extension ColumnProblem {
  /// The problem in words.
  public var diagnostic: Diagnostic {
    switch self {
    case .unknownDataSet(let name, let range, let nearest, let isBare):
      return Diagnostic(
        "unknown-data", "no model declares a data set `\(name)`", at: range,
        label: "unknown data set",
        hint: nearest.map { "did you mean `\(isBare ? $0 : ColumnName.prefix + "." + $0)`?" })
    case .unknownColumn(let name, let range, let nearest, let isBare):
      return Diagnostic(
        "unknown-column", "the data set `\(name.dataSet)` has no column `\(name.column ?? "")`",
        at: range, label: "unknown column",
        hint: nearest.map {
          "did you mean `\(isBare ? $0 : ColumnName(name.dataSet, $0).text)`?"
        })
    case .undeclaredColumn(let name, let range):
      return Diagnostic(
        "unknown-column",
        "the column `\(name.column ?? "")` of `\(name.dataSet)` is not declared", at: range,
        label: "nobody knows its unit",
        hint: "add it to the `columns` of `\(name.dataSet)` in the model that declares it")
    case .shadowedUnit(let name, let range, let dataSet):
      return Diagnostic(
        "shadowed-unit", severity: .warning,
        "`\(name)` is taken for a column of `\(dataSet)` here, and it is also a unit",
        at: range, label: "this is not the unit",
        hint: "give the column a name that no unit has")
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
        rows == 1
          ? "the only cell of `\(name)` holds no number"
          : "\(count) of the \(rows) cells of `\(name)` "
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
        "column-not-value", "one value is due here, found a column of \(count(rows))", at: range,
        label: "this is a column",
        hint: "make it one value, with a function such as `mean`, `sum` or `max`")
    case .truthsNotValue(let rows, let range):
      return Diagnostic(
        "column-not-value",
        rows == 1
          ? "one answer is due here, found one for each row"
          : "one answer is due here, found one for each of \(rows) rows", at: range,
        label: "this is a column",
        hint: "count the rows in which it holds, with `count`")
    case .valueNotColumn(let function, let usage, let range):
      return Diagnostic(
        "value-not-column", "`\(function)` takes a column, found one value", at: range,
        label: "this is no column", hint: "call it as `\(usage)`, with a column of a data set")
    case .unequalColumns(let rows, let range, let others, let other):
      return Diagnostic(
        "unequal-columns", "columns of \(rows) and of \(others) rows cannot be put together",
        at: [Label(other, "\(others) rows"), Label(range, "\(rows) rows")])
    case .otherRows(let rows, let range, let dataSet, let own):
      return Diagnostic(
        "unequal-columns",
        "a column of \(rows) rows cannot stand beside the \(own) of `\(dataSet)`",
        at: range, label: "\(rows) rows, and \(own) are due",
        hint: "name the columns of `\(dataSet)` alone, without `data.`: they have the rows at hand")
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
        label: "a column of \(count(found))")
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

  private func count(_ rows: Int) -> String { rows == 1 ? "one row" : "\(rows) rows" }
}
