/// Sets of values for the labels of an axis that is logarithmic on both sides of zero, the most telling
/// first.
///
/// Zero, and powers of ten with either sign from about the threshold on. Where they do not fit, those nearest
/// to zero are left out, where they stand closest, then every second, third, … power counted from one. A
/// stretch that holds fewer than three of them is read like a linear axis.
func symlogTickSets(from lower: Double, to upper: Double, threshold: Double) -> [[Double]] {
  let largest = max(lower.magnitude, upper.magnitude)
  guard largest > 0 else { return [] }
  let bottom = max(decade(of: threshold), -323)
  let top = decade(of: largest)
  func set(_ digits: [Double], from first: Int, stride: Int) -> [Double] {
    guard first <= top else { return [] }
    let positive = (first...top).filter { $0 % stride == 0 }.flatMap { exponent in
      digits.map { decimal($0, exponent) }
    }
    let all = positive.reversed().map { -$0 } + [0] + positive
    return all.filter { lower <= $0 && $0 <= upper }
  }
  var sets: [[Double]] = []
  if top - bottom <= 1 {
    for skipped in 0...1 { sets.append(set([1, 2, 5], from: bottom + skipped, stride: 1)) }
  }
  if top > bottom {
    // No axis is so long that more than forty powers on a side are labelled.
    for stride in roundStrides where stride <= top - bottom + 1 && top - bottom < 40 * stride {
      for skipped in 0...2 { sets.append(set([1], from: bottom + skipped, stride: stride)) }
    }
  }
  sets = sets.filter { $0.count >= 3 }
  for count in [7, 6, 5, 4, 3, 2] {
    let values = linearTicks(from: lower, to: upper, count: count).values
    if values.count >= 2 { sets.append(values) }
  }
  return sets
}
