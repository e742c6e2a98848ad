/// The way down from one start, as far as it has come.
struct Descent {
  /// What has become of it.
  enum State: Equatable {
    /// It can go on.
    case underway
    /// It is at a minimum.
    case converged
    /// No step leads further down, and this is no minimum.
    case stuck
  }

  /// The start it began at.
  let start: Int

  /// Where it is.
  var parameters: [Double]

  /// The loss there.
  var objective: Double

  /// What has become of it.
  var state: State = .underway

  /// How many steps were tried.
  var steps = 0

  /// How much each parameter counts in the length of a step: the longest that its column of derivatives was.
  var scales: [Double]

  /// How long the first step may be, as a share of the length of the parameters.
  var firstReach = 1.0

  /// How long a step may be; nothing before the first.
  var radius: Double?

  /// The `λ` of the last step, near which the next is sought.
  var damping = 0.0

  /// The share of the chord in the curvature; see ``Criterion/linearize(values:jacobian:residuals:blend:)``.
  var blend = 1.0

  /// Whether the last step was taken, so that the next is likely to be.
  var isSmooth = false

  init(start: Int, parameters: [Double], objective: Double) {
    self.start = start
    self.parameters = parameters
    self.objective = objective
    scales = [Double](repeating: 0, count: parameters.count)
  }

  /// Learns from a step: how the loss fell beside what the straight law promised.
  mutating func adjust(ratio: Double, length: Double, radius: Double) {
    // The first radius is a guess.
    let radius = self.radius == nil ? min(radius, length) : radius
    if ratio < 0.25 {
      self.radius = 0.5 * min(radius, length)
    } else if ratio > 0.75 || damping == 0 {
      self.radius = 5 * length
      damping *= 0.5
    } else {
      self.radius = radius
    }
    isSmooth = ratio > 1e-4
    if ratio > 0.5 { blend = max(blend / 8, 1e-6) }
    if ratio < 0.1 { blend = min(blend * 8, 1) }
  }

  /// The length of the parameters, each in its own scale.
  var lengthOfParameters: Double {
    var square = 0.0
    for parameter in parameters.indices {
      let part = scales[parameter] * parameters[parameter]
      square += part * part
    }
    return square.squareRoot()
  }
}
