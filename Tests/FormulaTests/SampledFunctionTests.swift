import Testing

@testable import Formula

/// What is computed once for all values of a variable changes no bit of what depends on it.
@Suite struct SampledFunctionTests {
  private static let model = [
    ("a", "5 to 20"), ("b", "normal(3, 1)"), ("c", "a * b"), ("k", "uniform(0.2, 0.8)"),
    ("f(x)", "c / (1 + (a / x)^k) + mean(c) * x"),
  ]

  @Test(arguments: [
    "f(v)", "c + b", "v", "a", "if v > 2 then f(v) else c", "probability(c * v > 30)",
    "inverse(x -> x^3 + c * v, 1000, -99, 99)", "sum(n -> c / (n + v), 1, 5)",
  ])
  func valuesAreThoseOfTheWholeProgram(text: String) throws {
    var calculation = Calculation(Self.model)
    let (variable, v) = calculation.variable()
    let quantities = ["k * b", text].map { calculation.quantity($0, [("v", v)]) }
    let nodes = quantities.compactMap { $0?.node }
    try #require(nodes.count == 2, "\(calculation.messages)")
    let graph = calculation.checker.graph
    let samples = Samples(of: graph, for: nodes, seed: 1, count: 500)
    let function = SampledFunction(graph, roots: nodes, uniform: [variable], samples)
    let program = Program(graph, roots: nodes, uniform: [variable])
    for value in [0.5, 2, 3.75, 40] {
      let isSame = function.samples(at: [value]) == program.sample(samples, uniform: [value])
      #expect(isSame, "\(text) at \(value)")
    }
  }
}

/// Errors of statistics come from the parts of the samples that the values come from.
@Suite struct StatisticErrorTests {
  private static let model = [
    ("a", "5 to 20"), ("b", "normal(3, 1)"), ("c", "a * b^2"), ("d", "lognormal(1, 2)"),
    ("far", "quantile(c, 99%)"),
  ]

  @Test(arguments: [
    "mean(c)", "mean(d) / sd(d)", "far - median(c)", "probability(c > mean(c))", "median(a + b)",
    "integral(x -> mean(c) * x^2, 0, far)", "mean(c - quantile(d, probability(b > 3)))",
    "inverse(x -> x^3 + x, mean(d), 0, 99)", "sum(n -> probability(b > n), 1, 5)",
  ])
  func theyAreThoseOfRunsOfEachPart(text: String) throws {
    var calculation = Calculation(Self.model)
    let quantities = [text, "mean(a) + 2", "sqrt(2)"].map { calculation.quantity($0) }
    let nodes = quantities.compactMap { $0?.node }
    try #require(nodes.count == 3, "\(calculation.messages)")
    let graph = calculation.checker.graph
    let samples = Samples(of: graph, for: nodes, seed: 3, count: 4_096)
    let program = Program(graph, roots: nodes)
    let whole = program.run(count: 1, samples: samples).map { $0[0] }
    let parts = (0..<64).map { part in
      program.run(count: 1, samples: samples.part(part, of: 64)).map { $0[0] }
    }
    let byParts = Program(graph, rootsByParts: nodes).runByParts(samples)
    for root in nodes.indices {
      #expect(byParts[root][0] == whole[root])
      for part in 0..<64 { #expect(byParts[root][part + 1] == parts[part][root]) }
    }
    let estimates = graph.estimates(of: nodes, samples)
    #expect(estimates.map(\.value) == whole)
    #expect(estimates[0].error > 0 && estimates[1].error > 0 && estimates[2].error == 0)
    let first = graph.estimates(of: nodes, samples, errorsOfFirst: 1)
    #expect(first[0] == estimates[0])
    #expect(first[1].error == 0 && first[1].value == whole[1])
  }

  /// The quantile of a distribution by itself is not computed from samples.
  @Test(arguments: ["median(a)", "quantile(2 * a, 90%)"])
  func whatIsExactHasNone(text: String) throws {
    var calculation = Calculation(Self.model)
    let nodes = [text, "median(a + b)"].compactMap { calculation.quantity($0)?.node }
    try #require(nodes.count == 2, "\(calculation.messages)")
    let graph = calculation.checker.graph
    let samples = Samples(of: graph, for: nodes, seed: 3, count: 4_096)
    let estimates = graph.estimates(of: nodes, samples)
    #expect(estimates[0].error == 0 && estimates[1].error > 0)
  }
}

/// What tells where a condition may turn.
@Suite struct DifferenceTests {
  @Test(arguments: [
    ("v < 2", [1.0]), ("v ≈ 2 within 10%", [1, 0.8]), ("v > 2 and not (5 <= v) or 1 > 2", [-1, 2]),
    ("1 < 2", []), ("w > 1", []), ("2 = if v > 7 then 2 else 1", [4, 1]),
    ("mean(a) * v > 1 and probability(a > v) > 2", [-3.5, 2]),
  ])
  func theyAreThoseOfAllComparisons(text: String, differences: [Double]) throws {
    var calculation = Calculation([("a", "uniform(1, 2)")])
    let (variable, v) = calculation.variable()
    let (_, w) = calculation.variable()
    let condition = calculation.condition(text, [("v", v), ("w", w)])
    let node = try #require(condition, "\(calculation.messages)").node
    let found = calculation.checker.differences(deciding: node, over: variable)
    let graph = calculation.checker.graph
    let samples = Samples(of: graph, for: found, seed: 1, count: 256)
    let values = Program(graph, roots: found, uniform: [variable])
      .run(count: 1, uniform: [3], samples: samples).map { $0[0] }
    #expect(values.count == differences.count)
    for (value, difference) in zip(values, differences) {
      #expect(abs(value - difference) < 1e-6, "\(values)")
    }
  }
}
