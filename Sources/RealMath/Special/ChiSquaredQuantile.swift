/// The number below which a chi-squared variable lies with the probability that a standard normal variable lies below
/// a score: so both tails are told with their full precision.
///
///     chiSquaredQuantile(score: 0, degrees: 2)   // 1.3862943611198906, 2 ln 2
///
/// Newton's method on the logarithm, from the cube of E. B. Wilson and M. M. Hilferty (1931), within the bounds that its own
/// steps find. Within some 10⁻¹² relative for scores up to ±8 and up to two thousand degrees of freedom; NaN where
/// these are not positive or the score is NaN.
public func chiSquaredQuantile(score: Double, degrees: Double) -> Double {
  guard degrees > 0, degrees.isFinite, !score.isNaN else { return .nan }
  let shape = degrees / 2
  let (below, above) = (Double.normalDistribution(score), Double.normalDistribution(-score))
  let spread = 2 / (9 * degrees)
  let cube = 1 - spread + score * spread.squareRoot()
  // In the lower tail P(a, x) is xᵃ/Γ(a + 1), near enough.
  let tail = (Double.log(below) + Double.logGamma(shape + 1)) / shape
  var logarithm = cube > 0.2 ? Double.log(shape * cube * cube * cube) : tail
  var (low, high) = (-1e4, 1e4)
  for _ in 0..<200 {
    let x = Double.exp(logarithm)
    let found = Double.incompleteGamma(shape, x)
    let miss = score < 0 ? found.below - below : above - found.above
    if miss > 0 { high = logarithm } else { low = logarithm }
    // The derivative by the logarithm of x is xᵃe⁻ˣ/Γ(a).
    let slope = Double.exp(shape * logarithm - x - Double.logGamma(shape))
    var next = logarithm - miss / slope
    if !(next > low && next < high) { next = low / 2 + high / 2 }
    let change = (next - logarithm).magnitude
    logarithm = next
    if change < 1e-14 { break }
  }
  return 2 * Double.exp(logarithm)
}
