extension Double {
  /// The standard normal distribution function: the probability that a standard normal variable lies below
  /// `z`, the inverse of ``normalQuantile(_:)-(Double)``.
  ///
  /// It is `½·erfc(−z/√2)`, where the division by √2 keeps its rest: in the tails a relative error of the
  /// argument would become z² times as large. Zero below −38.49; the upper tail is `normalDistribution(-z)`.
  /// Within 0.6 units in the last place, subnormal results included.
  ///
  ///     Double.normalDistribution(1)     // 0.8413447460685429
  ///     Double.normalDistribution(-10)   // 7.619853024160525e-24
  public static func normalDistribution(_ z: Double) -> Double {
    if z.isNaN { return z }
    if z < -39 { return 0 }
    if z > 9 { return 1 }
    let scaled = DoubleDouble(0x1.6a09e667f3bcdp-1, -0x1.bdd3413b26456p-55) * z
    let size = scaled.high.magnitude
    if size < 0x1p-56 { return 0.5 }
    if size < 0.5 {
      return (errorFunctionNearZero(scaled) * 0.5 + 0.5).value
    }
    var tail = complementFromHalf(z < 0 ? -scaled : scaled)
    tail.exponent -= 1
    if z < 0 { return tail.value }
    return (DoubleDouble(1) - tail.mantissa.scaled(by: powerOfTwo(tail.exponent))).value
  }
}
