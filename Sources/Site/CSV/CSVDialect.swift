/// How a table is written: what separates its cells, and the fractions of its numbers.
struct CSVDialect: Hashable, Sendable {
  /// What stands between two cells.
  enum Separator: Hashable, Sendable, CaseIterable {
    case comma, semicolon, tab

    /// The byte in the file.
    var byte: UInt8 {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: 0x09
      }
    }

    /// How a model declares it.
    var word: String {
      switch self {
      case .comma: ","
      case .semicolon: ";"
      case .tab: "tab"
      }
    }
  }

  /// What stands before the fraction of a number.
  enum DecimalMark: String, Hashable, Sendable, CaseIterable {
    case point = "."
    case comma = ","
  }

  var separator = Separator.comma
  var decimal = DecimalMark.point
}
