import Testing

@testable import Site

/// Places in works: the words by which they are read and written.
@Suite struct LocatorTests {
  @Test(arguments: [
    ("p. 3", "p. 3", "p. 3"),
    ("pp. 3-5, 8", "pp. 3–5, 8", "pp. 3–5, 8"),
    ("12", "p. 12", "p. 12"),
    ("hfst. 3", "chap. 3", "hfst. 3"),
    ("chapters 3, 4", "chaps. 3, 4", "hfst. 3, 4"),
    ("Tabellen 1-2", "tables 1–2", "tabellen 1–2"),
    ("pagina’s 113-8", "pp. 113–8", "pp. 113–8"),
    ("n. 9", "n. 9", "noot 9"),
    ("parts IV–VI", "pts. IV–VI", "dl. IV–VI"),
    ("p. 0-9223372036854775807", "pp. 0–9223372036854775807", "pp. 0–9223372036854775807"),
  ])
  func isWrittenInTheLanguageOfThePage(text: String, english: String, dutch: String) throws {
    let onDutchPages = try #require(Language("nl"))
    let languages: [Language] = [onDutchPages, .english]
    let locator = try #require(Locator.read(text, languages)?.locator)
    let written = languages.map { plain(locator.text($0)) }
    #expect(written == [dutch, english])
  }

  @Test func wordsOfOtherLanguagesMeanNothing() throws {
    let dutch = try #require(Language("nl"))
    #expect(Locator.read("hfst. 3", [.english])?.locator == nil)
    #expect(Locator.read("hfst. 3", [dutch])?.locator.kind == .chapter)
  }

  @Test(arguments: [
    (1, "1st ed."), (2, "2nd ed."), (3, "3rd ed."), (4, "4th ed."), (12, "12th ed."),
  ])
  func editionsHaveOrdinals(edition: Int, english: String) throws {
    let dutch = try #require(Language("nl"))
    #expect(Language.english.edition("\(edition)") == english)
    #expect(dutch.edition("\(edition)") == "\(edition)e druk")
  }

  @Test func anEditionInWordsStaysAsItIs() {
    #expect(Language.english.edition("Revised ed.") == "Revised ed.")
  }

  private func plain(_ text: String) -> String {
    String(text.map { $0 == "\u{A0}" ? " " : $0 })
  }
}
