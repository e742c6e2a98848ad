import Diagnostics
import Templates
import Testing

@Suite struct StrictnessTests {
  @Test(arguments: try CorpusSection.read("templates.txt"))
  func aMistakeIsReportedAtItsCharacters(_ section: CorpusSection) {
    var sources = SourceMap()
    let reading = Theme.read(section.themeFiles, for: [testContract], in: &sources)
    #expect(described(reading.diagnostics, sources) == section.expected)
    let isBroken = reading.diagnostics.contains { $0.severity == .error }
    #expect((reading.theme == nil) == isBroken)
  }

  @Test func aMisspeltKeyComesWithTheNearestOne() {
    #expect(hint("{{titel}}") == "did you mean `title`?")
    #expect(hint("{{labels.nxt}}") == "did you mean `next`?")
    #expect(hint("{{#fist()}}{{/fist()}}") == "did you mean `first`?")
  }

  @Test func aKeyLikeNoOtherComesWithTheListOfKeys() {
    let notes = reading([("page.html", "{{labels.zebra}}")]).flatMap(\.notes)
    #expect(notes == ["there are `next`"])
  }

  @Test func aMissingTemplateIsReportedWithoutPlace() {
    let diagnostics = reading([("pages.html", "")])
    #expect(diagnostics.map(\.code) == ["template-unused", "template-missing"])
    #expect(diagnostics.last?.hint == "is it called `pages.html`?")
  }

  @Test func aByteThatIsNotUTF8IsReportedAtItsPlace() {
    var sources = SourceMap()
    let file = ThemeFile(
      path: "page.html", bytes: Array("<p>caf".utf8) + [0xE9] + Array("</p>".utf8))
    let diagnostics = Theme.read([file], for: [testContract], in: &sources).diagnostics
    #expect(
      described(diagnostics, sources) == [
        "page.html:1:7-8 template-encoding: the template is not UTF-8"
      ])
  }

  @Test func aPartialThatIsUsedTwiceIsReportedOnce() {
    let diagnostics = reading([
      ("page.html", "{{>part}}{{>part}}"), ("partials/part.html", "{{titel}}"),
    ])
    #expect(diagnostics.count == 1)
  }

  /// Cuts a sound template anywhere: nothing crashes, and what is still sound still renders.
  @Test func aTemplateThatIsCutAnywhereIsReadOrReported() {
    let whole =
      "<a href=\"{{title}}\">{{#pages}}{{^first()}}, {{/first()}}{{title}}{{/pages}}</a>{{! x }}"
    for length in 0...whole.utf8.count {
      var sources = SourceMap()
      let file = ThemeFile(path: "page.html", bytes: Array(whole.utf8.prefix(length)))
      let reading = Theme.read([file], for: [testContract], in: &sources)
      #expect((reading.theme == nil) == !reading.diagnostics.isEmpty, "cut at \(length)")
      if let theme = reading.theme { _ = theme.render("page", testValues()) }
    }
  }

  private func hint(_ template: String) -> String? {
    reading([("page.html", template)]).first?.hint
  }

  private func reading(_ files: [(String, String)]) -> [Diagnostic] {
    var sources = SourceMap()
    let files = files.map { ThemeFile(path: $0.0, bytes: Array($0.1.utf8)) }
    return Theme.read(files, for: [testContract], in: &sources).diagnostics
  }
}
