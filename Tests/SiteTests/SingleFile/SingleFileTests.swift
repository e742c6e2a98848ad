import Diagnostics
import Foundation
import Testing

@testable import Site

/// A language of a report in one file: nothing of it is lost, and nothing leads out of it.
@Suite struct SingleFileTests {
  static let build = SingleFileReport.build

  /// The names of the languages, beside headings of a site that has several.
  private static let names: Set<Substring> = ["English", "Nederlands"]
  /// The orders that the ledger of a site can be seen in.
  private static let orders: Set<Substring> = [
    "Sorted", "reading", "order", "verdict", "source", "Gesorteerd", "leesvolgorde", "oordeel",
    "bron",
  ]

  @Test func thereIsAFileOfEachLanguage() {
    #expect(shortLines(Self.build) == [])
    #expect(
      Self.build.singleFiles.map(\.file.path) == [
        "what-does-coffee-cost-en.html", "wat-kost-koffie-nl.html",
      ])
    #expect(Self.build.singleFiles.map(\.day) == ["20260201", "20260201"])
  }

  @Test func theSiteIsTheSameWithIt() {
    let plain = SingleFileReport.report.build()
    #expect(plain.singleFiles.isEmpty)
    #expect(plain.files.map(\.path) == Self.build.files.map(\.path))
    for (one, other) in zip(plain.files, Self.build.files) where one != other {
      Issue.record("\(one.path) differs")
    }
  }

  @Test func theSameReportGivesTheSameBytes() {
    let again = SingleFileReport.build(SingleFileReport.report)
    for (one, other) in zip(again.singleFiles, Self.build.singleFiles) {
      #expect(one.bytes.elementsEqual(other.bytes))
    }
  }

  @Test(arguments: build.singleFiles) func everyNameIsThereOnce(file: SingleFile) {
    let page = RenderedPage(path: file.file.path, bytes: file.bytes)
    #expect(page.ids.count > 60)
    for (id, tags) in page.ids where tags.count > 1 { Issue.record("#\(id) is there twice") }
    #expect(page.references.count > 20)
    for reference in page.references where page.ids[reference.id] == nil {
      Issue.record("\(reference.attribute) names \(reference.id)")
    }
  }

  @Test(arguments: build.singleFiles) func everyLinkLeadsToAPlaceInItOrElsewhere(file: SingleFile) {
    let page = RenderedPage(path: file.file.path, bytes: file.bytes)
    var inside = 0
    for link in page.links {
      if link.address.hasPrefix("#") {
        inside += 1
        if page.ids[percentDecoded(link.address.dropFirst())] == nil {
          Issue.record("nothing is at \(link.address)")
        }
      } else if !link.address.hasPrefix("data:"), !link.address.hasPrefix("https://example.org/") {
        Issue.record("\(link.address) leads out of the file")
      }
    }
    #expect(inside > 40)
  }

  /// Text of the pages, word by word, in their order; headings and popovers included.
  @Test(arguments: ["en", "nl"]) func theTextOfAllPagesIsThere(language: String) throws {
    let file = try #require(Self.build.singleFiles.first { $0.language == language })
    let whole = words(of: file.bytes)
    let elsewhere = ["contents", "claims-by-verdict", "claims-by-source"].map {
      "\(language)/\($0).html"
    }
    let pages = Self.build.files.filter {
      $0.path.hasPrefix(language + "/") && $0.path.hasSuffix(".html")
        && !elsewhere.contains($0.path)
    }
    #expect(pages.count == 7)
    for page in pages {
      let text = words(of: page.bytes, from: "<div class=\"prose\"", to: "</article>")
      #expect(text.count > 5)
      // Other languages and other orders are not in the file, and notes of links are only there.
      let missing = text.filter { !whole.contains($0) }
      let isLedger = page.path.hasSuffix("/claims.html")
      #expect(Set(missing).isSubset(of: isLedger ? Self.orders : Self.names), "\(page.path)")
    }
  }

  @Test func everyPageHasItsTitleAndItsPlace() throws {
    let file = try #require(Self.build.singleFiles.first)
    let page = RenderedPage(path: file.file.path, bytes: file.bytes)
    #expect(
      ["index", "costs", "more", "claims", "models", "model-coffee", "references"].filter {
        page.ids[$0] == nil
      } == [])
    #expect(page.headings.count { $0.level == 1 } == 7)
    var before = 0
    for heading in page.headings {
      #expect(heading.level <= before + 1)
      before = heading.level
    }
    #expect(page.findings.isEmpty)
  }

  @Test func thePolicyLetsNothingIn() throws {
    let text = String(decoding: try #require(Self.build.singleFiles.first).bytes, as: UTF8.self)
    #expect(text.contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:;"))
    #expect(text.contains("; script-src 'none';"))
    // No browser runs a block of data, and no policy forbids one.
    #expect(text.matches(of: /<script/).count == 1)
    #expect(text.contains("<script type=\"application/ld+json\">{"))
    #expect(!text.contains("<link rel=\"stylesheet\""))
    #expect(text.contains("<html lang=\"en\""))
  }

  /// The block of data is that of the report, read by somebody else's reader, and nothing of it ends its element.
  @Test(arguments: build.singleFiles) func machinesReadOfTheWholeReport(file: SingleFile) throws {
    let text = String(decoding: file.bytes, as: UTF8.self)
    let opening = "<script type=\"application/ld+json\">"
    let rest = try #require(text.components(separatedBy: opening).last)
    let block = try #require(rest.components(separatedBy: "<").first)
    #expect(rest.hasPrefix(block + "</script>"))
    let object = try JSONSerialization.jsonObject(with: Data(block.utf8)) as? [String: Any]
    #expect(object?["@type"] as? String == "Report")
    #expect(object?["inLanguage"] as? String == file.language)
    #expect(object?["headline"] as? String == "Page index in \(file.language)")
    #expect(object?["dateModified"] as? String == "2026-02-01")
  }

  @Test func addressesOfOtherSitesAreNotedForPaper() throws {
    let text = String(decoding: try #require(Self.build.singleFiles.first).bytes, as: UTF8.self)
    #expect(
      text.contains("shop</a><sup class=\"link-note\" aria-hidden=\"true\">[1]</sup>"))
    #expect(text.contains("<span class=\"link-address\">https://example.org/shop</span>"))
    // The list of works says its addresses itself.
    #expect(!text.contains("<span class=\"link-address\">https://example.org/ord</span>"))
  }

  private func words(of html: [UInt8], from: String? = nil, to: String? = nil) -> [Substring] {
    var text = Substring(String(decoding: html, as: UTF8.self))
    if let from, let range = text.firstRange(of: from) { text = text[range.lowerBound...] }
    if let to, let range = text.firstRange(of: to) { text = text[..<range.lowerBound] }
    let bytes = Array(text.utf8)
    var words: [Substring] = []
    for token in HTMLTokenizer(bytes) {
      guard case .text = token.kind else { continue }
      words += String(decoding: bytes[token.range], as: UTF8.self).split {
        $0.isWhitespace
      }
    }
    return words
  }
}
