import Diagnostics

extension ReportDifference {
  /// The differences for a terminal: a table for each section, a row for each thing.
  ///
  ///     Definitions: 1 changed, 1 added
  ///     ~ coffee.price  14 EUR/kg → 15 EUR/kg  +7.1%
  ///     + coffee.sugar  3 g/cup
  var text: InkedText {
    var text = InkedText()
    let tables = tables
    if tables.isEmpty {
      text.write("nothing changed")
      text.endLine()
    }
    for (index, table) in tables.enumerated() {
      if index > 0 { text.endLine() }
      table.draw(in: &text)
    }
    return text
  }
}

extension DifferenceTable {
  /// Beyond these a long name pushes the rest of its own row only.
  private static let nameWidth = 64
  private static let valueWidth = 40

  fileprivate func draw(in text: inout InkedText) {
    text.write(title + ": ", .message)
    text.write(summary)
    text.endLine()
    let names = min(rows.map(\.name.count).max() ?? 0, Self.nameWidth)
    let languages = rows.map(\.language.count).max() ?? 0
    let values = min(
      rows.filter { !$0.remark.isEmpty }.map(\.values.count).max() ?? 0, Self.valueWidth)
    var file = ""
    for row in rows {
      if row.file != file {
        file = row.file
        text.write("  " + file, .frame)
        text.endLine()
      }
      text.write(row.name.isEmpty ? " " : row.fate.sign, row.fate.ink)
      text.write(" " + padded(row.name, names))
      if languages > 0 { text.write("  " + padded(row.language, languages), .frame) }
      if !row.values.isEmpty { text.write("  ") }
      text.write(row.old, row.fate == .changed ? .plain : row.fate.ink)
      if !row.old.isEmpty && !row.new.isEmpty { text.write(" → ", .frame) }
      text.write(row.new, row.fate == .changed ? .message : row.fate.ink)
      if !row.remark.isEmpty {
        let room = values - row.values.count
        text.write(String(repeating: " ", count: max(room, 0)) + "  ")
        text.write(row.remark, .secondary)
      }
      text.endLine()
    }
  }

  private func padded(_ words: String, _ width: Int) -> String {
    words + String(repeating: " ", count: max(width - words.count, 0))
  }
}

extension DifferenceTable.Row {
  /// What it was and what it is, as they stand in a row.
  fileprivate var values: String {
    old.isEmpty || new.isEmpty ? old + new : old + " → " + new
  }
}

extension DifferenceTable.Fate {
  fileprivate var ink: Ink {
    switch self {
    case .changed: .primary(.warning)
    case .added: .primary(.note)
    case .removed: .primary(.error)
    case .sameOnPage: .secondary
    }
  }
}
