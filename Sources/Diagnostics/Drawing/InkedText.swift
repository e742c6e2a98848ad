/// What a piece of a drawing is. A terminal chooses colours by it; plain text ignores it.
public enum Ink: Hashable, Sendable {
  /// The author's text, and what is said about it.
  case plain
  /// The clause that says what was found.
  case message
  /// Line numbers, gutter, arrows.
  case frame
  /// Where a snippet begins: the path, and the line and column where the file has text.
  case place(SourceRange)
  /// The heading of the diagnostic, its carets and the words beside them.
  case primary(Severity)
  /// Underlines of the other labels and the words beside them.
  case secondary
}

/// A run of text in one ink.
public struct InkedRun: Hashable, Sendable {
  /// What the text is.
  public let ink: Ink
  /// The text; holds no control character but the line feed.
  public let text: String
}

/// Text whose pieces know what they are.
///
/// Neighbouring pieces in the same ink are one run. ``text`` is what a file or a pipe gets.
public struct InkedText: Hashable, Sendable {
  /// The pieces, in order; none is empty.
  public private(set) var runs: [InkedRun] = []

  /// No text yet.
  public init() {}

  /// The text without its inks.
  public var text: String {
    var text = ""
    for run in runs { text += run.text }
    return text
  }

  /// Appends `words` in `ink`, in one line that is safe for a terminal: line breaks and tabs become blanks,
  /// other control characters are drawn as pictures.
  public mutating func write(_ words: String, _ ink: Ink = .plain) { append(oneLine(words), ink) }

  /// Ends the line.
  public mutating func endLine() { append("\n", .plain) }

  /// Appends `text` in `ink`.
  mutating func append(_ text: String, _ ink: Ink) {
    guard !text.isEmpty else { return }
    if let last = runs.last, last.ink == ink {
      runs[runs.count - 1] = InkedRun(ink: ink, text: last.text + text)
    } else {
      runs.append(InkedRun(ink: ink, text: text))
    }
  }
}
