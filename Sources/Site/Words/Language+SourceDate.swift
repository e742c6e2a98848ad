import Numerals

/// Dates of works in words.
extension Language {
  /// The year alone, as a citation has it: `2025`, `2020–2021`, `ca. 1900`.
  func year(_ date: SourceDate) -> String {
    let text: String
    switch date.value {
    case .day(let day): text = year(day.year)
    case .between(let start, let end):
      text = start.year == end.year ? year(start.year) : year(start.year) + "–" + year(end.year)
    case .since(let start): text = year(start.year) + "–"
    case .words(let words): text = Self.year(in: words) ?? words
    }
    return date.isApproximate ? self[.approximateDate, ["date": text]] : text
  }

  /// What stands behind the year where the day is told: `October 20`, `20 oktober`; `nil` when only the year is
  /// known.
  func dayOfYear(_ date: SourceDate) -> String? {
    switch date.value {
    case .day(let day): dayOfYear(day)
    case .between(let start, let end) where start.year == end.year:
      dayOfYear(start).flatMap { start in dayOfYear(end).map { start + " – " + $0 } }
    default: nil
    }
  }

  /// All that is known of a day, as running text has it: `20 October 2025`.
  func day(_ date: SourceDate) -> String {
    guard case .day(let day) = date.value, let month = day.month else { return year(date) }
    let name = style.dates.month(month)
    guard let number = day.day else {
      return style.dates.monthOfYear.filled(["month": name, "year": year(date)])
    }
    return style.dates.day.filled(["day": "\(number)", "month": name, "year": year(date)])
  }

  private func dayOfYear(_ day: SourceDate.Day) -> String? {
    if let season = day.season { return style.dates.season(season) }
    guard let month = day.month.map(style.dates.month) else { return nil }
    return day.day.map { self[.dayOfWork, ["month": month, "day": "\($0)"]] } ?? month
  }

  /// A year before the common era is counted backwards, and there is no year zero.
  private func year(_ year: Int) -> String {
    year > 0 ? "\(year)" : self[.beforeCommonEra, ["year": "\(1 - year)"]]
  }

  /// The first number of four digits in a date that is said in words.
  private static func year(in words: String) -> String? {
    words.split { !($0.isASCII && $0.isNumber) }.first { $0.count == 4 }.map(String.init)
  }
}
