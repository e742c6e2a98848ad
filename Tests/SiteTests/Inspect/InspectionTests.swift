import Diagnostics
import Testing

@testable import Site

/// What is found on rendered pages: in raw HTML of authors, in templates of theirs, and in nothing of ours.
@Suite struct InspectionTests {
  private let raw = SmallReport().replacing(
    "pages: [index]", with: "pages: [index]\nraw_html: true", in: "report.yaml")

  @Test func theSmallReportIsInOrder() { #expect(shortLines(SmallReport().build()) == []) }

  @Test(arguments: [
    (
      "<a href=\"nowhere.html\">x</a>",
      "content/en/index.md:8:1: error: `nowhere.html` leads to no file of the site [broken-link]"
    ),
    (
      "<img src=\"../media/cup.png\" alt=\"A cup\">",
      "content/en/index.md:8:1: error: `../media/cup.png` leads to no file of the site [broken-link]"
    ),
    (
      "<a href=\"../../x.html\">x</a>",
      "content/en/index.md:8:1: error: `../../x.html` leads to no file of the site [broken-link]"
    ),
    (
      "<a href=\"#nothing\">x</a>",
      "content/en/index.md:8:1: error: there is no `#nothing` on `en/index.html` [broken-anchor]"
    ),
    (
      "<p id=\"a\">x</p>\n<p id=\"a\" class=\"b\">x</p>",
      "content/en/index.md:9:1: error: the id `a` is on the page twice [repeated-id]"
    ),
    (
      "<p aria-labelledby=\"b\">x</p>",
      "content/en/index.md:8:1: error: `aria-labelledby` names `b`, which the page does not have "
        + "[broken-reference]"
    ),
    (
      "<button popovertarget=\"why-9\">x</button>",
      "content/en/index.md:8:1: error: `popovertarget` names `why-9`, which the page does not have "
        + "[broken-reference]"
    ),
    (
      "<svg><rect clip-path=\"url(#c)\"/></svg>",
      "content/en/index.md:8:6: error: `clip-path` names `c`, which the page does not have "
        + "[broken-reference]"
    ),
    (
      "<img src=\"../assets/icon.svg\">",
      "content/en/index.md:8:1: warning: the image says nothing to who cannot see it "
        + "[image-without-alternative]"
    ),
    (
      "<table><tr><td>1</td></tr></table>",
      "content/en/index.md:8:1: warning: the table has no header that says anything "
        + "[table-without-headers]"
    ),
    (
      "<a href=\"#_main\"><span></span></a>",
      "content/en/index.md:8:1: warning: this link has no name [nameless-control]"
    ),
    (
      "<button></button>",
      "content/en/index.md:8:1: warning: this button has no name [nameless-control]"
    ),
    (
      "<input type=\"range\">",
      "content/en/index.md:8:1: warning: this field has no name [nameless-control]"
    ),
    (
      "<h1>Again</h1>",
      "content/en/index.md:8:1: warning: the page has a second heading of level 1 [heading-order]"
    ),
    (
      "## A\n\n#### B",
      "content/en/index.md:10:1: warning: a heading of level 4 stands below one of level 2 "
        + "[heading-order]"
    ),
  ]) func whatIsWrongOnAPageIsToldInItsMarkdown(text: String, expected: String) {
    #expect(
      shortLines(raw.withPage("Coffee.\n\n" + text + "\n\n![](chart:cups)\n").build())
        == [expected])
  }

  @Test(arguments: [
    "<a href=\"#here\">x</a><span id=\"here\"></span>", "<a href=\"#top\">x</a>",
    "<a href=\"index.html\"><img src=\"../assets/icon.svg\" alt=\"Home\"></a>",
    "<a href=\"figures/cups.csv\" aria-label=\"Data\"></a>",
    "<label>How many <input></label>", "<label for=\"n\">How many</label> <input id=\"n\">",
    "<input type=\"hidden\"><img src=\"../assets/icon.svg\" alt=\"\">",
    "<table><tr><th>A</th></tr><tr><td>1</td></tr></table>",
    "<table role=\"presentation\"><tr><td>1</td></tr></table>",
    "<svg role=\"img\" aria-label=\"x\"><title>t</title><path d=\"M0 0\"/></svg>",
    "<div popover><h5>In a popover</h5></div>",
  ]) func whatIsRightIsNotTold(text: String) {
    #expect(
      shortLines(raw.withPage("Coffee.\n\n" + text + "\n\n![](chart:cups)\n").build()) == [])
  }

  @Test func aFaultOfTheThemeIsToldOnceInTheTemplate() {
    let two = raw.with("en/more.md", "---\ntitle: More\n---\n\nMore.\n")
      .replacing("[index]", with: "[index, more]", in: "report.yaml")
    let footer = InputFile(
      path: "partials/footer.html", bytes: Array("<p><a href=\"gone.html\">x</a></p>\n".utf8))
    let input = ReportInput(content: two.input.content, theme: [footer])
    let build = buildSite(input)
    #expect(
      shortLines(build) == [
        "templates/partials/footer.html:1:4: error: `gone.html` leads to no file of the site "
          + "[broken-link]"
      ])
    #expect(
      build.diagnostics.first?.notes == [
        "on `en/contents.html` it is `<a href=\"gone.html\">`", "and on 4 more pages",
      ])
    #expect(build.files.isEmpty)
  }

  @Test func mediaThatNothingShowsIsTold() {
    let report = SmallReport().with("media/cup.svg", "<svg/>").with("media/spare cup.png", "x")
    #expect(
      shortLines(report.withPage("![](chart:cups)\n\n![A cup](media/cup.svg)\n").build()) == [
        "content/media/spare cup.png:1:1: warning: no page shows this file [unused-media]"
      ])
  }
}
