import Diagnostics

/// Reads a table of cells, one after the other: RFC 4180, with any separator, and LF, CR LF or CR at the end
/// of a row.
///
/// Anything can be read; what breaks the rules is counted, and the first place of each kind is kept. A byte
/// order mark is skipped. A file without any byte has no row; a line break at the end of the last row begins
/// no other. Cost: one pass over the bytes.
struct CSVReader {
  /// A rule that was broken: where it was for the first time, and how often.
  struct Slip: Hashable {
    let first: SourceRange
    let count: Int
  }

  /// The quote of a cell that is never closed.
  private(set) var unclosedQuote: SourceRange?
  /// Text behind the closing quote of a cell.
  private(set) var textBehindQuote: Slip?
  /// A quote in a cell that does not begin with one.
  private(set) var strayQuote: Slip?

  private let source: SourceID
  private let bytes: [UInt8]
  private let separator: UInt8
  private var place = 0
  /// Whether a separator was read, so that one more cell follows, be it empty.
  private var isBehindSeparator = false

  /// A reader that has read nothing yet.
  init(_ source: SourceID, _ bytes: [UInt8], separator: UInt8) {
    self.source = source
    self.bytes = bytes
    self.separator = separator
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  /// The next cell; `nil` behind the last one.
  mutating func next() -> CSVCell? {
    guard place < bytes.count || isBehindSeparator else { return nil }
    isBehindSeparator = false
    let isQuoted = place < bytes.count && bytes[place] == CSVReader.quote
    let range = isQuoted ? quoted() : plain()
    let endsRow = endOfCell()
    return CSVCell(range: range, isQuoted: isQuoted, endsRow: endsRow)
  }

  private static let quote = UInt8(ascii: "\"")

  /// Whether the byte at the place ends a cell.
  private var isAtEnd: Bool {
    guard place < bytes.count else { return true }
    let byte = bytes[place]
    return byte == separator || byte == 0x0A || byte == 0x0D
  }

  private mutating func plain() -> Range<Int> {
    let start = place
    var stray: Int?
    while !isAtEnd {
      if bytes[place] == CSVReader.quote, stray == nil { stray = place }
      place += 1
    }
    if let stray { strayQuote = noted(strayQuote, stray..<(stray + 1)) }
    return start..<place
  }

  private mutating func quoted() -> Range<Int> {
    let start = place
    place += 1
    while place < bytes.count {
      if bytes[place] != CSVReader.quote {
        place += 1
      } else if place + 1 < bytes.count, bytes[place + 1] == CSVReader.quote {
        place += 2
      } else {
        place += 1
        let end = place
        while !isAtEnd { place += 1 }
        if place > end { textBehindQuote = noted(textBehindQuote, end..<place) }
        return start..<end
      }
    }
    unclosedQuote = SourceRange(source, start, start + 1)
    return start..<place
  }

  /// Reads what separates a cell from the next one, and tells whether the row ends there.
  private mutating func endOfCell() -> Bool {
    guard place < bytes.count else { return true }
    let byte = bytes[place]
    place += 1
    if byte == separator {
      isBehindSeparator = true
      return false
    }
    if byte == 0x0D, place < bytes.count, bytes[place] == 0x0A { place += 1 }
    return true
  }

  /// A slip with one more place.
  private func noted(_ slip: Slip?, _ range: Range<Int>) -> Slip {
    Slip(
      first: slip?.first ?? SourceRange(source, range.lowerBound, range.upperBound),
      count: (slip?.count ?? 0) + 1)
  }
}
