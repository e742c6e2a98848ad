/// A line of a source as a terminal shows it: which cells stand where, and which bytes they stand for.
///
/// Tabs are widened to the next multiple of four columns, wide characters fill two, marks none, and
/// control characters are drawn as pictures. A line wider than ``DisplayLine/limit`` keeps what is near
/// the places of interest; the rest becomes `…`.
struct DisplayLine {
  /// A scalar with the marks on it, and where it stands.
  struct Cell {
    /// What is printed: empty for a mark that has nothing to sit on.
    var text: String
    /// The offset of the first byte that the cell stands for.
    var offset: Int
    /// The offset after its last byte.
    var end: Int
    /// The first column, from zero.
    var column: Int
    /// How many columns it fills.
    var width: Int
  }

  /// The columns a line may fill before it is cut.
  static let limit = 160

  /// How many bytes on either side of a place of interest are looked at. A line may be a whole file: data of
  /// one line, or a page that a program wrote.
  static let nearby = 8192

  /// What is printed, in order, without gaps.
  private(set) var cells: [Cell] = []

  /// The offset at which the line ends.
  private let end: Int

  /// The line that stands at `range` of `bytes`; `interest` holds offsets that must stay visible.
  init(_ bytes: [UInt8], _ range: Range<Int>, interest: [Int]) {
    end = range.upperBound
    var place = range.lowerBound
    for window in Self.windows(bytes, range, interest) {
      if window.lowerBound > place { skip(place..<window.lowerBound) }
      readCells(bytes, window)
      place = window.upperBound
    }
    if place < end { skip(place..<end) }
    if width > Self.limit { cut(keeping: interest) }
  }

  /// How many columns the line fills.
  var width: Int {
    guard let last = cells.last else { return 0 }
    return last.column + last.width
  }

  /// The columns under the bytes from `start` to `end`: at least one, so that every place has a caret.
  func columns(_ start: Int, _ end: Int) -> Range<Int> {
    let first = column(of: start)
    let last = end > start ? column(after: end) : first + 1
    return first..<max(first + 1, last)
  }

  /// Whether nothing but blanks stands before `offset`.
  func isFirstText(_ offset: Int) -> Bool {
    for cell in cells where cell.offset < offset {
      for scalar in cell.text.unicodeScalars where scalar != " " { return false }
    }
    return true
  }

  /// The column at which the byte at `offset` begins; past the end, the column after the line.
  private func column(of offset: Int) -> Int {
    for cell in cells where offset < cell.end { return cell.column }
    return width + max(0, offset - end)
  }

  /// The column after the byte before `offset`.
  private func column(after offset: Int) -> Int {
    for cell in cells where offset <= cell.end { return cell.column + cell.width }
    return width + max(0, offset - end)
  }

  /// The parts of a line that are near a place of interest, in order; each begins and ends with a scalar.
  private static func windows(
    _ bytes: [UInt8], _ range: Range<Int>, _ interest: [Int]
  ) -> [Range<Int>] {
    guard range.count > 2 * nearby else { return [range] }
    var windows: [Range<Int>] = []
    for offset in (interest.isEmpty ? [range.lowerBound] : interest).sorted() {
      let place = min(max(offset, range.lowerBound), range.upperBound)
      var low = max(place - nearby, range.lowerBound)
      var high = min(place + nearby, range.upperBound)
      while low > range.lowerBound, bytes[low] & 0xC0 == 0x80 { low -= 1 }
      while high < range.upperBound, bytes[high] & 0xC0 == 0x80 { high += 1 }
      if let last = windows.last, low <= last.upperBound {
        windows[windows.count - 1] = last.lowerBound..<max(last.upperBound, high)
      } else {
        windows.append(low..<high)
      }
    }
    return windows
  }

  /// A part of the line that is not looked at: it lies out of reach of whatever is shown.
  private mutating func skip(_ range: Range<Int>) {
    cells.append(
      Cell(
        text: "…", offset: range.lowerBound, end: range.upperBound,
        column: width + 2 * Self.limit, width: 2 * Self.limit))
  }

  private mutating func readCells(_ bytes: [UInt8], _ range: Range<Int>) {
    var iterator = bytes[range].makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    var offset = range.lowerBound
    var column = width
    while true {
      let scalar: Unicode.Scalar
      let length: Int
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        scalar = Unicode.UTF8.decode(encoded)
        length = encoded.count
      case .error(let count):
        scalar = replacement
        length = count
      case .emptyInput:
        return
      }
      var cell = Cell(
        text: "", offset: offset, end: offset + length, column: column,
        width: columnCount(of: scalar))
      if scalar == "\t" {
        cell.width = 4 - column % 4
        cell.text = String(repeating: " ", count: cell.width)
      } else if scalar != "\u{FEFF}" {
        cell.text.unicodeScalars.append(displayed(scalar))
      }
      offset += length
      column += cell.width
      if cell.width == 0, !cells.isEmpty {
        cells[cells.count - 1].text += cell.text
        cells[cells.count - 1].end = cell.end
      } else {
        cells.append(cell)
      }
    }
  }

  /// Keeps the cells within the widest reach of the places of interest that fits the limit.
  private mutating func cut(keeping interest: [Int]) {
    var places: [Int] = []
    for offset in interest { places.append(column(of: offset)) }
    if places.isEmpty { places.append(0) }
    var reach = Self.limit
    while reach > 4 {
      var total = 0
      for cell in cells where isNear(cell, places, reach) { total += cell.width }
      if total <= Self.limit { break }
      reach -= 4
    }
    var kept: [Cell] = []
    var column = 0
    var isInGap = false
    for var cell in cells {
      if isNear(cell, places, reach) {
        isInGap = false
        cell.column = column
        column += cell.width
        kept.append(cell)
      } else if isInGap {
        kept[kept.count - 1].end = cell.end
      } else {
        isInGap = true
        kept.append(Cell(text: "…", offset: cell.offset, end: cell.end, column: column, width: 1))
        column += 1
      }
    }
    cells = kept
  }

  private func isNear(_ cell: Cell, _ places: [Int], _ reach: Int) -> Bool {
    for place in places where abs(cell.column - place) <= reach { return true }
    return false
  }
}
