import Diagnostics
import Markdown

/// A part of a line: words, a value, or something else that is written by itself.
enum LinePart<Item> {
  case text(String)
  case value(Item)
  case other(Item)
}

/// A run of a line: an item with text before and after it.
///
/// A value on a page is a button, and browsers break lines beside buttons whatever stands there. A kept
/// piece is a value with the punctuation that belongs to it, which no line break may part from it.
struct LinePiece<Item> {
  var before = ""
  var item: Item?
  var after = ""
  var isKept = false
  fileprivate var isValue = false
}

/// The pieces of a line, in order. Every character of its texts is in one of them.
func linePieces<Item>(_ parts: [LinePart<Item>]) -> [LinePiece<Item>] {
  var pieces: [LinePiece<Item>] = []
  for part in parts {
    switch part {
    case .text(let words):
      var text = Substring(words)
      if let last = pieces.last, last.isValue, last.after.isEmpty {
        let closing = text.prefix { closers.contains($0) }
        pieces[pieces.count - 1].after = String(closing)
        pieces[pieces.count - 1].isKept = last.isKept || !closing.isEmpty
        text = text.dropFirst(closing.count)
      }
      if !text.isEmpty { pieces.append(LinePiece(before: String(text))) }
    case .value(let item):
      var piece = LinePiece(item: item, isValue: true)
      if let last = pieces.last, last.item == nil {
        let opening = String(last.before.reversed().prefix { openers.contains($0) }.reversed())
        pieces[pieces.count - 1].before.removeLast(opening.count)
        piece.before = opening
        piece.isKept = !opening.isEmpty
      }
      pieces.append(piece)
    case .other(let item): pieces.append(LinePiece(item: item))
    }
  }
  return pieces
}

/// The pieces of a line of Markdown.
func inlinePieces(_ inlines: [Inline], isValue: (Excerpt) -> Bool) -> [LinePiece<Inline>] {
  linePieces(
    inlines.map { inline in
      switch inline.kind {
      case .text(let excerpt): .text(excerpt.text)
      case .code(let code) where isValue(code): .value(inline)
      default: .other(inline)
      }
    })
}

private let closers: Set<Character> = [
  ".", ",", ";", ":", "!", "?", ")", "]", "’", "”", "'", "\"", "…", "%", "°", "/", "-", "–",
]
private let openers: Set<Character> = [
  "(", "[", "‘", "“", "'", "\"", "±", "≈", "<", ">", "~", "−", "-",
]
