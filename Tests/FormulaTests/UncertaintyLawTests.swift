import RealMath
import TestSupport
import Testing

@testable import Formula

/// What is known of a formula over definitions of a model, from samples of a seed.
private func estimate(
  _ text: String, _ definitions: [(String, String)] = [], seed: UInt64 = 1, count: Int = 10_000
) throws -> Estimate {
  var calculation = Calculation(definitions)
  let checked = calculation.quantity(text)
  let quantity = try #require(checked, "\(text): \(calculation.messages)")
  let graph = calculation.checker.graph
  let samples = Samples(of: graph, for: [quantity.node], seed: seed, count: count)
  return graph.estimates(of: [quantity.node], samples)[0]
}

/// All samples of a formula.
private func samples(
  _ text: String, _ definitions: [(String, String)] = [], seed: UInt64 = 1,
  correlations: [String] = []
) throws -> [Double] {
  var calculation = Calculation(definitions)
  let checked = calculation.quantity(text)
  let quantity = try #require(checked, "\(text): \(calculation.messages)")
  let stated = correlations.compactMap { calculation.correlation($0) }
  try #require(stated.count == correlations.count, "\(calculation.messages)")
  let graph = calculation.checker.graph
  let samples = Samples(
    of: graph, for: [quantity.node], seed: seed, count: 10_000, correlations: stated)
  return Program(graph, roots: [quantity.node]).sample(samples)[0]
}

// MARK: Distributions

/// The largest distance between the samples' distribution and the one they should have (A. Kolmogorov 1933,
/// N. Smirnov 1948).
private func distance(_ samples: [Double], _ distribution: (Double) -> Double) -> Double {
  let sorted = samples.sorted()
  var distance = 0.0
  for (index, sample) in sorted.enumerated() {
    let expected = distribution(sample)
    let below = Double(index) / Double(sorted.count)
    let upTo = Double(index + 1) / Double(sorted.count)
    distance = max(distance, expected - below, upTo - expected)
  }
  return distance
}

private let z95 = normalQuantile(0.95)

private func normal(_ z: Double) -> Double { Double.normalDistribution(z) }

@Test func samplesPassTheKolmogorovSmirnovTest() throws {
  let cases: [(text: String, distribution: (Double) -> Double)] = [
    ("normal(10, 2)", { normal(($0 - 10) / 2) }),
    ("-1 to 3", { normal(($0 - 1) / 2 * z95) }),
    ("5 to 20", { normal((Double.log($0) - Double.log(10)) / Double.log(2) * z95) }),
    (
      "lognormal(10, 5)",
      {
        let variance = Double.log(1.25)
        return normal((Double.log($0) - Double.log(10) + variance / 2) / variance.squareRoot())
      }
    ),
    ("uniform(-2, 6)", { ($0 + 2) / 8 }),
    (
      "triangular(0, 2, 10)",
      { $0 < 2 ? $0 * $0 / 20 : 1 - (10 - $0) * (10 - $0) / 80 }
    ),
    ("triangular(0, 0, 1)", { 1 - (1 - $0) * (1 - $0) }),
    ("beta_distribution(2, 5)", { Double.incompleteBeta($0, 2, 5) }),
    ("beta_distribution(0.3, 0.4)", { Double.incompleteBeta($0, 0.3, 0.4) }),
    // (1 - x)^b is uniform for the distribution of the smallest of b uniform numbers.
    ("beta_distribution(1, 7)", { 1 - Double.pow(1 - $0, 7) }),
  ]
  for (text, distribution) in cases {
    for seed in 1...3 as ClosedRange<UInt64> {
      let drawn = try samples(text, seed: seed)
      // Samples at the middles of equal parts are as near as samples can be.
      #expect(distance(drawn, distribution) < 1.01 / 2 / Double(drawn.count), "\(text)")
    }
  }
}

/// The samples of several quantities together are no grid: differences of two equal ones are triangular.
@Test func quantitiesMeetByChance() throws {
  let limit = 1.95 / 128  // 0.1 % of independent samples are further off.
  for seed in 1...5 as ClosedRange<UInt64> {
    let drawn = try samples("uniform(0, 1) - uniform(0, 1)", seed: seed)
    let off = distance(drawn) { $0 < 0 ? (1 + $0) * (1 + $0) / 2 : 1 - (1 - $0) * (1 - $0) / 2 }
    #expect(off < limit, "seed \(seed): \(off)")
  }
}

// MARK: Closed forms

@Test func productsAndRatiosOfLogNormalsComeOutAsOnPaper() throws {
  // The logarithms add up: their means, and the squares of their spreads.
  let spread = (Double.log(2) * Double.log(2) + Double.log(3) * Double.log(3)).squareRoot()
  let cases: [(String, Double, Double)] = [
    ("(5 to 20) * (1 to 9)", 30.0, spread), ("(5 to 20) / (1 to 9)", 10.0 / 3, spread),
    ("(5 to 20)^2", 100, 2 * Double.log(2)),
    ("sqrt(5 to 20)", 10.0.squareRoot(), Double.log(2) / 2),
    ("1 / (5 to 20)", 0.1, Double.log(2)),
    ("(5 to 20) * (5 to 20) * (5 to 20)", 1000, Double.log(2) * 3.0.squareRoot()),
  ]
  for (text, median, spread) in cases {
    let found = try estimate(text)
    let interval = try #require(found.interval)
    let factor = Double.exp(spread)
    #expect(abs(found.value / median - 1) < 0.003, "\(text)")
    #expect(abs(interval.low * factor / median - 1) < 0.01, "\(text)")
    #expect(abs(interval.high / factor / median - 1) < 0.01, "\(text)")
  }
}

@Test func sumsComeOutAsOnPaper() throws {
  let normals = try estimate("normal(10, 3) + normal(5, 4)")
  #expect(abs(normals.value - 15) < 0.02)
  #expect(abs((normals.interval?.high ?? 0) - 15 - 5 * z95) < 0.05)
  // The sum of two log-normal quantities, by integrating over one of them.
  let sigma = Double.log(2) / z95
  func below(_ x: Double) -> Double {
    var sum = 0.0
    let steps = 4_000
    for step in 0..<steps {
      let z = normalQuantile((Double(step) + 0.5) / Double(steps))
      let rest = x - 10 * Double.exp(sigma * z)
      if rest > 0 { sum += normal((Double.log(rest) - Double.log(10)) / sigma) }
    }
    return sum / Double(steps)
  }
  let sum = try estimate("(5 to 20) + (5 to 20)")
  let interval = try #require(sum.interval)
  #expect(abs(below(sum.value) - 0.5) < 0.002)
  #expect(abs(below(interval.low) - 0.05) < 0.002)
  #expect(abs(below(interval.high) - 0.95) < 0.002)
}

private let moments: [(text: String, value: Double)] = [
  ("mean(normal(10, 3))", 10), ("sd(normal(10, 3))", 3), ("mean(lognormal(10, 3))", 10),
  ("sd(lognormal(10, 3))", 3), ("mean(uniform(2, 4))", 3), ("sd(uniform(2, 4))", 0.5773502692),
  ("mean(triangular(0, 2, 10))", 4), ("sd(triangular(0, 2, 10))", 2.160246899),
  ("mean(beta_distribution(2, 5))", 0.2857142857),
  ("sd(beta_distribution(2, 5))", 0.1597191412),
  ("quantile(normal(0, 1), 97.5%)", 1.959963985),
  ("probability(normal(0, 1) < 1)", 0.8413447461),
  ("probability(uniform(0, 1) < 0.3 and uniform(0, 1) < 0.5)", 0.15),
]

@Test(arguments: moments)
func momentsComeOutAsOnPaper(_ row: (text: String, value: Double)) {
  var calculation = Calculation()
  let found = calculation.value(row.text)
  #expect(abs(found - row.value) < 1.5e-3 * max(1, row.value), "\(row.text): \(found)")
}

// MARK: Identity

@Test func whatIsWrittenOnceIsOneQuantity() throws {
  let model = [("x", "5 to 20"), ("y", "3 * x"), ("f(a)", "a * (1 to 2)")]
  for text in ["x - x", "y - 3 * x", "f(2) - 2 * f(1)", "y / x - 3", "(y - x) / x - 2"] {
    let drawn = try samples(text, model)
    #expect(drawn.allSatisfy { abs($0) < 1e-12 }, "\(text)")
  }
  #expect(try samples("x - x", model).allSatisfy { $0 == 0 })
  // And what is written twice is two.
  let spread = try #require(estimate("(5 to 20) - (5 to 20)").interval)
  #expect(spread.low < -5 && spread.high > 5)
}

@Test func addingAParameterChangesNoOtherNumber() throws {
  let before = [("b", "5 to 20"), ("d", "normal(3, 1)"), ("z", "b * d + (1 to 2)")]
  let after =
    [("a", "1 to 9"), ("bb", "a * b")] + before + [("c", "uniform(0, 1)"), ("zz", "c * z")]
  for text in ["b", "d", "z", "b * d", "z - d", "probability(z > 30)"] {
    // A difference of two long arrays would take for ever to be shown.
    let isSame = try samples(text, before) == samples(text, after)
    #expect(isSame, "\(text)")
  }
}

@Test func anotherNameOrSeedGivesOtherSamples() throws {
  let first = try samples("b", [("b", "5 to 20")])
  let other = try samples("c", [("c", "5 to 20")])
  let seeded = try samples("b", [("b", "5 to 20")], seed: 2)
  let differ = first != other && first != seeded
  #expect(differ)
  // But the same values, in another order.
  let areAlike = first.sorted() == other.sorted() && first.sorted() == seeded.sorted()
  #expect(areAlike)
}

// MARK: Correlation

@Test(arguments: [-1.0, -0.7, 0, 0.3, 0.9, 1])
func correlationsAreAsStated(_ stated: Double) throws {
  let model = [("a", "normal(5, 2)"), ("b", "(1 to 3) m"), ("c", "a / 1")]
  func drawn(_ text: String) throws -> [Double] {
    try samples(text, model, correlations: ["correlate(a, b, \(stated))"])
  }
  let together = try drawn("(a - 5) / 2 * ln(b / 1 m / sqrt(3))")
  let spread = Double.log(3.0.squareRoot()) / z95
  let found = together.reduce(0, +) / Double(together.count) / spread
  #expect(abs(found - stated) < 0.01, "\(found)")
  // Each keeps its own distribution to the last sample.
  let keepsItsOwn = try drawn("a * 1 + 0 * b / 1 m").sorted() == samples("a", model).sorted()
  #expect(keepsItsOwn)
}

// MARK: Precision

@Test func aValueOfOneQuantityIsTheSameForEverySeed() throws {
  for text in ["5 to 20", "exp(-(1 to 3))", "10 / normal(20, 2)"] {
    let values = try (1...4).map { try estimate(text, seed: UInt64($0)) }
    #expect(Set(values.map(\.value)).count == 1, "\(text)")
    #expect(Set(values.map { $0.interval?.low }).count == 1, "\(text)")
  }
}

@Test func standardErrorsBoundHowFarSeedsDiffer() throws {
  let texts = [
    "(5 to 20) * (1 to 3)", "(5 to 20) + (1 to 30) - (2 to 3)",
    "(5 to 20) * normal(18, 2) * (2 to 4) / (1 to 2)",
    "exp(normal(0, 1)) / (1 + exp(normal(0, 1)))",
  ]
  for text in texts {
    let found = try (1...12).map { try estimate(text, seed: UInt64($0)) }
    let ends = [
      found.map { ($0.value, $0.error) },
      found.compactMap(\.interval).map { ($0.low, $0.lowError) },
      found.compactMap(\.interval).map { ($0.high, $0.highError) },
    ]
    for values in ends {
      let mean = values.reduce(0) { $0 + $1.0 } / 12
      let spread = (values.reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) } / 11).squareRoot()
      for (_, told) in values {
        #expect(told > spread, "\(text): \(told) for \(spread)")
        #expect(told < 30 * spread, "\(text): \(told) for \(spread)")
      }
      // The bound itself hardly differs: a digit must not come and go with the seed.
      let errors = values.map { $0.1 }
      #expect((errors.max() ?? 0) < 1.35 * (errors.min() ?? 0), "\(text): \(errors)")
    }
    // And the median is known better than from independent samples.
    let medians = found.map(\.value)
    let mean = medians.reduce(0, +) / 12
    let spread = (medians.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 11).squareRoot()
    #expect(spread < found[0].error / 2, "\(text): \(spread) of \(found[0].error)")
  }
}

@Test func intervalsCoverAtTheirNominalRate() throws {
  // Where the truth is a sample of its own, the interval of the others holds it nine times out of ten.
  var generator = SeededGenerator(seed: 11)
  var held = 0
  let trials = 400
  let model = [("y", "(2 to 9) * (1 to 4) + normal(3, 1)")]
  let interval = try #require(estimate("y", model, seed: 1).interval)
  let truths = try samples("y", model, seed: 99)
  for _ in 0..<trials {
    let truth = try #require(truths.randomElement(using: &generator))
    if interval.low <= truth, truth <= interval.high { held += 1 }
  }
  #expect(abs(Double(held) / Double(trials) - 0.9) < 0.05, "\(held)")
}

// MARK: Slopes

/// In every sample the slope is that of its own curve.
@Test(arguments: [
  "t to 3 * t", "-t to t^2 + 1", "normal(t, t^2)", "lognormal(t, 2)", "lognormal(3, t)",
  "lognormal(t^2, t)", "uniform(-t, t)", "triangular(0, t, 9)", "triangular(-t, 1, t + 1)",
  "triangular(0, 1, t)", "mean(t * (1 to 2))", "sd(uniform(0, 1) * t^2 + uniform(0, 1))",
])
func slopesOfDistributionsAgreeWithDifferences(_ text: String) throws {
  let model = [("f(t)", text), ("noise", "0 * (1 to 2)")]
  let found = try samples("slope(t -> f(t), 2) + noise", model)
  let above = try samples("f(2 + 1e-5) + noise", model)
  let below = try samples("f(2 - 1e-5) + noise", model)
  for index in stride(from: 0, to: found.count, by: 97) {
    let difference = (above[index] - below[index]) / 2e-5
    #expect(abs(found[index] - difference) < 1e-5 * max(1, abs(difference)), "\(text) at \(index)")
  }
}

// MARK: Room

/// A million samples of two hundred quantities are stored nowhere, and only a few columns are made at once.
@Test func samplesTakeNoRoom() throws {
  let names = (1...200).map { "q\($0)" }
  // A text is a place of its own.
  var calculation = Calculation(names.enumerated().map { ($1, "1 to \($0 + 2)") })
  let checked = calculation.quantity(names.joined(separator: " + "))
  let node = try #require(checked).node
  let graph = calculation.checker.graph
  let samples = Samples(of: graph, for: [node], seed: 1, count: 1_000_000)
  let joint = samples.joint(graph.draws(below: node))
  #expect(joint.orders.count == 200)
  let areStored = joint.orders.contains { order in
    if case .stored = order { return true }
    return false
  }
  #expect(!areStored)
  #expect(samples.columnsTogether == 6)
  #expect(Samples(of: graph, for: [node], seed: 1, count: 100).columnsTogether > 1_000)
}

/// However few values are computed together, each is the same, and what is computed before is used.
@Test func valuesAreTheSameTogetherAndAlone() throws {
  var calculation = Calculation([
    ("a", "5 to 20"), ("b", "normal(3, 1)"), ("c", "a * b"), ("d", "c + a / b + mean(c)"),
    ("e", "exp(d / 100) + c"), ("f", "inverse(x -> x^3 + e, d + b, -99, 99)"), ("g", "f + d * a"),
  ])
  let texts = ["g", "a", "c", "c + a", "f", "b", "d", "c / 2", "e", "c", "b * a", "g - e"]
  let nodes = texts.compactMap { calculation.quantity($0)?.node }
  #expect(nodes.count == texts.count, "\(calculation.messages)")
  let graph = calculation.checker.graph
  var samples = Samples(of: graph, for: nodes, seed: 1, count: 200)
  let together = graph.estimates(of: nodes, samples)
  for (node, estimate) in zip(nodes, together) {
    #expect(estimate.value.isFinite)
    #expect(graph.estimates(of: [node], samples) == [estimate])
  }
  for count in 1...9 {
    samples.columnsTogether = count
    #expect(graph.estimates(of: nodes, samples) == together, "\(count)")
  }
}

/// What is known already is not computed again.
@Test func aChainIsComputedOnce() throws {
  let chain = (1...50).map { ("d\($0)", "d\($0 - 1) * 0.9\($0) + a^0.7") }
  var calculation = Calculation([("a", "5 to 20"), ("d0", "a + 1")] + chain)
  let nodes = ["d50", "d49"].compactMap { calculation.quantity($0)?.node }
  #expect(nodes.count == 2)
  let graph = calculation.checker.graph
  #expect(Program(graph, roots: [nodes[0]]).cost > 100)
  let known = graph.unmarked(nodes[1])
  #expect(Program(graph, roots: [nodes[0]], known: [known]).cost < 8)
}

// MARK: Medians

/// A formula with one of its definitions at given values and all else at the median, and the same without.
private func moved(
  _ text: String, _ input: String, _ values: [Double], _ definitions: [(String, String)],
  correlations: [String] = []
) throws -> (base: Double, values: [Double]) {
  var calculation = Calculation(definitions)
  let (whole, part) = (calculation.quantity(text), calculation.quantity(input))
  let (root, node) = (try #require(whole).node, try #require(part).node)
  let stated = correlations.compactMap { calculation.correlation($0) }
  let graph = calculation.checker.graph
  let samples = Samples(
    of: graph, for: [root], seed: 3, count: 4_096, correlations: stated)
  return (
    graph.valueAtMedians(root, samples),
    graph.values(of: root, where: node, takes: values, samples)
  )
}

@Test func oneQuantityMovesWhileTheOthersStayAtTheirMedians() throws {
  let model = [("a", "normal(10, 2)"), ("b", "uniform(1, 3)"), ("c", "a * b + a")]
  let plain = try moved("c", "a", [7, 13, 20], model)
  #expect(abs(plain.base - 30) < 1e-12)
  #expect(plain.values == [21, 39, 60])
  // What goes with it is held too: the question is what it does alone.
  let together = try moved("c", "a", [7, 13], model, correlations: ["correlate(a, b, 0.9)"])
  #expect(together.values == [21, 39])
  #expect(try moved("a", "a", [7], model).values == [7])
  // Something computed can move as well, and what it is made of stays.
  #expect(try moved("c + a", "c", [5], model).values == [15])
}

@Test func aStatisticStaysWhatItIsWhileSomethingMoves() throws {
  let model = [("a", "uniform(0, 4)"), ("b", "uniform(0, 1)")]
  let moved = try moved("a * mean(b * b) + b", "a", [1, 3], model)
  #expect(abs(moved.base - (2.0 / 3 + 0.5)) < 1e-4)
  #expect(abs(moved.values[0] - (1.0 / 3 + 0.5)) < 1e-4)
  #expect(abs(moved.values[1] - 1.5) < 1e-4)
}
