/// A pair of signs around something.
enum Fence: Hashable, Sendable {
  case parentheses, brackets, bars, floor, ceiling

  /// The sign on the left.
  var left: String {
    switch self {
    case .parentheses: "("
    case .brackets: "["
    case .bars: "|"
    case .floor: "\u{230A}"
    case .ceiling: "\u{2308}"
    }
  }

  /// The sign on the right.
  var right: String {
    switch self {
    case .parentheses: ")"
    case .brackets: "]"
    case .bars: "|"
    case .floor: "\u{230B}"
    case .ceiling: "\u{2309}"
    }
  }
}
