import Formula
import Testing

@Test func derivativesAgreeWithCentralDifferences() {
  var compared = 0
  for seed in 0..<1500 as Range<UInt64> {
    var formulas = RandomFormulas(seed: seed, .smooth)
    let text = formulas.formula(["x"], depth: 3)
    var calculation = Calculation()
    let (id, x) = calculation.variable()
    guard let value = calculation.quantity(text, [("x", x)]),
      let slope = calculation.quantity(
        "slope(u -> (" + renamed(text) + "), x)",
        [("x", x)])
    else {
      Issue.record("seed \(seed): \(text): \(calculation.messages)")
      continue
    }
    let program = Program(calculation.checker.graph, roots: [value.node, slope.node], inputs: [id])
    let at = formulas.number(-1.5...1.5)
    let step = 1e-4
    // The difference of differences tells how well a difference can be trusted here.
    let xs = [at, at - step, at + step, at - step / 2, at + step / 2]
    let columns = program.run(count: xs.count, inputs: [xs])
    let wide = (columns[0][2] - columns[0][1]) / (2 * step)
    let narrow = (columns[0][4] - columns[0][3]) / step
    let better = (4 * narrow - wide) / 3
    guard better.isFinite, better.magnitude < 1e8 else { continue }
    let noise = columns[0][0].magnitude * 1e-16 / step * 100
    let tolerance = 1e-6 * max(1, better.magnitude) + 10 * (narrow - wide).magnitude + noise
    guard tolerance < 0.1 * max(1, better.magnitude) else { continue }
    // A part of the derivative may be beyond all numbers where the value itself is none.
    let fault = calculation.checker.graph.fault(of: slope.node, at: [id: at])
    if fault?.reason == .overflow { continue }
    #expect(abs(columns[1][0] - better) <= tolerance, "seed \(seed) at \(at): \(text)")
    compared += 1
  }
  #expect(compared > 1000)
}

/// The formula over `u` in the place of `x`, which is also a letter of `exp`.
private func renamed(_ text: String) -> String {
  text.replacing("exp", with: "e#p").replacing("x", with: "u").replacing("e#p", with: "exp")
}

@Test(arguments: [
  ("slope(x -> slope(y -> y^4, x), 2)", 48.0), ("slope(x -> slope(y -> x * y^2, 3), 5)", 6),
  ("slope(x -> slope(y -> x^2 * y, x), 3)", 6), ("elasticity(x -> x^2.5, 7)", 2.5),
  ("elasticity(x -> elasticity(y -> y^3, x), 2)", 0), ("slope(x -> x^x, 1)", 1),
  ("slope(x -> 2^(3 x), 0) / ln(8)", 1), ("slope(x -> (x + 1)^-2, 0)", -2),
  ("slope(x -> inverse(y -> exp(y), x, -9, 9), 2)", 0.5),
  ("slope(x -> inverse(y -> x * y, 6, 0, 99), 2)", -1.5),
  ("slope(x -> inverse(y -> y^2, x^4, 0, 99), 3)", 6),
  ("slope(x -> lgamma(x), 1) + 0.5772156649015329", 0),
  ("slope(x -> slope(y -> slope(z -> lgamma(z), y), x), 1) + 2 * 1.2020569031595942", 0),
  ("slope(x -> gamma(x), 1) + 0.5772156649015329", 0),
  ("slope(x -> beta(x, 1), 2)", -0.25), ("slope(n -> choose(n, 1), 7)", 1),
  ("slope(x -> sum(k -> x^k / gamma(k + 1), 0, 60), 1) / e", 1),
  ("slope(x -> integral(t -> sqrt(t), x, x^2), 4)", 30),
  ("slope(x -> integral(t -> x * t, 0, x), 2)", 6),
  ("slope(x -> argmin(t -> t^2 - x^2 * t, -99, 99), 3)", 3),
  ("slope(x -> slope(y -> argmin(t -> t^2 - y^2 * t, -99, 99), x), 3)", 1),
])
func slopesComeOutAsOnPaper(_ row: (text: String, value: Double)) {
  var calculation = Calculation()
  #expect(abs(calculation.value(row.text) - row.value) < 1e-9)
}

@Test(
  arguments: [
    ("slope(x -> sin(x), pi / 3)", 0.5), ("slope(x -> cos(2 x), pi / 12)", -1),
    ("slope(x -> tan(x), pi / 4)", 2), ("slope(x -> asin(x), 0.6)", 1.25),
    ("slope(x -> acos(x), 0.8) * 0.6", -1), ("slope(x -> atan(x), 3)", 0.1),
    ("slope(x -> sinh(x), 1) - cosh(1)", 0), ("slope(x -> cosh(x), 1) - sinh(1)", 0),
    ("slope(x -> tanh(x), 20) * cosh(20)^2", 1), ("slope(x -> tanh(x), 800)", 0),
    ("slope(y -> atan2(y, 3), 4)", 0.12), ("slope(x -> atan2(4, x), -3)", -0.16),
    ("slope(t -> atan2(sin(t), cos(t)), 2)", 1),
    ("slope(x -> slope(y -> sin(y), x), pi / 6)", -0.5),
  ] as [(String, Double)])
func slopesOfAnglesComeOutAsOnPaper(_ row: (text: String, value: Double)) {
  var calculation = Calculation()
  #expect(abs(calculation.value(row.text) - row.value) < 1e-9)
}
