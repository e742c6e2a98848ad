import Diagnostics
import Markdown

/// What on a page must lead somewhere or can be led to: values, references, citations and headings, in the order of
/// the text; those of footnotes come last.
struct PageParts: Sendable {
  private(set) var values: [ValueSpan] = []
  private(set) var references: [Reference] = []
  private(set) var headings: [Heading] = []
  /// What looks like a citation.
  private(set) var citations: [Citation] = []

  private var valuePlaces: [SourceRange: Int] = [:]
  private var headingPlaces: [SourceRange: Int] = [:]
  private var drafts: [HeadingAnchors.Heading] = []
  /// The headings that what is read stands under, the highest first.
  private var enclosing: [Int] = []
  private let comments: [Excerpt]

  /// A link, an image, or a block that is fenced as a chart.
  struct Reference: Sendable {
    let destination: Excerpt
    let range: SourceRange
    let isImage: Bool
    /// Whether it is an image in a paragraph of its own, where a figure or formula can stand.
    let isFigure: Bool
    /// Whether it has no text of its own.
    let isEmpty: Bool
  }

  /// A heading with its address on the page.
  struct Heading: Sendable {
    /// Its level on the page, where the title alone has level 1.
    let level: Int
    fileprivate(set) var slug = ""
    let inlines: [Inline]
    /// Whether it stands in no quote, list or note.
    let isTopLevel: Bool
    /// The address that the author has said, so that it is the same in all languages.
    fileprivate(set) var own: Excerpt?
    /// Where it stands.
    let range: SourceRange

    /// Whether it has the address that the author has said.
    var hasOwnSlug: Bool { own?.text == slug }
  }

  /// Finds the parts of a page, and reports what is wrong with the texts of values and fences.
  init(_ document: Document, _ problems: inout [Diagnostic]) {
    comments = document.comments.filter { HeadingAnchors.anchor($0) != nil }
    for block in document.blocks { visit(block, isTopLevel: true, &problems) }
    enclosing = []
    for note in document.footnotes { visit(note.blocks, &problems) }
    let slugs = HeadingAnchors(drafts, &problems).slugs
    for (place, slug) in slugs.enumerated() {
      headings[place].slug = slug
      headings[place].own = drafts[place].own
    }
    drafts = []
  }

  /// The value that a code span is; `nil` for plain code.
  func value(_ code: Excerpt) -> ValueSpan? { valuePlaces[code.range].map { values[$0] } }

  /// The heading that a block is; `nil` for other blocks.
  func heading(_ block: Block) -> Heading? { headingPlaces[block.range].map { headings[$0] } }

  private mutating func visit(_ blocks: [Block], _ problems: inout [Diagnostic]) {
    for block in blocks { visit(block, isTopLevel: false, &problems) }
  }

  private mutating func visit(_ block: Block, isTopLevel: Bool, _ problems: inout [Diagnostic]) {
    switch block.kind {
    case .paragraph(let inlines):
      if let image = loneImage(inlines) {
        add(image.destination, inlines[0].range, isImage: true, isFigure: true, image.alternative)
        visit(image.alternative, &problems)
      } else {
        visit(inlines, &problems)
      }
    case .heading(let level, let inlines):
      if !showsAnything(inlines) {
        problems.append(ParseProblem.emptyHeading(block.range).diagnostic)
      }
      add(max(level, 2), inlines, block.range, isTopLevel: isTopLevel)
      visit(inlines, &problems)
    case .blockQuote(let blocks), .callout(_, let blocks): visit(blocks, &problems)
    case .list(let list): for item in list.items { visit(item.blocks, &problems) }
    case .table(let table):
      for row in [table.header] + table.rows {
        for cell in row.cells { visit(cell.inlines, &problems) }
      }
    case .codeBlock(let info, let text):
      switch info.flatMap(ChartFence.init) {
      case .chart(let chart) where text.bytes.isEmpty:
        add(chart, block.range, isImage: true, isFigure: true, [])
      case .chart, .unclear: problems.append(ParseProblem.unclearFence(block.range).diagnostic)
      case nil: break
      }
    case .thematicBreak, .html: break
    }
  }

  private mutating func add(
    _ level: Int, _ inlines: [Inline], _ range: SourceRange, isTopLevel: Bool
  ) {
    // A heading in a quote stands under all that the quote stands under.
    if isTopLevel { enclosing.removeAll { headings[$0].level >= level } }
    let own = comments.first { range.contains($0.range) }
    drafts.append(
      HeadingAnchors.Heading(
        // What is quoted gives way to the page's own headings.
        level: isTopLevel ? level : 7, words: wordsWithoutValues(inlines),
        own: own.flatMap(HeadingAnchors.anchor),
        enclosing: enclosing.last, range: range))
    if isTopLevel { enclosing.append(headings.count) }
    headingPlaces[range] = headings.count
    headings.append(Heading(level: level, inlines: inlines, isTopLevel: isTopLevel, range: range))
  }

  private mutating func visit(_ inlines: [Inline], _ problems: inout [Diagnostic]) {
    for inline in inlines {
      switch inline.kind {
      case .code(let code):
        guard ValueSpan.isValue(code) else { continue }
        valuePlaces[code.range] = values.count
        values.append(ValueSpan(code, &problems))
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
        visit(inner, &problems)
      case .link(let destination, _, let inner):
        add(destination, inline.range, isImage: false, isFigure: false, inner)
        visit(inner, &problems)
      case .image(let destination, _, let inner):
        add(destination, inline.range, isImage: true, isFigure: false, inner)
        visit(inner, &problems)
      case .citation(let citation):
        citations.append(citation)
        visit(citation.written, &problems)
      case .text, .softBreak, .lineBreak, .html, .footnoteReference: break
      }
    }
  }

  private mutating func add(
    _ destination: Excerpt, _ range: SourceRange, isImage: Bool, isFigure: Bool, _ text: [Inline]
  ) {
    references.append(
      Reference(
        destination: destination, range: range, isImage: isImage, isFigure: isFigure,
        isEmpty: text.isEmpty))
  }
}

/// The image that is all a paragraph holds, if so.
func loneImage(
  _ inlines: [Inline]
) -> (destination: Excerpt, title: String?, alternative: [Inline])? {
  guard inlines.count == 1, case .image(let destination, let title, let inner) = inlines[0].kind
  else { return nil }
  return (destination, title, inner)
}

/// Whether readers see anything of a text. A link without words is given those of what it leads to.
private func showsAnything(_ inlines: [Inline]) -> Bool {
  inlines.contains { inline in
    switch inline.kind {
    case .text(let text): !trimmed(text.bytes, 0..<text.bytes.count).isEmpty
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): showsAnything(inner)
    case .code, .link, .image, .citation: true
    case .softBreak, .lineBreak, .html, .footnoteReference: false
    }
  }
}

/// The words of a heading as they stay when a number in it changes: without values, and without the blanks
/// around these.
private func wordsWithoutValues(_ inlines: [Inline]) -> String {
  var words: [Substring] = []
  func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" }
  func visit(_ inlines: [Inline], _ text: inout String) {
    for inline in inlines {
      switch inline.kind {
      case .code(let code) where ValueSpan.isValue(code):
        words.append(Substring(text))
        text = ""
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, _, let inner), .image(_, _, let inner):
        visit(inner, &text)
      default: text += plainText(of: [inline])
      }
    }
  }
  var last = ""
  visit(inlines, &last)
  words.append(Substring(last))
  let parts = words.map { part in
    let scalars = part.unicodeScalars.drop(while: isBlank)
    return String(String.UnicodeScalarView(scalars.reversed().drop(while: isBlank).reversed()))
  }
  return parts.filter { !$0.isEmpty }.joined(separator: " ")
}
