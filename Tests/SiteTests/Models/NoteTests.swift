import Testing

@testable import Site

/// Notes and descriptions, which are read as Markdown, and texts that are not.
@Suite struct NoteTests {
  private func report(note: String) -> SmallReport {
    SmallReport().replacing(
      "  price: 14 EUR/kg\n", with: "  price: {value: 14 EUR/kg, note: \(note)}\n",
      in: "models/coffee.yaml"
    ).with(
      "sources.yaml", "- {id: shop2025, title: Prices, author: [{family: Shop}], issued: 2025}\n")
  }

  @Test func aNoteHoldsMarkdownValuesAndCitations() {
    let report = report(
      note:
        #""*Not* a **bag** of `x`: `= dose`, see [@shop2025, p. 3] and [all](model:coffee) or [](page:index)""#
    ).withPage("`= price`\n\n![](chart:cups)")
    let expected =
      #"<em>Not</em> a <strong>bag</strong> of <code>x</code>: <bdi>18\#u{A0}g/cup</bdi>, see (<a href="LIST#source-shop2025">Shop, 2025</a>, p.\#u{A0}3) and <a href="model-coffee.html">all</a> or <a href="index.html">Coffee</a>"#
    let list = ["en/index.html": "", "en/model-coffee.html": "references.html"]
    for (page, list) in list {
      let body = report.output(page)
      #expect(body.contains(expected.replacing("LIST", with: list)), "\(page): \(body)")
      if list.isEmpty { #expect(body.contains(#"id="source-shop2025""#)) }
    }
    #expect(report.output("en/references.html").contains(#"href="model-coffee.html""#))
  }

  @Test(arguments: [
    ("see [@shop2024]", "unknown-source"), ("`= doze`", "unknown-name"),
    ("[x](model:cofee)", "unknown-model"), ("[x](claim:none)", "unknown-claim"),
    ("[x](page:indx)", "unknown-page"), ("[x](page:index#none)", "unknown-heading"),
    ("[x](chart:cups)", "not-in-note"), ("![x](media/x.png)", "not-in-note"),
    ("[x](index.md)", "path-link"), ("[x](foo:bar)", "unknown-reference"),
    ("[x](javascript:bar)", "unsafe-destination"), ("<b>x</b>", "raw-html"),
  ]) func whatIsWrongInANoteIsToldAtItsCharacters(text: String, code: String) {
    let lines = shortLines(
      report(note: "\"it's\\tso: \(text) it is\"").withPage(
        "As [@shop2025] says:\n\n![](chart:cups)"
      ).build())
    #expect(lines.allSatisfy { $0.contains(code) } && !lines.isEmpty, "\(lines)")
    #expect(lines.first?.hasPrefix("content/models/coffee.yaml:3:") ?? false, "\(lines)")
  }

  @Test func whatOnlyANoteShowsIsUsed() {
    let report = SmallReport().replacing(
      "  dose: 18 g/cup\n",
      with: "  dose: {value: 18 g/cup, note: \"of `= most`, not `= dose`\"}\n  most: 20 g/cup\n",
      in: "models/coffee.yaml")
    #expect(shortLines(buildSite(report.wholeInput)) == [])
  }

  @Test func aDescriptionIsCheckedInItsModel() {
    let report = SmallReport().replacing(
      "title: A year of coffee\n",
      with:
        "title: A year of coffee\ndescription: \"*Costs* `= yearly | 0 decimals`. And more.\"\n",
      in: "models/coffee.yaml")
    #expect(
      report.output("en/model-coffee.html").contains(
        "<p><em>Costs</em> <bdi>€276</bdi>. And more.</p>"))
    #expect(report.output("en/models.html").contains("<p>Costs €276.</p>"))
  }

  @Test(arguments: [
    ("Price `= dose`", "value", 1), ("Price [@shop2025]", "citation", 1),
    ("Of @shop2025", "citation", 1), ("[Price](model:coffee)", "link", 1),
    ("**[Price](https://a.org)**", "link", 1), ("`code`, @somebody, https://a.org, a*b*c", "", 0),
  ]) func aLabelIsPlain(label: String, found: String, count: Int) {
    let report = SmallReport().replacing(
      "label: Cups a day", with: "label: \"\(label)\"", in: "models/coffee.yaml"
    ).with("sources.yaml", "- {id: shop2025, title: Prices}\n").withPage(
      "As [@shop2025] says:\n\n![](chart:cups)")
    let lines = shortLines(report.build())
    #expect(lines.count == count, "\(lines)")
    #expect(
      lines.allSatisfy { $0.contains("a label holds plain words, and no \(found) [plain-text]") })
  }

  @Test func theTitleOfTheReportIsPlain() {
    let lines = shortLines(
      SmallReport().replacing(
        "title: What", with: "title: \"`= coffee.dose` What", in: "report.yaml"
      ).replacing("cost?\n", with: "cost?\"\n", in: "report.yaml").build())
    #expect(
      lines == [
        "content/report.yaml:1:9: error: the title of the report holds plain words, and no value [plain-text]"
      ])
  }
}
