/// The ends of an axis that shows values from `lower` to `upper`: round values a little outside.
///
/// A linear axis takes in zero where the values come near it, as measured by their spread: an axis from
/// 5 to 100 would only make the reader look twice. Equal values get room on both sides.
func niceDomain(_ lower: Double, _ upper: Double, _ kind: ScaleKind) -> Domain {
  switch kind {
  case .linear, .symlog, .logit, .band, .time:
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
  case .log:
    if lower < upper {
      let ends = niceLog(from: lower, to: upper)
      let domain = Domain(ends.lower, ends.upper)
      if kind.spans(domain) { return domain }
    }
    let low = max(lower / 10, .leastNormalMagnitude)
    let high = min(upper * 10, .greatestFiniteMagnitude)
    return Domain(low, high)
  }
}
