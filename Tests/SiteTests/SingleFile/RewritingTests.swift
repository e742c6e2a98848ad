import Testing
import TestSupport

@testable import Site

/// The pieces of which a single file is made.
@Suite struct RewritingTests {
  private static let files = SiteFiles(
    [
      OutputFile(path: "en/a.html", bytes: []), OutputFile(path: "en/b.html", bytes: []),
      OutputFile(path: "nl/a.html", bytes: []),
      OutputFile(path: "en/figures/x.csv", bytes: Array("a,b\n\"é\",1\n".utf8)),
      OutputFile(path: "media/x.png", bytes: [0, 255, 16]),
      OutputFile(path: "assets/x.css", bytes: []),
    ], pages: ["en/a.html", "en/b.html"], base: nil)

  private func rewritten(_ html: String) -> String {
    var rewriting = PartRewriting(path: "en/a.html", anchor: "a", Self.files)
    return String(decoding: rewriting.rewritten(Array(html.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("<h2 id=\"x y\">T</h2>", "<h2 id=\"a/x y\">T</h2>"),
    ("<a href=\"#x\">T</a>", "<a href=\"#a/x\">T</a>"),
    ("<a href='#x%20y'>T</a>", "<a href=\"#a/x%20y\">T</a>"),
    ("<a href=\"#top\">T</a>", "<a href=\"#a\">T</a>"),
    ("<a href=\"b.html\">T</a>", "<a href=\"#b\">T</a>"),
    ("<a class=k href=b.html#é title=t>T</a>", "<a class=k href=\"#b/é\" title=t>T</a>"),
    ("<A NAME=x HREF=\"../en/a.html#y\">", "<A name=\"a/x\" href=\"#a/y\">"),
    ("<p aria-labelledby=\" x  y \">", "<p aria-labelledby=\"a/x a/y\">"),
    ("<label for=x><input list=\"l\">", "<label for=\"a/x\"><input list=\"a/l\">"),
    ("<button popovertarget=\"w\">1</button>", "<button popovertarget=\"a/w\">1</button>"),
    ("<mo form=\"infix\">", "<mo form=\"infix\">"),
    (
      "<svg viewBox=\"0 0 1 1\"><use href=\"#s\"/><path fill=\"url(#g) url(#h)\"/></svg>",
      "<svg viewBox=\"0 0 1 1\"><use href=\"#a/s\"/><path fill=\"url(#a/g) url(#a/h)\"/></svg>"
    ),
    ("<p title=\"url(#x)\" hidden>", "<p title=\"url(#x)\" hidden>"),
    ("<img usemap=\"#m\" alt><map name=m>", "<img usemap=\"#a/m\" alt><map name=\"a/m\">"),
    (
      "<a href=\"figures/x.csv\">CSV</a>",
      "<a href=\"data:text/csv;charset=utf-8,a,b%0A%22%C3%A9%22,1%0A\" download=\"x.csv\">CSV</a>"
    ),
    ("<img src=\"../media/x.png\">", "<img src=\"data:image/png;base64,AP8Q\">"),
    (
      "<img srcset=\"../media/x.png, ../media/x.png 2x\">",
      "<img srcset=\"data:image/png;base64,AP8Q, data:image/png;base64,AP8Q 2x\">"
    ),
    (
      "<!-- <a href=\"#x\"> --><pre>&lt;a id=1></pre>",
      "<!-- <a href=\"#x\"> --><pre>&lt;a id=1></pre>"
    ),
    (
      "<a href=\"https://example.org/\">example.org</a>",
      "<a href=\"https://example.org/\">example.org</a>"
    ),
  ]) func markup(html: String, expected: String) { #expect(rewritten(html) == expected) }

  @Test func linksToOtherSitesAreNumberedByTheirAddresses() {
    #expect(
      rewritten(
        "<a href=\"https://x.org/1\">a</a><a href=\"https://x.org/2\">b</a>"
          + "<a href=\"https://x.org/1\">c</a><p popover><a href=\"https://x.org/3\">d</a></p>")
        == "<a href=\"https://x.org/1\">a</a><sup class=\"link-note\" aria-hidden=\"true\">[1]</sup>"
        + "<a href=\"https://x.org/2\">b</a><sup class=\"link-note\" aria-hidden=\"true\">[2]</sup>"
        + "<a href=\"https://x.org/1\">c</a><sup class=\"link-note\" aria-hidden=\"true\">[1]</sup>"
        + "<p popover><a href=\"https://x.org/3\">d</a></p>")
  }

  /// Whatever bytes there are, those outside of attributes that name something stay as they are.
  @Test func allElseStaysAsItIs() {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "<p>", "</p>", "<a b=\"c\">", "é", "&amp;", "<", "\"", "<!--", "-->", "</a>", "\u{0}", " ",
    ]
    for _ in 0..<500 {
      let html = (0..<20).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      #expect(rewritten(html) == html)
    }
  }

  @Test func base64HasTheVectorsOfItsStandard() {
    let vectors = [
      "": "", "f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foob": "Zm9vYg==", "fooba": "Zm9vYmE=",
      "foobar": "Zm9vYmFy",
    ]
    for (text, coded) in vectors { #expect(base64(Array(text.utf8)) == coded) }
  }

  @Test func textReadsBackFromItsAddress() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let text = String(
        String.UnicodeScalarView(
          (0..<30).map { _ in Unicode.Scalar(UInt8.random(in: 1...255, using: &random)) }))
      let address = DataAddress(Array(text.utf8), name: "x.csv").text
      #expect(!address.utf8.contains { $0 <= 0x20 || $0 >= 0x7F || "\"&<>#".utf8.contains($0) })
      let data = address.dropFirst("data:text/csv;charset=utf-8,".count)
      #expect(percentDecoded(data) == text)
    }
  }

  @Test(arguments: [
    ("p{color:red}", "p{color:red}"),
    ("a/* url(x) @import */b", "ab"),
    ("p{content:\"url(x) /*\"}", "p{content:\"url(x) /*\"}"),
    ("p{content:'</style>'}", "p{content:'<\\/style>'}"),
    (
      "p{background:url( '../media/x.png' ) red}",
      "p{background:url(\"data:image/png;base64,AP8Q\") red}"
    ),
    ("p{mask:URL(#m)}", "p{mask:url(\"#m\")}"),
  ]) func styles(css: String, expected: String) {
    var inlining = StyleSheetInlining("assets/x.css", Self.files)
    #expect(inlining.inlined(Array(css.utf8)) == expected)
    #expect(inlining.obstacles.isEmpty)
  }

  @Test func stylesThatLoadOthersAreTold() {
    var inlining = StyleSheetInlining("assets/x.css", Self.files)
    _ = inlining.inlined(
      Array("@import \"b.css\"; p{src:url(https://x.org/f.woff2);src:url(lost.png)}".utf8))
    #expect(
      inlining.obstacles == [
        .importedStyle("@import \"b.css\";"), .remote("https://x.org/f.woff2"),
        .missing("lost.png"),
      ])
  }

  @Test(arguments: [
    ("default-src 'none'; style-src 'self' file:", "default-src 'none'; style-src 'unsafe-inline'"),
    ("img-src 'self' https://x.org", "img-src https://x.org data:"),
    ("default-src 'self'", "default-src 'unsafe-inline' data:"),
    (
      "style-src 'sha256-abc' 'self'; ; base-uri 'none'",
      "style-src 'unsafe-inline'; base-uri 'none'"
    ),
    ("script-src 'none'", "script-src 'none'"),
  ]) func policies(policy: String, expected: String) {
    #expect(policyOfOneFile(policy) == expected)
  }

  @Test func candidatesMayHoldCommas() {
    let found = sourceCandidates(" data:a,b 2x,, c.png 100w , d.png,e.png")
    #expect(found.map(\.address) == ["data:a,b", "c.png", "d.png,e.png"])
    #expect(found.map(\.descriptor) == [" 2x", " 100w ", ""])
  }

  @Test func titlesOfPagesCannotLeaveTheirStyle() {
    let titles = RunningTitles(
      report: "\"</style>\\\n", parts: [("a", "B & c"), ("d", nil)], isRightToLeft: true)
    #expect(
      titles.element == """
        <style>
        @media print {
        @page { @top-right { content: "\\22 \\3c /style\\3e \\5c \\a "; } }
        @page :first { @top-right { content: none; } }
        @page part-1 { @top-left { content: "B \\26  c"; } }
        [id="a"] { page: part-1; }
        [id="d"] { page: part-1; }
        main ~ * { page: part-1; }
        }
        </style>

        """)
  }
}
