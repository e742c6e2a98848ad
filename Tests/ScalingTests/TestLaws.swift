import CertifiedProblems
import RealMath
import Scaling

/// The laws that the tests plant and look for.
enum TestLaws {
  /// `p₀ + p₁x`.
  static func line(_ x: [Double]) -> PointwiseLaw {
    PointwiseLaw(x: x, parameters: 2) { x, _, p, g in
      g[0] = 1
      g[1] = x
      return p[0] + p[1] * x
    }
  }

  /// `p₀x`.
  static func proportion(_ x: [Double]) -> PointwiseLaw {
    PointwiseLaw(x: x, parameters: 1) { x, _, p, g in
      g[0] = x
      return p[0] * x
    }
  }

  /// `p₀`.
  static func constant(_ count: Int) -> PointwiseLaw {
    PointwiseLaw(x: [Double](repeating: 0, count: count), parameters: 1) { _, _, p, g in
      g[0] = 1
      return p[0]
    }
  }

  /// `p₀x^p₁`.
  static func power(_ x: [Double]) -> PointwiseLaw {
    PointwiseLaw(x: x, parameters: 2) { x, _, p, g in
      g[0] = Double.pow(x, p[1])
      g[1] = p[0] * g[0] * Double.log(x)
      return p[0] * g[0]
    }
  }

  /// `ln(p₀x^p₁)`, the same law observed by its logarithm.
  static func logarithmOfPower(_ x: [Double]) -> PointwiseLaw {
    PointwiseLaw(x: x, parameters: 2) { x, _, p, g in
      g[0] = 1 / p[0]
      g[1] = Double.log(x)
      return Double.log(p[0]) + p[1] * g[1]
    }
  }

  /// `p₀/(1 + exp(−p₁(x − p₂)))`.
  static func sigmoid(_ x: [Double]) -> PointwiseLaw {
    PointwiseLaw(x: x, parameters: 3) { x, _, p, g in
      let share = 1 / (1 + Double.exp(-p[1] * (x - p[2])))
      let slope = p[0] * share * (1 - share)
      g[0] = share
      g[1] = slope * (x - p[2])
      g[2] = -slope * p[1]
      return p[0] * share
    }
  }

  /// `p₀ + p₁exp(−p₂x)`.
  static func approach(_ x: [Double]) -> PointwiseLaw {
    PointwiseLaw(x: x, parameters: 3) { x, _, p, g in
      g[0] = 1
      g[1] = Double.exp(-p[2] * x)
      g[2] = -x * p[1] * g[1]
      return p[0] + p[1] * g[1]
    }
  }

  /// The probability `1/(1 + exp(−p₀ − p₁x))`.
  static func logistic(_ x: [Double]) -> PointwiseLaw {
    PointwiseLaw(x: x, parameters: 2) { x, _, p, g in
      let probability = 1 / (1 + Double.exp(-p[0] - p[1] * x))
      g[0] = probability * (1 - probability)
      g[1] = x * g[0]
      return probability
    }
  }

  /// The law's values at parameters.
  static func values(_ law: PointwiseLaw, _ parameters: [Double]) -> [Double] {
    var law = law
    var values = [Double](repeating: 0, count: law.pointCount)
    law.evaluate(at: parameters, values: &values)
    return values
  }
}

/// Chance for tests: numbers of a stream, one after the other.
struct Chance {
  private let stream: RandomStream
  private var next = 0

  init(_ name: String, seed: UInt64 = 1) { stream = RandomStream(seed: seed, name: name.utf8) }

  mutating func uniform(_ low: Double = 0, _ high: Double = 1) -> Double {
    next += 1
    return low + (high - low) * stream.uniform(at: next)
  }

  mutating func normal() -> Double { normalQuantile(uniform()) }

  mutating func order(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for place in order.indices { order.swapAt(place, Int(uniform(0, Double(place + 1)))) }
    return order
  }
}

/// Whether two numbers agree within a share of the larger.
func isClose(_ first: Double, _ second: Double, _ share: Double) -> Bool {
  (first - second).magnitude <= share * max(first.magnitude, second.magnitude)
}

/// Whether two lists of numbers do.
func areClose(_ first: [Double], _ second: [Double], _ share: Double) -> Bool {
  first.count == second.count && zip(first, second).allSatisfy { isClose($0, $1, share) }
}
