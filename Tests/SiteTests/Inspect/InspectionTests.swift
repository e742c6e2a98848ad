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

  /// The policy of the theme lets in what belongs to the site.
  @Test(
    arguments: [
      ("<script>1</script>", "browsers do not run this script"),
      ("<script src=\"https://x.org/a.js\"></script>", "browsers do not load `https://x.org/a.js`"),
      ("<p onclick=\"1\">x</p>", "browsers do not run `onclick`"),
      ("<p style=\"color:red\">x</p>", "browsers do not apply the attribute `style`"),
      ("<style>p{}</style>", "browsers do not apply this element `style`"),
      (
        "<iframe src=\"https://x.org/\" title=\"x\"></iframe>",
        "browsers do not load `https://x.org/`"
      ),
      ("<form action=\"https://x.org/\">x</form>", "browsers do not send this form"),
      ("<form>x</form>", "browsers do not send this form"),
      (
        "<link rel=\"stylesheet\" href=\"//x.org/a.css\">", "browsers do not load `//x.org/a.css`"
      ),
      ("<img src=\"https://x.org/a.png\" alt=\"\">", "browsers do not load `https://x.org/a.png`"),
      (
        "<img srcset=\"data:,a 2x, http://x.org/b 3x\" alt=\"\">",
        "browsers do not load `http://x.org/b`"
      ),
      ("<script type=\"application/json\">{}</script>", nil),
      ("<img src=\"data:image/png;base64,AA\" alt=\"\">", nil),
      ("<a href=\"https://x.org/\">x</a>", nil),
    ] as [(String, String?)])
  func whatThePolicyForbidsIsTold(text: String, message: String?) {
    let build = raw.withPage("Coffee.\n\n" + text + "\n\n![](chart:cups)\n").build()
    #expect(
      shortLines(build)
        == [message.map { "content/en/index.md:8:1: warning: \($0) [refused-by-policy]" }]
        .compactMap(\.self))
  }

  /// A theme may have another policy, and is believed.
  @Test(arguments: [
    ("script-src 'self' https://x.org", "https://x.org/a.js", true),
    ("script-src *.x.org", "https://a.x.org/a.js", true),
    ("script-src https:", "https://x.org/a.js", true),
    ("script-src https://y.org", "https://x.org/a.js", false),
    ("img-src *", "https://x.org/", true),
    ("default-src 'none'", "https://x.org/a.js", false), ("default-src 'self'", "../a.js", true),
  ])
  func policiesAreRead(policy: String, address: String, isLetIn: Bool) {
    let refusal = PagePolicy(policy).refusal(
      of: PolicyRequest(kind: .script, address: address), on: "en/a.html", base: nil)
    #expect(refusal == (isLetIn ? nil : policy))
  }

  private func site(_ footer: String, _ report: SmallReport? = nil) -> SiteBuild {
    let file = InputFile(path: "partials/footer.html", bytes: Array(footer.utf8))
    return buildSite(ReportInput(content: (report ?? raw).input.content, theme: [file]))
  }

  @Test func aTemplateIsToldWhereItWritesAnAddress() {
    #expect(
      shortLines(site("<p>\n<a class=\"x\" href=\"{{root}}media/none.png\">x</a>\n</p>\n")) == [
        "templates/partials/footer.html:2:14: error: `../media/none.png` leads to no file of the site "
          + "[broken-link]"
      ])
    #expect(
      shortLines(site("<p>\n<a href=\"#nope\">x</a>\n</p>\n")).map { $0.prefix(36) } == [
        "templates/partials/footer.html:2:1: "
      ])
    #expect(
      shortLines(site("<script>1</script>\n<p style=\"x\">y</p>\n")) == [
        "templates/partials/footer.html:1:1: warning: browsers do not run this script "
          + "[refused-by-policy]",
        "templates/partials/footer.html:2:1: warning: browsers do not apply the attribute `style` "
          + "[refused-by-policy]",
      ])
  }

  @Test(arguments: [
    ("{{root}}media/a.png", "../media/a.png", true), ("{{root}}media/a.png", "media/a.png", true),
    ("{{root}}media/a.png", "../media/b.png", false), ("{{href}}", "x.html", false),
    ("media/a.png", "media/a.png", false), ("a-{{x}}-b-{{y}}.html", "a-1-b-2.html", true),
    ("a-{{x}}-b-{{y}}.html", "a-1-c-2.html", false), ("abc{{x}}bcd", "abcd", false),
  ]) func addressesOfTemplates(written: String, address: String, canBe: Bool) {
    #expect(TemplateAddress(written).canBe(address) == canBe)
  }

  @Test func aBareAddressOfTheSiteIsToldAtItsCharacters() {
    let report = raw.replacing(
      "[index]", with: "[index]\nbase_url: https://x.org/r", in: "report.yaml"
    )
    .withPage("See https://x.org/r/en/lost.html there.\n\n![](chart:cups)\n")
    #expect(
      shortLines(report.build()) == [
        "content/en/index.md:6:5: error: `https://x.org/r/en/lost.html` leads to no file of the site "
          + "[broken-link]"
      ])
  }

  @Test func mediaThatNothingShowsIsTold() {
    let report = SmallReport().with("media/cup.svg", "<svg/>").with("media/spare cup.png", "x")
    #expect(
      shortLines(report.withPage("![](chart:cups)\n\n![A cup](media/cup.svg)\n").build()) == [
        "content/media/spare cup.png:1:1: warning: no page shows this file [unused-media]"
      ])
  }
}
