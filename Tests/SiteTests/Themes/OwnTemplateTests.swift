import Diagnostics
import Templates
import Testing

@testable import Site

/// A report's own templates, with the mistakes that authors make: each is told in the file, at its characters.
@Suite struct OwnTemplateTests {
  @Test(arguments: [
    (
      "partials/footer.html", "<footer>\n<p>{{titel}}</p>\n</footer>\n",
      "templates/partials/footer.html:2:6: error: no key `titel` [template-key]"
    ),
    (
      "partials/footer.html", "<footer>{{labels.colofon}}</footer>\n",
      "templates/partials/footer.html:1:18: error: no key `colofon` in `labels` [template-key]"
    ),
    (
      "partials/pager.html", "<p>{{>haed}}</p>\n",
      "templates/partials/pager.html:1:7: error: no partial `haed` [template-partial]"
    ),
    (
      "partials/pager.html", "{{#next}}\n<a href=\"{{href}}\">{{title}}</a>\n{{/nxt}}\n",
      "templates/partials/pager.html:3:1: error: `nxt` is closed, but `next` is open [template-syntax]"
    ),
    (
      "partials/pager.html", "{{#next}}\n<a href=\"{{href}}\">{{title}}</a>\n",
      "templates/partials/pager.html:1:1: error: the section `next` is not closed [template-syntax]"
    ),
    // What stands behind it, in other partials too, is asked nothing: nobody knows what it means.
    (
      "page.html",
      "<!doctype html>\n<html lang=\"{{language}}\">\n<head>{{>head}}</head>\n<body>\n{{#authors}}\n"
        + "{{>header}}{{>byline}}{{>contents}}{{>chapters}}{{>pager}}{{>footer}}</body>\n</html>\n",
      "templates/page.html:5:1: error: the section `authors` is not closed [template-syntax]"
    ),
    (
      "assets/report.css", ".x { color: red;\n.y { color: blue; }\n",
      "templates/assets/report.css:1:4: error: `{` is not closed [template-style]"
    ),
    (
      "assets/report.css", "@font-face { src: url(https://x.org/f.woff2) }\n",
      "templates/assets/report.css:1:23: error: the style sheet shows `https://x.org/f.woff2`, "
        + "which is no file of the site [template-asset]"
    ),
    (
      "partials/pager.html", "<p>{{next</p>\n",
      "templates/partials/pager.html:1:4: error: a tag is not closed [template-syntax]"
    ),
    (
      "partials/pager.html", "<p>x</p>{{/next}}\n",
      "templates/partials/pager.html:1:9: error: no section `next` is open here [template-syntax]"
    ),
    (
      "partials/pager.html", "<img src=\"{{root}}assets/icno.svg\" alt=\"\">\n",
      "templates/partials/pager.html:1:19: error: the theme has no asset `assets/icno.svg` [template-asset]"
    ),
    (
      "assets/report.css", ".x { mask: url(icno.svg) }\n",
      "templates/assets/report.css:1:16: error: the theme has no asset `icno.svg` [template-asset]"
    ),
  ])
  func aMistakeIsToldWhereItIs(path: String, text: String, line: String) {
    let build = site([(path, text)])
    #expect(shortLines(build) == [line])
    #expect(build.files.isEmpty)
  }

  @Test func aPageWithoutItsContentIsTold() {
    let page =
      "<!doctype html>\n<html lang=\"{{language}}\">\n<head>{{>head}}</head>\n<body>\n<h1>{{heading}}</h1>\n"
      + "{{>header}}{{>byline}}{{>contents}}{{>chapters}}{{>pager}}{{>footer}}</body>\n</html>\n"
    #expect(
      shortLines(site([("page.html", page)])).filter { $0.contains("template-unused") } == [
        "templates/page.html:1:1: warning: `page.html` does not write `content` [template-unused]"
      ])
  }

  @Test func theCharactersAreShown() {
    let build = site([("partials/footer.html", "<footer>\n<p>{{titel}}</p>\n</footer>\n")])
    var drawing = CaretDrawing(build.sources)
    #expect(
      build.diagnostics.map { drawing.draw($0).text } == [
        """
        error[template-key]: no key `titel`
         --> templates/partials/footer.html:2:6
          |
        2 | <p>{{titel}}</p>
          |      ^^^^^
          |
          = hint: did you mean `title`?

        """
      ])
  }

  /// Rules of a report go behind those of the theme, and its drawings go by the names of their bytes.
  @Test func ownAssetsTakePartInTheStyleSheet() throws {
    let build = site([
      ("assets/report.css", ".own { mask: url(mine/dot.svg) }\n"),
      ("assets/mine/dot.svg", "<svg/>"),
      ("assets/colors.css", ":root { --paper: #fff; }\n"),
    ])
    #expect(shortLines(build) == [])
    let css = try #require(
      build.files.first { $0.path.hasPrefix("assets/site-") && $0.path.hasSuffix(".css") })
    let text = String(decoding: css.bytes, as: UTF8.self)
    #expect(text.contains(":root { --paper: #fff; }"))
    #expect(text.firstMatch(of: /\.own \{ mask: url\(mine\/dot-[0-9a-f]{12}\.svg\) \}/) != nil)
    let page = try #require(build.files.first { $0.path == "en/index.html" })
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("href=\"../\(css.path)\""))
    let paths = build.files.map(\.path).filter { $0.hasPrefix("assets/") }
    // What a style sheet imports is no file of its own.
    #expect(
      paths.map { String(decoding: withoutFingerprints(Array($0.utf8)[...]), as: UTF8.self) } == [
        "assets/icon.svg", "assets/mine/dot.svg", "assets/single.css", "assets/site.css",
      ])
  }

  private func site(_ theme: [(String, String)]) -> SiteBuild {
    let report = SmallReport().input
    return buildSite(
      ReportInput(
        content: report.content,
        theme: theme.map { InputFile(path: $0.0, bytes: Array($0.1.utf8)) },
        severities: report.severities))
  }
}
