/// A day of the Gregorian calendar, which is taken to have been in force always.
///
/// On an axis of time a moment is a year with a fraction: how much of the year's days have passed. So each
/// year is as long as any other, and the first of March of a leap year is at 60/366.
///
///     Moment(year: 2024, month: 7, day: 1).value  // 2024.4972677595629
///     Moment(at: 2024.5)                          // 2 July 2024
struct Moment: Hashable {
  var year: Int
  /// From 1 to 12.
  var month: Int
  /// From 1 on.
  var day: Int

  /// Beyond this many years days are too short for the digits of a number.
  static let limit = 100_000.0

  init(year: Int, month: Int = 1, day: Int = 1) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day in which a value lies. What is less than a minute before a day belongs to it: the quotient of
  /// days is rounded. The value is within ``limit``.
  init(at value: Double) {
    let whole = value.rounded(.down)
    let length = Self.days(before: 13, in: Int(whole))
    var passed = Int(((value - whole) * Double(length) + 1.0 / 1440).rounded(.down))
    var year = Int(whole)
    if passed >= length {
      passed = 0
      year += 1
    }
    var month = 1
    while month < 12, Self.days(before: month + 1, in: year) <= passed { month += 1 }
    self.init(year: year, month: month, day: passed - Self.days(before: month, in: year) + 1)
  }

  /// Its place on an axis of time.
  var value: Double {
    let passed = Self.days(before: month, in: year) + day - 1
    return Double(year) + Double(passed) / Double(Self.days(before: 13, in: year))
  }

  /// The same day some months later.
  func movedBy(months: Int) -> Moment {
    let all = year * 12 + month - 1 + months
    let rest = (all % 12 + 12) % 12
    return Moment(year: (all - rest) / 12, month: rest + 1, day: day)
  }

  /// How many days the month has.
  var daysInMonth: Int {
    Self.days(before: month + 1, in: year) - Self.days(before: month, in: year)
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The days of a year before a month; before month 13 are all of them.
  private static func days(before month: Int, in year: Int) -> Int {
    let common = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365][month - 1]
    return month > 2 && isLeap(year) ? common + 1 : common
  }
}
