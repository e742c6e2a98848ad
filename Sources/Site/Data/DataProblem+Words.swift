import Diagnostics

extension DataProblem {
  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .missingFile(let name, let range, let nearest):
      Diagnostic(
        "missing-data", "there is no file `data/\(name).csv`", at: range,
        label: "declared here", hint: suggestion(nearest), fixIts: replacement(range, nearest))
    case .unusedFile(let name, let range):
      Diagnostic(
        "unused-data", severity: .warning, "no model declares the data set `\(name)`", at: range,
        hint: "say where it comes from under `data` in the model that uses it")
    case .repeatedDataSet(let name, let range, let first):
      Diagnostic(
        "repeated-data", "the data set `\(name)` is declared twice",
        at: [Label(range, "again here"), Label(first, "first here")],
        hint: "every model may use it: declare it in one of them")
    case .badName(let name, let range, let isColumn):
      Diagnostic(
        "bad-name", "`\(name.shortened)` is not a name that formulas can write", at: range,
        hint: isColumn
          ? "choose a name of letters, digits and `_`, and give it `header: \"\(name.shortened)\"`"
          : "names begin with a letter and hold letters, digits and `_`")
    case .unheldWord(let word, let range, let column, let nearest):
      Diagnostic(
        "unmatched-text", "no cell of `\(column)` is `\(word.shortened)`", at: range,
        label: "nothing has this name", hint: suggestion(nearest))
    case .noColumns(let range, let example):
      Diagnostic(
        "no-columns", "no columns are named here", at: range,
        hint: "name at least one, such as `\(example)`")
    case .missingColumn(let name, let range, let header, let nearest, let separator):
      Diagnostic(
        "missing-column", "the file has no column `\(name.shortened)`",
        at: [Label(range, "declared here"), Label(header, "the columns of the file")],
        hint: separator.map {
          "if `\($0.word)` separates its cells, say `separator: \"\($0.word)\"`"
        }
          ?? suggestion(nearest))
    case .notNumbers(let name, let range, let kind, let cell, let counts):
      notNumbers(name, range, kind, cell, counts)
    }
  }

  private func notNumbers(
    _ column: String, _ range: SourceRange, _ kind: NumberColumn.Slip, _ cell: [UInt8],
    _ counts: [NumberColumn.Slip: Int]
  ) -> Diagnostic {
    let count = counts.values.reduce(0, +)
    let parts = NumberColumn.Slip.allCases.compactMap { kind in
      counts[kind].map { "\($0) \(kind.words($0))" }
    }
    return Diagnostic(
      "not-a-number",
      count == 1
        ? "a cell of the column `\(column)` holds no number"
        : "\(count) cells of the column `\(column)` hold no number", at: range,
      label: count == 1 ? kind.label : "the first one: " + kind.label,
      notes: parts.count == 1 ? [] : [parts.joined(separator: ", ")],
      hint: isWithComma(cell)
        ? "if the comma begins a fraction, say `decimal: \",\"`"
        : isPlaceholder(cell) ? "leave a cell blank where nothing is known" : nil)
  }

  /// Whether a cell says that nothing is known.
  private func isPlaceholder(_ cell: [UInt8]) -> Bool {
    let text = String(decoding: cell.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    return ["na", "n/a", "null", "none", "-", "–", "—", "?", "."].contains(text.lowercased())
  }

  /// Whether a cell would be a number if its comma began a fraction.
  private func isWithComma(_ cell: [UInt8]) -> Bool {
    let text = cell.filter { $0 != UInt8(ascii: "\"") }
    return NumberColumn.number(text[...], .point) == nil
      && NumberColumn.number(text[...], .comma) != nil
  }
}

extension NumberColumn.Slip {
  fileprivate var label: String {
    switch self {
    case .text: "this is text"
    case .notFinite: "this is no finite number"
    }
  }

  fileprivate func words(_ count: Int) -> String {
    switch self {
    case .text: count == 1 ? "holds text" : "hold text"
    case .notFinite: count == 1 ? "is no finite number" : "are no finite numbers"
    }
  }
}
