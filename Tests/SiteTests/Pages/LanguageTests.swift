import Testing

@testable import Site

/// The languages that a report can be written in.
@Suite struct LanguageTests {
  @Test func everyLanguageOfTheProgramHasItsWords() throws {
    let tags = LanguageLibrary.builtIn.tags
    #expect(tags == ["en", "nl"])
    let languages = try tags.map { try #require(Language($0)) }
    #expect(languages.map(\.tag) == tags)
    #expect(Set(languages.map(\.labels)).count == languages.count)
    #expect(Set(languages.map(\.name)).count == languages.count)
    #expect(Language("de") == nil && Language("") == nil)
  }

  @Test func aTagWithARegionHasTheWordsOfItsLanguage() {
    #expect(Language("nl-BE")?.tag == "nl-BE")
    #expect(Language("nl-BE")?.name == "Nederlands")
    #expect(Language("EN_GB")?.style == Language.english.style)
    #expect(Language("nld") == nil)
  }

  @Test func datesAreWrittenOut() throws {
    let date = try #require(CalendarDate(iso: "2026-03-01"))
    #expect(Language.english.date(date) == "1\u{A0}March 2026")
    #expect(Language("nl")?.date(date) == "1\u{A0}maart 2026")
  }
}
