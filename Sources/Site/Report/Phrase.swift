import Diagnostics
import Markdown

/// A text outside of Markdown, such as a title, that may hold values in code spans, and citations.
struct Phrase: Sendable {
  enum Part: Sendable {
    case text(Excerpt)
    /// A code span that is no value: text without its ticks.
    case code(Excerpt)
    case value(ValueSpan)
    case citation(Citation)
    /// Where a run begins that is marked, in a text that is read as Markdown.
    case begin(Mark)
    /// Where it ends.
    case end(Mark)
  }

  let parts: [Part]
  let range: SourceRange

  var values: [ValueSpan] {
    parts.compactMap { if case .value(let span) = $0 { span } else { nil } }
  }

  var citations: [Citation] {
    parts.compactMap { if case .citation(let citation) = $0 { citation } else { nil } }
  }

  init(_ parts: [Part], _ range: SourceRange) {
    self.parts = parts
    self.range = range
  }

  /// The text, where it holds no values.
  var plain: String? {
    var text = ""
    for part in parts {
      switch part {
      case .text(let words), .code(let words): text += words.text
      case .value, .citation: return nil
      case .begin, .end: break
      }
    }
    return text
  }

  /// Reads a text. A code span that is no value is text with its ticks left out.
  init(_ excerpt: Excerpt, _ problems: inout [Diagnostic]) {
    range = excerpt.range
    let tick = UInt8(ascii: "`")
    var parts: [Part] = []
    var start = 0
    func text(upTo end: Int) {
      guard start < end else { return }
      parts += Self.parts(of: excerpt.part(start..<end), &problems)
    }
    var place = 0
    while let open = excerpt.bytes[place...].firstIndex(of: tick),
      let close = excerpt.bytes[(open + 1)...].firstIndex(of: tick)
    {
      let code = excerpt.part((open + 1)..<close)
      text(upTo: open)
      if ValueSpan.isValue(code) {
        parts.append(.value(ValueSpan(code, &problems)))
      } else {
        parts.append(.code(code))
      }
      place = close + 1
      start = place
    }
    text(upTo: excerpt.bytes.count)
    self.parts = parts
  }

  /// A run of text with its citations. These hold no values.
  private static func parts(of text: Excerpt, _ problems: inout [Diagnostic]) -> [Part] {
    let (inlines, found) = findCitations(in: [Inline(.text(text), text.range)])
    problems += found.map(\.diagnostic)
    return inlines.compactMap { inline in
      switch inline.kind {
      case .citation(let citation): .citation(citation)
      case .text(let words): .text(words)
      default: nil
      }
    }
  }
}
