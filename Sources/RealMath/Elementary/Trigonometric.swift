// Sine, cosine and tangent, from one kernel.
//
// The angle is reduced to |r| ≤ π/4 in double-double. With c = j/64 nearest to |r| and t = |r| − c,
// |t| ≤ 2⁻⁷, and sin c and cos c from a table in double-double,
//
//     sin |r| = sin c + cos c·t + [sin c·(cos t − 1) + cos c·(sin t − t)]
//     cos |r| = cos c − sin c·t + [cos c·(cos t − 1) − sin c·(sin t − t)]
//
// after Gal, *Computing elementary functions* (1986), and Tang. The first two terms are double-doubles, the
// bracket one double: it is below 2⁻¹⁵ of the first term. The relative error is below 2⁻⁶⁵.
//
// The second line is the first with cos c for sin c and −sin c for cos c. So a quarter turn more is another choice
// from the table, without a branch that nobody could predict and without computing both lines for one of them.

extension Double {
  /// The sine of an angle in radians; NaN for an infinite one. Within 0.502 units in the last place.
  public static func sin(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    // The comparison with zero keeps its sign.
    if x.magnitude < 0x1p-26 { return x == 0 ? x : x - x * x * x * (1.0 / 6) }
    let angle = ReducedAngle(x)
    return sine(of: angle.rest, plusQuarters: angle.quarter).value
  }

  /// The cosine of an angle in radians; NaN for an infinite one. Within 0.502 units in the last place.
  public static func cos(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    if x.magnitude < 0x1p-27 { return 1 }
    let angle = ReducedAngle(x)
    return sine(of: angle.rest, plusQuarters: angle.quarter + 1).value
  }

  /// The tangent of an angle in radians; NaN for an infinite one. Within 0.502 units in the last place.
  ///
  /// No double is an odd multiple of π/2, so the tangent is never infinite.
  public static func tan(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    if x.magnitude < 0x1p-26 { return x + x * x * x * (1.0 / 3) }
    let angle = ReducedAngle(x)
    let (sine, cosine) = sineAndCosine(angle.rest)
    return angle.quarter % 2 == 0 ? (sine / cosine).value : (-cosine / sine).value
  }
}

/// The sine and cosine of an angle of at most about π/4 in magnitude, with a relative error below 2⁻⁶⁵.
func sineAndCosine(_ r: DoubleDouble) -> (sine: DoubleDouble, cosine: DoubleDouble) {
  (sine(of: r, plusQuarters: 0), sine(of: r, plusQuarters: 1))
}

/// `sin(r + quarters·π/2)` for an angle of at most about π/4 in magnitude, with a relative error below 2⁻⁶⁵.
@inline(__always)
private func sine(of r: DoubleDouble, plusQuarters quarters: Int) -> DoubleDouble {
  let quarters = UInt64(truncatingIfNeeded: quarters)
  let isCosine = quarters & 1
  let signOfAngle = r.high.bitPattern & 1 << 63
  let angle = r.withSign(flippedBy: signOfAngle)
  let step = nearestInteger(angle.high * 64)
  let place = 4 * Int(step)
  let (first, second) = (place + 2 * Int(isCosine), place + 2 - 2 * Int(isCosine))
  let head = DoubleDouble(sineTable[first], sineTable[first + 1])
  let slope = DoubleDouble(sineTable[second], sineTable[second + 1])
    .withSign(flippedBy: isCosine << 63)
  let t = DoubleDouble(larger: angle.high - step * 0x1p-6, angle.low)

  let square = t.high * t.high
  var sineTail = 1.0 / 362880
  sineTail = sineTail * square - 1.0 / 5040
  sineTail = sineTail * square + 1.0 / 120
  sineTail = sineTail * square - 1.0 / 6
  sineTail *= square * t.high
  var cosineTail = 1.0 / 40320
  cosineTail = cosineTail * square - 1.0 / 720
  cosineTail = cosineTail * square + 1.0 / 24
  cosineTail = cosineTail * square - 0.5
  // The derivative of −t²/2 carries the lower part of t.
  cosineTail = cosineTail * square - t.high * t.low

  let linear = DoubleDouble(product: slope.high, t.high)
  let sum = DoubleDouble(larger: head.high, linear.high)
  let low = head.low + linear.low + (slope.low * t.high + slope.high * t.low)
  let rest = head.high * cosineTail + slope.high * sineTail
  // A sine is odd and a cosine even; half a turn changes the sign of both.
  let sign = (signOfAngle & (isCosine &- 1)) ^ (quarters << 62 & 1 << 63)
  return DoubleDouble(larger: sum.high, sum.low + (low + rest)).withSign(flippedBy: sign)
}

extension DoubleDouble {
  /// The number, or its negative where the sign bit is set.
  @inline(__always)
  fileprivate func withSign(flippedBy bit: UInt64) -> DoubleDouble {
    DoubleDouble(
      Double(bitPattern: high.bitPattern ^ bit), Double(bitPattern: low.bitPattern ^ bit))
  }
}
