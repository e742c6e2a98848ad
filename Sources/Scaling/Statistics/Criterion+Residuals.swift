import RealMath

extension Criterion {
  /// Observed minus fitted on the scale of the fit; of counts, successes minus those expected.
  func plainResidual(at point: Int, _ value: Double) -> Double {
    switch loss {
    case .binomial(let trials): targets[point] - trials[point] * value
    case .squares, .huber:
      targets[point] - (scale == .logarithmic ? Double.log(value) : value)
    }
  }

  /// The residual times the root of its weight; of counts, in standard deviations of chance (Pearson's).
  func standardizedResidual(at point: Int, _ value: Double) -> Double {
    let residual = weights[point].squareRoot() * plainResidual(at: point, value)
    guard case .binomial(let trials) = loss else { return residual }
    let variance = trials[point] * value * (1 - value)
    return variance > 0 ? residual / variance.squareRoot() : 0
  }

  /// The share of the scatter that a law explains: of the weighted squares about the mean, or of the deviance of the
  /// pooled share of successes.
  func explainedShare(_ values: [Double]) -> Double {
    var left = CompensatedSum()
    var whole = CompensatedSum()
    switch loss {
    case .binomial(let trials):
      let share = ratio(of: { targets[$0] }, to: { trials[$0] })
      for point in targets.indices {
        let (successes, of) = (targets[point], trials[point])
        left.add(weights[point] * deviance(successes, of, values[point]))
        whole.add(weights[point] * deviance(successes, of, share))
      }
    case .squares, .huber:
      let mean = ratio(of: { targets[$0] }, to: { _ in 1 })
      for point in targets.indices {
        let (rest, distance) = (plainResidual(at: point, values[point]), targets[point] - mean)
        left.add(weights[point] * rest * rest)
        whole.add(weights[point] * distance * distance)
      }
    }
    return 1 - left.value / whole.value
  }

  /// The quotient of two weighted sums over the points.
  private func ratio(of above: (Int) -> Double, to below: (Int) -> Double) -> Double {
    var (first, second) = (CompensatedSum(), CompensatedSum())
    for point in targets.indices {
      first.add(weights[point] * above(point))
      second.add(weights[point] * below(point))
    }
    return first.value / second.value
  }
}
