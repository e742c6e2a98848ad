/// Goes down the loss of a law, step by step, within bounds.
///
/// Levenberg's and Marquardt's method as a trust region (J. Moré 1978): the law is taken to be straight near the
/// parameters, and the step is the best for the straight law among those not longer than a radius, which grows where
/// the law was straight enough and shrinks where it was not. Lengths are measured in the change that a
/// parameter makes in the law, so that units do not matter. A step that would leave the bounds ends at them, and
/// the parameters in question stay there while the slope points outward.
///
/// All that a step needs is allocated once.
struct Descender<L: Law> {
  private var law: L
  private(set) var criterion: Criterion
  private let bounds: [ParameterBounds]

  /// How far from the minimum, in standard errors, a descent may end.
  let tolerance: Double

  /// How many times the law was computed.
  private(set) var evaluations = 0

  /// The law's values where it was computed last.
  private(set) var values: [Double]

  /// Its derivatives there, until they are reduced.
  private(set) var jacobian: [Double]

  /// What the derivatives and residuals come down to.
  private(set) var reduction: TallReduction

  private var residuals: [Double]
  private var step: BoundedStep
  private var trial: [Double]
  private let points: Double
  var startFactor = 1.0

  init(_ law: L, _ observations: Observations, tolerance: Double) {
    self.law = law
    self.tolerance = tolerance
    let (points, columns) = (law.pointCount, law.parameterCount)
    criterion = Criterion(observations)
    bounds =
      observations.bounds.isEmpty
      ? [ParameterBounds](repeating: .none, count: columns) : observations.bounds
    values = [Double](repeating: 0, count: points)
    jacobian = [Double](repeating: 0, count: points * columns)
    residuals = values
    reduction = TallReduction(rows: points, columns: columns)
    step = BoundedStep(size: columns)
    trial = [Double](repeating: 0, count: columns)
    self.points = Double(points)
  }

  /// Counts each point so many times from now on.
  mutating func repeatPoints(_ multiplicities: [Double]) { criterion.repeatPoints(multiplicities) }

  /// The loss at parameters, NaN or infinite where the law has no value that is allowed.
  mutating func objective(at parameters: [Double]) -> Double {
    evaluations += 1
    law.evaluate(at: parameters, values: &values)
    return criterion.objective(of: values)
  }

  /// Computes values and derivatives at parameters.
  mutating func evaluate(at parameters: [Double]) {
    evaluations += 1
    law.evaluate(at: parameters, values: &values, jacobian: &jacobian)
  }

  /// A descent that begins at a start.
  mutating func begin(at parameters: [Double], start: Int) -> Descent {
    Descent(start: start, parameters: parameters, objective: objective(at: parameters))
  }

  /// Goes on until the descent ends or that many steps were tried in all.
  mutating func advance(_ descent: inout Descent, to steps: Int) {
    guard descent.state == .underway, descent.steps < steps else { return }
    evaluate(at: descent.parameters)
    reduce(descent.blend)
    while descent.steps < steps {
      for column in trial.indices {
        descent.scales[column] = max(descent.scales[column], reduction.length(of: column))
      }
      step.prepare(reduction, descent.parameters, bounds, descent.scales)
      if isConverged {
        descent.state = .converged
        return
      }
      if !move(&descent, to: steps) { return }
    }
  }

  /// Tries steps until one is taken; false where the descent ends or has no tries left.
  private mutating func move(_ descent: inout Descent, to steps: Int) -> Bool {
    let headroom = step.headroom
    while descent.steps < steps {
      descent.steps += 1
      let first = descent.radius == nil
      let radius = descent.radius ?? startingRadius(descent)
      step.find(
        reduction, descent.parameters, bounds, descent.scales, radius: radius,
        damping: &descent.damping)
      for column in trial.indices {
        trial[column] = bounds[column].clamped(descent.parameters[column] + step.change[column])
      }
      let predicted = step.gain(reduction)
      let blur = blur(of: descent.objective)
      let isFine = headroom <= blur && descent.damping == 0
      let withSlope = isFine || descent.isSmooth
      if withSlope { evaluate(at: trial) }
      let objective = withSlope ? criterion.objective(of: values) : objective(at: trial)
      if isFine { return finish(&descent, objective, blur) }

      let ratio = predicted > 0 ? (descent.objective - objective) / predicted : -1
      descent.adjust(
        ratio: ratio.isNaN ? -1 : ratio, length: step.length, radius: radius, isFirst: first)
      if ratio > 1e-4 {
        swap(&descent.parameters, &trial)
        descent.objective = objective
        if !withSlope { evaluate(at: descent.parameters) }
        reduce(descent.blend)
        return true
      }
      if step.length <= 1e-15 * lengthOfParameters(descent) {
        // Parameters that cannot be told from the best ones are the best ones.
        descent.state =
          descent.damping == 0 || isNear(headroom) ? .converged : .stuck
        return false
      }
    }
    return false
  }

  /// Takes a step whose gain is lost in the rounding of the loss, if by its slope it leads nearer to the minimum;
  /// else this is as near as it gets.
  private mutating func finish(
    _ descent: inout Descent, _ objective: Double, _ blur: Double
  ) -> Bool {
    let headroom = step.headroom
    let isNear = isNear(headroom)
    if objective - descent.objective <= 10 * blur {
      reduce(descent.blend)
      step.prepare(reduction, trial, bounds, descent.scales)
      if step.headroom < headroom {
        swap(&descent.parameters, &trial)
        descent.objective = objective
        return true
      }
    }
    descent.state = isNear ? .converged : .stuck
    return false
  }

  /// The change of the loss that its own rounding can hide, which for a sum of squares is that of residuals known
  /// to a unit in the last place of the values.
  private func blur(of objective: Double) -> Double {
    let rounding = 16 * criterion.rounding
    return max(1e-12 * objective, (objective * rounding).squareRoot(), rounding)
  }

  /// Whether so little is left that it is far below any standard error, where rounding lets no more be had.
  private func isNear(_ headroom: Double) -> Bool {
    headroom <= max(1e-8 * variance, 16 * criterion.rounding)
  }

  /// Whether the derivatives where a descent came to its end tell all parameters apart that may move.
  var isDetermined: Bool { step.isDetermined }

  /// Computes the law at parameters and reduces its derivatives, weighted as for least squares.
  mutating func reduceSquares(at parameters: [Double]) {
    evaluate(at: parameters)
    criterion.weigh(&jacobian, at: values)
    for point in residuals.indices { residuals[point] = 0 }
    reduction.reduce(&jacobian, &residuals)
  }

  private mutating func reduce(_ blend: Double) {
    criterion.linearize(values: values, jacobian: &jacobian, residuals: &residuals, blend: blend)
    reduction.reduce(&jacobian, &residuals)
  }

  /// The squared length of a change of all parameters by one standard error, in what the law reaches.
  private var variance: Double {
    let columns = Double(trial.count)
    if case .binomial = criterion.loss { return columns }
    return criterion.scores * columns / max(points - columns, 1)
  }

  /// Whether the best step for the straight law is short beside the standard errors, or lost in rounding.
  private var isConverged: Bool {
    step.headroom <= max(tolerance * tolerance * variance, criterion.rounding)
  }

  private func startingRadius(_ descent: Descent) -> Double {
    let length = lengthOfParameters(descent)
    return startFactor * (length > 0 ? length : step.headroom.squareRoot())
  }

  private func lengthOfParameters(_ descent: Descent) -> Double {
    var square = 0.0
    for column in trial.indices {
      let part = descent.scales[column] * descent.parameters[column]
      square += part * part
    }
    return square.squareRoot()
  }
}
