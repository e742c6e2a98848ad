import Foundation
import Templates
import Testing

@testable import Site

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The files that are for machines, read by somebody else's reader and held against their specifications.
@Suite struct FeedTests {
  private let report = SmallReport.published()

  // MARK: Atom

  @Test func theFeedIsWhatRFC4287Asks() throws {
    for language in ["en", "nl"] {
      let feed = try elements(of: "\(language)/feed.xml")
      #expect(feed.name == "feed")
      #expect(feed.attributes["xmlns"] == "http://www.w3.org/2005/Atom")
      #expect(feed.attributes["xml:lang"] == language)
      let entries = feed.all("entry")
      for part in [feed] + entries {
        for name in ["id", "title", "updated"] { #expect(part.all(name).count == 1, "\(name)") }
        let time = try #require(part.text("updated"))
        #expect(time.wholeMatch(of: /\d{4}-\d\d-\d\dT00:00:00Z/) != nil)
        #expect(part.text("id")?.hasPrefix("https://example.org/coffee/\(language)/") == true)
        let alternates = part.all("link").filter { $0.attributes["rel"] == "alternate" }
        #expect(alternates.count == 1)
      }
      #expect(feed.all("author").map { $0.text("name") } == ["Ann Author", "Bo \"Bean\" Baker"])
      #expect(Set(entries.map { $0.text("id") }).count == entries.count)
      let own = feed.all("link").first { $0.attributes["rel"] == "self" }
      #expect(own?.attributes["href"] == "https://example.org/coffee/\(language)/feed.xml")
      #expect(feed.text("updated") == "2026-04-02T00:00:00Z")
    }
  }

  /// Those that changed last come first; pages that no author wrote, or not in this language, are no news.
  @Test func theEntriesAreThePagesOfTheirLanguage() throws {
    #expect(
      try elements(of: "en/feed.xml").all("entry").map { $0.text("title") }
        == ["Costs", "Coffee & <cups>", "Taste"])
    #expect(
      try elements(of: "nl/feed.xml").all("entry").map { $0.text("title") } == ["Kosten", "Koffie"])
  }

  @Test func aReportThatMovesKeepsItsIds() throws {
    let moved = SmallReport.published(at: "https://new.example/").replacing(
      "base_url:", with: "first_base_url: https://example.org/coffee\nbase_url:", in: "report.yaml")
    func ids(_ report: SmallReport) throws -> [String?] {
      let feed = try elements(of: "en/feed.xml", report)
      return ([feed] + feed.all("entry")).map { $0.text("id") }
    }
    #expect(try ids(moved) == ids(report))
    let links = try elements(of: "en/feed.xml", moved).all("entry").map {
      $0.all("link").first?.attributes["href"]
    }
    #expect(links.first == "https://new.example/en/costs.html")
  }

  @Test func withoutADateThereIsNoFeedAndNoLinkToOne() throws {
    let undated = report.replacing("date: 2026-03-01\n", with: "", in: "report.yaml")
      .replacing("date: 2026-04-02\n", with: "", in: "nl/costs.md")
    let paths = undated.build().files.map(\.path)
    #expect(paths.contains("en/feed.xml") && !paths.contains("nl/feed.xml"))
    #expect(try !undated.text("nl/index.html").contains("atom+xml"))
    #expect(try elements(of: "en/feed.xml", undated).all("entry").count == 1)
  }

  // MARK: The map

  @Test func theMapHasEachPageOnceWithItsTranslations() throws {
    let map = try elements(of: "sitemap.xml")
    #expect(map.attributes["xmlns"] == "http://www.sitemaps.org/schemas/sitemap/0.9")
    let pages = map.all("url")
    let places = pages.compactMap { $0.text("loc") }
    #expect(Set(places).count == places.count)
    let files = Set(report.build().files.map(\.path))
    for page in pages {
      // The schema has an order, in which what is of another namespace comes last.
      #expect(
        ["loc", "lastmod", "xhtml:link"].filter { !page.all($0).isEmpty }
          == page.children.reduce(into: []) { if $0.last != $1.name { $0.append($1.name) } })
      let links = page.all("xhtml:link")
      #expect(links.allSatisfy { $0.attributes["rel"] == "alternate" })
      let own = page.text("loc")
      #expect(
        links.contains { $0.attributes["href"] == own && $0.attributes["hreflang"] != "x-default" })
      #expect(links.count { $0.attributes["hreflang"] == "x-default" } == 1)
      for link in links {
        let address = try #require(link.attributes["href"])
        #expect(files.contains(String(address.dropFirst("https://example.org/coffee/".count))))
      }
    }
    #expect(places.contains("https://example.org/coffee/en/taste.html"))
    #expect(!places.contains("https://example.org/coffee/nl/taste.html"))
    let taste = pages.first { $0.text("loc")?.hasSuffix("en/taste.html") == true }
    #expect(taste?.all("xhtml:link").map { $0.attributes["hreflang"] } == ["en", "x-default"])
    let generated = pages.first { $0.text("loc")?.hasSuffix("en/models.html") == true }
    #expect(generated != nil && generated?.text("lastmod") == nil)
    #expect(
      try report.text("robots.txt").contains("\nSitemap: https://example.org/coffee/sitemap.xml\n"))
  }

  // MARK: What is not there, and digests

  @Test func thePageForWhatIsNotThereLeadsBackFromAnyDepth() throws {
    let page = try report.text("404.html")
    #expect(page.contains("<title>Page not found · Coffee &amp; &lt;cups&gt;</title>"))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(page.contains("<section lang=\"nl\"><h2>Pagina niet gevonden</h2>"))
    let addresses = page.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.1) }
    #expect(addresses.count > 10)
    for address in addresses where !address.hasPrefix("#") {
      #expect(address.hasPrefix("/coffee/"), "\(address)")
    }
    #expect(!page.contains("rel=\"canonical\"") && !page.contains("ld+json"))
  }

  @Test func theDigestsAreThoseOfTheFiles() throws {
    let site = report.build().files
    let lines = try report.text("SHA256SUMS").split(separator: "\n")
    #expect(lines.count == site.count - 1)
    for (line, file) in zip(
      lines, site.filter { $0.path != "SHA256SUMS" }.sorted { $0.path < $1.path })
    {
      #expect(line == SHA256(file.bytes).hexadecimal + "  " + file.path)
    }
    let listed = DigestList.listing([OutputFile(path: "a\\b\nc", bytes: [])])
    let odd = try #require(listed.last)
    #expect(String(decoding: odd.bytes, as: UTF8.self).hasPrefix("\\e3b0c442"))
    #expect(String(decoding: odd.bytes, as: UTF8.self).hasSuffix("  a\\\\b\\nc\n"))
  }

  private func elements(of path: String, _ report: SmallReport? = nil) throws -> XMLPart {
    let reader = XMLPartReader()
    let parser = XMLParser(data: Data(try (report ?? self.report).text(path).utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(path): \(String(describing: parser.parserError))")
    return try #require(reader.root)
  }
}

/// An element of an XML file.
private final class XMLPart {
  let name: String
  let attributes: [String: String]
  var children: [XMLPart] = []
  var words = ""

  init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  func all(_ name: String) -> [XMLPart] { children.filter { $0.name == name } }
  func text(_ name: String) -> String? { all(name).first?.words }
}

/// Reads an XML file, and fails where it is not well formed.
private final class XMLPartReader: NSObject, XMLParserDelegate {
  var root: XMLPart?
  private var open: [XMLPart] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let part = XMLPart(name, attributes)
    open.last?.children.append(part)
    if root == nil { root = part }
    open.append(part)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.words += text }
}
