import Diagnostics
import Markdown

/// What stands on a page that must lead somewhere: values and references, in the order of the text.
struct PageWalk {
  /// A link or an image.
  struct Reference {
    let destination: Excerpt
    let range: SourceRange
    let isImage: Bool
    /// Whether it is an image in a paragraph of its own, where a figure or formula can stand.
    let isFigure: Bool
    /// Whether it has no text of its own.
    let isEmpty: Bool
  }

  private(set) var values: [ValueSpan] = []
  private(set) var references: [Reference] = []
  private(set) var problems: [Diagnostic] = []

  mutating func visit(_ document: Document) {
    visit(document.blocks)
    for note in document.footnotes { visit(note.blocks) }
  }

  private mutating func visit(_ blocks: [Block]) {
    for block in blocks { visit(block) }
  }

  private mutating func visit(_ block: Block) {
    switch block.kind {
    case .paragraph(let inlines):
      if let image = figure(of: inlines) {
        references.append(
          Reference(
            destination: image.destination, range: inlines[0].range, isImage: true, isFigure: true,
            isEmpty: image.isEmpty))
      } else {
        visit(inlines)
      }
    case .heading(_, let inlines): visit(inlines)
    case .blockQuote(let blocks), .callout(_, let blocks): visit(blocks)
    case .list(let list): for item in list.items { visit(item.blocks) }
    case .table(let table):
      for row in [table.header] + table.rows { for cell in row.cells { visit(cell.inlines) } }
    case .codeBlock(let info, _):
      guard let chart = info.flatMap(chartReference) else { break }
      references.append(
        Reference(
          destination: chart, range: block.range, isImage: true, isFigure: true, isEmpty: true))
    case .thematicBreak, .html: break
    }
  }

  private mutating func visit(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .code(let code) where ValueSpan.isValue(code):
        values.append(ValueSpan(code, &problems))
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): visit(inner)
      case .link(let destination, _, let inner):
        references.append(
          Reference(
            destination: destination, range: inline.range, isImage: false, isFigure: false,
            isEmpty: inner.isEmpty))
        visit(inner)
      case .image(let destination, _, let inner):
        references.append(
          Reference(
            destination: destination, range: inline.range, isImage: true, isFigure: false,
            isEmpty: inner.isEmpty))
        visit(inner)
      case .text, .softBreak, .lineBreak, .code, .html, .footnoteReference: break
      }
    }
  }
}

/// The image that is all a paragraph holds, if so.
func figure(of inlines: [Inline]) -> (destination: Excerpt, isEmpty: Bool, alternative: [Inline])? {
  guard inlines.count == 1, case .image(let destination, _, let inner) = inlines[0].kind else {
    return nil
  }
  return (destination, inner.isEmpty, inner)
}

/// The chart that the fence of a block names: ` ```chart bill ` is `chart:bill`.
func chartReference(_ info: Excerpt) -> Excerpt? {
  let words = Array("chart ".utf8)
  guard info.bytes.starts(with: words) else { return nil }
  let name = trimmed(info.bytes, words.count..<info.bytes.count)
  var reference = Excerpt(info.source, at: info.range.start)
  reference.append(Array("chart:".utf8), for: info.range(0..<words.count).start..<info.range(0..<words.count).end)
  let place = info.range(name)
  reference.append(Array(info.bytes[name]), for: place.start..<place.end)
  return reference
}

/// A heading with its address on the page.
struct Heading {
  let level: Int
  let slug: String
  let inlines: [Inline]
}

/// The headings of a page, each with a slug that no other has.
func headings(of document: Document) -> [Heading] {
  var slugs = Slugs()
  return document.blocks.compactMap { block in
    guard case .heading(let level, let inlines) = block.kind else { return nil }
    return Heading(level: level, slug: slugs.next(for: plainText(of: inlines)), inlines: inlines)
  }
}
