/// Round values within two ends, about `count` of them, from small to large.
///
/// The steps are 1, 2 or 5 times a power of ten. The number found may differ from `count` by a factor of
/// √2 or so; between ends that are nearly equal it may be zero.
///
///     linearTicks(from: 0, to: 1, count: 5).values  // 0, 0.2, 0.4, 0.6, 0.8, 1
func linearTicks(
  from lower: Double, to upper: Double, count: Int
) -> (values: [Double], decimals: Int) {
  guard lower < upper, count > 0 else { return ([], 0) }
  let step = TickStep(from: lower, to: upper, count: Double(count))
  var first = step.number(of: lower).rounded(.toNearestOrEven)
  var last = step.number(of: upper).rounded(.toNearestOrEven)
  if step.value(first) < lower { first += 1 }
  if step.value(last) > upper { last -= 1 }
  // A single wanted tick may fall between two steps; two are then found at the next finer one.
  if first > last, count == 1 { return linearTicks(from: lower, to: upper, count: 2) }
  guard first.isFinite, last.isFinite, first <= last, last - first < 10_000 else { return ([], 0) }
  let values = (0...Int(last - first)).map { step.value(first + Double($0)) }
  return (values, step.decimals)
}

/// The ends, moved outward to round values of the step that about `count` ticks would have.
///
///     niceLinear(from: 0.13, to: 9.6, count: 5)  // 0 to 10
func niceLinear(from lower: Double, to upper: Double, count: Int) -> (lower: Double, upper: Double)
{
  guard lower < upper, count > 0 else { return (lower, upper) }
  var ends = (lower: lower, upper: upper)
  var step = TickStep(from: lower, to: upper, count: Double(count))
  // Moving the ends may make the step larger; it settles after a round or two.
  for _ in 0..<10 {
    let low = step.value(step.number(of: ends.lower).rounded(.down))
    let high = step.value(step.number(of: ends.upper).rounded(.up))
    guard low.isFinite, high.isFinite else { return ends }
    ends = (low, high)
    let next = TickStep(from: ends.lower, to: ends.upper, count: Double(count))
    if next == step { return ends }
    step = next
  }
  return ends
}
