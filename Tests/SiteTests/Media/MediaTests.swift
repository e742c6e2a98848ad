import Diagnostics
import Foundation
import Templates
import Testing

@testable import Site

@Suite struct MediaTests {
  private let small = SmallReport().with("charts/cups.yaml", nil)
  private let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 20\"/>\n"

  @Test func anImageKeepsItsPlaceFreeAndIsNamedByItsBytes() throws {
    let report = small.withPage(
      "![A cup](media/cup.svg \"Mine\")\n\nSo ![it](media/cup.svg) is.\n"
    )
    .with("media/cup.svg", drawing)
    let name = fingerprintedPath("media/cup.svg", Array(drawing.utf8))
    let page = report.body()
    #expect(
      page.contains(
        "<img src=\"../\(name)\" alt=\"A cup\" width=\"30\" height=\"20\" loading=\"lazy\">"))
    #expect(page.contains("<img src=\"../\(name)\" alt=\"it\" width=\"30\" height=\"20\">"))
    let media = report.build().files.map(\.path).filter { $0.hasPrefix("media/") }
    #expect(media == [name])
  }

  @Test(arguments: [
    ("cup.avif", "does not begin as a file of AVIF"),
    ("cup.tiff", "is of no form that every browser shows"),
  ])
  func anImageThatCannotBeShownIsTold(name: String, words: String) {
    let report = small.withPage("![A cup](media/\(name))\n").with("media/\(name)", "x")
    #expect(
      shortLines(report.build()) == [
        "content/media/\(name):1:1: warning: `media/\(name)` \(words) [unreadable-image]"
      ])
  }

  @Test(arguments: ["<script>1</script>", "<g onload=\"1\"/>"])
  func aDrawingThatRunsSomethingIsTold(part: String) {
    let report = small.withPage("![A cup](media/cup.svg)\n").with(
      "media/cup.svg", "<svg>\(part)</svg>")
    #expect(
      shortLines(report.build()) == [
        "content/media/cup.svg:1:1: warning: `media/cup.svg` holds a script [scripted-drawing]"
      ])
  }

  /// Readers link what they can load down; that must not move.
  @Test func aFileThatIsLinkedKeepsItsName() {
    let report = small.withPage("![A cup](media/cup.svg)\n\n[The cup](media/cup.svg)\n")
      .with("media/cup.svg", drawing)
    #expect(report.body().contains("<a href=\"../media/cup.svg\">The cup</a>"))
    #expect(report.body().contains("<img src=\"../media/cup.svg\""))
    #expect(report.build().files.contains { $0.path == "media/cup.svg" })
  }

  @Test func rawMarkupLeadsToFilesUnderTheirNames() throws {
    let report =
      small
      .withPage(
        "![A cup](media/cup.svg)\n\n<img src=\"../media/cup.svg\" alt=\"\"><img src=\"../assets/icon.svg\" alt=\"\">\n"
      )
      .with("media/cup.svg", drawing)
      .replacing("pages: [index]", with: "pages: [index]\nraw_html: true", in: "report.yaml")
    #expect(shortLines(report.build()) == [])
    let name = fingerprintedPath("media/cup.svg", Array(drawing.utf8))
    let page = report.body()
    #expect(page.components(separatedBy: "../\(name)").count == 3)
    #expect(page.firstMatch(of: /<img src="..\/assets\/icon-[0-9a-f]{12}.svg" alt="">/) != nil)
  }

  @Test func onlyWhatIsNamedIsRewritten() {
    let paths = PublishedPaths(["media/a b.svg": "media/a b-0.svg", "assets/x": "assets/x"])
    for (old, new) in [
      ("<img src='../media/a%20b.svg#c'>", "<img src='../media/a b-0.svg#c'>"),
      ("<a href=\"../../media/a%20b.svg?x\">", "<a href=\"../../media/a b-0.svg?x\">"),
      ("media/a%20b.svg ../media/a%20b.svgz ../", "media/a%20b.svg ../media/a%20b.svgz ../"),
    ] { #expect(paths.rewritten(old) == new) }
  }

  @Test func anImageOfTwentyMegabytesIsToldAndShown() throws {
    let gif = Array("GIF89a".utf8) + [0x40, 0x01, 0x09, 0, 0, 0, 0]
    let report = small.withPage("![A cup](media/cup.gif)\n")
      .with("media/cup.gif", bytes: gif + [UInt8](repeating: 0, count: 20_000_000))
    let build = report.build()
    #expect(
      shortLines(build).map { $0.components(separatedBy: ": ").dropFirst().joined(separator: ": ") }
        .filter { $0.contains("heavy-image") }
        == ["warning: readers load 20 MB for `media/cup.gif` [heavy-image]"])
    #expect(build.files.contains { $0.path.hasPrefix("media/cup-") && $0.bytes.count > 20_000_000 })
  }
}
