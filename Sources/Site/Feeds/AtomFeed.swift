import Diagnostics
import Markup

/// The feed of a report in one language (RFC 4287): its pages, those that changed last first.
///
/// An entry is known by the address under which its page first appeared, and its date is the one that the author gives:
/// no clock is asked, and a rebuild tells readers nothing new.
struct AtomFeed {
  /// The name of the file, beside the pages of its language.
  static let fileName = "feed.xml"

  private let entries: [(page: ListedPage, date: String)]
  private let base: SiteBase
  private let identity: SiteBase
  private let language: String
  private let config: ReportConfig

  /// The feed of the pages of a language; `nil` where no page has a date, since a feed cannot be without.
  init?(_ pages: [ListedPage], _ language: String, _ config: ReportConfig) {
    guard let base = config.base, let identity = config.feedBase else { return nil }
    let dated = pages.filter { $0.language == language }.enumerated()
      .compactMap { place, page in page.date.map { (place: place, page: page, date: $0) } }
    guard !dated.isEmpty else { return nil }
    entries = dated.sorted { ($1.date, $0.place) < ($0.date, $1.place) }
      .map { (page: $0.page, date: $0.date) }
    self.base = base
    self.identity = identity
    self.language = language
    self.config = config
  }

  var path: String { language + "/" + Self.fileName }

  /// The file.
  var bytes: [UInt8] {
    var xml = MarkupWriter(.xml)
    xml.declaration()
    xml.open("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "\(language)"])
    xml.newline()
    xml.line("id", identity.address(of: path))
    let title = config.title?[language]?.text ?? ""
    xml.line("title", title)
    xml.line("updated", Self.time(entries[0].date))
    xml.emptyLine("link", ["rel": "self", "href": "\(base.address(of: path))"])
    xml.emptyLine(
      "link", ["rel": "alternate", "href": "\(base.address(of: language + "/index.html"))"])
    // A feed needs an author; a report that names none speaks for itself.
    for author in config.authors.isEmpty ? [title] : config.authors {
      xml.element("author") { $0.element("name", text: author) }
      xml.newline()
    }
    for entry in entries { write(entry.page, entry.date, &xml) }
    xml.close("feed")
    xml.newline()
    return xml.finish().bytes
  }

  private func write(_ page: ListedPage, _ date: String, _ xml: inout MarkupWriter) {
    xml.open("entry")
    xml.newline()
    xml.line("id", identity.address(of: page.path))
    xml.line("title", page.title)
    xml.line("updated", Self.time(date))
    xml.emptyLine("link", ["rel": "alternate", "href": "\(page.address)"])
    if let summary = page.summary { xml.line("summary", summary) }
    xml.close("entry")
    xml.newline()
  }

  /// A day as the moment at which it begins (RFC 3339).
  private static func time(_ day: String) -> String { day + "T00:00:00Z" }
}

extension MarkupWriter {
  /// Writes what an XML file begins with.
  mutating func declaration() {
    append(trusted: "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
  }

  /// Writes an element that holds only text, on a line.
  mutating func line(_ name: String, _ text: String) {
    element(name, text: text)
    newline()
  }

  /// Writes an element without content, on a line.
  mutating func emptyLine(_ name: String, _ attributes: Attributes) {
    empty(name, attributes)
    newline()
  }
}
