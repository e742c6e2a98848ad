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
/// Powers of the base come first. Where they do not fit, every second, third, … of them remains, counted from
/// one, so that charts side by side agree. Where there are fewer than three, 2 and 5 join the powers of ten,
/// then all digits; on a stretch so short that even these are fewer than three, the values are those of a
/// linear axis. `fits` says whether the labels of some values stand clear of each other; where nothing fits,
/// three are taken that are far apart. Minor ticks are left out where a power of the base is shorter than 30
/// pixels. The order is that of Our World in Data's grapher.
func logTicks(
  from lower: Double, to upper: Double, base: Int = 10, powerLength: Double,
  fits: ([Double]) -> Bool
) -> LogTicks {
  guard 0 < lower, lower < upper, upper.isFinite else {
    return LogTicks(labelled: [lower], minor: [])
  }
  func multiples(_ digits: [Double]) -> [Double] {
    powerMultiples(digits, from: lower, to: upper)
  }
  let exponents = wholePowers(of: base, from: lower, to: upper)
  if exponents.count >= 3 {
    let labelled = thinned(exponents, base: base, fits: fits)
    let minor: [Double]
    if labelled.count < exponents.count {
      minor = exponents.map { power(of: base, $0) }.filter { !labelled.contains($0) }
    } else if base == 10 {
      minor = powerLength < 30 ? [] : multiples([2, 3, 4, 5, 6, 7, 8, 9])
    } else {
      let isFine = (3...10).contains(base) && powerLength >= 30
      minor = isFine ? between(exponents, base: base, from: lower, to: upper) : []
    }
    return LogTicks(labelled: labelled, minor: minor)
  }
  let all = multiples([1, 2, 3, 4, 5, 6, 7, 8, 9])
  var sets = [multiples([1, 2, 5]), multiples([1, 3]), all]
  if base > 10 {
    // Three powers of a large base span so much that there may be many powers of ten between.
    let tens = wholePowers(of: 10, from: lower, to: upper)
    if tens.count >= 3 { sets.insert(thinned(tens, base: 10, fits: fits), at: 0) }
  }
  // Ends that are close together hold fewer ticks than are asked for.
  for count in [8, 7, 6, 5, 4, 3, 16, 32, 64] {
    sets.append(linearTicks(from: lower, to: upper, count: count).values.filter { $0 > 0 })
  }
  let enough = sets.filter { $0.count >= 3 }
  let labelled = enough.first(where: fits) ?? enough.first.map(spread) ?? [lower, upper]
  return LogTicks(labelled: labelled, minor: all.filter { !labelled.contains($0) })
}

/// The exponents of the powers of a base between two positive ends.
private func wholePowers(of base: Int, from lower: Double, to upper: Double) -> [Int] {
  (wholePower(below: lower, of: base)...wholePower(below: upper, of: base)).filter { exponent in
    let value = power(of: base, exponent)
    return lower <= value && value <= upper
  }
}

/// The whole multiples of powers of a base from three to ten.
private func between(
  _ exponents: [Int], base: Int, from lower: Double, to upper: Double
) -> [Double] {
  guard let first = exponents.first, let last = exponents.last else { return [] }
  return (first - 1...last).flatMap { exponent in
    (2..<base).map { Double($0) * power(of: base, exponent) }
  }.filter { lower <= $0 && $0 <= upper }
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

/// Every how many powers one is labelled: few that come easily to a reader.
let roundStrides = [1, 2, 3, 4, 5, 6, 8, 10, 20, 30, 50, 100, 200, 300, 500]

/// Every n-th power, with the smallest round n that fits and still leaves three.
private func thinned(
  _ exponents: [Int], base: Int, fits: ([Double]) -> Bool
) -> [Double] {
  var best = exponents.map { power(of: base, $0) }
  // No axis is so long that more than eighty powers are labelled.
  for stride in roundStrides where stride <= exponents.count && exponents.count < 80 * stride {
    let kept = exponents.filter { $0 % stride == 0 }.map { power(of: base, $0) }
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
/// times one, and to the round values of a linear axis on less than half a decade. The same holds for another
/// base, of which two powers may be nearer together.
func niceLog(
  from lower: Double, to upper: Double, base: Int = 10
) -> (lower: Double, upper: Double) {
  guard 0 < lower, lower < upper, upper.isFinite else { return (lower, upper) }
  // Powers of two or three lie so close that an axis from one to the next is not too long.
  let least = base <= 4 ? Double(base) : Double(base) * Double(base)
  if base != 10, upper / lower >= least {
    let below = power(of: base, wholePower(below: lower, of: base))
    let exponent = wholePower(below: upper, of: base)
    let exact = power(of: base, exponent)
    let above = exact == upper ? exact : power(of: base, exponent + 1)
    return (below > 0 ? below : lower, above.isFinite ? above : upper)
  }
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
