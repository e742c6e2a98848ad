extension Double {
  /// The natural logarithm: minus infinity at zero of either sign, NaN below.
  ///
  ///     Double.log(10)   // 2.302585092994046
  ///
  /// Within 0.55 units in the last place.
  public static func log(_ x: Double) -> Double {
    if let special = specialLogarithm(x) { return special }
    if x < .leastNormalMagnitude { return naturalLogarithm(x).value }
    return LogarithmParts(x).natural
  }

  /// The logarithm to base two, exact for powers of two. Within 0.55 units in the last place.
  public static func log2(_ x: Double) -> Double {
    if let special = specialLogarithm(x) { return special }
    if x < .leastNormalMagnitude {
      let unit = DoubleDouble(0x1.71547652b82fep0, 0x1.777d0ffda0d24p-56)
      return (naturalLogarithm(x) * unit).value
    }
    return LogarithmParts(x).binary
  }

  /// The logarithm to base ten, exact for powers of ten. Within 0.55 units in the last place.
  ///
  ///     Double.log10(1000)   // 3
  public static func log10(_ x: Double) -> Double {
    if let special = specialLogarithm(x) { return special }
    if x < .leastNormalMagnitude {
      let unit = DoubleDouble(0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57)
      return (naturalLogarithm(x) * unit).value
    }
    return LogarithmParts(x).decimal
  }

  /// `ln(1 + x)`, also where `1 + x` would lose the digits of `x`: near zero it is near `x`.
  ///
  /// Minus infinity at −1, NaN below. Within 0.501 units in the last place.
  public static func log1p(_ x: Double) -> Double {
    if x.magnitude < 0x1p-54 { return x }
    // Not the rounded 1 + x: that is 1 for an x whose logarithm is not 0.
    if x <= -1 || x == .infinity || x.isNaN { return x == -1 ? -.infinity : x < 0 ? .nan : x }
    return naturalLogarithm(DoubleDouble(sum: x, 1)).value
  }
}

/// The logarithm where the kernel does not apply.
@inline(__always)
private func specialLogarithm(_ x: Double) -> Double? {
  if x > 0, x < .infinity { return x == 1 ? 0 : nil }
  if x == 0 { return -.infinity }
  return x < 0 ? .nan : x
}
