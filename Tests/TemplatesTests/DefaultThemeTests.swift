import Diagnostics
import Foundation
import Markup
import Templates
import TestSupport
import Testing

@Suite struct DefaultThemeTests {
  @Test func theEmbeddedThemeIsTheFolderTemplates() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../templates").resolvingSymlinksInPath()
    var files: [ThemeFile] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
      let file = folder.appendingPathComponent(path)
      let values = try file.resourceValues(forKeys: [.isRegularFileKey])
      guard values.isRegularFile == true, !file.lastPathComponent.hasPrefix(".") else { continue }
      files.append(ThemeFile(path: path, bytes: Array(try Data(contentsOf: file))))
    }
    #expect(files.map(\.path) == ThemeFile.embedded.map(\.path))
    #expect(files.map(\.bytes) == ThemeFile.embedded.map(\.bytes))
  }

  @Test func theDefaultThemeKeepsTheContract() {
    var sources = SourceMap()
    let reading = Theme.read(ThemeFile.embedded, for: [PageContext.contract], in: &sources)
    #expect(described(reading.diagnostics, sources).isEmpty)
    #expect(reading.theme?.assets.map(\.path).contains { $0.hasPrefix("assets/site-") } == true)
  }

  /// A key that the default theme can do without is a key that nobody has tried.
  @Test func theDefaultThemeUsesEveryKeyOfTheContract() {
    for (keys, changed) in contractsWithAnotherShape(PageContext.contract.keys) {
      var sources = SourceMap()
      let contract = TemplateContract("page", keys: keys)
      let reading = Theme.read(ThemeFile.embedded, for: [contract], in: &sources)
      #expect(!reading.diagnostics.isEmpty, "\(changed) is not used")
    }
  }

  /// Whoever writes a template finds each file and each key on one page.
  @Test func theReferenceNamesEveryFileAndEveryKey() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../..").standardized
    let text = try String(
      contentsOf: root.appendingPathComponent("Documentation/templates.md"), encoding: .utf8)
    for file in ThemeFile.embedded where !file.path.hasPrefix("languages/") {
      #expect(text.contains("`\(file.path)`"), "\(file.path)")
    }
    for name in names(PageContext.contract.keys) { #expect(text.contains("`\(name)`"), "\(name)") }
    // What only the single file has stands in the section about that.
    let start = try #require(text.range(of: "\n`single.html` has these as well."))
    let end = try #require(text.range(of: "\n## Styles"))
    let common = Set(PageContext.contract.keys.map(\.name))
    let own = SinglePageContext.contract.keys.filter { !common.contains($0.name) }
    #expect(own.count == 4)
    for name in names(own) {
      #expect(text[start.upperBound..<end.lowerBound].contains("`\(name)`"), "\(name)")
    }
  }

  private func names(_ keys: [TemplateKey]) -> Set<String> {
    var all: Set<String> = []
    func visit(_ shape: TemplateShape) {
      switch shape {
      case .record(let keys): all.formUnion(names(keys))
      case .list(let item), .optional(let item): visit(item)
      case .text, .fragment, .flag: break
      }
    }
    for key in keys {
      all.insert(key.name)
      visit(key.shape)
    }
    return all
  }

  @Test func aFullPageIsWrittenAsItsGolden() throws {
    expectGolden(try written(fullPage()), "full-page.html")
  }

  @Test func aPageWithOnlyWhatIsNeededIsWrittenAsItsGolden() throws {
    let page = PageContext(
      language: "nl", root: "", reportTitle: "Schaalt het?", home: "index.html",
      title: "Schaalt het?",
      content: .empty, navigation: [], labels: labels)
    expectGolden(try written(page), "smallest-page.html")
  }

  @Test func theFrontPageListsItsChapters() throws {
    var page = fullPage()
    page.isFront = true
    page.chapters = [
      PageCard(PageLink(title: "One", href: "one.html"), number: "1", summary: "First."),
      PageCard(PageLink(title: "Appendix", href: "two.html")),
    ]
    expectGolden(try written(page), "front-page.html")
  }

  private func written(_ page: PageContext) throws -> String {
    var sources = SourceMap()
    let reading = Theme.read(ThemeFile.embedded, for: [PageContext.contract], in: &sources)
    let page = String(decoding: try #require(reading.theme).render(page), as: UTF8.self)
    return withoutFingerprints(page)
  }

  private func fullPage() -> PageContext {
    var content = MarkupWriter(.html)
    content.element("p", text: "Text & markup.")
    var page = PageContext(
      language: "en", root: "../", reportTitle: "Does it scale?", home: "index.html",
      title: "Bits & \"bytes\"", content: content.finish(),
      navigation: [
        PageNavigationItem(
          PageLink(title: "Bits", href: "bits.html"), number: "1", isCurrent: true),
        PageNavigationItem(PageLink(title: "Claims", href: "claims.html"), isCurrent: false),
      ], labels: labels)
    page.summary = "A summary."
    page.position = "Chapter 1 of 1"
    page.authors = "Ann Author"
    page.date = PageDate(machine: "2026-02-01", text: "1 February 2026")
    page.readingTime = "6-minute read"
    page.canonical = "https://example.org/en/bits.html"
    page.contents = [
      PageHeading(
        PageLink(title: "A heading", href: "#a-heading"), number: "2.1",
        parts: [PageHeading(PageLink(title: "A part", href: "#a-part"), number: "2.1.1")])
    ]
    page.previous = PageLink(title: "Start", href: "index.html")
    page.next = PageLink(title: "Claims", href: "claims.html")
    page.languages = [
      PageLanguage(code: "en", name: "English", href: "bits.html", isCurrent: true),
      PageLanguage(code: "nl", name: "Nederlands", href: "../nl/bits.html", isCurrent: false),
    ]
    page.appendices = [
      PageNavigationItem(PageLink(title: "Claims", href: "claims.html"), isCurrent: false)
    ]
    page.numbers = "../numbers.json"
    return page
  }

  private let labels = PageLabels(
    skip: "Skip to content", contents: "Contents", onThisPage: "On this page",
    language: "Language", previous: "Previous", next: "Next", chapters: "Chapters",
    appendices: "Behind the report", updated: "Updated", numbers: "Numbers as JSON",
    colophon: "All numbers were computed.")
}

/// The same keys, each time with another shape for one of them, at any depth, that no use of the
/// first shape allows. (To leave a key out would not do: a key of the same name further out is found.)
private func contractsWithAnotherShape(
  _ keys: [TemplateKey]
) -> [(keys: [TemplateKey], changed: String)] {
  keys.indices.flatMap { index in
    let key = keys[index]
    return shapesOtherThan(key.shape).map { shape, path in
      var changed = keys
      changed[index] = TemplateKey(key.name, shape, key.meaning)
      return (keys: changed, changed: key.name + path)
    }
  }
}

private func shapesOtherThan(_ shape: TemplateShape) -> [(TemplateShape, String)] {
  switch shape {
  case .text, .fragment: [(.optional(shape), "")]
  case .flag: [(.text, "")]
  case .list(let item): [(.text, "")] + innerShapes(item).map { (.list($0.0), $0.1) }
  case .optional(let value): [(.text, "")] + innerShapes(value).map { (.optional($0.0), $0.1) }
  case .record: [(.text, "")] + innerShapes(shape)
  }
}

private func innerShapes(_ shape: TemplateShape) -> [(TemplateShape, String)] {
  guard case .record(let keys) = shape else { return [] }
  return contractsWithAnotherShape(keys).map { (.record($0.keys), "." + $0.changed) }
}
