/// Sets of values for the labels of an axis of time, the most telling first: years in steps of 1, 2 or 5
/// times a power of ten, else quarters and months, else days.
///
/// Seven or fewer are telling; the finest such set comes first. Moments so far from the year zero that a day
/// cannot be told are those of a linear axis.
func timeTickSets(from lower: Double, to upper: Double) -> [[Double]] {
  var sets: [[Double]] = []
  let isNear = max(lower.magnitude, upper.magnitude) < Moment.limit
  if isNear, upper - lower < 0.5 {
    for step in [1, 2, 5, 10] { sets.append(days(from: lower, to: upper, step: step)) }
  }
  if isNear, upper - lower < 8 {
    for step in [1, 3, 6] { sets.append(months(from: lower, to: upper, step: step)) }
  }
  var counts: [[Double]] = []
  for count in [7, 6, 5, 4, 3, 2, 1] {
    let values = linearTicks(from: lower, to: upper, count: count).values
    if !isNear || values.allSatisfy({ $0 == $0.rounded(.down) }) { counts.append(values) }
  }
  sets += counts
  let most = 8
  let telling = sets.filter { (3...most).contains($0.count) }
  let few = sets.filter { $0.count == 2 }
  let many = sets.filter { $0.count > most }.reversed()
  // Within a day there is nothing round to say but the moment itself.
  let rest = linearTicks(from: lower, to: upper, count: 3).values
  return telling + few + many + (rest.isEmpty ? [] : [rest])
}

/// The starts of every month, quarter or half-year.
private func months(from lower: Double, to upper: Double, step: Int) -> [Double] {
  var moment = Moment(year: Int(lower.rounded(.down)))
  var values: [Double] = []
  while moment.value <= upper {
    if moment.value >= lower { values.append(moment.value) }
    moment = moment.movedBy(months: step)
  }
  return values
}

/// Every day, or every second, fifth or tenth of a month. Steps begin anew with each month, so that a
/// last one that would stand too near to the next month is left out.
private func days(from lower: Double, to upper: Double, step: Int) -> [Double] {
  var month = Moment(at: lower)
  month.day = 1
  var values: [Double] = []
  while month.value <= upper {
    for day in stride(from: 1, through: month.daysInMonth, by: step) {
      if Double(month.daysInMonth - day + 1) < Double(step) * 0.6 { continue }
      let value = Moment(year: month.year, month: month.month, day: day).value
      if lower <= value, value <= upper { values.append(value) }
    }
    month = month.movedBy(months: 1)
  }
  return values
}
