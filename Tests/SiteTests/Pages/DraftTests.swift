import Diagnostics
import Testing

@testable import Site

/// Pages that are not to be published yet.
@Suite struct DraftTests {
  private let report = SmallReport()
    .with(
      "report.yaml",
      """
      title: {en: Coffee, nl: Koffie}
      languages: [en, nl]
      pages: [index, method]
      units: {cup: {plural: cups}}

      """
    )
    .with("nl/index.md", "---\ntitle: Koffie\nmodels: [coffee]\n---\n\nHallo.\n")
    .with("en/index.md", "---\ntitle: Coffee\nmodels: [coffee]\n---\n\nHello.\n")

  /// A page, and whether it is a draft.
  private func page(_ text: String, draft: Bool = true) -> String {
    "---\ntitle: Method\ndraft: \(draft)\n---\n\n\(text)\n"
  }

  private func build(_ report: SmallReport, showsDrafts: Bool = false) -> SiteBuild {
    var input = report.wholeInput
    input.showsDrafts = showsDrafts
    return buildSite(input)
  }

  private func codes(_ build: SiteBuild) -> [String] {
    build.diagnostics.map(\.code.name)
      .filter { !$0.hasPrefix("unused-") && $0 != "untranslated-text" }
  }

  private func page(_ path: String, of build: SiteBuild) -> String? {
    build.files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func aDraftIsLeftOutHoweverUnfinishedItIs() {
    let build = build(
      report.with(
        "en/method.md", page("`= nothing_here` <b>![x](chart:none)</b> [^1] 12345 @nobody2020")
      )
      .with("nl/method.md", page("Niets.")))
    #expect(codes(build) == [])
    #expect(!build.files.isEmpty)
    #expect(page("en/method.html", of: build) == nil)
    for file in build.files where !file.path.hasPrefix("assets/") {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("method.html"), "\(file.path)")
    }
    #expect(build.counts.pages == 2)
  }

  @Test func aDraftChangesNoByteOfTheSite() {
    let without = build(report.replacing(", method", with: "", in: "report.yaml"))
    let with = build(report.with("en/method.md", page("`= 1 +`")))
    #expect(!without.files.isEmpty)
    #expect(Set(with.files) == Set(without.files))
  }

  @Test func whoAsksForDraftsSeesThemWithAWord() throws {
    let drafted = report.with("en/method.md", page("We counted.")).with(
      "nl/method.md", page("Geteld."))
    let build = build(drafted, showsDrafts: true)
    #expect(codes(build) == [])
    let english = try #require(page("en/method.html", of: build))
    #expect(english.contains("This page is a draft"))
    #expect(try #require(page("nl/method.html", of: build)).contains("Deze pagina is een concept"))
    #expect(try #require(page("en/index.html", of: build)).contains("method.html"))
    let unfinished = self.build(
      report.with("en/method.md", page("`= nothing_here`")).with("nl/method.md", page("x")),
      showsDrafts: true)
    #expect(codes(unfinished).contains("unknown-name"))
  }

  @Test func aDraftOfATranslationLeavesTheOriginal() throws {
    let build = build(
      report.with("en/method.md", page("We counted.", draft: false)).with(
        "nl/method.md", page("Ge")))
    // It is there, and its author knows: nobody need be told.
    #expect(codes(build) == [])
    #expect(try #require(page("nl/method.html", of: build)).contains("We counted."))
  }

  @Test func aPublishedPageCannotLeadToADraft() throws {
    let linked = report.with("en/method.md", page("We counted."))
      .replacing("Hello.", with: "See [it](page:method).", in: "en/index.md")
    let build = build(linked)
    #expect(codes(build) == ["draft-page"])
    #expect(build.files.isEmpty)
    #expect(!codes(self.build(linked, showsDrafts: true)).contains("draft-page"))
  }

  @Test func aFrontPageCannotBeADraft() throws {
    let build = build(
      report.replacing("title: Coffee\n", with: "title: Coffee\ndraft: true\n", in: "en/index.md"))
    let problem = try #require(build.diagnostics.first { $0.code == "missing-front-page" })
    #expect(problem.hint == "take `draft: true` out of `en/index.md`")
  }

  @Test func whatADraftShowsIsNotUnused() {
    let kept = report.with("sources.yaml", "- {id: ord2025, title: How}\n")
      .with("media/cup.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>")
    func unused(_ report: SmallReport) -> Set<String> {
      Set(build(report).diagnostics.map(\.code.name).filter { $0.hasPrefix("unused-") })
    }
    let all: Set<String> = ["unused-source", "unused-media", "unused-chart"]
    let without = kept.replacing(", method", with: "", in: "report.yaml")
    #expect(unused(without).isSuperset(of: all))
    let drafted = kept.with(
      "en/method.md", page("![a cup](media/cup.svg)\n\n![](chart:cups)\n\nSo [@ord2025]."))
    #expect(unused(drafted).isDisjoint(with: all))
  }
}
