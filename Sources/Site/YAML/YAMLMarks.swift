import Diagnostics
import Yams

/// Turns the marks of Yams into offsets in the file.
///
/// Marks come mostly in the order of the text. The last place is kept, so that a look-up costs the
/// characters since then, and a file of one long line is still read in linear time.
struct YAMLMarks {
  private let lines: LineMap
  private let bytes: [UInt8]
  private let base: Int
  private var line = 1
  private var column = 1
  private var offset = 0

  /// The marks of `text`, which begins at `base` of the file.
  init(text: [UInt8], base: Int) {
    lines = LineMap(Source(path: "", bytes: text))
    bytes = text
    self.base = base
  }

  /// The offset in the file of `mark`; a mark outside of the text is at its end.
  mutating func offset(_ mark: Mark) -> Int {
    guard (1...lines.count).contains(mark.line) else { return base + bytes.count }
    let contents = lines.contents(ofLine: mark.line)
    if mark.line != line || mark.column < column {
      line = mark.line
      column = 1
      offset = contents.lowerBound
    }
    while column < mark.column && offset < contents.upperBound {
      offset += 1
      while offset < contents.upperBound && bytes[offset].isUTF8Continuation { offset += 1 }
      column += 1
    }
    return base + offset
  }

  /// How many characters stand between the beginning of the line and `offset`, a place in the file.
  func indentation(at offset: Int) -> Int {
    lines.position(at: offset - base).column - 1
  }
}
