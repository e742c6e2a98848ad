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
  private var model: LocalModel

  /// How many times the law was computed.
  private(set) var evaluations = 0

  /// The law's values where it was computed last.
  private(set) var values: [Double]

  /// Its derivatives there, until the model takes them over.
  private(set) var jacobian: [Double]

  private var trial: [Double]

  /// For a law and observations, to end when it is so many standard errors from the minimum.
  init(_ law: L, _ observations: Observations, tolerance: Double) {
    self.law = law
    let (points, columns) = (law.pointCount, law.parameterCount)
    model = LocalModel(observations, parameters: columns, tolerance: tolerance)
    values = [Double](repeating: 0, count: points)
    jacobian = [Double](repeating: 0, count: points * columns)
    trial = [Double](repeating: 0, count: columns)
  }

  /// What is made least.
  var criterion: Criterion { model.criterion }

  /// What the derivatives came down to that were taken over last.
  var reduction: TallReduction { model.reduction }

  /// Whether the derivatives where a descent came to its end tell all parameters apart that may move.
  var isDetermined: Bool { model.isDetermined }

  /// Counts each point so many times from now on.
  mutating func repeatPoints(_ multiplicities: [Double]) { model.repeatPoints(multiplicities) }

  // MARK: The law

  /// The loss at parameters, NaN or infinite where the law has no value that is allowed.
  mutating func objective(at parameters: [Double]) -> Double {
    evaluations += 1
    law.evaluate(at: parameters, values: &values)
    return model.criterion.objective(of: values)
  }

  /// Computes values and derivatives at parameters.
  mutating func evaluate(at parameters: [Double]) {
    evaluations += 1
    law.evaluate(at: parameters, values: &values, jacobian: &jacobian)
  }

  /// Computes the law at parameters and reduces its derivatives, weighted as for least squares.
  mutating func reduceSquares(at parameters: [Double]) {
    evaluate(at: parameters)
    model.takeSquares(values: values, jacobian: &jacobian)
  }

  // MARK: The way down

  /// A descent that begins at a start.
  mutating func begin(at parameters: [Double], start: Int) -> Descent {
    Descent(start: start, parameters: parameters, objective: objective(at: parameters))
  }

  /// Goes on until the descent ends or that many steps were tried in all.
  mutating func advance(_ descent: inout Descent, to steps: Int) {
    guard descent.state == .underway, descent.steps < steps else { return }
    evaluate(at: descent.parameters)
    takeOver(descent.blend)
    while descent.steps < steps {
      model.prepare(from: descent.parameters, scales: &descent.scales)
      if model.isConverged {
        descent.state = .converged
        return
      }
      if !move(&descent, to: steps) { return }
    }
  }

  /// Tries steps until one is taken; false where the descent ends or has no tries left.
  private mutating func move(_ descent: inout Descent, to steps: Int) -> Bool {
    let headroom = model.headroom
    let blur = model.blur(of: descent.objective)
    while descent.steps < steps {
      descent.steps += 1
      let lengthOfParameters = descent.lengthOfParameters
      let firstRadius = lengthOfParameters > 0 ? lengthOfParameters : headroom.squareRoot()
      let radius = descent.radius ?? descent.firstReach * firstRadius
      let predicted = model.propose(from: &descent, radius: radius, into: &trial)
      let isFine = headroom <= blur && descent.damping == 0
      let withSlope = isFine || descent.isSmooth
      if withSlope { evaluate(at: trial) }
      let objective = withSlope ? model.criterion.objective(of: values) : objective(at: trial)
      if isFine { return finish(&descent, objective, blur) }

      let ratio = predicted > 0 ? (descent.objective - objective) / predicted : -1
      descent.adjust(ratio: ratio.isNaN ? -1 : ratio, length: model.length, radius: radius)
      if ratio > 1e-4 {
        swap(&descent.parameters, &trial)
        descent.objective = objective
        if !withSlope { evaluate(at: descent.parameters) }
        takeOver(descent.blend)
        return true
      }
      if model.length <= 1e-15 * lengthOfParameters {
        // Parameters that cannot be told from the best ones are the best ones.
        let isBest = descent.damping == 0 || model.isNear(headroom)
        descent.state = isBest ? .converged : .stuck
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
    let headroom = model.headroom
    let isNear = model.isNear(headroom)
    if objective - descent.objective <= 10 * blur {
      takeOver(descent.blend)
      model.prepare(from: trial, scales: &descent.scales)
      if model.headroom < headroom {
        swap(&descent.parameters, &trial)
        descent.objective = objective
        return true
      }
    }
    descent.state = isNear ? .converged : .stuck
    return false
  }

  private mutating func takeOver(_ blend: Double) {
    model.take(values: values, jacobian: &jacobian, blend: blend)
  }
}
