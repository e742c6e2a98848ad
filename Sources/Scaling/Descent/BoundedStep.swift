/// The step to take from parameters within bounds, for a law that is straight near them.
///
/// A parameter at a bound to which the slope points stays there. Where the best step would leave the bounds, the
/// parameters that do are moved to their bounds, and the step of the others is found anew.
struct BoundedStep {
  /// The change of each parameter.
  private(set) var change: [Double]

  /// The length of the change, each parameter in its own scale.
  private(set) var length = 0.0

  /// How much of `‖c‖²` a step without limit of length would take away, within the bounds as they are now.
  private(set) var headroom = 0.0

  /// All parameters that may move.
  private var triangle: PivotedTriangle
  /// Those that may when others went to their bounds.
  private var inner: PivotedTriangle
  private var damped: DampedStep
  private var isHeld: [Bool]
  private var isFixed: [Bool]
  private var target: [Double]
  private var scaled: [Double]

  init(size: Int) {
    change = [Double](repeating: 0, count: size)
    triangle = PivotedTriangle(size: size)
    inner = triangle
    damped = DampedStep(size: size)
    isHeld = [Bool](repeating: false, count: size)
    isFixed = isHeld
    target = change
    scaled = change
  }

  /// Makes ready for steps from parameters.
  mutating func prepare(
    _ problem: TallReduction, _ parameters: [Double], _ bounds: [ParameterBounds],
    _ scales: [Double]
  ) {
    triangle.begin(right: problem.reached)
    for column in parameters.indices {
      let descent = problem.slope(of: column)
      let bound = bounds[column]
      isHeld[column] =
        (parameters[column] <= bound.low && descent <= 0)
        || (parameters[column] >= bound.high && descent >= 0)
      if !isHeld[column] { Self.add(column, of: problem, scales, to: &triangle) }
    }
    triangle.triangulate(tolerance: 1e-13)
    headroom = 0
    for row in 0..<triangle.rank { headroom += triangle.right[row] * triangle.right[row] }
  }

  /// Finds the best step not longer than a radius. The damping is where its search begins, and then its own; zero
  /// where the radius limits nothing.
  mutating func find(
    _ problem: TallReduction, _ parameters: [Double], _ bounds: [ParameterBounds],
    _ scales: [Double], radius: Double, damping: inout Double
  ) {
    for column in change.indices {
      isFixed[column] = isHeld[column]
      change[column] = 0
      target[column] = problem.reached[column]
    }
    Self.solve(triangle, &damped, &scaled, radius, &damping)
    while leavesBounds(parameters, bounds, scales, problem) {
      inner.begin(right: target)
      for column in change.indices where !isFixed[column] {
        Self.add(column, of: problem, scales, to: &inner)
      }
      inner.triangulate(tolerance: 1e-13)
      Self.solve(inner, &damped, &scaled, radius, &damping)
    }
    var square = 0.0
    for column in change.indices {
      let part = scales[column] * change[column]
      square += part * part
    }
    length = square.squareRoot()
  }

  /// What the step found takes from the loss if the law is straight.
  func gain(_ problem: TallReduction) -> Double {
    var gain = 0.0
    for row in change.indices {
      var reached = 0.0
      for column in row..<change.count {
        reached += problem.triangle[column * change.count + row] * change[column]
      }
      gain += reached * (2 * problem.reached[row] - reached)
    }
    return gain
  }

  /// Whether the columns of the parameters that may move are independent, each beside its own length.
  var isDetermined: Bool { triangle.rank == triangle.count && triangle.isWellConditioned }

  // What follows works on parts of a step, since a method would be given a copy of the whole.

  private static func add(
    _ column: Int, of problem: TallReduction, _ scales: [Double],
    to triangle: inout PivotedTriangle
  ) {
    triangle.add(
      column, from: problem.triangle, at: column * problem.columns,
      times: scales[column] > 0 ? 1 / scales[column] : 1)
  }

  /// Puts the scaled step of a triangle's columns into `scaled`, by parameter.
  private static func solve(
    _ triangle: PivotedTriangle, _ damped: inout DampedStep, _ scaled: inout [Double],
    _ radius: Double, _ damping: inout Double
  ) {
    triangle.solve(into: &scaled)
    var square = 0.0
    for place in 0..<triangle.count {
      let part = scaled[triangle.order[place]]
      square += part * part
    }
    if square.squareRoot() <= 1.1 * radius {
      damping = 0
      return
    }
    damping = damped.find(triangle, radius: radius, guess: damping)
    for place in 0..<triangle.count { scaled[triangle.order[place]] = damped.step[place] }
  }

  /// Takes over the scaled step of the free parameters. Those that would leave their bounds are fixed at them; true
  /// if there are any.
  private mutating func leavesBounds(
    _ parameters: [Double], _ bounds: [ParameterBounds], _ scales: [Double],
    _ problem: TallReduction
  ) -> Bool {
    var leaves = false
    for column in change.indices where !isFixed[column] {
      change[column] = scales[column] > 0 ? scaled[column] / scales[column] : 0
      let bound = bounds[column]
      let aim = parameters[column] + change[column]
      guard aim < bound.low || aim > bound.high else { continue }
      leaves = true
      isFixed[column] = true
      change[column] = (aim < bound.low ? bound.low : bound.high) - parameters[column]
      for row in 0...column {
        target[row] -= problem.triangle[column * change.count + row] * change[column]
      }
    }
    return leaves && isFixed.contains(false)
  }
}
