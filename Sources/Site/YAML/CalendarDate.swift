/// A day of the Gregorian calendar, without time or zone.
///
/// `Date` of Foundation is an instant; a report's date is a day, the same day everywhere.
struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The year, 0 to 9999.
  let year: Int

  /// The month, 1 to 12.
  let month: Int

  /// The day of the month, from 1.
  let day: Int

  /// The day, or `nil` if the calendar has no such day: `2026-02-30` is refused, not rolled over.
  init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= CalendarDate.days(inMonth: month, of: year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026-03-01`: four, two and two ASCII digits. Anything else is `nil`.
  init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    var numbers: [Int] = []
    for field in [0..<4, 5..<7, 8..<10] {
      var number = 0
      for byte in bytes[field] {
        guard (0x30...0x39).contains(byte) else { return nil }
        number = number * 10 + Int(byte - 0x30)
      }
      numbers.append(number)
    }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// How many days a month has.
  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }

  /// The date as `2026-03-01`.
  var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}
