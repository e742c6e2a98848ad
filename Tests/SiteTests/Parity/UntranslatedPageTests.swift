import Testing

@testable import Site

/// A page that a language has not is shown there as it was written.
@Suite struct UntranslatedPageTests {
  private let report = SmallReport.inTwoLanguages([])
    .replacing(
      "pages: [index]", with: "pages: [index, method]\nbase_url: https://x.org/r", in: "report.yaml"
    )
    .with(
      "en/method.md",
      "---\ntitle: The method\nmodels: [coffee]\n---\n\n## Sums\n\n`= yearly / 100 | 1 decimal`. See [](page:index#top).\n"
    )
    .with("en/index.md", "---\ntitle: Coffee\n---\n\n## Top\n\n[](page:method#sums)\n")
    .with(
      "nl/index.md", "---\ntitle: Koffie\n---\n\n## Boven\n\n[](page:method#sums) [](page:method)\n"
    )

  private func file(_ path: String) -> String {
    let build = report.build()
    return String(decoding: build.files.first { $0.path == path }?.bytes ?? [], as: UTF8.self)
  }

  @Test func aWarningNamesTheMissingFile() {
    let lines = shortLines(report.build())
    #expect(lines.count == 1 && lines[0].contains("warning:"), "\(lines)")
    #expect(lines[0].contains("nl/method.md"))
  }

  @Test func thePageSaysWhichLanguageItIsIn() {
    let page = file("nl/method.html")
    #expect(page.contains("<html lang=\"nl\">"))
    #expect(page.contains("<h1 lang=\"en\">The method</h1>"))
    #expect(page.contains("<div class=\"prose\" lang=\"en\">"))
    #expect(page.contains("<p class=\"notice\" role=\"note\">Deze pagina is er nog niet"))
    #expect(page.contains("oorspronkelijke taal: Engels."))
    #expect(page.contains("€2.8") && !page.contains("2,8"), "Numbers are those of the text.")
    #expect(page.contains("<link rel=\"canonical\" href=\"https://x.org/r/en/method.html\">"))
    #expect(!page.contains("hreflang=\"nl\" href=\"https"), "It is no translation.")
  }

  @Test func linksStayInTheLanguageOfTheReader() {
    #expect(file("nl/method.html").contains("href=\"index.html#boven\""))
    let front = file("nl/index.html")
    #expect(front.contains("<a href=\"method.html#sums\" lang=\"en\">Sums</a>"))
    #expect(front.contains("<a href=\"method.html\" lang=\"en\">The method</a>"))
  }

  @Test func theSwitchKeepsPageAndSection() {
    let front = file("en/index.html")
    #expect(
      front.contains(
        "<link rel=\"alternate\" hreflang=\"nl\" href=\"https://x.org/r/nl/index.html\">"))
    #expect(
      front.contains(
        "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://x.org/r/en/index.html\">"))
    #expect(
      front.contains(
        "<a href=\"../nl/index.html#boven\" hreflang=\"nl\" lang=\"nl\">Nederlands</a>"))
    #expect(
      file("en/method.html").contains("<a href=\"../nl/method.html\" hreflang=\"nl\" lang=\"nl\">"))
  }
}
