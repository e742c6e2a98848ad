import Testing

@testable import Site

/// The languages that a report can be written in.
@Suite struct LanguageTests {
  @Test func everySupportedLanguageHasItsWords() throws {
    let languages = try Language.supported.map { try #require(Language($0)) }
    #expect(languages.map(\.tag) == Language.supported)
    #expect(Set(languages.map(\.labels)).count == languages.count)
    #expect(Set(languages.map(\.name)).count == languages.count)
    #expect(Language("de") == nil && Language("") == nil)
  }

  @Test func datesAreWrittenOut() throws {
    let date = try #require(CalendarDate(iso: "2026-03-01"))
    #expect(Language.english.date(date) == "1\u{A0}March 2026")
    #expect(Language("nl")?.date(date) == "1\u{A0}maart 2026")
  }
}
