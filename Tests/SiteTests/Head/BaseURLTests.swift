import Testing

@testable import Site

/// What can be the address of a site, to which the paths of pages are added.
@Suite struct BaseURLTests {
  @Test(arguments: [
    "https://example.org", "https://example.org/", "http://localhost:8000/x/", "https://[::1]/",
    "https://xn--exmple-cua.org/%C3%BC/", "https://e.org/~me/a,b;c(d)/",
  ])
  func anAddressOnTheWebIsOne(address: String) { #expect(BaseURLFlaw(address) == nil) }

  @Test(arguments: [
    ("example.org", BaseURLFlaw.notOnTheWeb), ("ftp://example.org", .notOnTheWeb),
    ("", .notOnTheWeb),
    ("https://", .withoutServer), ("https:///x", .withoutServer), ("https://:80/", .withoutServer),
    ("https://e.org/?x=1", .withSign("?")), ("https://e.org/#a", .withSign("#")),
    ("https://e.org/a b", .withCharacter(" ")), ("https://u:p@e.org/", .withUser),
    ("https://exämple.org/", .withCharacter("ä")), ("https://e.org/ü", .withCharacter("ü")),
    ("https://e.org/\"", .withCharacter("\"")), ("https://e.org/\n", .withCharacter("\n")),
  ])
  func whatCannotBeOneSaysWhy(address: String, flaw: BaseURLFlaw) {
    #expect(BaseURLFlaw(address) == flaw)
  }

  @Test func theReportIsToldAtItsValue() {
    let report = SmallReport().with("charts/cups.yaml", nil).withPage("A cup.\n")
      .replacing("units:", with: "base_url: https://e.org/?x\nunits:", in: "report.yaml")
    let lines = shortLines(report.build()).filter { $0.contains("base_url") }
    #expect(lines.count == 1)
    #expect(
      lines.first?.hasSuffix(
        "error: `base_url` must be an address without `?`, found `https://e.org/?x` [wrong-kind]")
        == true)
  }

  /// The root may be written without its slash, in the report and in a text.
  @Test(
    arguments: [
      ("https://x.org/r", "https://x.org/r", ""), ("https://x.org/r", "https://x.org/r/a", "a"),
      ("https://x.org/r/", "https://x.org/rest", nil),
    ] as [(String, String, String?)])
  func anAddressLeadsIntoTheSiteOrElsewhere(base: String, address: String, path: String?) {
    #expect(SiteBase(base).path(of: address).map(String.init) == path)
  }
}
