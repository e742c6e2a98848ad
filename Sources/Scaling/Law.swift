/// A law with the places of its observations inside: `f(xᵢ; p)` for all of them at once.
///
/// A law owns whatever it needs to compute, so that no evaluation allocates; a copy of it is independent.
/// Outside its domain it gives NaN or infinity, and the step that led there is taken back.
public protocol Law: Sendable {
  /// How many places there are.
  var pointCount: Int { get }

  /// How many parameters the law has.
  var parameterCount: Int { get }

  /// Puts `f(xᵢ; p)` into `values[i]`, whose count is ``pointCount``.
  mutating func evaluate(at parameters: [Double], values: inout [Double])

  /// The same, and puts `∂f(xᵢ; p)/∂pⱼ`, exact to rounding, into `jacobian[j * pointCount + i]`.
  mutating func evaluate(
    at parameters: [Double], values: inout [Double], jacobian: inout [Double])
}
