/// A letter with an accent as mathematics has it: ĉ for an estimate, x̄ for a mean.
///
/// Fonts have no italic letter with an accent on it, so the accent is set above an italic letter.
struct AccentedLetter {
  /// The letter without its accent.
  let letter: String
  /// The sign that is set above it.
  let accent: Accent

  /// An accent above a letter.
  enum Accent: Hashable, Sendable {
    case hat, tilde, bar, dot

    /// The sign for MathML: the narrow ones, which do not push apart what stands beside the letter.
    var glyph: String {
      switch self {
      case .hat: "\u{2C6}"
      case .tilde: "\u{2DC}"
      case .bar: "\u{AF}"
      case .dot: "\u{2D9}"
      }
    }

    /// The mark that combines with the letter before it in a line of text.
    var combining: Unicode.Scalar {
      switch self {
      case .hat: "\u{302}"
      case .tilde: "\u{303}"
      case .bar: "\u{304}"
      case .dot: "\u{307}"
      }
    }
  }

  /// The parts of a text that is one letter with an accent; `nil` for any other.
  init?(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    if scalars.count == 1, let composed = composedLetters.first(where: { $0.scalar == scalars[0] })
    {
      letter = composed.letter
      accent = composed.accent
      return
    }
    let accents: [Accent] = [.hat, .tilde, .bar, .dot]
    guard scalars.count == 2, let accent = accents.first(where: { $0.combining == scalars[1] })
    else { return nil }
    letter = String(Character(scalars[0]))
    self.accent = accent
  }
}

/// Letters that Unicode has as one character with a hat, as estimates have, or with a bar, as means. Other
/// accents belong to words, and are left to the font.
private let composedLetters:
  [(scalar: Unicode.Scalar, letter: String, accent: AccentedLetter.Accent)] = [
    ("Â", "A", .hat), ("â", "a", .hat), ("Ĉ", "C", .hat), ("ĉ", "c", .hat), ("Ê", "E", .hat),
    ("ê", "e", .hat), ("Ĝ", "G", .hat), ("ĝ", "g", .hat), ("Ĥ", "H", .hat), ("ĥ", "h", .hat),
    ("Ŝ", "S", .hat), ("ŝ", "s", .hat), ("Û", "U", .hat), ("û", "u", .hat), ("Ŵ", "W", .hat),
    ("ŵ", "w", .hat), ("Ŷ", "Y", .hat), ("ŷ", "y", .hat), ("Ẑ", "Z", .hat), ("ẑ", "z", .hat),
    ("ā", "a", .bar), ("Ā", "A", .bar), ("ȳ", "y", .bar),
  ]
