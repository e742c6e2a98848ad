/// The loss near some parameters, as it is if the law is straight there, and the steps that it suggests.
///
/// It holds what does not depend on the kind of law, so that its arrays stay in place however laws are called.
struct LocalModel {
  /// What is made least.
  private(set) var criterion: Criterion

  /// What the derivatives and residuals come down to.
  private(set) var reduction: TallReduction

  private let bounds: [ParameterBounds]
  private let tolerance: Double
  private var residuals: [Double]
  private var step: BoundedStep

  /// Of observations, for a descent that ends when it is so many standard errors from the minimum.
  init(_ observations: Observations, parameters: Int, tolerance: Double) {
    let points = observations.values.count
    criterion = Criterion(observations)
    bounds =
      observations.bounds.isEmpty
      ? [ParameterBounds](repeating: .none, count: parameters) : observations.bounds
    self.tolerance = tolerance
    residuals = [Double](repeating: 0, count: points)
    reduction = TallReduction(rows: points, columns: parameters)
    step = BoundedStep(size: parameters)
  }

  /// Counts each point so many times from now on.
  mutating func repeatPoints(_ multiplicities: [Double]) { criterion.repeatPoints(multiplicities) }

  /// Takes over the law's values and derivatives; the latter are used up.
  mutating func take(values: [Double], jacobian: inout [Double], blend: Double) {
    criterion.linearize(values: values, jacobian: &jacobian, residuals: &residuals, blend: blend)
    reduction.reduce(&jacobian, &residuals)
  }

  /// Takes over the derivatives alone, weighted as for least squares.
  mutating func takeSquares(values: [Double], jacobian: inout [Double]) {
    criterion.weigh(&jacobian, at: values)
    for point in residuals.indices { residuals[point] = 0 }
    reduction.reduce(&jacobian, &residuals)
  }

  // MARK: Steps

  /// Makes ready for steps from parameters, where values and derivatives were taken over.
  mutating func prepare(from parameters: [Double], scales: inout [Double]) {
    for column in scales.indices {
      scales[column] = max(scales[column], reduction.length(of: column))
    }
    step.prepare(reduction, parameters, bounds, scales)
  }

  /// How much of the loss the best step would take away if the law were straight.
  var headroom: Double { step.headroom }

  /// How long the last step is.
  var length: Double { step.length }

  /// Whether the derivatives tell all parameters apart that may move.
  var isDetermined: Bool { step.isDetermined }

  /// Puts the best step within the radius behind the parameters of a descent, and gives what it promises to take from
  /// the loss.
  mutating func propose(from descent: inout Descent, radius: Double, into trial: inout [Double])
    -> Double
  {
    step.find(
      reduction, descent.parameters, bounds, descent.scales, radius: radius,
      damping: &descent.damping)
    for column in trial.indices {
      trial[column] = bounds[column].clamped(descent.parameters[column] + step.change[column])
    }
    return step.gain(reduction)
  }

  // MARK: The end

  /// Whether the best step is short beside the standard errors, or lost in rounding.
  var isConverged: Bool {
    step.headroom <= max(tolerance * tolerance * variance, criterion.rounding)
  }

  /// Whether so little is left that it is far below any standard error, where rounding lets no more be had.
  func isNear(_ headroom: Double) -> Bool {
    headroom <= max(1e-8 * variance, 16 * criterion.rounding)
  }

  /// The change of the loss that its own rounding can hide, which for a sum of squares is that of residuals known
  /// to a unit in the last place of the values.
  func blur(of objective: Double) -> Double {
    let rounding = 16 * criterion.rounding
    return max(1e-12 * objective, (objective * rounding).squareRoot(), rounding)
  }

  /// The squared length of a change of all parameters by one standard error, in what the law reaches.
  private var variance: Double {
    let columns = Double(reduction.columns)
    if case .binomial = criterion.loss { return columns }
    return criterion.scores * columns / max(Double(reduction.rows) - columns, 1)
  }
}
