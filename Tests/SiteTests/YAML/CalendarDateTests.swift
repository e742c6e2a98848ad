import Testing

@testable import Site

@Suite struct CalendarDateTests {
  @Test func daysOfTheCalendarAreRead() {
    #expect(CalendarDate(iso: "2026-03-01")?.description == "2026-03-01")
    #expect(CalendarDate(iso: "0007-12-31")?.description == "0007-12-31")
    #expect(CalendarDate(iso: "2024-02-29") != nil)
    #expect(CalendarDate(iso: "2000-02-29") != nil)
  }

  @Test(arguments: [
    "2026-02-30", "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10",
    "2026-01-00",
    "2026-1-1", "2026/01/01", "26-01-01", "2026-01-01T00:00", "٢٠٢٦-٠١-٠١", "+026-01-01", "",
  ])
  func otherDaysAreRefused(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func daysFollowEachOther() throws {
    let days = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"]
    let dates = try days.map { try #require(CalendarDate(iso: $0)) }
    #expect(dates.shuffled().sorted() == dates)
  }

  @Test func aYearHasItsDays() {
    let lengths = [2023, 2024, 2100, 2000].map { year in
      (1...12).map { CalendarDate.days(inMonth: $0, of: year) }.reduce(0, +)
    }
    #expect(lengths == [365, 366, 365, 366])
  }
}
