/// When a work came out, or when somebody looked at it: a day, a month, a year, a time between two of these,
/// or words.
struct SourceDate: Hashable, Sendable {
  /// As much of a day as is known.
  struct Day: Hashable, Sendable {
    /// The year; 0 is 1 BC, as astronomers count.
    let year: Int
    /// 1 to 12.
    var month: Int?
    var day: Int?
    /// Spring is 1, winter 4.
    var season: Int?
  }

  enum Value: Hashable, Sendable {
    case day(Day)
    case between(Day, Day)
    case since(Day)
    /// What no calendar has: "forthcoming".
    case words(String)
  }

  let value: Value
  /// Whether it is only about then.
  var isApproximate = false

  init(_ value: Value, isApproximate: Bool = false) {
    self.value = value
    self.isApproximate = isApproximate
  }

  /// Reads a date of levels 0 and 1 of EDTF (ISO 8601-2), as CSL and BibLaTeX use it: `2025-10-20`, `2025-10`,
  /// `2025~`, `2025-21` for a spring, `2020/2021`, `2020/..`; a time of day is left out. `nil` for all else.
  init?(edtf text: String) {
    var text = Substring(text)
    if let time = text.firstIndex(of: "T"), !text.contains("/") { text = text[..<time] }
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = ends.first, let start = Self.end(first), ends.count <= 2 else { return nil }
    var value = Value.day(start.day)
    var isApproximate = start.isApproximate
    if ends.count == 2 {
      if ends[1].isEmpty || ends[1] == ".." || ends[1] == "open" {
        value = .since(start.day)
      } else {
        guard let end = Self.end(ends[1]) else { return nil }
        isApproximate = isApproximate || end.isApproximate
        value = start.day == end.day ? .day(start.day) : .between(start.day, end.day)
      }
    }
    self.init(value, isApproximate: isApproximate)
  }

  private static func end(_ text: Substring) -> (day: Day, isApproximate: Bool)? {
    let mark = text.last.flatMap { "?~%".contains($0) ? $0 : nil }
    let plain = text.dropLast(mark == nil ? 0 : 1)
    let isNegative = plain.hasPrefix("-")
    let fields = plain.dropFirst(isNegative ? 1 : 0)
      .split(separator: "-", omittingEmptySubsequences: false)
    guard fields.count <= 3, let first = fields.first, first.count == 4, let year = number(first),
      fields.dropFirst().allSatisfy({ (1...2).contains($0.count) })
    else { return nil }
    let numbers = fields.dropFirst().compactMap(number)
    // A season is a number from 21 on here, and from 13 on only in the parts of a date of CSL.
    guard numbers.count == fields.count - 1, !(13...16).contains(numbers.first ?? 0),
      let day = Day(parts: [isNegative ? -year : year] + numbers)
    else { return nil }
    return (day, mark != nil)
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}

extension SourceDate.Day {
  /// A year, maybe a month or a season (13 and more, 21 and more), maybe a day; `nil` when the calendar has no such
  /// day.
  init?(parts: [Int]) {
    guard let year = parts.first, (-9999...9999).contains(year), parts.count <= 3 else {
      return nil
    }
    self.init(year: year)
    guard parts.count > 1 else { return }
    switch parts[1] {
    case 1...12:
      month = parts[1]
      guard parts.count > 2 else { return }
      let isThere = CalendarDate.days(inMonth: parts[1], of: abs(year)) >= parts[2]
      guard parts[2] >= 1, isThere else { return nil }
      day = parts[2]
    case 13...16 where parts.count == 2: season = parts[1] - 12
    case 21...24 where parts.count == 2: season = parts[1] - 20
    default: return nil
    }
  }
}
