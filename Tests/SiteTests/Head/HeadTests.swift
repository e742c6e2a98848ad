import Foundation
import Testing

@testable import Site

/// What the head of a page tells machines.
@Suite struct HeadTests {
  private let report = SmallReport.published()

  @Test func theReportIsInOrder() { #expect(shortLines(report.build()) == []) }

  @Test func aPageSaysWhereItIsAndInWhichLanguages() throws {
    let head = try report.text("en/costs.html")
    for line in [
      "<link rel=\"canonical\" href=\"https://example.org/coffee/en/costs.html\">",
      "<link rel=\"alternate\" hreflang=\"nl\" href=\"https://example.org/coffee/nl/costs.html\">",
      "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.org/coffee/en/costs.html\">",
      "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Coffee &amp; &lt;cups&gt;\" href=\"feed.xml\">",
      "<meta property=\"og:locale\" content=\"en_GB\">",
      "<meta property=\"og:locale:alternate\" content=\"nl_NL\">",
      "<meta property=\"article:modified_time\" content=\"2026-04-02\">",
      "<meta name=\"twitter:card\" content=\"summary\">",
      "<meta name=\"author\" content=\"Ann Author, Bo &quot;Bean&quot; Baker\">",
    ] { #expect(head.contains(line), "\(line)") }
    #expect(!head.contains("noindex"))
  }

  /// A page that stands in for one that is not translated leads to where it was written.
  @Test func aPageThatIsNotTranslatedIsNoPageOfItsOwn() throws {
    let head = try report.text("nl/taste.html")
    #expect(
      head.contains("<link rel=\"canonical\" href=\"https://example.org/coffee/en/taste.html\">"))
    #expect(!head.contains("hreflang=\"nl\" href=\"https"))
    #expect(try data("nl/taste.html")["inLanguage"] as? String == "en")
  }

  @Test func aTagWithACountryIsALocaleByItself() throws {
    let belgian = SmallReport().replacing(
      "languages: [en]", with: "languages: [en-IE]", in: "report.yaml"
    ).with("en/index.md", nil).with("en-IE/index.md", "---\ntitle: Coffee\n---\n\nMoney.\n")
    #expect(try belgian.text("en-IE/index.html").contains("content=\"en_IE\""))
  }

  @Test func aChapterIsAnArticleOfTheReport() throws {
    let data = try data("en/costs.html")
    #expect(data["@type"] as? String == "Article")
    #expect(data["headline"] as? String == "Costs")
    #expect(data["dateModified"] as? String == "2026-04-02")
    #expect(data["url"] as? String == "https://example.org/coffee/en/costs.html")
    let authors = data["author"] as? [[String: String]] ?? []
    #expect(authors.map { $0["name"] } == ["Ann Author", "Bo \"Bean\" Baker"])
    let whole = data["isPartOf"] as? [String: String]
    #expect(whole?["name"] == "Coffee & <cups>")
    let works = data["citation"] as? [[String: Any]] ?? []
    #expect(works.count == 1)
    #expect(works.first?["@type"] as? String == "ScholarlyArticle")
    #expect(works.first?["datePublished"] as? String == "2025-04")
    #expect(works.first?["url"] as? String == "https://doi.org/10.1000/bean")
    let writers = works.first?["author"] as? [[String: String]] ?? []
    #expect(writers.map { $0["@type"] } == ["Person", "Organization"])
  }

  /// Whatever stands in a title, the element ends where it shall.
  @Test func theFrontPageIsTheReportAndNothingInItEndsTheElement() throws {
    let data = try data("en/index.html")
    #expect(data["@type"] as? String == "Report")
    #expect(data["headline"] as? String == "Coffee & <cups>")
    #expect(data["description"] as? String == "What </script> a cup costs.")
    #expect(data["isPartOf"] == nil)
    #expect(try self.data("nl/models.html")["@type"] as? String == "WebPage")
  }

  @Test func withoutAnAddressNothingIsWholeAndNothingIsMadeOfIt() throws {
    let report = report.replacing(
      "base_url: https://example.org/coffee\n", with: "", in: "report.yaml")
    let head = try report.text("en/costs.html")
    #expect(!head.contains("example.org") && !head.contains("canonical"))
    #expect(head.contains("hreflang=\"nl\" href=\"../nl/costs.html\""))
    let paths = Set(report.build().files.map(\.path))
    #expect(paths.isDisjoint(with: ["sitemap.xml", "robots.txt", "404.html", "en/feed.xml"]))
    #expect(paths.contains("SHA256SUMS"))
  }

  @Test func theCallSaysWhereTheSiteIsPublishedBeforeTheReport() throws {
    let input = ReportInput(content: report.input.content, baseURL: "http://localhost:8000/x/")
    let map = buildSite(input).files.first { $0.path == "sitemap.xml" }
    let text = String(decoding: try #require(map).bytes, as: UTF8.self)
    #expect(text.contains("<loc>http://localhost:8000/x/en/costs.html</loc>"))
    #expect(!text.contains("example.org"))
  }

  /// The object of schema.org on a page, read by somebody else's reader.
  private func data(_ path: String) throws -> [String: Any] {
    let page = try report.text(path)
    let parts = page.components(separatedBy: "<script type=\"application/ld+json\">")
    #expect(parts.count == 2)
    let text = try #require(parts.last?.components(separatedBy: "</script>").first)
    #expect(parts.last?.hasPrefix(text + "</script>\n</head>") == true)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(object as? [String: Any])
  }
}
