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

extension Double {
  /// The sine of an angle in radians; NaN for an infinite one. Within 0.502 units in the last place.
  public static func sin(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    // The comparison with zero keeps its sign.
    if x.magnitude < 0x1p-26 { return x == 0 ? x : x - x * x * x * (1.0 / 6) }
    let angle = ReducedAngle(x)
    let (sine, cosine) = sineAndCosine(angle.rest)
    switch angle.quarter {
    case 0: return sine.value
    case 1: return cosine.value
    case 2: return -sine.value
    default: return -cosine.value
    }
  }

  /// The cosine of an angle in radians; NaN for an infinite one. Within 0.502 units in the last place.
  public static func cos(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    if x.magnitude < 0x1p-27 { return 1 }
    let angle = ReducedAngle(x)
    let (sine, cosine) = sineAndCosine(angle.rest)
    switch angle.quarter {
    case 0: return cosine.value
    case 1: return -sine.value
    case 2: return -cosine.value
    default: return sine.value
    }
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
  let isNegative = r.high < 0
  let angle = isNegative ? -r : r
  let step = nearestInteger(angle.high * 64)
  let entry = 4 * Int(step)
  let sine = DoubleDouble(sineTable[entry], sineTable[entry + 1])
  let cosine = DoubleDouble(sineTable[entry + 2], sineTable[entry + 3])
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

  let cosineT = DoubleDouble(product: cosine.high, t.high)
  let sineHead = DoubleDouble(larger: sine.high, cosineT.high)
  let sineLow = sine.low + cosineT.low + (cosine.low * t.high + cosine.high * t.low)
  let sineRest = sine.high * cosineTail + cosine.high * sineTail
  let sineSum = DoubleDouble(larger: sineHead.high, sineHead.low + (sineLow + sineRest))

  let sineT = DoubleDouble(product: sine.high, -t.high)
  let cosineHead = DoubleDouble(larger: cosine.high, sineT.high)
  let cosineLow = cosine.low + sineT.low - (sine.low * t.high + sine.high * t.low)
  let cosineRest = cosine.high * cosineTail - sine.high * sineTail
  let cosineSum = DoubleDouble(larger: cosineHead.high, cosineHead.low + (cosineLow + cosineRest))
  return (isNegative ? -sineSum : sineSum, cosineSum)
}
