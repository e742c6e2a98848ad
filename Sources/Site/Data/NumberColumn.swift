import Formula
import RealMath

/// The numbers of a column, while its file is read.
struct NumberColumn {
  /// What a cell holds in the place of a number.
  enum Slip: Int, Hashable, CaseIterable {
    case text
    /// An infinite number: `inf`, or one beyond all bounds.
    case notFinite
  }

  /// The numbers, NaN where a cell is blank or says `NaN`: there the number is not known. After a slip nobody
  /// needs them.
  private(set) var values: [Double] = []
  /// Where they stand.
  private(set) var cells: CellPlaces
  /// The first cell that holds no number.
  private(set) var slip: (first: Range<Int>, kind: Slip)?
  /// How many cells of each kind hold none.
  private(set) var counts: [Slip: Int] = [:]

  /// Which cell of a row belongs to the column.
  private let place: Int

  /// A column without rows yet.
  init(_ place: Int, _ cells: CellPlaces) {
    self.place = place
    self.cells = cells
  }

  /// Adds the number in a row.
  mutating func append(_ row: [CSVCell], of file: [UInt8], _ mark: CSVDialect.DecimalMark) {
    let cell = row[place]
    // Most cells are plain, and no bytes are copied for these.
    let text = trimmedBlanks(cell.isQuoted ? cell.content(in: file)[...] : file[cell.range])
    let number = text.isEmpty ? .nan : Self.number(text, mark) ?? Self.word(text)
    guard let number, !number.isInfinite else {
      let kind: Slip = number == nil ? .text : .notFinite
      counts[kind, default: 0] += 1
      if slip == nil { slip = (cell.range, kind) }
      return
    }
    guard slip == nil else { return }
    values.append(number)
    cells.append(cell.range)
  }

  /// The number that a cell holds, with the decimal mark of its table.
  static func number(_ text: ArraySlice<UInt8>, _ mark: CSVDialect.DecimalMark) -> Double? {
    let (point, comma) = (UInt8(ascii: "."), UInt8(ascii: ","))
    guard mark == .comma else { return Double(decimal: text) }
    if text.contains(point) { return nil }
    return Double(decimal: text.map { $0 == comma ? point : $0 })
  }

  /// What programs write for a number that is none, in letters of either case.
  private static func word(_ text: ArraySlice<UInt8>) -> Double? {
    guard text.count <= 9 else { return nil }
    let sign: [UInt8] = [UInt8(ascii: "+"), UInt8(ascii: "-")]
    let letters = text.drop { sign.contains($0) }.map { $0 | 0x20 }
    if letters == Array("nan".utf8) { return .nan }
    return letters == Array("inf".utf8) || letters == Array("infinity".utf8) ? .infinity : nil
  }
}
