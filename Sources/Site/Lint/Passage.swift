import Diagnostics
import Markdown

/// A run of prose without its markup, in which every sign knows where it stands.
///
/// What says something without being prose is one sign that no text has: a value, code or an image is a ``thing``, a link,
/// a citation or a reference to a note is a ``credit``.
struct Passage {
  private(set) var signs: [Unicode.Scalar] = []
  /// Where each sign begins and ends in its source.
  private var places: [SourceRange] = []

  /// Stands for a value, code or an image.
  static let thing: Unicode.Scalar = "\u{1}"
  /// Stands for a link, a citation or a reference to a note: it says where something comes from.
  static let credit: Unicode.Scalar = "\u{2}"

  init(_ inlines: [Inline]) { append(inlines) }

  /// The cells of a row, which stand as close together as the words of a sentence.
  init(_ row: Block.Row) {
    for cell in row.cells {
      append(cell.inlines)
      append("\u{3}", cell.range)
    }
  }

  /// A text of a file in YAML.
  init(_ phrase: Phrase) {
    for part in phrase.parts {
      switch part {
      case .text(let words): append(words)
      case .code(let code): append(Self.thing, code.range)
      case .value(let span): append(Self.thing, span.range)
      case .citation(let citation): append(Self.credit, citation.works[0].key.range)
      case .begin(.link(let destination, _)): append(Self.credit, destination.range)
      case .begin, .end: break
      }
    }
  }

  /// Where a run of signs stands.
  func range(_ run: Range<Int>) -> SourceRange {
    places[run.lowerBound].union(places[run.upperBound - 1])
  }

  /// The text of a run of signs.
  func text(_ run: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: signs[run])
    return String(text)
  }

  private mutating func append(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .text(let excerpt): append(excerpt)
      case .softBreak, .lineBreak: append(" ", inline.range)
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): append(inner)
      case .code, .image: append(Self.thing, inline.range)
      case .link, .footnoteReference, .citation: append(Self.credit, inline.range)
      case .html: break
      }
    }
  }

  private mutating func append(_ excerpt: Excerpt) {
    var place = 0
    for sign in excerpt.text.unicodeScalars {
      let end = place + UTF8.width(sign)
      // A text with bytes that are no characters was told of, and has other lengths.
      guard end <= excerpt.bytes.count else { return }
      append(sign, excerpt.range(place..<end))
      place = end
    }
  }

  private mutating func append(_ sign: Unicode.Scalar, _ place: SourceRange) {
    signs.append(sign)
    places.append(place)
  }
}

extension PageFile {
  /// All prose of the page: its title and summary, paragraphs, headings, lists, tables, callouts and notes. What is quoted
  /// is somebody else's.
  var passages: [Passage] {
    var passages = [front.title, front.summary].compactMap(\.self).map { Passage($0) }
    func visit(_ block: Block) {
      switch block.kind {
      case .paragraph(let inlines), .heading(_, let inlines): passages.append(Passage(inlines))
      case .callout(_, let blocks): blocks.forEach(visit)
      case .list(let list): for item in list.items { item.blocks.forEach(visit) }
      case .table(let table): passages += ([table.header] + table.rows).map { Passage($0) }
      case .blockQuote, .thematicBreak, .codeBlock, .html: break
      }
    }
    document.blocks.forEach(visit)
    for note in document.footnotes { note.blocks.forEach(visit) }
    return passages
  }
}
