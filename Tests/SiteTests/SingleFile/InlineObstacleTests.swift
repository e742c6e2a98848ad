import Diagnostics
import Testing

@testable import Site

/// What cannot be taken into a single file is told where the author wrote it, all at once.
@Suite struct InlineObstacleTests {
  private static let raw = SmallReport().replacing(
    "languages: [en]", with: "languages: [en]\nraw_html: true", in: "report.yaml")

  private func lines(_ report: SmallReport) -> [String] {
    let build = SingleFileReport.build(report)
    let isSound = build.diagnostics.allSatisfy { $0.severity != .error }
    #expect(build.files.isEmpty == !isSound)
    #expect(build.singleFiles.isEmpty == !isSound)
    return shortLines(build)
  }

  @Test func whatIsOnOtherSites() {
    let report = Self.raw.withPage(
      """
      It costs `= yearly`.

      <img src="https://example.org/a.png" alt="A">

      <p id="b"><img id="c" src="https://example.org/b.png" alt="B"></p>
      """
    ).with("charts/cups.yaml", nil)
    #expect(
      lines(report) == [
        "content/en/index.md:8:1: error: `https://example.org/a.png` cannot be taken into a "
          + "single file [cannot-inline]",
        "content/en/index.md:10:11: error: `https://example.org/b.png` cannot be taken into a "
          + "single file [cannot-inline]",
      ])
    // On the site they are no error, and shown by nobody.
    #expect(
      shortLines(report.build()) == [
        "content/en/index.md:8:1: warning: browsers do not load `https://example.org/a.png` "
          + "[refused-by-policy]",
        "content/en/index.md:10:11: warning: browsers do not load `https://example.org/b.png` "
          + "[refused-by-policy]",
      ])
  }

  /// Rules that stand in a page name files as well.
  @Test func whatRulesInAPageShow() throws {
    func page(_ file: String) -> SmallReport {
      Self.raw.replacing(
        "raw_html: true", with: "raw_html: true\ndiagnostics: {refused-by-policy: allow}",
        in: "report.yaml"
      ).withPage(
        "It costs `= yearly`.\n\n<p style=\"background:url(\(file))\">A</p>\n\n"
          + "<style>p { mask: url(\(file)) }</style>\n"
      ).with("charts/cups.yaml", nil).with("media/cup.svg", file.hasPrefix("..") ? "<svg/>" : nil)
    }
    let build = SingleFileReport.build(page("../media/cup.svg"))
    let text = String(decoding: try #require(build.singleFiles.first).bytes, as: UTF8.self)
    #expect(
      text.contains("<p style=\"background:url(&quot;data:image/svg+xml,%3Csvg/%3E&quot;)\">"))
    #expect(text.contains("<style>p { mask: url(\"data:image/svg+xml,%3Csvg/%3E\") }</style>"))
    #expect(
      lines(page("https://x.org/a.svg")) == [
        "content/en/index.md:8:1: error: `https://x.org/a.svg` cannot be taken into a single file "
          + "[cannot-inline]",
        "content/en/index.md:10:1: error: `https://x.org/a.svg` cannot be taken into a single file "
          + "[cannot-inline]",
      ])
  }

  @Test func whatIsTooLarge() {
    let page = "It costs `= yearly`.\n\n![A cup](media/cup.png)\n\n[All](media/all.bin)\n"
    func image(_ count: Int) -> [UInt8] {
      TinyImage.png + Array(repeating: 0, count: count - TinyImage.png.count)
    }
    let report = SmallReport().withPage(page).with("charts/cups.yaml", nil)
      .replacing(
        "pages: [index]", with: "pages: [index]\ndiagnostics: {heavy-image: allow}",
        in: "report.yaml"
      )
      .with("media/cup.png", bytes: image(InlineObstacle.shownLimit))
      .with("media/all.bin", bytes: Array(repeating: 0, count: InlineObstacle.linkedLimit))
    #expect(lines(report) == [])
    let larger =
      report
      .with("media/cup.png", bytes: image(InlineObstacle.shownLimit + 1))
      .with("media/all.bin", bytes: Array(repeating: 0, count: InlineObstacle.linkedLimit + 1))
    #expect(
      lines(larger) == [
        "content/en/index.md:8:10: error: `media/cup.png` is too large for a single file "
          + "[too-large-to-inline]",
        "content/en/index.md:10:7: error: `media/all.bin` is too large for a single file "
          + "[too-large-to-inline]",
      ])
  }

  @Test func aPageThatIsNotInTheFile() {
    let report = Self.raw.withPage("It costs `= yearly`.\n\n<a href=\"../index.html\">Up</a>\n")
      .with("charts/cups.yaml", nil)
    #expect(
      lines(report) == [
        "content/en/index.md:8:1: error: `../index.html` leads out of the single file "
          + "[cannot-inline]"
      ])
    let published = report.replacing(
      "languages: [en]", with: "languages: [en]\nbase_url: https://example.org/coffee",
      in: "report.yaml")
    #expect(lines(published) == [])
  }

  @Test func aProblemOfTheSiteIsToldOnce() {
    let report = Self.raw.withPage("It costs `= yearly`.\n\n<img src=\"lost.png\" alt=\"Lost\">\n")
      .with("charts/cups.yaml", nil)
    #expect(
      lines(report) == [
        "content/en/index.md:8:1: error: `lost.png` leads to no file of the site [broken-link]"
      ])
  }
}
