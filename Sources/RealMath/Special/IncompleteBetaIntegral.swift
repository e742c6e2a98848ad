/// The lower tail of the beta distribution over `x^a·y^b/Β(a, b)`, `y` being `1 − x`, for parameters above
/// 2²²; `distance` is `a − (a + b)·x` and not negative.
///
/// With t = x·(1 − u) the tail is that quantity times
///
///     1/y · ∫ (1 − u)^(a−1)·(1 + ux/y)^(b−1) du  from 0 to 1.
///
/// The logarithm of what is integrated is −s·u + (a − 1)·ρ(−u) + (b − 1)·ρ(ux/y), where
/// ρ(t) = ln(1 + t) − t and s·y = distance − y + x: the large linear parts have cancelled before anything is
/// rounded. With parameters that large only small u count, and ρ is its Taylor series. The integral is a sum
/// over evenly spaced τ with u = L·exp(τ − exp(−τ)) (Takahasi and Mori, *Double exponential formulas for
/// numerical integration*, 1974), L the width of the tail: the sum's error falls exponentially with the step.
///
/// Cost: three exponentials at each of up to 129 places.
func incompleteBetaIntegral(
  _ x: Double, _ y: Double, _ a: Double, _ b: Double, _ distance: Double
) -> Double {
  let ratio = x / y
  let slope = (distance - (y - x)) / y
  let curvature = (a - 1) + (b - 1) * ratio * ratio
  let width = 1 / (max(slope, 0) + curvature.squareRoot())
  var sum = CompensatedSum()
  let step = 0x1p-4
  for index in -64...64 {
    let place = Double(index) * step
    let shrinking = Double.exp(-place)
    let u = width * Double.exp(place - shrinking)
    // There the exponent is below −8000.
    guard u < 0x1p-4, ratio * u < 0x1p-4 else { break }
    let exponent =
      (a - 1) * logarithmBeyondFirstTerm(-u) + (b - 1) * logarithmBeyondFirstTerm(ratio * u)
    sum.add(u * (1 + shrinking) * Double.exp(exponent - slope * u))
  }
  return sum.value * step / y
}

/// `ln(1 + t) − t` for `t` up to 1/16 in magnitude.
private func logarithmBeyondFirstTerm(_ t: Double) -> Double {
  var series = 0.0
  for power in (2...15).reversed() { series = 1 / Double(power) - t * series }
  return -t * t * series
}
