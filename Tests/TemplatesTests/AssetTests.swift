import Diagnostics
import Templates
import Testing

/// Assets are published under names that follow from their bytes, wherever a template or a style sheet names them.
@Suite struct AssetTests {
  @Test(arguments: [
    ("assets/icon.svg", "assets/icon-ba7816bf8f01.svg"),
    ("assets/a.b/icon", "assets/a.b/icon-ba7816bf8f01"),
    ("assets/x.min.css", "assets/x.min-ba7816bf8f01.css"),
    ("icon.svg", "icon-ba7816bf8f01.svg"), ("assets/.x", "assets/.x-ba7816bf8f01"),
  ])
  func theNameFollowsFromTheBytes(path: String, published: String) {
    #expect(fingerprintedPath(path, Array("abc".utf8)) == published)
  }

  @Test func aTemplateLeadsToTheAssetUnderItsName() throws {
    let theme = try theme([
      ("page.html", "<img src=\"{{title}}assets/a.svg#x\"><a href='assets/b c'>{{>part}}</a>"),
      ("partials/part.html", "<i data-a=\"../assets/a.svg\">assets/a.svg</i>"),
      ("assets/a.svg", "abc"), ("assets/b", ""), ("assets/unnamed.txt", "abc"),
    ])
    #expect(
      theme.page
        == "<img src=\"Titleassets/a-ba7816bf8f01.svg#x\"><a href='assets/b-e3b0c44298fc c'>"
        + "<i data-a=\"../assets/a-ba7816bf8f01.svg\">assets/a.svg</i></a>")
    #expect(
      theme.assets.keys.sorted() == [
        "assets/a-ba7816bf8f01.svg", "assets/b-e3b0c44298fc", "assets/unnamed.txt",
      ])
  }

  @Test func anotherAddressIsLeftAlone() throws {
    let theme = try theme([("page.html", "<a href=\"https://example.org/assets/a.svg\">a</a>")])
    #expect(theme.page == "<a href=\"https://example.org/assets/a.svg\">a</a>")
  }

  @Test func aStyleSheetIsOneFileWithAllThatItImports() throws {
    let theme = try theme([
      ("page.html", "<link href=\"assets/all.css\">"),
      (
        "assets/all.css",
        "@charset \"utf-8\";\n@import \"a.css\";\n@IMPORT url( 'sub/b.css' ) print and\n (x);\nz{}\n"
      ),
      (
        "assets/a.css",
        "/* @import \"none.css\"; url(none.svg) */ a { content: \"url(none.svg)\" }\n"
      ),
      (
        "assets/sub/b.css",
        "b { mask: url(../icon.svg#a), url(data:image/png;base64,AAA=), url(../../media/m.png) }\n"
      ),
      ("assets/icon.svg", "abc"),
    ])
    let css = try #require(theme.assets.first { $0.key.hasPrefix("assets/all-") })
    #expect(
      css.value == """
        @charset "utf-8";
        /* @import "none.css"; url(none.svg) */ a { content: "url(none.svg)" }

        @media print and (x) {
        b { mask: url(icon-ba7816bf8f01.svg#a), url(data:image/png;base64,AAA=), url(../media/m.png) }
        }

        z{}

        """)
    #expect(theme.assets.keys.sorted() == [css.key, "assets/icon-ba7816bf8f01.svg"])
    #expect(theme.page == "<link href=\"\(css.key)\">")
    #expect(css.key == fingerprintedPath("assets/all.css", Array(css.value.utf8)))
  }

  @Test func aStyleSheetThatIsNamedAndImportedIsAFileToo() throws {
    let theme = try theme([
      ("page.html", "<link href=\"assets/all.css\"><link href=\"assets/a.css\">"),
      ("assets/all.css", "@import \"a.css\";"), ("assets/a.css", "abc"),
    ])
    #expect(
      theme.assets.keys.sorted() == ["assets/a-ba7816bf8f01.css", "assets/all-ba7816bf8f01.css"])
  }

  @Test(
    arguments: [
      ("a { color: red\nb { }", "1:3-4 template-style: `{` is not closed"),
      ("a { } }\nb { }", "1:7-8 template-style: `}` closes nothing"),
      ("a { color: red; /* b { } */", "1:3-4 template-style: `{` is not closed"),
      ("a {} /* b {}", "1:6-8 template-style: `/*` is not closed"),
      ("a { content: \"x\n}", "1:14-15 template-style: `\"` is not closed"),
      ("a { mask: url(#x }", "1:14-15 template-style: `(` is not closed"),
      ("a { width: calc(1px + (2px) }", "1:16-17 template-style: `(` is not closed"),
      ("a[b=\"]\"]:is(c, d) { content: '\\'{' } e\\{f { }", nil),
    ] as [(String, String?)])
  func whatIsNotClosedIsToldWhereItBegins(css: String, line: String?) {
    var sources = SourceMap()
    let files = [file("page.html", "<link href=\"assets/a.css\">"), file("assets/a.css", css)]
    let found = Theme.read(files, for: [testContract], in: &sources).diagnostics
    #expect(described(found, sources) == [line.map { "assets/a.css:" + $0 }].compactMap(\.self))
  }

  @Test(arguments: ["https://x.org/a.woff2", "//x.org/a.png", "/a.png", "../../a.png"])
  func aStyleSheetShowsNothingFromElsewhere(address: String) {
    var sources = SourceMap()
    let files = [
      file("page.html", "<link href=\"assets/a.css\">"),
      file("assets/a.css", "a { mask: url(#x), url(data:,), url(\"\(address)\") }"),
    ]
    let found = Theme.read(files, for: [testContract], in: &sources).diagnostics
    #expect(
      found.map(\.message) == ["the style sheet shows `\(address)`, which is no file of the site"])
  }

  /// Cuts a style sheet anywhere: nothing crashes.
  @Test func aStyleSheetThatIsCutAnywhereIsRead() {
    let whole =
      "@import url(\"a.css\") print; /* x */ b { mask: url( 'i.svg' ); content: \"\\\"\" }"
    for length in 0...whole.utf8.count {
      var sources = SourceMap()
      let files = [
        file("page.html", "<link href=\"assets/all.css\">"), file("assets/a.css", "a"),
        file("assets/i.svg", "i"), file("assets/all.css", String(whole.prefix(length))),
      ]
      let (theme, diagnostics) = Theme.read(files, for: [testContract], in: &sources)
      #expect((theme == nil) == !diagnostics.isEmpty, "cut at \(length)")
    }
  }

  private func theme(
    _ files: [(String, String)]
  ) throws -> (page: String, assets: [String: String]) {
    var sources = SourceMap()
    let (theme, diagnostics) = Theme.read(
      files.map { file($0.0, $0.1) }, for: [testContract], in: &sources)
    #expect(described(diagnostics, sources) == [])
    let sound = try #require(theme)
    let assets = sound.assets.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    return (
      String(decoding: sound.render("page", testValues()), as: UTF8.self),
      Dictionary(assets, uniquingKeysWith: { $1 })
    )
  }

  private func file(_ path: String, _ text: String) -> ThemeFile {
    ThemeFile(path: path, bytes: Array(text.utf8))
  }
}
