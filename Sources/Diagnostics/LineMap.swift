/// A line and a column, both counted from one. Columns count Unicode scalars.
public struct LineColumn: Hashable, Sendable {
  /// The line, from one.
  public let line: Int
  /// The column in Unicode scalars, from one.
  public let column: Int

  /// The place at `line` and `column`.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Where the lines of a source begin. The only code that turns offsets into lines and columns, and back.
///
/// Lines end with LF, CR LF or CR, as in YAML and CommonMark. Building it costs one pass over the
/// bytes; a look-up is a binary search and one pass over the line.
public struct LineMap: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// The line map of `source`.
  public init(_ source: Source) {
    bytes = source.bytes
    var starts = [0]
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == 0x0A {
        starts.append(offset)
      } else if byte == 0x0D {
        if offset < bytes.count && bytes[offset] == 0x0A { offset += 1 }
        starts.append(offset)
      }
    }
    self.starts = starts
  }

  /// How many lines there are; a final line break opens one more, empty, line.
  public var count: Int { starts.count }

  /// The line, from one, that holds `offset`. Offsets past the end belong to the last line.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The line and column of `offset`. An offset inside a scalar counts as that scalar's.
  public func position(at offset: Int) -> LineColumn {
    let line = line(at: offset)
    var column = 0
    var place = starts[line - 1]
    let end = min(offset, bytes.count)
    while place <= end {
      if place == bytes.count || bytes[place] & 0xC0 != 0x80 { column += 1 }
      place += 1
    }
    return LineColumn(line: line, column: max(column, 1))
  }

  /// The offset of a line and column, clamped to the line's end; `nil` if there is no such line.
  public func offset(of position: LineColumn) -> Int? {
    guard position.line >= 1, position.line <= starts.count else { return nil }
    let range = contents(ofLine: position.line)
    var place = range.lowerBound
    var column = 1
    while column < position.column && place < range.upperBound {
      place += 1
      while place < range.upperBound && bytes[place] & 0xC0 == 0x80 { place += 1 }
      column += 1
    }
    return place
  }

  /// The offsets of a line without its line break.
  ///
  /// - Precondition: `1 <= line <= count`.
  public func contents(ofLine line: Int) -> Range<Int> {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start && (bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D) { end -= 1 }
    return start..<end
  }
}
