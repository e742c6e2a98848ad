import Diagnostics
import Markdown
import Numerals

/// What the rest of a site can show of a page: all but its running text.
///
/// As long as these stay the same, a change of the page is seen on that page alone: they hold its front matter, and each value,
/// reference, citation and heading as the author wrote it.
struct PageFacts: Hashable, Sendable {
  let path: String
  let source: SourceID
  private let frontMatter: [UInt8]
  private let parts: [Part]

  private enum Part: Hashable {
    case value(formula: String, format: String)
    case reference(String, isImage: Bool, isFigure: Bool, isEmpty: Bool)
    case citation([UInt8])
    case heading(slug: String, [UInt8], isTopLevel: Bool)
  }

  /// The facts of a page that was read from `bytes`, of which the body begins at `body`.
  init(_ page: PageFile, _ bytes: [UInt8], body: Int) {
    func written(_ range: SourceRange) -> [UInt8] { Array(bytes[range.start..<range.end]) }
    path = page.path
    source = page.source
    frontMatter = Array(bytes[..<body])
    var parts: [Part] = page.parts.values.map {
      .value(formula: $0.formula.excerpt.text, format: $0.format.text)
    }
    parts += page.parts.references.map {
      .reference(
        $0.destination.text, isImage: $0.isImage, isFigure: $0.isFigure, isEmpty: $0.isEmpty)
    }
    parts += page.parts.citations.map { .citation($0.written.flatMap { written($0.range) }) }
    parts += page.parts.headings.map {
      .heading(slug: $0.slug, written($0.range), isTopLevel: $0.isTopLevel)
    }
    self.parts = parts
  }
}
