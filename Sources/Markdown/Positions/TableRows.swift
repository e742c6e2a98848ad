extension SourceLines {
  /// The text of a table's row that stands on a line, within `quotes` block quotes; `nil` if the
  /// line is not inside them.
  func row(onLine line: Int, quotes: Int) -> MappedText? {
    guard let contents = contents(ofLine: line) else { return nil }
    var start = contents.lowerBound
    func skipBlanks() {
      while start < contents.upperBound && bytes[start].isIndentation { start += 1 }
    }
    for _ in 0..<quotes {
      skipBlanks()
      guard start < contents.upperBound, bytes[start] == UInt8(ascii: ">") else { return nil }
      start += 1
    }
    skipBlanks()
    var row = MappedText(at: start)
    row.append(verbatim: start..<contents.upperBound, of: bytes)
    return row
  }
}

extension MappedText {
  /// The cells of a row: what stands between bars, without blanks and with `\|` as `|`.
  ///
  /// A bar after a backslash never separates, whatever stands before the backslash.
  func cells() -> [MappedText] {
    var cells: [MappedText] = []
    var index = 0
    func atBar() -> Bool { index < count && bytes[index] == UInt8(ascii: "|") }
    func skipBar() {
      guard atBar() else { return }
      index = skippingSpaces(index + 1, limit: count)
    }
    skipBar()
    while index < count {
      let start = index
      while index < count && !atBar() {
        let escapes =
          bytes[index] == UInt8(ascii: "\\") && index + 1 < count
          && bytes[index + 1] == UInt8(ascii: "|")
        index += escapes ? 2 : 1
      }
      cells.append(part(start..<index).trimmed().unescapingBars())
      skipBar()
    }
    return cells
  }
}
