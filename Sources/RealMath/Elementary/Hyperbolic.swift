// The hyperbolic functions, from the kernel of the exponential. It has 25 bits more than a double, so that
// e^x − e^-x may cancel down to 2⁻⁸; below that the Taylor series is short.

extension Double {
  /// The hyperbolic sine, `(e^x − e^-x)/2`. Within 0.502 units in the last place.
  public static func sinh(_ x: Double) -> Double {
    let size = x.magnitude
    if size < 0x1p-8 {
      if size < 0x1p-27 { return x }
      let square = x * x
      var series = 1.0 / 5040
      series = series * square + 1.0 / 120
      series = series * square + 1.0 / 6
      return x + x * square * series
    }
    guard size < 720 else { return x.isNaN ? x : x * .infinity }
    let (growing, shrinking) = halfExponentials(size)
    let value = scaled(growing.mantissa - shrinking, by: growing.exponent)
    return x < 0 ? -value : value
  }

  /// The hyperbolic cosine, `(e^x + e^-x)/2`. Within 0.501 units in the last place.
  public static func cosh(_ x: Double) -> Double {
    let size = x.magnitude
    if size < 0x1p-27 { return 1 }
    guard size < 720 else { return size * .infinity }
    let (growing, shrinking) = halfExponentials(size)
    return scaled(growing.mantissa + shrinking, by: growing.exponent)
  }

  /// The hyperbolic tangent, between −1 and 1. Within 0.502 units in the last place.
  public static func tanh(_ x: Double) -> Double {
    let size = x.magnitude
    if size < 0x1p-8 {
      if size < 0x1p-27 { return x }
      let square = x * x
      var series = 62.0 / 2835
      series = series * square - 17.0 / 315
      series = series * square + 2.0 / 15
      series = series * square - 1.0 / 3
      return x + x * square * series
    }
    if x.isNaN { return x }
    if size > 22 { return x < 0 ? -1 : 1 }
    let whole = exponential(DoubleDouble(2 * size))
    let square = whole.mantissa.scaled(by: powerOfTwo(whole.exponent))
    let value = ((square + -1) / (square + 1)).value
    return x < 0 ? -value : value
  }

  /// `e^x / 2`, and `e^-x / 2` on the same scale.
  private static func halfExponentials(_ x: Double) -> (ScaledNumber, DoubleDouble) {
    var growing = exponential(DoubleDouble(x))
    var shrinking = DoubleDouble(0)
    // Beyond e^40 the other term lies 115 bits below.
    if x < 40 {
      shrinking = (DoubleDouble(1) / growing.mantissa).scaled(by: powerOfTwo(-2 * growing.exponent))
    }
    growing.exponent -= 1
    return (growing, shrinking)
  }
}
