import Markup

/// An operator or a piece of punctuation between boxes.
struct Mark: Hashable, Sendable {
  /// How the browser sets it.
  enum Setting: Hashable, Sendable {
    /// As its operator dictionary says.
    case usual
    /// As a sign before its operand, wherever it stands in its row.
    case before
    /// As the right edge of what stands before it, and as high.
    case after
    /// Without space on either side.
    case tight
    /// With the space that a sign between two words needs, and that TeX gives it everywhere.
    case wide
  }

  /// The character.
  let glyph: String
  /// What stands for it, with its blanks, in a line of plain text.
  let text: String
  /// How it is set.
  let setting: Setting

  init(_ glyph: String, text: String, _ setting: Setting = .usual) {
    self.glyph = glyph
    self.text = text
    self.setting = setting
  }

  /// A sign between two operands, with blanks around it.
  static func between(_ glyph: String) -> Mark { Mark(glyph, text: " " + glyph + " ") }

  static let plus = between("+")
  static let minus = between("\u{2212}")
  static let times = Mark("×", text: "\u{A0}×\u{A0}", .wide)
  static let dot = Mark("\u{22C5}", text: " · ")
  static let equals = between("=")
  static let maps = between("\u{21A6}")
  static let isIn = between("\u{2208}")
  /// The sign of a number below zero.
  static let negative = Mark("\u{2212}", text: "\u{2212}", .before)
  static let plusMinus = Mark("±", text: "±", .before)
  /// Multiplication that is only read aloud.
  static let invisibleTimes = Mark("\u{2062}", text: "")
  /// The same after a quotient: in one line, `1/2x` would have the factor below the line.
  static let timesAfterQuotient = Mark("\u{2062}", text: " · ")
  /// The same between d/dx and what is derived.
  static let timesAfterOperator = Mark("\u{2062}", text: "")
  /// "Of": stands between a function and its arguments, and is only read aloud.
  static let apply = Mark("\u{2061}", text: "")
  static let slash = Mark("/", text: "/", .tight)
  static let unitDot = Mark("·", text: "·", .tight)
  static let percent = Mark("%", text: "%", .tight)
  static let prime = Mark("\u{2032}", text: "\u{2032}", .tight)
  static let comma = Mark(",", text: ", ")
  static let semicolon = Mark(";", text: "; ")
  /// The bar after a derivative, before the place where it is taken.
  static let evaluated = Mark("|", text: "|", .after)
  static let integral = Mark("\u{222B}", text: "\u{222B}")
  static let sum = Mark("\u{2211}", text: "\u{2211}")

  /// The attributes of its `<mo>`.
  var attributes: Attributes {
    switch setting {
    case .usual: [:]
    case .before: ["form": "prefix"]
    case .after: ["form": "postfix"]
    case .tight: ["lspace": "0", "rspace": "0"]
    case .wide: ["lspace": "0.2222em", "rspace": "0.2222em"]
    }
  }
}
