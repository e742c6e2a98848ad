// All inverse functions are the angle of a point, from one kernel. For 0 ≤ y ≤ x and c = j/64 nearest to
// y/x,
//
//     atan(y/x) = atan c + atan t,  t = (y − c·x)/(x + c·y),  |t| ≤ 2⁻⁷,
//
// with atan c from a table in double-double, t by a division of double-doubles, and the rest of atan t,
// below 2⁻¹⁵ of t, as one double. The relative error is below 2⁻⁶⁵.

extension Double {
  /// The angle between −π/2 and π/2 whose tangent is `x`. Within 0.502 units in the last place.
  public static func atan(_ x: Double) -> Double {
    // The comparison with zero keeps its sign.
    if x.magnitude < 0x1p-26 { return x == 0 ? x : x - x * x * x * (1.0 / 3) }
    if x.isNaN { return x }
    let angle =
      x.magnitude > 0x1p60
      ? 0x1.921fb54442d18p0 : firstQuarterAngle(DoubleDouble(x.magnitude), DoubleDouble(1)).value
    return x < 0 ? -angle : angle
  }

  /// The angle between −π/2 and π/2 whose sine is `x`; NaN beyond ±1. Within 0.502 units in the last place.
  public static func asin(_ x: Double) -> Double {
    if x.magnitude < 0x1p-26 { return x + x * x * x * (1.0 / 6) }
    guard x.magnitude <= 1 else { return .nan }
    let angle = firstQuarterAngle(DoubleDouble(x.magnitude), otherLeg(x)).value
    return x < 0 ? -angle : angle
  }

  /// The angle between 0 and π whose cosine is `x`; NaN beyond ±1. Within 0.502 units in the last place.
  public static func acos(_ x: Double) -> Double {
    guard x.magnitude <= 1 else { return .nan }
    if x.magnitude < 0x1p-60 { return 0x1.921fb54442d18p0 }
    let angle = firstQuarterAngle(otherLeg(x), DoubleDouble(x.magnitude))
    return x < 0 ? (piParts - angle).value : angle.value
  }

  /// The angle of the point `(x, y)`, from −π to π, with the special cases of IEEE 754-2019.
  ///
  /// On the negative half of the x-axis it is π with the sign of `y`, zeros included.
  ///
  ///     Double.atan2(1, -1)   // 2.356194490192345
  ///
  /// Within 0.502 units in the last place, one for subnormal results.
  public static func atan2(_ y: Double, _ x: Double) -> Double {
    if x.isNaN || y.isNaN { return .nan }
    let angle = unsignedAngle(y.magnitude, x)
    return y.sign == .minus ? -angle : angle
  }

  private static func unsignedAngle(_ y: Double, _ x: Double) -> Double {
    let isBack = x.sign == .minus
    var (height, width) = (y, x.magnitude)
    if height == .infinity, width == .infinity { (height, width) = (1, 1) }
    if height == 0 || width == .infinity { return isBack ? piParts.high : 0 }
    if width == 0 || height == .infinity { return halfPiParts.high }
    let (heightExponent, widthExponent) = (Int(height.exponent), Int(width.exponent))
    let difference = heightExponent - widthExponent
    // Beyond 2⁶⁰ the angle is a quarter turn to the last bit; below 2⁻⁶⁰ it is the quotient, or none.
    if difference > 60 { return halfPiParts.high }
    if difference < -60 { return isBack ? piParts.high : height / width }
    // Both scaled by the same power of two, exactly.
    height = Double(sign: .plus, exponent: difference, significand: height.significand)
    width = width.significand
    let angle = firstQuarterAngle(DoubleDouble(height), DoubleDouble(width))
    return isBack ? (piParts - angle).value : angle.value
  }

  /// `√(1 − x²)`, from the exact `1 − x` and `1 + x`.
  private static func otherLeg(_ x: Double) -> DoubleDouble {
    (DoubleDouble(sum: 1, x) * DoubleDouble(sum: 1, -x)).squareRoot()
  }
}

private let halfPiParts = DoubleDouble(0x1.921fb54442d18p0, 0x1.1a62633145c07p-54)

/// The angle of a point whose coordinates are not negative and not both zero.
private func firstQuarterAngle(_ y: DoubleDouble, _ x: DoubleDouble) -> DoubleDouble {
  y.high <= x.high ? firstEighthAngle(y, x) : halfPiParts - firstEighthAngle(x, y)
}

private func firstEighthAngle(_ y: DoubleDouble, _ x: DoubleDouble) -> DoubleDouble {
  let step = nearestInteger(y.high / x.high * 64)
  let c = step * 0x1p-6
  let t = step == 0 ? y / x : (y - x * c) / (x + y * c)
  let square = t.high * t.high
  var tail = -1.0 / 11
  tail = tail * square + 1.0 / 9
  tail = tail * square - 1.0 / 7
  tail = tail * square + 1.0 / 5
  tail = tail * square - 1.0 / 3
  tail *= square * t.high
  let entry = 2 * Int(step)
  let head = DoubleDouble(larger: arcTangentTable[entry], t.high)
  return DoubleDouble(larger: head.high, head.low + (arcTangentTable[entry + 1] + (t.low + tail)))
}
