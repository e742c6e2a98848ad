extension Rational {
  /// The simple fraction that is exactly this double: `0.5`, and `1 / 3` as divided by a computer.
  ///
  /// Denominators go up to a thousand; `nil` when there is none. Found by the continued fraction of the
  /// value, whose convergents are the best approximations (Hardy and Wright, An Introduction to the Theory
  /// of Numbers, chapter 10). Cost: at most 16 divisions.
  public init?(exactly value: Double) {
    guard value.isFinite, value.magnitude <= Double(Rational.limit) else { return nil }
    var rest = value
    var (above, aboveBefore) = (1, 0)
    var (below, belowBefore) = (0, 1)
    for _ in 0..<16 {
      let whole = rest.rounded(.down)
      (above, aboveBefore) = (Int(whole) * above + aboveBefore, above)
      (below, belowBefore) = (Int(whole) * below + belowBefore, below)
      guard below <= 1000, abs(above) <= Rational.limit else { return nil }
      if Double(above) / Double(below) == value {
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
}
