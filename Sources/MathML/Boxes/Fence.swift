/// A pair of signs around something.
enum Fence: Hashable, Sendable {
  case parentheses, brackets, bars, floor, ceiling

  /// What the fence means, where it means more than that its content is one: a concept that MathML 4 lists,
  /// so that speech engines have a word for it in each language. Bars, for one, have many meanings.
  var concept: String? {
    switch self {
    case .parentheses, .brackets: nil
    case .bars: "absolute-value"
    case .floor: "floor"
    case .ceiling: "ceiling"
    }
  }

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
