import RealMath

/// What each point does to the estimates, to first order.
struct Influence {
  /// How the estimates change when a point is left out: of point `i`, parameter `j`, at `j * points + i`.
  let changes: [Double]

  /// The derivatives of the law, in the same order.
  private let derivatives: [Double]
  private let points: Int

  /// The influence of the points of a fit: `−(JᵀJ)⁻¹ jᵢ rᵢ / (1 − hᵢ)`, with the leverage `hᵢ = jᵢᵀ(JᵀJ)⁻¹jᵢ`
  /// (R. Cook, Detection of influential observation in linear regression, 1977).
  init<L: Law>(_ descender: inout Descender<L>, _ fit: Fit) {
    let (columns, points) = (fit.estimates.count, fit.values.count)
    self.points = points
    descender.evaluate(at: fit.estimates)
    derivatives = descender.jacobian
    var criterion = descender.criterion
    var jacobian = derivatives
    var residuals = fit.values
    criterion.linearize(
      values: descender.values, jacobian: &jacobian, residuals: &residuals, blend: 1)
    var problem = TallReduction(rows: points, columns: columns)
    var (matrix, right) = (jacobian, residuals)
    problem.reduce(&matrix, &right)
    guard let information = try? Information(problem)
    else {
      changes = [Double](repeating: 0, count: points * columns)
      return
    }
    var changes = jacobian
    for point in 0..<points {
      var leverage = 0.0
      for row in 0..<columns {
        var change = 0.0
        for column in 0..<columns {
          change += information.inverse[row * columns + column] * jacobian[column * points + point]
        }
        changes[row * points + point] = change
        leverage += change * jacobian[row * points + point]
      }
      let share = max(1 - leverage, 1e-12)
      for row in 0..<columns { changes[row * points + point] *= -residuals[point] / share }
    }
    self.changes = changes
  }

  /// The law's value at a point that is left out.
  func foretold(_ point: Int, _ fit: Fit) -> Double {
    let value = fit.values[point]
    var change = 0.0
    for row in fit.estimates.indices {
      let place = row * fit.values.count + point
      change += derivatives[place] * changes[place]
    }
    // What is straight is the logarithm there, which also keeps the value positive.
    if fit.scale == .logarithmic { return value * Double.exp(change / value) }
    return value + change
  }

  /// How skewed the distribution of an estimate is: a sixth of the skewness of the changes.
  func acceleration(of parameter: Int) -> Double {
    var (squares, cubes) = (CompensatedSum(), CompensatedSum())
    for place in (parameter * points)..<((parameter + 1) * points) {
      let change = -changes[place]
      squares.add(change * change)
      cubes.add(change * change * change)
    }
    let size = squares.value * squares.value.squareRoot()
    return size > 0 ? cubes.value / (6 * size) : 0
  }
}
