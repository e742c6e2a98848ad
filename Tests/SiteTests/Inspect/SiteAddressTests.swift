import Testing

@testable import Site

@Suite struct SiteAddressTests {
  @Test(arguments: [
    ("", "en/a.html"), ("#x", "en/a.html#x"), ("b.html", "en/b.html"),
    ("./b.html?q=1#x", "en/b.html#x"), ("../assets/s.css", "assets/s.css"), ("..", "index.html"),
    ("../", "index.html"), (".", "en/index.html"), ("/r/nl/a.html", "nl/a.html"),
    ("/r/", "index.html"), ("/r", "index.html"), ("caf%C3%A9.html#%20x", "en/café.html# x"),
    ("https://x.org/r/en/b.html", "en/b.html"), ("https://x.org/r/", "index.html"),
  ]) func leadsToAFile(address: String, expected: String) {
    let found = SiteAddress(address, on: "en/a.html", base: SiteBase("https://x.org/r/"))
    let parts = expected.split(separator: "#", maxSplits: 1).map(String.init)
    #expect(found == .file(parts[0], fragment: parts.count > 1 ? parts[1] : nil))
  }

  @Test func leadsElsewhere() {
    for address in ["https://y.org/", "mailto:a@b.c", "data:,x", "//y.org/x", "tel:1"] {
      #expect(SiteAddress(address, on: "en/a.html", base: nil) == .elsewhere)
    }
    // Without an address of its own a site is taken to be all of its server.
    #expect(SiteAddress("/nl/a.html", on: "a.html", base: nil) == .file("nl/a.html", fragment: nil))
    for address in ["/", "/nl/a.html", "/rest/a.html"] {
      #expect(SiteAddress(address, on: "en/a.html", base: SiteBase("https://x.org/r/")) == .outside)
    }
    for address in ["../../x", "/../x"] {
      #expect(SiteAddress(address, on: "en/a.html", base: nil) == .outside)
    }
  }
}
