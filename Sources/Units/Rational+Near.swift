extension Rational {
  /// The simple fraction that a double stands for: `0.5`, `1 / 3` as a computer divides it, and
  /// `1 / (1 + 1.82)`, which is 50/141 but for the rounding of each step.
  ///
  /// Denominators go up to a thousand; `nil` when there is none. The double may be off by four units in the
  /// last place, of itself or of 1 where it is smaller, as a few operations on decimals are. That is safe:
  /// two such fractions differ by a millionth at least, so that never two are near enough, and a decimal of
  /// up to fourteen digits that is not the fraction differs from it by more. Reading the fraction out of the tree of the
  /// exponent would be exact, and know nothing of an exponent that has a name. Zero must be zero.
  ///
  /// A fraction so near is a convergent of the continued fraction of the value (Hardy and Wright, An
  /// Introduction to the Theory of Numbers, theorem 184). Cost: at most 16 divisions.
  public init?(near value: Double) {
    guard value.isFinite, value.magnitude <= Double(Rational.limit) else { return nil }
    let noise = 4 * max(value.magnitude, 1).ulp
    var rest = value
    var (above, aboveBefore) = (1, 0)
    var (below, belowBefore) = (0, 1)
    for _ in 0..<16 {
      let whole = rest.rounded(.down)
      guard whole.magnitude <= Double(Rational.limit) else { return nil }
      (above, aboveBefore) = (Int(whole) * above + aboveBefore, above)
      (below, belowBefore) = (Int(whole) * below + belowBefore, below)
      guard below <= 1000, abs(above) <= Rational.limit else { return nil }
      let distance = (Double(above) / Double(below) - value).magnitude
      if distance <= noise, above != 0 || value == 0 {
        self.init(above, over: below)
        return
      }
      // What is left of a fraction with a small denominator is large against the noise.
      let fraction = rest - whole
      guard fraction > 1e-9 else { return nil }
      rest = 1 / fraction
    }
    return nil
  }

  /// The fraction of one digit over another that a decimal of four or more digits is rounded from: 1/3 for
  /// `0.3333`; `nil` when there is none.
  public init?(roundedTo value: Double) {
    for below in 2...9 {
      let above = (value * Double(below)).rounded(.toNearestOrEven)
      guard above != 0, above.magnitude < 10 else { continue }
      // Half a unit of the fourth digit.
      if (above / Double(below) - value).magnitude <= 5e-5 {
        self.init(Int(above), over: below)
        return
      }
    }
    return nil
  }
}
