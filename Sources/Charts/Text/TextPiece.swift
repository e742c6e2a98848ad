/// A part of a text that stays on one line.
struct TextPiece: Hashable {
  /// What stands between a piece and the next one.
  enum Joint: Hashable {
    /// A blank, which is left out at the end of a line.
    case blank
    /// A hyphen or slash that belongs to the piece.
    case visible
    /// A hyphen that shows only at the end of a line.
    case soft
    /// Nothing: the word is broken since it is wider than a line.
    case inside
  }

  var text: String
  /// The width in 2048ths of the font size.
  var units: Int
  var joint: Joint
  /// The width of the hyphen that shows at the end of a line.
  var hyphenUnits = 0

  /// The width at the end of a line.
  var wholeUnits: Int { units + hyphenUnits }

  /// The piece in parts that are no wider than `limit`, as long as one character fits.
  func split(_ limit: Double, _ weight: FontWeight) -> [TextPiece] {
    var parts: [TextPiece] = []
    var part = String.UnicodeScalarView()
    var width = 0
    var joins = false
    for scalar in text.unicodeScalars {
      let step = advance(of: scalar, weight)
      // What has no width belongs to the character before; a joiner also holds the one behind.
      if step > 0, !joins, !part.isEmpty, Double(width + step) > limit {
        parts.append(TextPiece(text: String(part), units: width, joint: .inside))
        part = String.UnicodeScalarView()
        width = 0
      }
      part.append(scalar)
      width += step
      joins = scalar.value == 0x200D
    }
    let fits = Double(width + hyphenUnits) <= limit
    parts.append(
      TextPiece(
        text: String(part), units: width, joint: fits || joint != .soft ? joint : .inside,
        hyphenUnits: fits ? hyphenUnits : 0))
    return parts
  }
}

/// The parts of a text between the places where a line may end.
///
/// A hyphen or slash ends a part between two words of at least three letters: `pre-training` breaks, `GPT-4`,
/// `2020–2021` and `EUR/kg` do not. An underscore does between any two characters.
func textPieces(_ text: String, _ weight: FontWeight) -> [TextPiece] {
  let hyphen = textUnits("-", weight)
  var pieces: [TextPiece] = []
  var part = String.UnicodeScalarView()
  func end(_ joint: TextPiece.Joint) {
    guard !part.isEmpty else { return }
    let text = String(part)
    pieces.append(
      TextPiece(
        text: text, units: textUnits(text, weight), joint: joint,
        hyphenUnits: joint == .soft ? hyphen : 0))
    part = String.UnicodeScalarView()
  }
  let scalars = Array(text.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    switch scalar.value {
    case 0x20: end(.blank)
    case 0xAD: end(.soft)
    case 0x2D, 0x2F, 0x2010, 0x2013:
      part.append(scalar)
      if isWord(scalars[..<index].reversed()), isWord(scalars[(index + 1)...]) { end(.visible) }
    case 0x5F:
      part.append(scalar)
      if part.count > 1, index + 1 < scalars.count, scalars[index + 1].value != 0x20 {
        end(.visible)
      }
    default: part.append(scalar)
    }
  }
  end(.blank)
  if let last = pieces.indices.last, pieces[last].joint == .soft {
    pieces[last].joint = .blank
    pieces[last].hyphenUnits = 0
  }
  return pieces
}

/// Whether characters begin with three letters.
private func isWord(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
  var letters = 0
  for scalar in scalars {
    let code = scalar.value
    guard
      (0x41...0x5A).contains(code & ~0x20) || (0xC0...0x24F).contains(code)
        || (0x370...0x52F).contains(code)
    else { return false }
    letters += 1
    if letters == 3 { return true }
  }
  return false
}
