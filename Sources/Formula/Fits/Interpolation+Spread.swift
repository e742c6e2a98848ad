import RealMath

extension Interpolation {
  /// How much wider than their standard errors estimates spread because the scatter of the observations was itself
  /// estimated from them, as a function of a normal score: `√(ν/χ²)` with `ν` degrees of freedom.
  ///
  /// A normal quantity times this is one of Student's distribution of `ν` degrees of freedom, and quantities that share it
  /// have the multivariate one: what is known of the parameters of a linear law when nothing was known before (G. Box
  /// and G. Tiao, *Bayesian inference in statistical analysis*, 1973, 2.7).
  ///
  /// Points every fortieth of a score, far beyond those of any sample. The lines between them are off by less than 10⁻⁴
  /// in the middle of the scores.
  static func spread(degrees: Int) -> Interpolation {
    let scores = (-240...240).map { Double($0) / 40 }
    return Interpolation(
      .normal, xs: scores,
      ys: scores.map {
        (Double(degrees) / chiSquaredQuantile(score: $0, degrees: Double(degrees))).squareRoot()
      })
  }

  /// From how many degrees of freedom on Student's distribution is told from the normal one in no digit that is shown.
  static let manyDegrees = 1_000
}
