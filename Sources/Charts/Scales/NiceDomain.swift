/// The ends of an axis that shows values from `lower` to `upper`: round values a little outside.
///
/// A linear axis takes in zero where the values come near it, as measured by their spread: an axis from
/// 5 to 100 would only make the reader look twice. Equal values get room on both sides. A scale that
/// cannot tell the ends apart gets ends that it can.
func niceDomain(_ lower: Double, _ upper: Double, _ kind: ScaleKind) -> Domain {
  let nice: Domain
  switch kind {
  case .linear, .band: nice = niceLinearDomain(lower, upper)
  case .log(let base): nice = niceLogDomain(lower, upper, base: base)
  case .symlog(let threshold): nice = niceSymlogDomain(lower, upper, threshold: threshold)
  case .logit: nice = niceLogitDomain(lower, upper)
  case .time: nice = niceTimeDomain(lower, upper)
  }
  if kind.spans(nice) { return nice }
  // So near to each other, so large or so small that only a coarse step outward parts them.
  switch kind {
  case .log:
    return Domain(
      max(lower / 10, .leastNormalMagnitude), min(upper * 10, .greatestFiniteMagnitude))
  case .logit:
    return lower < 0.5 ? Domain(lower / 10, max(upper * 10, 0.5)) : Domain(0.5, 0.999_999_999)
  case .linear, .band, .time, .symlog:
    let most = Double.greatestFiniteMagnitude
    let room = max(lower.magnitude, upper.magnitude, 1) / 1024
    return Domain(max(lower - room, -most), min(upper + room, most))
  }
}

private func niceLinearDomain(_ lower: Double, _ upper: Double) -> Domain {
  var low = lower
  var high = upper
  if low == high {
    let room = low == 0 ? 1 : low.magnitude
    low = max(low - room, -.greatestFiniteMagnitude)
    high = min(high + room, .greatestFiniteMagnitude)
  }
  if low > 0, low < high / 4 { low = 0 }
  if high < 0, high > low / 4 { high = 0 }
  // Five intervals if they come out so; an axis shows seven ticks at most, and should end on one.
  for count in [5, 4, 3] {
    let ends = niceLinear(from: low, to: high, count: count)
    if linearTicks(from: ends.lower, to: ends.upper, count: count).values.count <= 7 {
      return Domain(ends.lower, ends.upper)
    }
  }
  let ends = niceLinear(from: low, to: high, count: 2)
  return Domain(ends.lower, ends.upper)
}

private func niceLogDomain(_ lower: Double, _ upper: Double, base: Int) -> Domain {
  if lower < upper {
    let ends = niceLog(from: lower, to: upper, base: base)
    let domain = Domain(ends.lower, ends.upper)
    if ScaleKind.log(base: base).spans(domain) { return domain }
  }
  let low = max(lower / Double(base), .leastNormalMagnitude)
  let high = min(upper * Double(base), .greatestFiniteMagnitude)
  return Domain(low, high)
}

/// Zero, a power of ten, or twice or five times one on each side.
private func niceSymlogDomain(_ lower: Double, _ upper: Double, threshold: Double) -> Domain {
  if max(lower.magnitude, upper.magnitude) <= threshold {
    return niceLinearDomain(lower, upper)
  }
  func outward(_ value: Double) -> Double {
    let ends = niceLog(from: value / 4, to: value)
    return ends.upper.isFinite && ends.upper > 0 ? ends.upper : value
  }
  func inward(_ value: Double) -> Double {
    // Towards zero the scale is flat, so that nothing is lost by beginning there.
    value <= threshold * 2 ? 0 : powerOfTenBelow(value)
  }
  let low = lower < 0 ? -outward(-lower) : lower == 0 ? 0 : inward(lower)
  let high = upper > 0 ? outward(upper) : upper == 0 ? 0 : -inward(-upper)
  return Domain(low, high)
}

/// The next shares outward of which a reader says the name: 1%, 2%, 5%, 10%, …, 90%, 95%, 98%, 99%.
private func niceLogitDomain(_ lower: Double, _ upper: Double) -> Domain {
  let shares = logitShares(
    digits: [1, 2, 5], from: max(lower / 10, .leastNormalMagnitude), to: 1 - (1 - upper) / 10)
  let low = shares.last { $0 <= lower } ?? lower
  let high = shares.first { $0 >= upper } ?? upper
  if low < high { return Domain(low, high) }
  return Domain(low / 2, min(0.5 + high / 2, 1 - (1 - high) / 2))
}

/// Whole years, or months where there are few of them.
private func niceTimeDomain(_ lower: Double, _ upper: Double) -> Domain {
  if lower == upper {
    return Domain(lower.rounded(.down), lower.rounded(.down) + 1)
  }
  if upper - lower >= 4 || max(lower.magnitude, upper.magnitude) > Moment.limit {
    let ends = niceLinear(from: lower, to: upper, count: 6)
    return Domain(ends.lower, ends.upper)
  }
  let step = upper - lower > 1.5 ? 3 : 1
  var first = Moment(at: lower)
  first.day = 1
  first.month = (first.month - 1) / step * step + 1
  var last = Moment(at: upper)
  if last.day > 1 || (last.month - 1) % step > 0 || last.value < upper {
    last.day = 1
    last.month = (last.month - 1) / step * step + 1
    last = last.movedBy(months: step)
  }
  return Domain(min(first.value, lower), max(last.value, upper))
}

/// The power of ten at or below a positive value.
private func powerOfTenBelow(_ value: Double) -> Double { decimal(1, decade(of: value)) }
