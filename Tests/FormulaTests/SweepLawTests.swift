import Formula
import RealMath
import Testing

@Test func theIntegralOfADerivativeIsTheDifferenceOfItsEnds() {
  var compared = 0
  for seed in 0..<120 as Range<UInt64> {
    var formulas = RandomFormulas(seed: seed, .smooth)
    let body = formulas.formula(["x"], depth: 2)
    let (low, high) = (formulas.number(-1.5...0), formulas.number(0...1.5))
    var calculation = Calculation([("f(x)", body)])
    let area = calculation.value("integral(x -> slope(f, x), \(low), \(high))")
    let rise = calculation.value("f(\(high)) - f(\(low))")
    let size = calculation.value("integral(x -> abs(slope(f, x)), \(low), \(high))")
    guard rise.isFinite, size.isFinite, size < 1e6 else { continue }
    // The difference of what is large has lost its digits.
    let noise = calculation.value("abs(f(\(high))) * 1e-14")
    #expect(abs(area - rise) <= 1e-9 * max(size, 1) + noise, "seed \(seed): \(body)")
    compared += 1
  }
  #expect(compared > 80, "only \(compared) had a value")
}

@Test func powersThatBecomeInfiniteAtAnEndAreIntegrated() {
  for tenths in -9...30 {
    let power = Double(tenths) / 10
    for text in ["x", "(1 - x)"] {
      var calculation = Calculation()
      let area = calculation.value("integral(x -> \(text)^(\(power)), 0, 1)")
      #expect(abs(area * (power + 1) - 1) < 1e-9, "\(text)^\(power)")
    }
  }
}

@Test func integralsOverPartsAddUp() {
  for seed in 0..<60 as Range<UInt64> {
    var formulas = RandomFormulas(seed: seed, .smooth)
    let middle = formulas.number(-1...1)
    let kink = formulas.number(-1...1)
    // Nobody sees a kink in the outermost thousandth.
    guard [-1, middle, 1].allSatisfy({ abs(kink - $0) > 0.01 }) else { continue }
    let body = "abs(x - \(kink)) + erf(\(formulas.formula(["x"], depth: 2)))"
    var calculation = Calculation([("f(x)", body)])
    let whole = calculation.value("integral(f, -1, 1)")
    let parts = calculation.value("integral(f, -1, \(middle)) + integral(f, \(middle), 1)")
    guard parts.isFinite else { continue }
    #expect(abs(whole - parts) < 1e-7, "seed \(seed): \(body)")
  }
}

@Test func geometricSeriesHaveTheirClosedForm() {
  for seed in 0..<200 as Range<UInt64> {
    var formulas = RandomFormulas(seed: seed)
    let ratio = formulas.number(0.1...1.5)
    let count = 1 + formulas.chance(40)
    var calculation = Calculation()
    let sum = calculation.value("sum(k -> \(ratio)^k, 0, \(count))")
    let closed = calculation.value("(1 - \(ratio)^\(count + 1)) / (1 - \(ratio))")
    #expect(abs(sum / closed - 1) < 1e-11, "seed \(seed): \(ratio), \(count)")
  }
}

@Test func sumsOverPartsAddUp() {
  for seed in 0..<100 as Range<UInt64> {
    var formulas = RandomFormulas(seed: seed, .smooth)
    let body = "erf(\(formulas.formula(["x"], depth: 2)))"
    let middle = formulas.chance(30) - 15
    var calculation = Calculation([("f(x)", body)])
    let whole = calculation.value("sum(f, -15, 15)")
    let parts = calculation.value("sum(f, -15, \(middle)) + sum(f, \(middle) + 1, 15)")
    guard parts.isFinite else { continue }
    #expect(abs(whole - parts) < 1e-12, "seed \(seed): \(body)")
  }
}

@Test func theLowestOfManyMinimaIsFound() {
  for seed in 0..<100 as Range<UInt64> {
    var formulas = RandomFormulas(seed: seed)
    let (first, second) = (formulas.number(-3...(-1)), formulas.number(1...3))
    let lift = formulas.number(0.01...0.5)
    // Two parabolas side by side: the left one is lower.
    let left = "(x - (\(first)))^2"
    let right = "(x - \(second))^2 + \(lift)"
    var calculation = Calculation()
    let place = calculation.value("argmin(x -> min(\(left), \(right)), -5, 5)")
    #expect(abs(place - first) < 1e-14 * 8, "seed \(seed)")
  }
}

@Test func minimaAreFoundToTheLastDigits() {
  for seed in 0..<200 as Range<UInt64> {
    var formulas = RandomFormulas(seed: seed)
    let cost = Double.exp(formulas.number(-20...20))
    // c·x + c/x is least at one, however large c is beside what is added to it.
    var calculation = Calculation()
    let place = calculation.value("argmin(x -> \(cost) * x + \(cost) / x + 1000 * \(cost), 0.2, 7)")
    #expect(abs(place - 1) < 1e-14, "seed \(seed): \(cost)")
  }
}

@Test func choicesAreSymmetricAndAddUp() {
  for seed in 0..<400 as Range<UInt64> {
    var formulas = RandomFormulas(seed: seed)
    let n = formulas.number(0...300)
    let k = formulas.number(0...n)
    let there = Double.binomial(n, k)
    #expect(abs(there / Double.binomial(n, n - k) - 1) < 1e-12, "seed \(seed): \(n), \(k)")
    // Pascal's rule holds for all real numbers.
    let above = Double.binomial(n - 1, k - 1) + Double.binomial(n - 1, k)
    #expect(abs(above / there - 1) < 1e-11, "seed \(seed): \(n), \(k)")
    let (whole, part) = (Double(formulas.chance(1000)), Double(formulas.chance(1000)))
    #expect(
      Double.binomial(whole, part) == Double.binomial(whole, whole - part),
      "seed \(seed): \(whole), \(part)")
  }
}

@Test func theGammaFunctionHasItsRecurrence() {
  for seed in 0..<400 as Range<UInt64> {
    var formulas = RandomFormulas(seed: seed)
    let x = formulas.number(-20...150)
    #expect(abs(Double.gamma(x + 1) / (x * Double.gamma(x)) - 1) < 1e-13, "seed \(seed): \(x)")
    let (a, b) = (formulas.number(0.01...100), formulas.number(0.01...100))
    #expect(
      abs(Double.beta(a + 1, b) / (Double.beta(a, b) * a / (a + b)) - 1) < 1e-13, "seed \(seed)")
    for order in 0...4 {
      // ψ⁽ⁿ⁾(x + 1) = ψ⁽ⁿ⁾(x) + (−1)ⁿ·n!/x^(n+1)
      let sign: Double = order & 1 == 0 ? 1 : -1
      let step = sign * Double.gamma(Double(order) + 1) * Double.pow(x, -Double(order + 1))
      let rise = Double.polygamma(order, x + 1) - Double.polygamma(order, x)
      let size = max(
        Double.polygamma(order, x + 1).magnitude, Double.polygamma(order, x).magnitude,
        step.magnitude)
      #expect(abs(rise - step) <= 1e-10 * size, "seed \(seed): order \(order) at \(x)")
    }
  }
}

/// Power laws over decades, and decays far shorter than the interval.
private let decades: [(text: String, value: Double)] = [
  ("integral(x -> 1 / x^2, 1, 1e6)", 0.999999), ("integral(x -> x^-1.2, 10, 1e7)", 2.955733095),
  ("integral(x -> x^-1.5, 1, 1e5)", 1.9936754), ("integral(x -> x^-0.5, 1, 1e6)", 1998),
  ("integral(x -> 1 / (x + 1)^2, 0, 1e5)", 0.99999000), ("integral(x -> x^-4, 1, 1e4)", 1.0 / 3),
  ("integral(x -> exp(-x), 0, 1e5)", 1), ("integral(x -> exp(-x), 0, 10)", 0.99995460),
  ("integral(x -> exp(x - 1e5), 0, 1e5)", 1), ("integral(x -> 1 / sqrt(x), 0, 1e6)", 2000),
  ("integral(x -> x^-3, 1, 1e9)", 0.5), ("integral(x -> 1 / x, 1, 1e9)", 20.7232658),
]

@Test(arguments: decades)
func integralsOverDecadesComeOutAsOnPaper(_ row: (text: String, value: Double)) {
  var calculation = Calculation()
  let found = calculation.value(row.text)
  #expect(abs(found / row.value - 1) < 1e-7, "\(row.text): \(found)")
}
