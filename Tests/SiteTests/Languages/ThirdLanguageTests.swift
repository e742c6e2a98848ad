import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

/// A language is a file: German is nowhere in the program.
@Suite struct ThirdLanguageTests {
  private static let build = buildSite(GermanReport.input())

  private func text(_ path: String) throws -> String {
    let file = try #require(Self.build.files.first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func aReportIsWrittenInIt() throws {
    #expect(shortLines(Self.build) == [])
    let parts = try text("de/index.html").components(separatedBy: "</desc>").dropLast()
    let sentences = parts.compactMap { $0.components(separatedBy: "\">").last }
    expectGolden(sentences.joined(separator: "\n") + "\n", "german-descriptions.txt")
    expectGolden(try text("de/figures/kinds.csv"), "german-kinds.csv")
  }

  /// The golden is for eyes; this says what to look for.
  @Test func numbersDatesAndSentencesAreGerman() throws {
    let page = try text("de/index.html").replacingOccurrences(of: "\u{A0}", with: " ")
    for words in [
      "2,5 Millionen", "2.500.000", "1,5 · 10<sup>−9</sup>", "12,3 %", "1.234.567.890 €",
      "1,23 Milliarden €", "−4321 €", "1 Jahr", "3 Wochen", " bis ", "1. März 2026", "Warnung",
      "Zurück zu Anmerkung 1", "Abbildung 1", "wenn", "sonst", "1 Milliarde", "„Unser“ steigt von",
      "Intervall", "Apr. 2024", "Die Balken zeigen 3 Jahre", "lang=\"de\"",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    for english in [
      "million", "billion", "Figure", "rises", "Updated", "Contents", "interval", " years", "Data",
    ] {
      #expect(!page.contains(english), "\(english)")
    }
  }

  /// Places in works, ordinals, editors and seasons.
  @Test func worksAreCitedInIt() throws {
    let works = """
      references:
        - id: buch
          type: book
          author: [{family: Weber, given: Max}, {family: Marx, given: Karl}]
          title: Das Buch
          edition: 2
          issued: 1999~
        - id: teil
          type: chapter
          author: {family: Arendt, given: Hannah}
          editor: [{family: Smit, given: Piet}, {family: Vos, given: Ada}]
          title: Ein Kapitel
          container-title: Die Sammlung
          page: 5-9
          issued: 2020
        - id: netz
          type: webpage
          author: {family: Ord, given: Toby}
          title: Scaling
          issued: 2025-21
          accessed: 2025-11-02
          URL: https://www.example.org

      """
    let page = "---\ntitle: Strom\n---\n\nA [@buch, Kap. 3-5; @teil, p. 7; @netz].\n"
    let build = buildSite(
      GermanReport.input(replacing: [
        "sources.yaml": works, "de/index.md": page, "en/index.md": page,
      ]))
    func plain(_ path: String) throws -> String {
      let file = try #require(build.files.first { $0.path == path })
      return String(decoding: file.bytes, as: UTF8.self)
        .replacingOccurrences(of: "\u{A0}", with: " ")
    }
    for words in [
      "ca. 1999", "Kap. 3–5", "S. 7", "2. Aufl.", "In P. Smit &amp; A. Vos (Hrsg.)", "S. 5–9",
      "2025, Frühjahr", "Abgerufen am 2. November 2025 von",
    ] {
      #expect(try plain("de/index.html").contains(words), "\(words)")
    }
    for words in ["chaps. 3–5", "p. 7", "2nd ed.", "(Eds.)", "pp. 5–9", "2025, Spring"] {
      #expect(try plain("en/index.html").contains(words), "\(words)")
    }
  }

  @Test func theOtherLanguageOfTheReportStaysAsItIs() throws {
    let page = try text("en/index.html").replacingOccurrences(of: "\u{A0}", with: " ")
    for words in ["2.5 million", "€1.23 billion", "−€4,321", "1 March 2026", "“Ours” rises from"] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func figuresOfTheCommandAreGermanToo() throws {
    let request = FigureRequest("growth", .svg, language: "de")
    let output = drawFigure(request, GermanReport.input())
    #expect(String(decoding: output.bytes, as: UTF8.self).contains("„Unser“ steigt"))
  }

  @Test func aLanguageFromRightToLeftSaysSo() throws {
    let file = GermanReport.file.replacingOccurrences(of: "left-to-right", with: "right-to-left")
    let build = buildSite(GermanReport.input(file))
    let pages = build.files.filter { $0.path.hasSuffix("/index.html") }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(pages.map { $0.contains(" dir=\"rtl\"") } == [true, false])
  }
}

/// What is wrong with the file of a language.
@Suite struct LanguageFileTests {
  @Test func allMistakesAreToldAtTheirCharacters() {
    var file = GermanReport.file
    for (old, new) in [
      ("numbers:\n", "numbers:\n  comma: \",\"\n"),
      ("plural: english", "plural: polisch"),
      ("grouped-from: 5", "grouped-from: many"),
      ("  months: [Januar, ", "  months: ["),
      ("  week: {one: Woche, other: Wochen}", "  weak: {one: Woche, other: Wochen}"),
      ("{one: \"{count} Zeile\", other: \"{count} Zeilen\"}", "{one: \"{count} Zeile\"}"),
      ("von {chapters}\"", "von {chaptrs}\""),
      ("Zurück zu Anmerkung {number}", "Zurück"),
      ("  skip: Zum Inhalt\n", ""), ("  exactly: Genau\n", ""), ("  line: die Linie\n", ""),
      ("  contents: Inhalt\n", "  content: Inhalt\n"),
      ("  level: Höhe", "  level: {one: Höhe}"),
      ("callouts:\n", "callout:\n"),
    ] {
      #expect(file.contains(old), "\(old)")
      file = file.replacingOccurrences(of: old, with: new)
    }
    let build = buildSite(GermanReport.input(file))
    #expect(build.files.isEmpty)
    var drawing = CaretDrawing(build.sources)
    expectGolden(
      build.diagnostics.map { drawing.draw($0).text }.joined(separator: "\n"),
      "wrong-language.txt")
  }

  @Test func aFileOfTheReportChangesOneStringOfTheTheme() throws {
    let build = buildSite(
      GermanReport.input(
        "figure: {name: \"Fig.\\_{number}\"}\n", as: "languages/en.yaml",
        replacing: ["report.yaml": "title: P\nlanguages: [en]\npages: [index]\n"].merging(
          ["de/index.md": ""]) { $1 }))
    // The page of the other language is told of; the file of this one is sound.
    #expect(!shortLines(build).contains { $0.contains("languages/en.yaml") })
  }

  @Test func aFileThatIsNoYAMLIsToldOnce() {
    let lines = shortLines(buildSite(GermanReport.input("page: {skip: [\n")))
    #expect(lines.count == 1 && lines[0].hasPrefix("templates/languages/de.yaml:"), "\(lines)")
  }

  @Test func anEmptyFileLacksEverything() {
    let lines = shortLines(buildSite(GermanReport.input("")))
    #expect(lines.count == 1 && lines[0].hasSuffix("[missing-string]"), "\(lines)")
  }

  @Test func slavicFormsAreAskedFor() {
    let file = GermanReport.file.replacingOccurrences(of: "plural: english", with: "plural: polish")
    let lines = shortLines(buildSite(GermanReport.input(file)))
    #expect(lines.contains { $0.contains("`value.rows` has no form `few`") })
    #expect(lines.allSatisfy { $0.hasSuffix("[missing-plural]") }, "\(lines)")
  }
}
