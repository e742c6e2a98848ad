/// How a language writes dates.
public struct DateStyle: Hashable, Sendable {
  /// The names of the twelve months, from January on.
  public var months: [String] = []
  /// Their short names, as they stand along an axis.
  public var shortMonths: [String] = []
  /// The names of the four seasons, from spring on, as dates of works have them.
  public var seasons: [String] = []
  /// A day of a page: `1 February 2026`.
  public var day = Message("{day} {month} {year}")
  /// A day of a year that is said elsewhere, along an axis: `14 Jan`.
  public var dayOfYear = Message("{day} {month}")
  /// A day in a sentence: `14 Jan 2024`.
  public var shortDay = Message("{day} {month} {year}")
  /// A month in a sentence: `Jan 2024`.
  public var monthOfYear = Message("{month} {year}")

  /// Dates without names of months.
  public init() {}

  /// The short name of a month from 1 to 12; its number where it has no name.
  public func shortMonth(_ month: Int) -> String {
    shortMonths.indices.contains(month - 1) ? shortMonths[month - 1] : String(month)
  }

  /// The name of a season from 1, spring, to 4; its number where it has no name.
  public func season(_ season: Int) -> String {
    seasons.indices.contains(season - 1) ? seasons[season - 1] : String(season)
  }

  /// The name of a month from 1 to 12; its number where it has no name.
  public func month(_ month: Int) -> String {
    months.indices.contains(month - 1) ? months[month - 1] : String(month)
  }
}
