/// What was observed at the places of a law, and how the law is to be held to it.
public struct Observations: Equatable, Sendable {
  /// Where residuals are taken.
  public enum Scale: Equatable, Sendable {
    /// On the values: `y − f`.
    case linear
    /// On their logarithms: `ln y − ln f`; both must be positive.
    case logarithmic
  }

  /// The observed values, one for each place of the law; with ``Loss/binomial(trials:)`` the successes.
  public var values: [Double]

  /// How much each counts: inverse variances up to a common factor, on the scale of the residuals. Nothing
  /// stands for equal weights.
  public var weights: [Double]?

  /// How distances are counted.
  public var loss: Loss

  /// Where residuals are taken; ``Loss/binomial(trials:)`` knows the linear scale only.
  public var scale: Scale

  /// Where each parameter may lie; empty where all may be any number.
  public var bounds: [ParameterBounds]

  /// Observations, by default of equal weight, for least squares on the linear scale without bounds.
  public init(
    _ values: [Double], weights: [Double]? = nil, loss: Loss = .squares, scale: Scale = .linear,
    bounds: [ParameterBounds] = []
  ) {
    self.values = values
    self.weights = weights
    self.loss = loss
    self.scale = scale
    self.bounds = bounds
  }
}
