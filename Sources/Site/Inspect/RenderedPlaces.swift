import Diagnostics
import Templates

/// Finds where an author wrote what stands on a rendered page.
///
/// A heading is known by its id. Any other tag is looked for, as it stands, in the Markdown of its page, where raw HTML is
/// copied from, and in the templates; then the address that it names. Where neither is found, something made it, and the
/// page as a whole is the place.
struct RenderedPlaces {
  private let pages: [String: PageFile]
  private let sources: SourceMap
  private let templates: [SourceID]

  /// A place, and whether the very characters are known.
  struct Place: Hashable {
    let range: SourceRange
    let isExact: Bool
  }

  init(_ report: Report, _ sources: SourceMap) {
    pages = Dictionary(report.pages.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    self.sources = sources
    // No other file of a report ends like this.
    templates = sources.all.indices.map { SourceID($0) }.filter {
      sources[$0].path.hasSuffix(".html")
    }
  }

  /// The place of a heading of the Markdown.
  func heading(_ id: String?, on page: RenderedPage) -> SourceRange? {
    guard let id, let file = pages[page.path] else { return nil }
    return file.parts.headings.first { $0.slug == id }?.range
  }

  /// The place of a tag. `nil` on a page that no author wrote.
  func place(of tag: Range<Int>, on page: RenderedPage, naming address: String?) -> Place? {
    let tag = page.bytes[tag]
    let place = place(of: tag, onPageAt: page.path)
    guard let address, place?.isExact != true else { return place }
    let range =
      pages[page.path].flatMap { self.place(of: address, in: $0.source) }
      ?? self.place(ofTemplateWriting: address, in: elementName(tag))
    return range.map { Place(range: $0, isExact: true) } ?? place
  }

  private func elementName(_ tag: ArraySlice<UInt8>) -> String {
    String(decoding: tag.dropFirst().prefix { !" \t\n/>".utf8.contains($0) }, as: UTF8.self)
      .lowercased()
  }

  /// Where an author wrote an address, and not one that it is the beginning of.
  private func place(of address: String, in source: SourceID) -> SourceRange? {
    let bytes = sources[source].bytes
    let written = Array(address.utf8)
    var start = 0
    while !written.isEmpty, let place = written[...].firstPlace(in: bytes, from: start) {
      start = place + written.count
      if !continuesAddress(bytes, at: start) { return SourceRange(source, place, start) }
    }
    return nil
  }

  /// The tag of a template that writes an address from values and words of its own, such as `{{root}}media/cup.png`.
  private func place(ofTemplateWriting address: String, in element: String) -> SourceRange? {
    for source in templates {
      for token in HTMLTokenizer(sources[source].bytes) {
        guard case .open(element, let attributes, _) = token.kind,
          let written = attributes.first(where: { TemplateAddress($0.value).canBe(address) })
        else { continue }
        return SourceRange(source, written.range.lowerBound, written.range.upperBound)
      }
    }
    return nil
  }

  /// The place of a tag on the page at that path of the site. `nil` on a page that no author wrote.
  func place(of tag: ArraySlice<UInt8>, onPageAt path: String) -> Place? {
    let file = pages[path]
    if !tag.isEmpty {
      // As it was written, files had their own names.
      let written = withoutFingerprints(tag)
      for source in [file?.source].compactMap(\.self) + templates {
        for tag in [tag, written[...]] {
          if let start = tag.firstPlace(in: sources[source].bytes) {
            return Place(range: SourceRange(source, start, start + tag.count), isExact: true)
          }
        }
      }
    }
    return file.map { Place(range: SourceRange($0.source, 0, 0), isExact: false) }
  }
}

extension ArraySlice<UInt8> {
  /// Where these bytes stand first in others.
  func firstPlace(in bytes: [UInt8], from start: Int = 0) -> Int? {
    guard let first, count <= bytes.count else { return nil }
    var place = start
    while place + count <= bytes.count {
      guard let next = bytes[place...].firstIndex(of: first), next + count <= bytes.count else {
        return nil
      }
      if bytes[next..<(next + count)].elementsEqual(self) { return next }
      place = next + 1
    }
    return nil
  }
}
