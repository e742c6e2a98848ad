import RealMath

/// The sum of a function over the whole numbers from one end to the other, both included: zero where there
/// are none.
///
/// The sum is compensated (``CompensatedSum``), so that its error is that of the terms.
func sum(from: Double, to: Double, of term: (Double) -> Double) -> SweepOutcome {
  for end in [from, to] {
    // Beyond 2⁵³ a number plus one is the same number.
    guard end == end.rounded(.down), end.magnitude <= 0x1p53 else {
      return .failed(.fractionalEnd(end))
    }
  }
  guard to >= from else { return .value(0) }
  let count = to - from + 1
  guard count <= Double(Allowance.steps) else { return .failed(.tooManyTerms(count)) }
  var sum = CompensatedSum()
  for index in 0..<Int(count) {
    let place = from + Double(index)
    let value = term(place)
    guard value.isFinite else { return .undefined(at: place) }
    sum.add(value)
  }
  return .value(sum.value)
}
