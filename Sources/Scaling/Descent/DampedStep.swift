/// The least of `‖b − Su‖` among the `u` no longer than a radius, for a small triangle `S`.
///
/// It is the solution of `(SᵀS + λI) u = Sᵀb` for the `λ` that makes it as long as the radius, found by Newton's
/// method on `1/‖u(λ)‖`, which is nearly straight (J. Moré, The Levenberg-Marquardt algorithm: implementation and
/// theory, 1978). A radius is met within a tenth.
struct DampedStep {
  /// The step, by place in the triangle.
  private(set) var step: [Double]
  private var gram: [Double]
  private var lower: [Double]
  private var gradient: [Double]
  private var bent: [Double]

  init(size: Int) {
    step = [Double](repeating: 0, count: size)
    gram = [Double](repeating: 0, count: size * size)
    lower = [Double](repeating: 0, count: size * size)
    gradient = [Double](repeating: 0, count: size)
    bent = gradient
  }

  /// Finds the step within a radius and gives its `λ`, beginning the search at `guess`.
  mutating func find(_ triangle: PivotedTriangle, radius: Double, guess: Double) -> Double {
    let count = triangle.count
    let size = triangle.size
    var steepness = 0.0
    var trace = 0.0
    for column in 0..<count {
      var along = 0.0
      for row in 0..<size { along += triangle.entries[column * size + row] * triangle.right[row] }
      gradient[column] = along
      steepness += along * along
      for other in 0...column {
        var product = 0.0
        for row in 0..<size {
          product += triangle.entries[column * size + row] * triangle.entries[other * size + row]
        }
        gram[column * size + other] = product
      }
      trace += gram[column * size + column]
    }
    // No root lies beyond the first, as λ‖u‖ ≤ ‖Sᵀb‖; below the floor nothing but rounding is damped.
    var high = steepness.squareRoot() / radius
    let floor = 1e-15 * trace
    var low = 0.0
    var damping = guess > 0 && guess < high ? guess : 1e-3 * high
    for _ in 0..<12 {
      damping = max(damping, floor)
      let length = solve(damping: damping, count: count, size: size)
      guard (length - radius).magnitude > 0.1 * radius else { break }
      if length > radius { low = max(low, damping) } else { high = min(high, damping) }
      if length < radius && damping <= floor { break }
      let bend = bending(count: count, size: size)
      let next = damping + (length / bend) * (length / bend) * (length - radius) / radius
      damping = next > low && next < high ? next : max((low * high).squareRoot(), 1e-3 * high)
    }
    return damping
  }

  /// Solves for one `λ` by Cholesky's method and gives the length of the step.
  private mutating func solve(damping: Double, count: Int, size: Int) -> Double {
    for column in 0..<count {
      for row in column..<count {
        var entry = gram[row * size + column] + (row == column ? damping : 0)
        for inner in 0..<column {
          entry -= lower[row * size + inner] * lower[column * size + inner]
        }
        lower[row * size + column] =
          row == column
          ? max(entry, 1e-2 * damping).squareRoot() : entry / lower[column * size + column]
      }
    }
    for row in 0..<count {
      var rest = gradient[row]
      for inner in 0..<row { rest -= lower[row * size + inner] * step[inner] }
      step[row] = rest / lower[row * size + row]
    }
    var square = 0.0
    for row in (0..<count).reversed() {
      var rest = step[row]
      for inner in (row + 1)..<max(count, row + 1) {
        rest -= lower[inner * size + row] * step[inner]
      }
      step[row] = rest / lower[row * size + row]
      square += step[row] * step[row]
    }
    return square.squareRoot()
  }

  /// `‖L⁻¹u‖`, by which the length of the step answers to `λ`.
  private mutating func bending(count: Int, size: Int) -> Double {
    var square = 0.0
    for row in 0..<count {
      var rest = step[row]
      for inner in 0..<row { rest -= lower[row * size + inner] * bent[inner] }
      bent[row] = rest / lower[row * size + row]
      square += bent[row] * bent[row]
    }
    return square.squareRoot()
  }
}
