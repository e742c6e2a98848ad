import RealMath

/// Values that get a label on a logarithmic axis, and values that get only a short tick.
struct LogTicks: Hashable {
  /// The labelled values, from small to large; never fewer than three.
  var labelled: [Double]
  /// The unlabelled ones between them.
  var minor: [Double]
}

/// Round values on a logarithmic axis.
///
/// Powers of ten come first. Where they do not fit, every second, third, … of them remains, counted from
/// 10⁰, so that charts side by side agree. Where there are fewer than three, 2 and 5 join them, then all
/// digits; on a stretch so short that even these are fewer than three, the values are those of a linear
/// axis. `fits` says whether the labels of some values stand clear of each other; where nothing fits,
/// three are taken that are far apart. Minor ticks are left out where a decade is shorter than 30
/// pixels. The order is that of Our World in Data's grapher.
func logTicks(
  from lower: Double, to upper: Double, decadeLength: Double, fits: ([Double]) -> Bool
) -> LogTicks {
  precondition(0 < lower && lower < upper, "a logarithmic axis has a positive extent")
  func multiples(_ digits: [Double]) -> [Double] {
    powerMultiples(digits, from: lower, to: upper)
  }
  let decades = (decade(of: lower)...decade(of: upper))
    .filter { lower <= powerOfTen($0) && powerOfTen($0) <= upper }
  if decades.count >= 3 {
    let labelled = thinned(decades, fits: fits)
    let minor: [Double]
    if labelled.count < decades.count {
      minor = decades.map(powerOfTen).filter { !labelled.contains($0) }
    } else {
      minor = decadeLength < 30 ? [] : multiples([2, 3, 4, 5, 6, 7, 8, 9])
    }
    return LogTicks(labelled: labelled, minor: minor)
  }
  let all = multiples([1, 2, 3, 4, 5, 6, 7, 8, 9])
  var sets = [multiples([1, 2, 5]), multiples([1, 3]), all]
  // Ends that are close together hold fewer ticks than are asked for.
  for count in [8, 7, 6, 5, 4, 3, 16, 32, 64] {
    sets.append(linearTicks(from: lower, to: upper, count: count).values.filter { $0 > 0 })
  }
  let enough = sets.filter { $0.count >= 3 }
  let labelled = enough.first(where: fits) ?? enough.first.map(spread) ?? [lower, upper]
  return LogTicks(labelled: labelled, minor: all.filter { !labelled.contains($0) })
}

/// The first, the last and the one nearest to the middle between them.
private func spread(_ values: [Double]) -> [Double] {
  guard let first = values.first, let last = values.last else { return values }
  let middle = first * (last / first).squareRoot()
  let between = values.dropFirst().dropLast().min {
    max($0 / middle, middle / $0) < max($1 / middle, middle / $1)
  }
  return [first] + (between.map { [$0] } ?? []) + [last]
}

/// Every n-th power of ten, with the smallest n that fits and still leaves three.
private func thinned(_ exponents: [Int], fits: ([Double]) -> Bool) -> [Double] {
  var best = exponents.map(powerOfTen)
  for stride in 1...exponents.count {
    let kept = exponents.filter { $0 % stride == 0 }.map(powerOfTen)
    if kept.count < 3 { continue }
    best = kept
    if fits(kept) { break }
  }
  return best
}

/// All values between two ends that are one of the digits times a power of ten.
///
///     powerMultiples([1, 2, 5], from: 1, to: 20)  // 1, 2, 5, 10, 20
func powerMultiples(_ digits: [Double], from lower: Double, to upper: Double) -> [Double] {
  (decade(of: lower)...decade(of: upper))
    .flatMap { exponent in digits.map { decimal($0, exponent) } }
    .filter { lower <= $0 && $0 <= upper }
}

/// The ends, moved outward: to powers of ten where they are two decades or more apart, else to 1, 2 or 5
/// times one, and to the round values of a linear axis on less than half a decade.
func niceLog(from lower: Double, to upper: Double) -> (lower: Double, upper: Double) {
  guard 0 < lower, lower < upper else { return (lower, upper) }
  let low = decade(of: lower)
  let high = decade(of: upper)
  let digits: [Double]
  if upper / lower >= 100 {
    digits = [1]
  } else if upper / lower >= 3 {
    digits = [1, 2, 5]
  } else {
    let ends = niceLinear(from: lower, to: upper, count: 5)
    return ends.lower > 0 ? ends : (lower, ends.upper)
  }
  let below = digits.map { decimal($0, low) }.last { 0 < $0 && $0 <= lower }
  let above = (digits.map { decimal($0, high) } + [powerOfTen(high + 1)]).first { $0 >= upper }
  guard let above, above.isFinite else { return (below ?? lower, upper) }
  return (below ?? lower, above)
}
