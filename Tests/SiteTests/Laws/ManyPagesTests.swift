import Foundation
import Testing

@testable import Site

/// A report of three hundred pages is made like any other.
@Suite struct ManyPagesTests {
  @Test func threeHundredPagesAreMadeAndListed() throws {
    let slugs = (1...300).map { "page-\($0)" }
    var report = SmallReport().replacing(
      "pages: [index]",
      with: "date: 2026-03-01\nbase_url: https://example.org\npages: [index, "
        + slugs.joined(separator: ", ") + "]", in: "report.yaml")
    for (place, slug) in slugs.enumerated() {
      let next = place + 1 < slugs.count ? slugs[place + 1] : "index"
      report = report.with(
        "en/\(slug).md",
        "---\ntitle: Page \(place + 1)\nmodels: [coffee]\n---\n\n## One\n\nIt costs `= yearly`, as [](page:\(next)) says.\n"
      )
    }
    let build = report.build()
    #expect(shortLines(build) == [])
    #expect(build.counts.pages == 301)
    let files = Dictionary(build.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
    for slug in slugs { #expect(files["en/\(slug).html"] != nil) }
    func text(_ path: String) throws -> String {
      String(decoding: try #require(files[path]), as: UTF8.self)
    }
    let last = try text("en/page-300.html")
    #expect(last.contains("Chapter 300 of 300"))
    #expect(last.contains("rel=\"prev\" href=\"page-299.html\""))
    #expect(try text("en/feed.xml").components(separatedBy: "<entry>").count == 302)
    #expect(try text("sitemap.xml").components(separatedBy: "/en/page-").count >= 301)
    #expect(try text("SHA256SUMS").split(separator: "\n").count == files.count - 1)
  }
}
