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
  // A step shorter than the way to the next number gives some numbers twice.
  var values: [Double] = []
  for number in 0...Int(last - first) {
    let value = step.value(first + Double(number))
    if values.last != value, lower <= value, value <= upper { values.append(value) }
  }
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
    let first = step.number(of: ends.lower).rounded(.down)
    let last = step.number(of: ends.upper).rounded(.up)
    // The quotient is rounded, and may fall on the wrong side of a step.
    let low = step.value(step.value(first) > ends.lower ? first - 1 : first)
    let high = step.value(step.value(last) < ends.upper ? last + 1 : last)
    guard low.isFinite, high.isFinite else { return ends }
    ends = (low, high)
    let next = TickStep(from: ends.lower, to: ends.upper, count: Double(count))
    if next == step { return ends }
    step = next
  }
  return ends
}
