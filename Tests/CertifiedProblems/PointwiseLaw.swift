public import Scaling

/// A law written as a function of one place, which gives its value and leaves its derivatives behind.
public struct PointwiseLaw: Law {
  /// A function of the place `x`, a second place `z` for those laws that have two, and the parameters.
  public typealias Function =
    @Sendable (_ x: Double, _ z: Double, _ p: [Double], _ gradient: inout [Double]) -> Double

  private let x: [Double]
  private let z: [Double]
  private let function: Function
  private var gradient: [Double]

  /// A law at places, the second of which are zero where nothing is said.
  public init(x: [Double], z: [Double] = [], parameters: Int, _ function: @escaping Function) {
    self.x = x
    self.z = z.isEmpty ? [Double](repeating: 0, count: x.count) : z
    self.function = function
    gradient = [Double](repeating: 0, count: parameters)
  }

  /// How many places there are.
  public var pointCount: Int { x.count }

  /// How many parameters the law has.
  public var parameterCount: Int { gradient.count }

  /// Computes the function at each place.
  public mutating func evaluate(at parameters: [Double], values: inout [Double]) {
    let (x, z, function) = (x, z, function)
    for point in x.indices {
      values[point] = function(x[point], z[point], parameters, &gradient)
    }
  }

  /// Computes the function and its derivatives at each place.
  public mutating func evaluate(
    at parameters: [Double], values: inout [Double], jacobian: inout [Double]
  ) {
    let (x, z, function) = (x, z, function)
    let count = x.count
    for point in 0..<count {
      values[point] = function(x[point], z[point], parameters, &gradient)
      let gradient = gradient.span
      var jacobian = jacobian.mutableSpan
      var place = point
      for parameter in 0..<gradient.count {
        jacobian[place] = gradient[parameter]
        place &+= count
      }
    }
  }
}
