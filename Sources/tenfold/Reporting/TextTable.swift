/// Rows of cells for a terminal, with two blanks between the columns.
struct TextTable {
  /// The rows, each with as many cells.
  var rows: [[String]]
  /// Whether the columns after the first are of numbers, which end below each other.
  var isOfNumbers = false

  /// The table, each line with its end and no blank before it; empty without rows.
  var text: String {
    guard let first = rows.first else { return "" }
    let widths = first.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var text = ""
    for row in rows {
      var line = ""
      for (index, (cell, width)) in zip(row, widths).enumerated() {
        let space = String(repeating: " ", count: width - cell.count)
        line += isOfNumbers && index > 0 ? space + cell : cell + space
        line += "  "
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    return text
  }
}
