import RealMath

/// What is made least: a sum over the points of a function of the residual, and how it bends.
///
/// Near any parameters the sum is, up to a constant, `‖r − Jδ‖²` for the change `δ` of the parameters, where `Jᵀr`
/// is exactly minus half the slope of the sum. For least squares `r` and `J` are the weighted residuals and
/// derivatives. For Huber's loss and for the deviance they are scaled point by point, so that the slope is right and the
/// curvature is that of the loss, or for the deviance its mean (Fisher's scoring).
struct Criterion {
  let loss: Loss
  let scale: Observations.Scale

  /// The observed values on the scale of the residuals.
  let targets: [Double]

  /// The weight of each point, zero where it is left out.
  private(set) var weights: [Double]

  /// The sum of squares that rounding alone makes, some unit in the last place of each value.
  private(set) var rounding: Double

  /// The sum of squares of the slopes of the loss by the residuals: for least squares the sum itself.
  private(set) var scores = 0.0

  private let ownWeights: [Double]
  private var roots: [Double]
  private var factors: [Double]

  /// Whether all points count alike.
  private var isUnweighted: Bool

  /// Whether some are left out.
  private var leavesOut = false

  init(_ observations: Observations) {
    loss = observations.loss
    scale = observations.scale
    targets =
      scale == .logarithmic ? observations.values.map { Double.log($0) } : observations.values
    ownWeights =
      observations.weights ?? [Double](repeating: 1, count: observations.values.count)
    weights = ownWeights
    roots = ownWeights.map { $0.squareRoot() }
    factors = roots
    isUnweighted = observations.weights == nil
    rounding = 0
    rounding = roundingOfPoints { _ in true }
  }

  /// Counts each point so many times.
  mutating func repeatPoints(_ multiplicities: [Double]) {
    isUnweighted = false
    leavesOut = multiplicities.contains(0)
    for point in weights.indices {
      weights[point] = ownWeights[point] * multiplicities[point]
      roots[point] = weights[point].squareRoot()
    }
  }

  /// The sum for the law's values: NaN or infinite where they are not allowed.
  func objective(of values: [Double]) -> Double {
    var sum = 0.0
    switch loss {
    case .squares:
      for point in targets.indices where roots[point] > 0 {
        let residual = residual(at: point, values[point])
        sum += residual * residual
      }
    case .huber(let threshold):
      for point in targets.indices where roots[point] > 0 {
        let size = residual(at: point, values[point]).magnitude
        sum += size <= threshold ? size * size : threshold * (2 * size - threshold)
      }
    case .binomial(let trials):
      for point in targets.indices where weights[point] > 0 {
        sum += weights[point] * deviance(targets[point], trials[point], values[point])
      }
    }
    return sum
  }

  /// Makes `r` of the law's values, and `J` of its derivatives, in place.
  ///
  /// Beyond Huber's threshold the loss is straight, and a model without curvature knows no length of a step.
  /// `blend` is the share that its chord from zero, which lies above it everywhere, has in the curvature: one is sure to
  /// descend, and near zero is fast.
  mutating func linearize(
    values: [Double], jacobian: inout [Double], residuals: inout [Double], blend: Double
  ) {
    let count = targets.count
    scores = 0
    switch loss {
    case .squares where isUnweighted && scale == .linear:
      for point in 0..<count {
        let residual = targets[point] - values[point]
        residuals[point] = residual
        scores += residual * residual
      }
      return
    case .squares:
      for point in 0..<count {
        residuals[point] = roots[point] > 0 ? residual(at: point, values[point]) : 0
        factors[point] = factor(at: point, values[point])
        scores += residuals[point] * residuals[point]
      }
    case .huber(let threshold):
      // However large, what lies beyond the threshold pulls with the threshold only.
      rounding = roundingOfPoints { residual(at: $0, values[$0]).magnitude <= threshold }
      for point in 0..<count {
        let residual = roots[point] > 0 ? residual(at: point, values[point]) : 0
        let factor = factor(at: point, values[point])
        let score = min(residual.magnitude, threshold)
        scores += score * score
        if residual.magnitude <= threshold {
          residuals[point] = residual
          factors[point] = factor
        } else {
          let curvature = (blend * threshold / residual.magnitude).squareRoot()
          residuals[point] = (residual > 0 ? threshold : -threshold) / curvature
          factors[point] = factor * curvature
        }
      }
    case .binomial(let trials):
      for point in 0..<count {
        let variance = trials[point] * variance(ofOne: values[point])
        factors[point] = factor(at: point, values[point])
        residuals[point] =
          roots[point] * (targets[point] - trials[point] * values[point]) / variance.squareRoot()
        scores += residuals[point] * residuals[point]
      }
    }
    scaleRows(&jacobian)
    guard leavesOut else { return }
    for point in 0..<count where roots[point] == 0 { residuals[point] = 0 }
  }

  /// Weighs the law's derivatives in place as for least squares, or for the deviance by its mean curvature.
  mutating func weigh(_ jacobian: inout [Double], at values: [Double]) {
    for point in targets.indices { factors[point] = factor(at: point, values[point]) }
    scaleRows(&jacobian)
  }

  /// The sum of squares of the weighted changes between two sets of values near each other.
  func squaredDistance(from before: [Double], to after: [Double]) -> Double {
    var sum = 0.0
    for point in targets.indices where roots[point] > 0 {
      let change = factor(at: point, before[point]) * (after[point] - before[point])
      sum += change * change
    }
    return sum
  }

  private func roundingOfPoints(_ counts: (Int) -> Bool) -> Double {
    var sum = 0.0
    for point in targets.indices where counts(point) {
      var square = targets[point] * targets[point]
      if scale == .logarithmic { square = max(square, 1) }
      if case .binomial(let trials) = loss { square = trials[point] }
      sum += ownWeights[point] * square
    }
    return 0x1p-106 * sum
  }

  private func scaleRows(_ jacobian: inout [Double]) {
    let count = targets.count
    let columns = count > 0 ? jacobian.count / count : 0
    for column in 0..<columns {
      let start = column * count
      for point in 0..<count { jacobian[start + point] *= factors[point] }
    }
    // A law may be undefined where nothing is observed.
    guard leavesOut else { return }
    for point in 0..<count where roots[point] == 0 {
      for column in 0..<columns { jacobian[column * count + point] = 0 }
    }
  }

  /// The weighted residual of a point.
  func residual(at point: Int, _ value: Double) -> Double {
    roots[point]
      * (targets[point] - (scale == .logarithmic ? logarithm(value) : value))
  }

  /// What turns a derivative of the law into one of the weighted residual, but for the sign.
  private func factor(at point: Int, _ value: Double) -> Double {
    if case .binomial(let trials) = loss {
      return roots[point] * (trials[point] / variance(ofOne: value)).squareRoot()
    }
    return scale == .logarithmic ? roots[point] / value : roots[point]
  }
}

/// The variance of a single trial, kept from zero, where it would have no inverse.
private func variance(ofOne probability: Double) -> Double {
  max(probability * (1 - probability), 1e-20)
}

/// The logarithm of a positive number, else NaN: a law that falls below zero leaves the scale.
private func logarithm(_ value: Double) -> Double { value > 0 ? Double.log(value) : .nan }

/// Twice what the likelihood of successes among trials lacks of the greatest possible.
func deviance(_ successes: Double, _ trials: Double, _ probability: Double) -> Double {
  guard probability >= 0, probability <= 1 else { return .nan }
  var sum = 0.0
  if successes > 0 { sum += successes * Double.log(successes / (trials * probability)) }
  let failures = trials - successes
  if failures > 0 { sum += failures * Double.log(failures / (trials * (1 - probability))) }
  return 2 * sum
}
