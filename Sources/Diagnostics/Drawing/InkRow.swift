/// One row of a drawing, filled cell by cell at given columns.
struct InkRow {
  private var cells: [(text: String, ink: Ink)] = []

  /// Whether nothing stands at `column` yet.
  func isBlank(at column: Int) -> Bool {
    column >= cells.count || cells[column].text == " "
  }

  /// Puts `text`, which fills `width` columns, at `column`, over whatever stood there.
  mutating func put(_ text: String, _ ink: Ink, at column: Int, width: Int = 1) {
    while cells.count < column + width { cells.append((" ", .plain)) }
    cells[column] = (text, ink)
    // The other columns of a wide character print nothing of their own.
    for next in (column + 1)..<max(column + 1, column + width) { cells[next] = ("", ink) }
  }

  /// Puts words at `column`, one scalar after the other.
  mutating func write(_ words: String, _ ink: Ink, at column: Int) {
    var column = column
    for scalar in words.unicodeScalars {
      let width = columnCount(of: scalar)
      if width == 0, column > 0, column <= cells.count {
        cells[column - 1].text.unicodeScalars.append(scalar)
      } else if width > 0 {
        put(String(scalar), ink, at: column, width: width)
        column += width
      }
    }
  }

  /// Appends a blank and the row to `text`, without the blanks at its end.
  func append(to text: inout InkedText) {
    var end = cells.count
    while end > 0, cells[end - 1].text == " " { end -= 1 }
    if end > 0 { text.append(" ", .plain) }
    for cell in cells[..<end] { text.append(cell.text, cell.ink) }
  }
}
