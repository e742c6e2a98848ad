import Diagnostics
import Markdown

/// A run of a line: an inline with text before and after it.
///
/// A value on a page is a button, and browsers break lines beside buttons whatever stands there. A kept
/// piece is a value with the punctuation that belongs to it, which no line break may part from it.
struct InlinePiece {
  var before = ""
  var inline: Inline?
  var after = ""
  var isKept = false
}

/// The pieces of a line, in order. Every character of its texts is in one of them.
func inlinePieces(_ inlines: [Inline], isValue: (Excerpt) -> Bool) -> [InlinePiece] {
  var pieces: [InlinePiece] = []
  for inline in inlines {
    switch inline.kind {
    case .text(let excerpt):
      var text = Substring(excerpt.text)
      if let last = pieces.last, last.inline != nil, last.isValue(isValue), last.after.isEmpty {
        let closing = text.prefix { closers.contains($0) }
        pieces[pieces.count - 1].after = String(closing)
        pieces[pieces.count - 1].isKept = last.isKept || !closing.isEmpty
        text = text.dropFirst(closing.count)
      }
      if !text.isEmpty { pieces.append(InlinePiece(before: String(text))) }
    case .code(let code) where isValue(code):
      var piece = InlinePiece(inline: inline)
      if let last = pieces.last, last.inline == nil {
        let opening = String(last.before.reversed().prefix { openers.contains($0) }.reversed())
        pieces[pieces.count - 1].before.removeLast(opening.count)
        piece.before = opening
        piece.isKept = !opening.isEmpty
      }
      pieces.append(piece)
    default: pieces.append(InlinePiece(inline: inline))
    }
  }
  return pieces
}

extension InlinePiece {
  fileprivate func isValue(_ isValue: (Excerpt) -> Bool) -> Bool {
    guard case .code(let code)? = inline?.kind else { return false }
    return isValue(code)
  }
}

private let closers: Set<Character> = [
  ".", ",", ";", ":", "!", "?", ")", "]", "’", "”", "'", "\"", "…", "%", "°", "/", "-", "–",
]
private let openers: Set<Character> = [
  "(", "[", "‘", "“", "'", "\"", "±", "≈", "<", ">", "~", "−", "-",
]
