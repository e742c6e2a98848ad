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

  /// The numbers, NaN where a cell is blank or says `NaN`: there the number is not known.
  private(set) var values: [Double] = []
  /// Where they stand.
  private(set) var cells: CellPlaces
  /// The first cell that holds no number, and how many there are of each kind.
  private(set) var slip: (first: Range<Int>, kind: Slip, counts: [Slip: Int])?

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
    let number = Self.number(text, mark).flatMap { $0.isFinite ? $0 : nil }
    guard number == nil, let kind = Self.slip(text, mark) else {
      values.append(number ?? .nan)
      cells.append(cell.range)
      return
    }
    var counts = slip?.counts ?? [:]
    counts[kind, default: 0] += 1
    slip = (slip?.first ?? cell.range, slip?.kind ?? kind, counts)
  }

  /// The number that a cell holds, with the decimal mark of its table.
  static func number(_ text: ArraySlice<UInt8>, _ mark: CSVDialect.DecimalMark) -> Double? {
    let (point, comma) = (UInt8(ascii: "."), UInt8(ascii: ","))
    guard mark == .comma else { return Double(decimal: text) }
    if text.contains(point) { return nil }
    return Double(decimal: text.map { $0 == comma ? point : $0 })
  }

  /// Why a cell without a finite number holds none; `nil` where its number is just not known.
  private static func slip(_ text: ArraySlice<UInt8>, _ mark: CSVDialect.DecimalMark) -> Slip? {
    if text.isEmpty { return nil }
    if number(text, mark) != nil { return .notFinite }
    let sign: Set<UInt8> = [UInt8(ascii: "+"), UInt8(ascii: "-")]
    let word = String(decoding: text.drop { sign.contains($0) }, as: UTF8.self).lowercased()
    if word == "nan" { return nil }
    return ["inf", "infinity"].contains(word) ? .notFinite : .text
  }
}
