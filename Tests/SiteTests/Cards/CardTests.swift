import Charts
import Diagnostics
import Foundation
import Synchronization
import Templates
import Testing

@testable import Site

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Cards are drawn by the host, of the titles and figures that pages have.
@Suite struct CardTests {
  private let report = SmallReport.published()

  @Test func eachPageOfAnAuthorLeadsToItsCard() throws {
    let (build, requests) = build(report.input) { .picture(Array($0.digest.utf8)) }
    #expect(shortLines(build) == [])
    #expect(requests.count == 5)
    let files = Dictionary(build.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
    let cards = files.keys.filter { $0.contains("/cards/") }.sorted()
    #expect(cards.count == 5)
    for card in cards {
      let name = card.prefix { $0 != "-" }
      #expect(fingerprintedPath(name + ".png", try #require(files[card])) == card)
    }
    func image(_ path: String) throws -> String? {
      let page = String(decoding: try #require(files[path]), as: UTF8.self)
      #expect(page.contains("content=\"summary_large_image\""))
      return page.firstMatch(
        of: /<meta property="og:image" content="https:\/\/example.org\/coffee\/([^"]*)">/
      )
      .map { String($0.1) }
    }
    #expect(try image("en/costs.html")?.hasPrefix("en/cards/costs-") == true)
    #expect(try image("nl/costs.html")?.hasPrefix("nl/cards/costs-") == true)
    // What stands in for a translation has the card of the page; what no author wrote has that of the report.
    #expect(try image("nl/taste.html") == image("en/taste.html"))
    #expect(try image("nl/models.html") == image("nl/index.html"))
    let sums = String(decoding: try #require(files["SHA256SUMS"]), as: UTF8.self)
    for card in cards { #expect(sums.contains("  \(card)\n")) }
  }

  @Test func aCardIsADrawingThatCanBeRead() throws {
    let charted = report.with("charts/cups.yaml", Self.chart)
      .replacing("It costs", with: "![](chart:cups)\n\nIt costs", in: "en/costs.md")
      .replacing("It costs", with: "![](chart:cups)\n\nIt costs", in: "nl/costs.md")
    let (build, requests) = build(charted.input) { _ in .picture([1]) }
    #expect(shortLines(build) == [])
    for request in requests {
      let parser = XMLParser(data: Data(request.svg))
      #expect(parser.parse())
      #expect(request.digest == SHA256(request.svg).hexadecimal)
    }
    let texts = requests.map { String(decoding: $0.svg, as: UTF8.self) }
    let costs = try #require(texts.first { $0.contains(">Costs<") })
    #expect(costs.contains("class=\"chart chart-narrow\"") && !costs.contains("var(--"))
    #expect(costs.contains(">Coffee &amp; &lt;cups&gt;<"))
    // The front page has none of its own, and shows the first of the report.
    #expect(texts[0].contains("class=\"chart chart-narrow\""))
    let taste = try #require(texts.first { $0.contains(">Taste<") })
    #expect(!taste.contains("chart"))
  }

  @Test func whatCouldNotBeDrawnIsToldOnce() {
    let (build, _) = build(report.input) { _ in .failure("there is no pencil") }
    #expect(build.diagnostics.map(\.code) == ["card-missing"])
    #expect(build.diagnostics.first?.message == "5 cards of pages could not be drawn")
    #expect(build.diagnostics.first?.notes == ["there is no pencil"])
    #expect(!build.files.isEmpty && !build.files.contains { $0.path.contains("cards") })
  }

  @Test func withoutAnAddressNoCardIsDrawn() {
    let homeless = report.replacing(
      "base_url: https://example.org/coffee\n", with: "", in: "report.yaml")
    let (build, requests) = build(homeless.input) { _ in .picture([1]) }
    #expect(build.diagnostics.map(\.code) == ["card-missing"])
    #expect(requests.isEmpty)
  }

  @Test func linesKeepToTheirWidthAndAllWords() {
    let texts = [
      "", "a", "What does a tenfold cost, and who pays?", String(repeating: "long", count: 40),
    ]
    for text in texts {
      let wrapped = WrappedText(text, sizes: [50, 30], .bold, 400, lines: 100)
      #expect(
        wrapped.lines.joined().filter { $0 != " " } == text.filter { $0 != " " }, "\(text)")
      for line in wrapped.lines {
        #expect(textWidth(line, size: wrapped.size, weight: .bold) <= 400)
      }
    }
    let cut = WrappedText(texts[3], sizes: [50, 30], .regular, 400, lines: 2)
    #expect(cut.lines.count == 2 && cut.size == 30)
    #expect(cut.lines.last?.hasSuffix("…") == true)
    #expect(textWidth(cut.lines[1], size: 30) <= 400)
  }

  private func build(
    _ input: ReportInput, _ draw: @escaping @Sendable (CardRequest) -> CardAnswer
  ) -> (SiteBuild, [CardRequest]) {
    let asked = Asked()
    var host = Host.plain
    host.cards = { requests in
      asked.requests.withLock { $0 += requests }
      return requests.map(draw)
    }
    let build = buildSite(input, host: host)
    return (build, asked.requests.withLock { $0 })
  }

  private final class Asked: Sendable {
    let requests = Mutex<[CardRequest]>([])
  }

  private static let chart = """
    title: {en: Cups cost, nl: Kopjes kosten}
    x: {label: {en: Habit, nl: Gewoonte}, unit: cup/day, domain: [0, 6]}
    y: {label: {en: Cost, nl: Kosten}, unit: EUR}
    marks:
      - line: coffee.cost(x) * 1 year
        label: {en: Home-made, nl: Zelfgemaakt}

    """
}
