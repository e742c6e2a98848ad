/// A title with what its author has set apart in it: the 2 of CO₂, the name of a species.
///
/// Blanks and line ends are one blank each, and every style that begins ends.
struct FormattedText: Hashable, Sendable {
  /// How a part looks.
  enum Style: Hashable, Sendable { case italic, bold, lowered, raised, smallCapitals }

  enum Piece: Hashable, Sendable {
    case text(String)
    case begin(Style)
    case end(Style)
  }

  private(set) var pieces: [Piece] = []

  /// A text in which nothing is set apart.
  init(_ text: String) { self.init([.text(text)]) }

  /// A text from parts as they were read. The end of a style that has not begun is left out.
  init(_ parts: [Piece]) {
    var open: [Style] = []
    var blank = false
    for part in parts {
      switch part {
      case .text(let text):
        for word in text.split(omittingEmptySubsequences: false, whereSeparator: Self.isBlank)
          .enumerated()
        {
          if word.offset > 0 { blank = true }
          guard !word.element.isEmpty else { continue }
          append((blank && needsBlank ? " " : "") + word.element)
          blank = false
        }
      case .begin(let style):
        if blank, needsBlank { append(" ") }
        blank = false
        pieces.append(part)
        open.append(style)
      case .end(let style):
        guard open.contains(style) else { continue }
        while let last = open.popLast() {
          pieces.append(.end(last))
          if last == style { break }
        }
      }
    }
    for style in open.reversed() { pieces.append(.end(style)) }
  }

  /// The text without anything set apart.
  var plain: String {
    pieces.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }

  /// Whether a blank here would stand between words, and not at the beginning or beside another one.
  private var needsBlank: Bool { plain.last.map { $0 != " " } ?? false }

  private static func isBlank(_ character: Character) -> Bool {
    " \t\n\r\r\n".contains(character)
  }

  private mutating func append(_ text: some StringProtocol) {
    if case .text(let before)? = pieces.last {
      pieces[pieces.count - 1] = .text(before + text)
    } else {
      pieces.append(.text(String(text)))
    }
  }
}
