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
    return (date.isApproximate ? "ca. " : "") + text
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
    return (day.day.map { "\($0)\u{A0}" } ?? "") + monthName(month) + " " + year(date)
  }

  private func dayOfYear(_ day: SourceDate.Day) -> String? {
    if let season = day.season { return seasonName(season) }
    guard let month = day.month else { return nil }
    guard let number = day.day else { return monthName(month) }
    return self[.dayOfYear, ["monthName": "\(monthName(month))", "number": "\(number)"]]
  }

  /// A year before the common era is counted backwards, and there is no year zero.
  private func year(_ year: Int) -> String {
    year > 0 ? "\(year)" : "\(1 - year)" + self[.year]
  }

  /// The first number of four digits in a date that is said in words.
  private static func year(in words: String) -> String? {
    words.split { !($0.isASCII && $0.isNumber) }.first { $0.count == 4 }.map(String.init)
  }

  private func monthName(_ month: Int) -> String {
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let dutch = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ]
    return either(english[month - 1], dutch[month - 1])
  }

  private func seasonName(_ season: Int) -> String {
    let english = ["Spring", "Summer", "Autumn", "Winter"]
    let dutch = ["voorjaar", "zomer", "najaar", "winter"]
    return either(english[season - 1], dutch[season - 1])
  }
}
