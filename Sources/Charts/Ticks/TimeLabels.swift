import Numerals
import RealMath

/// The labels of moments that follow each other: years, months or days, whichever all of them are.
///
/// Months and days say the year once: with the first of them and where a new year begins, below on a
/// horizontal axis and behind on a vertical one.
func timeLabels(_ values: [Double], _ dimension: Dimension, _ style: NumberStyle) -> [TickLabel] {
  let isNear = values.allSatisfy { $0.magnitude < Moment.limit }
  let moments = isNear ? values.map { Moment(at: $0) } : []
  let isExact = isNear && zip(values, moments).allSatisfy { $0 == $1.value }
  let hasMonths = moments.contains { $0.month > 1 || $0.day > 1 }
  guard isExact, hasMonths else {
    let notation = TickNotation(.year, .time, values: values)
    return values.map { notation.label($0, style) }
  }
  let hasDays = moments.contains { $0.day > 1 }
  var said: Int?
  return moments.map { moment in
    let name = hasDays ? style.dayText(moment) : style.dates.shortMonth(moment.month)
    let year = style.yearText(moment.year)
    defer { said = moment.year }
    if said == moment.year { return TickLabel(base: name, exponent: nil, suffix: "") }
    return dimension == .x
      ? TickLabel(base: name, exponent: nil, suffix: "", below: [year])
      : TickLabel(base: name, exponent: nil, suffix: " " + year)
  }
}

extension NumberStyle {
  /// A moment as a sentence says it: `2024`, `Jan 2024`, `14 Jan 2024`, whichever is exact.
  func momentText(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < Moment.limit else {
      return numberText(value, NumberFormat(), self).plain
    }
    let moment = Moment(at: value)
    let year = yearText(moment.year)
    let month = dates.shortMonth(moment.month)
    if moment.day > 1 {
      return dates.shortDay.filled(["day": String(moment.day), "month": month, "year": year])
    }
    return moment.month > 1 ? dates.monthOfYear.filled(["month": month, "year": year]) : year
  }

  fileprivate func yearText(_ year: Int) -> String {
    (year < 0 ? minus : "") + String(year.magnitude)
  }

  fileprivate func dayText(_ moment: Moment) -> String {
    let month = dates.shortMonth(moment.month)
    return dates.dayOfYear.filled(["day": String(moment.day), "month": month])
  }
}
