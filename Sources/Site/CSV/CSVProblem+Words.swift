import Diagnostics

extension CSVProblem {
  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .noRows(let range, let hasHeader):
      Diagnostic(
        "no-rows", hasHeader ? "the table has no rows" : "the file is empty", at: range,
        label: hasHeader ? "these are the names of its columns" : "",
        hint: hasHeader ? nil : "begin with a line that names the columns")
    case .tooManyColumns(let range, let limit):
      Diagnostic(
        "too-many-columns", "the first line has over \(limit) cells", at: range,
        label: "one more than a table may have columns",
        hint: "a table has a line for each of its rows")
    case .unclosedQuote(let range):
      Diagnostic(
        "unclosed-quote", "this quote is never closed", at: range,
        label: "the cell goes on to the end of the file",
        hint: "close it with `\"`; a quote inside of quotes is written twice")
    case .textBehindQuote(let range, let count):
      Diagnostic(
        "misplaced-quote", "there is text behind the closing quote of a cell", at: range,
        label: "this belongs to no cell", notes: more(count),
        hint: "a quote inside of quotes is written twice: `\"\"`")
    case .strayQuote(let range, let count):
      Diagnostic(
        "misplaced-quote", "there is a quote in a cell that does not begin with one", at: range,
        notes: more(count), hint: "put the whole cell into quotes, and write this one twice")
    case .raggedRows(let range, let found, let expected, let header, let count):
      Diagnostic(
        "ragged-rows",
        "a row of \(cells(found)) in a table of \(expected) columns",
        at: [Label(range, cells(found)), Label(header, "\(expected) columns")],
        notes: count > 1 ? ["\(count) rows have another number of cells than the first line"] : [])
    case .unnamedColumn(let range, let count):
      Diagnostic(
        "unnamed-column", "a column has no name", at: range,
        notes: count > 1 ? ["\(count) columns have none"] : [],
        hint: "name every column in the first line")
    case .repeatedColumn(let name, let range, let first, let count):
      Diagnostic(
        "repeated-column", "two columns are called `\(name.shortened)`",
        at: [Label(range, "again here"), Label(first, "first here")],
        notes: count > 1 ? ["\(count) columns have the name of one before"] : [])
    }
  }

  private func more(_ count: Int) -> [String] {
    count > 1 ? ["there are \(count) such cells"] : []
  }

  private func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }
}
