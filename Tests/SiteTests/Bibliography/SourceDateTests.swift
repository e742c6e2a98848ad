import Testing

@testable import Site

@Suite struct SourceDateTests {
  @Test(arguments: [
    ("2025-10-20", "2025 | October 20", "2025 | 20 oktober"),
    ("2025-10", "2025 | October", "2025 | oktober"),
    ("2025", "2025 | -", "2025 | -"),
    ("2025~", "ca. 2025 | -", "ca. 2025 | -"),
    ("2025-10?", "ca. 2025 | October", "ca. 2025 | oktober"),
    ("2024/2025", "2024–2025 | -", "2024–2025 | -"),
    ("2025-03/2025-05", "2025 | March – May", "2025 | maart – mei"),
    ("2020/..", "2020– | -", "2020– | -"),
    ("2025-21", "2025 | Spring", "2025 | voorjaar"),
    ("-0043", "44 BCE | -", "44 v.Chr. | -"),
    ("2025-10-20T12:30:00Z", "2025 | October 20", "2025 | 20 oktober"),
  ]) func isRead(text: String, english: String, dutch: String) {
    let date = SourceDate(edtf: text)
    #expect(date.map { shown($0, "en") } == english)
    #expect(date.map { shown($0, "nl") } == dutch)
  }

  @Test(arguments: [
    "", "25", "2025-13", "2025-02-30", "2025-1-1-1", "october", "/2025", "2025-00",
    "2025-10-32", "20255", "２０２５",
  ]) func isRefused(text: String) {
    #expect(SourceDate(edtf: text) == nil)
  }

  private func shown(_ date: SourceDate, _ tag: String) -> String {
    guard let language = Language(tag) else { return "" }
    return language.year(date) + " | " + (language.dayOfYear(date) ?? "-")
  }
}
