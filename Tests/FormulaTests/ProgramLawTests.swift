import Diagnostics
import Formula
import FormulaSyntax
import TestSupport
import Testing

private let definitions = [
  ("mixed(f, a)", "if a < 1 then f(a) + k else f(k * a)"), ("k", "1.5"),
  ("twice(x)", "k * x + half(x)"),
  ("half(x)", "x / 2"),
]

/// A value's bits; all values that do not exist are alike.
private func bits(_ value: Double) -> UInt64 { value.isNaN ? 1 : value.bitPattern }

@Test func programsAgreeWithThePlainReadingInEveryBit() throws {
  var finite = 0
  for seed in 0..<600 as Range<UInt64> {
    var formulas = RandomFormulas(seed: seed)
    let text = formulas.formula(["x", "y"], depth: 4)
    var calculation = Calculation(definitions)
    let (xID, x) = calculation.variable()
    let (yID, y) = calculation.variable()
    guard let quantity = calculation.quantity(text, [("x", x), ("y", y)]) else {
      Issue.record("seed \(seed): \(text): \(calculation.messages)")
      continue
    }
    let graph = calculation.checker.graph
    let program = Program(graph, roots: [quantity.node, x.node], inputs: [xID, yID])
    guard program.cost < 20_000_000 else { continue }
    // More lanes than one chunk holds, where that is affordable.
    let lanes = program.cost < 3_000 ? 300 : 3
    var columns: [[Double]] = [[], []]
    for _ in 0..<lanes {
      columns[0].append(formulas.number(-3...3))
      columns[1].append(formulas.number(0...2))
    }
    let many = program.run(count: lanes, inputs: columns)
    #expect(many[1] == columns[0], "seed \(seed)")
    for lane in [0, 1, lanes - 1] {
      let inputs = [xID: columns[0][lane], yID: columns[1][lane]]
      let one = program.run(count: 1, inputs: [[columns[0][lane]], [columns[1][lane]]])[0][0]
      let plain = GraphReading(graph: graph, inputs: inputs).value(of: quantity.node)
      #expect(bits(many[0][lane]) == bits(plain), "seed \(seed): \(text)")
      #expect(bits(one) == bits(plain), "seed \(seed): \(text)")
      if plain.isFinite { finite += 1 }
      #expect(
        (graph.fault(of: quantity.node, at: inputs) == nil) == plain.isFinite,
        "seed \(seed): \(text)")
    }
  }
  #expect(finite > 600, "the random formulas hardly ever have a value")
}

@Test func uncertainProgramsAgreeWithThePlainReadingInEveryBit() throws {
  var finite = 0
  for seed in 0..<500 as Range<UInt64> {
    var fuzzed = FuzzedFormulas(seed: seed)
    let model = FuzzedModel(fuzzed.formula(), correlations: fuzzed.correlations())
    var checker = Checker(model.environment)
    let scope = Scope(model: model.model)
    guard let root = checker.quantity(parseFormula(model.excerpt).tree, in: scope)?.node,
      checker.graph.isUncertain(root)
    else { continue }
    for correlation in model.correlations {
      checker.correlate(parseFormula(correlation).tree, in: scope)
    }
    let graph = checker.graph
    let program = Program(graph, roots: [root])
    guard program.cost < 300_000, GraphReading.isAffordable(root, graph) else { continue }
    let samples = Samples(
      of: graph, for: [root], seed: seed, count: 256, correlations: checker.knownCorrelations)
    let column = program.sample(samples)[0]
    let differences = GraphReading.differences(column, root, graph, samples, at: [0, 77, 255])
    let text = String(decoding: model.excerpt.bytes, as: UTF8.self)
    #expect(differences.isEmpty, "seed \(seed): \(text)")
    if column.allSatisfy(\.isFinite) { finite += 1 }
  }
  #expect(finite > 30, "the random formulas hardly ever have a value: \(finite)")
}

@Test(arguments: [
  "inverse(a -> inverse(b -> b * (1 + a), x, 0, 100), x / 2, 0, 5)",
  "inverse(a -> a + inverse(b -> b^3 + b, x, -9, 9), x, -20, 20)",
  "slope(a -> inverse(b -> b * exp(b), a + x, 0, 10), 2)",
  "inverse(a -> slope(b -> b^3 + x * b, a), 5, 0.1, 9)",
  "elasticity(a -> inverse(b -> b^2 + b, a * x, 0, 100), 3)",
  "slope(a -> slope(b -> inverse(c -> c^3 + c * b, a + x, 0, 99), a), 2)",
  "inverse(a -> twice(a) + mixed(b -> b * a, a), 9, 0, 99)",
  "sum(k -> integral(t -> t^k * x, 0, x), 0, 3)",
  "integral(a -> sum(k -> a^k * x, 0, 4), x, 2 x) + argmin(b -> (b - x)^2 + twice(b), -9, 9)",
  "argmin(a -> integral(t -> (t - a)^2, 0, x), -1, 9)",
  "slope(a -> argmin(b -> (b - a)^2 * exp(b / 9), -9, 9), x)",
  "slope(a -> integral(t -> exp(a * t) / sqrt(t), 0, a), x)",
  "slope(a -> slope(b -> integral(t -> t^2 * b, a, a * b), a), x)",
  "slope(a -> sum(k -> choose(9, k) * a^k, 0, 9), x) + beta(x, 2) + gamma(x) * lgamma(x + 9)",
  "if x > 1 then inverse(a -> a^2, x, 0, 9) else slope(a -> twice(a) * a, x)",
  "inverse(a -> if a < x then a else 2 a - x, 1.5, 0, 9)",
])
func nestedCalculusAgreesWithThePlainReading(_ text: String) throws {
  var calculation = Calculation(definitions)
  let (id, x) = calculation.variable()
  let found = calculation.quantity(text, [("x", x)])
  let quantity = try #require(found, "\(calculation.messages)")
  let graph = calculation.checker.graph
  let xs = [0.25, 1, 1.75, 3]
  let many = Program(graph, roots: [quantity.node], inputs: [id]).run(
    count: xs.count, inputs: [xs])[0]
  for (x, value) in zip(xs, many) {
    let plain = GraphReading(graph: graph, inputs: [id: x]).value(of: quantity.node)
    #expect(bits(value) == bits(plain))
    #expect(plain.isFinite)
  }
}

@Test func inversesUndoTheirFunctions() throws {
  for seed in 0..<200 as Range<UInt64> {
    var formulas = RandomFormulas(seed: seed, .smooth)
    // The square of something bounded below, plus a line, grows with the line.
    let place = formulas.number(-2...2)
    let rise = formulas.number(0.5...4)
    let text = "inverse(x -> \(rise) * x + erf(x), \(rise) * \(place) + erf(\(place)), -5, 5)"
    var calculation = Calculation()
    let value = calculation.value(
      text.replacing("+ -", with: "- ").replacing("* -", with: "* (0-1) * "))
    #expect(abs(value - place) < 1e-12, "seed \(seed): \(text)")
  }
}

@Test func registersAreUsedAgain() {
  // A chain of a thousand calls needs a few registers, not a thousand.
  var calculation = Calculation([("f(x)", "x * 1.0001 + 0.5 * x^2")])
  let (id, x) = calculation.variable()
  var chained = x
  for _ in 0..<1000 {
    guard let next = calculation.quantity("f(x)", [("x", chained)]) else { return }
    chained = next
  }
  let program = Program(calculation.checker.graph, roots: [chained.node], inputs: [id])
  #expect(program.cost > 3000)
  let values = program.run(count: 1000, inputs: [[Double](repeating: 1e-9, count: 1000)])[0]
  #expect(Set(values).count == 1)
}
