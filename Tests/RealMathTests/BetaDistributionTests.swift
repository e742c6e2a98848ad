import RealMath
import Testing

/// Parameters on a logarithmic scale, with round ones and equal ones among them, from a stream.
private struct Parameters {
  let stream: RandomStream
  let limits: ClosedRange<Double>

  func pair(at index: Int) -> (Double, Double) {
    let a = parameter(4 * index)
    let b = parameter(4 * index + 1)
    switch index % 5 {
    case 0: return (a, a)
    case 1: return (max(a.rounded(.down), 1), max(b.rounded(.down), 1))
    default: return (a, b)
    }
  }

  func uniform(at index: Int) -> Double { stream.uniform(at: 4 * index + 2) }

  private func parameter(_ place: Int) -> Double {
    let (low, high) = (Double.log(limits.lowerBound), Double.log(limits.upperBound))
    return .exp(low + (high - low) * stream.uniform(at: place))
  }
}

private let parameters = Parameters(
  stream: RandomStream(seed: 21, name: "beta".utf8), limits: 1e-2...1e5)

/// `x^a·(1 − x)^b/Β(a, b)`, to nine digits or more.
private func power(_ x: Double, _ a: Double, _ b: Double) -> Double {
  let logarithm: Double = a * Double.log(x) + b * Double.log1p(-x)
  let scale: Double = Double.logGamma(a) + Double.logGamma(b) - Double.logGamma(a + b)
  return Double.exp(logarithm - scale)
}

private func isClose(_ x: Double, _ y: Double, _ bound: Double) -> Bool {
  x == y || (x - y).magnitude <= bound * y.magnitude
}

@Test func theBetaQuantileInvertsTheDistribution() {
  for index in 0..<3000 {
    let (a, b) = parameters.pair(at: index)
    let u = parameters.uniform(at: index)
    let p = index % 3 == 0 ? .exp(-600 * u) : u
    let x = Double.betaQuantile(p, a, b)
    // Close to one, the distance from one is what has all digits.
    let isBelowHalf = x <= 0.5
    let y = isBelowHalf ? x : Double.betaQuantile(1 - p, b, a)
    guard y > 1e-307 else { continue }
    let back =
      isBelowHalf ? Double.incompleteBeta(x, a, b) : 1 - Double.incompleteBeta(y, b, a)
    // A relative error e of the quantile is one of e·x·d(x)/p in p.
    let density = power(y, a, b)
    let bound = isBelowHalf ? 1e-14 * (p + density) : 1e-14 * (1 + density)
    #expect((back - p).magnitude <= bound, "\(p), \(a), \(b) → \(x) → \(back), seed 21")
  }
}

@Test func theTailsOfTheBetaDistributionAreMirrored() {
  for index in 0..<3000 {
    let (a, b) = parameters.pair(at: index)
    // A multiple of 2⁻³⁰, so that its complement is exact.
    let x = (parameters.uniform(at: index) * 0x1p30).rounded(.up) * 0x1p-30
    let lower = Double.incompleteBeta(x, a, b)
    let upper = Double.incompleteBeta(1 - x, b, a)
    #expect((lower + upper - 1).magnitude <= 4e-16, "\(x), \(a), \(b), seed 21")
    // Neighbours differ by I(a, b) − I(a + 1, b) = x^a·y^b/(a·Β(a, b)), DLMF 8.17.20.
    let next = Double.incompleteBeta(x, a + 1, b)
    let difference = power(x, a, b) / a
    let bound = 1e-14 * lower + 1e-9 * difference + .leastNormalMagnitude
    #expect((lower - next - difference).magnitude <= bound, "\(x), \(a), \(b), seed 21")
  }
}

@Test func betaDistributionsWithAClosedFormHaveItsValues() {
  for index in 0..<500 {
    let (a, _) = parameters.pair(at: index)
    let u = parameters.uniform(at: index)
    #expect(isClose(.incompleteBeta(u, a, 1), .pow(u, a), 1e-14), "\(u), \(a)")
    #expect(isClose(.incompleteBeta(u, 1, a), -Double.expm1(a * .log1p(-u)), 1e-12), "\(u), \(a)")
    #expect(isClose(.incompleteBeta(u, 1, 1), u, 1e-15), "\(u)")
    #expect(isClose(.betaQuantile(u, 1, 1), u, 1e-15), "\(u)")
    // The arcsine distribution.
    let sine = Double.sin(0.5 * .pi * u)
    #expect(isClose(.betaQuantile(u, 0.5, 0.5), sine * sine, 1e-14), "\(u)")
  }
}

@Test func theBetaQuantileRisesWithTheProbability() {
  for index in 0..<300 {
    let (a, b) = parameters.pair(at: index)
    var last = 0.0
    for step in 1...60 {
      // Some of them close to each other.
      let p = step % 2 == 0 ? Double(step) / 61 : Double(step + 1) / 61 * (1 - 1e-12)
      let x = Double.betaQuantile(p, a, b)
      #expect(x >= last, "\(p), \(a), \(b), seed 21")
      last = x
    }
    #expect(last <= 1)
  }
}

@Test func largeParametersJoinThoseBelow() {
  // On the two sides of where another method begins.
  let limit = 0x1p22
  for z in [-6.0, -2, -0.5, 0, 0.01, 1, 4] {
    for ratio in [1, 3.5, 1000] {
      func value(_ a: Double) -> Double {
        let b = ratio * a
        let spread = (ratio / (1 + ratio) / (1 + ratio) / (a + b)).squareRoot()
        return Double.incompleteBeta(1 / (1 + ratio) + z * spread, a, b)
      }
      let (below, above) = (value(limit * (1 - 0x1p-30)), value(limit * (1 + 0x1p-30)))
      #expect(isClose(below, above, 1e-10), "\(z), \(ratio): \(below), \(above)")
      let normal = Double.normalDistribution(z)
      #expect((value(0x1p50) - normal).magnitude < 1e-6, "\(z), \(ratio)")
    }
  }
}

@Test func theBetaDistributionKeepsToItsEdges() {
  #expect(Double.incompleteBeta(0, 2, 3) == 0)
  #expect(Double.incompleteBeta(1, 2, 3) == 1)
  #expect(Double.betaQuantile(0, 2, 3) == 0)
  #expect(Double.betaQuantile(1, 2, 3) == 1)
  // So small parameters leave nothing between the ends.
  #expect(Double.betaQuantile(0.4, 1e-19, 1e-19) == 0)
  #expect(Double.betaQuantile(0.6, 1e-19, 1e-19) == 1)
  #expect(isClose(.betaQuantile(0.9, 1e20, 1e20), 0.5, 1e-9))
  #expect(Double.incompleteBeta(0.3, 1e20, 1e20) == 0)
  #expect(Double.incompleteBeta(.leastNonzeroMagnitude, 3, 2) == 0)
  for wrong in [0, -1, -.infinity, .infinity, .nan, 0.9e-20, 1.1e20] as [Double] {
    #expect(Double.incompleteBeta(0.5, wrong, 1).isNaN, "\(wrong)")
    #expect(Double.incompleteBeta(0.5, 1, wrong).isNaN, "\(wrong)")
    #expect(Double.betaQuantile(0.5, wrong, 1).isNaN, "\(wrong)")
    #expect(Double.betaQuantile(0.5, 1, wrong).isNaN, "\(wrong)")
  }
  for wrong in [-0.1, 1.1, .infinity, .nan] as [Double] {
    #expect(Double.incompleteBeta(wrong, 1, 1).isNaN, "\(wrong)")
    #expect(Double.betaQuantile(wrong, 1, 1).isNaN, "\(wrong)")
  }
}

@Test func everyBetaQuantileIsANumberInItsRange() {
  let wide = Parameters(
    stream: RandomStream(seed: 22, name: "wide".utf8), limits: 1.1e-20...0.9e20)
  for index in 0..<3000 {
    let (a, b) = wide.pair(at: index)
    let u = wide.uniform(at: index)
    let p = index % 3 == 0 ? .exp(-700 * u) : u
    let x = Double.betaQuantile(p, a, b)
    let q = Double.incompleteBeta(u, a, b)
    #expect(x >= 0 && x <= 1, "\(p), \(a), \(b) → \(x), seed 22")
    #expect(q >= 0 && q <= 1, "\(u), \(a), \(b) → \(q), seed 22")
  }
}

@Test func theNormalDistributionKeepsToItsEdges() {
  #expect(Double.normalDistribution(0) == 0.5)
  #expect(Double.normalDistribution(-.infinity) == 0)
  #expect(Double.normalDistribution(.infinity) == 1)
  #expect(Double.normalDistribution(-39) == 0)
  #expect(Double.normalDistribution(-38.4) > 0)
  #expect(Double.normalDistribution(.nan).isNaN)
  for index in 0..<1000 {
    let p = parameters.uniform(at: index)
    let z = normalQuantile(p)
    #expect(isClose(.normalDistribution(z), p, 2e-15 * (1 + z * z)), "\(p)")
  }
}
