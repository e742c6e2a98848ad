import Formula
import FormulaSyntax
import TestSupport
import Testing
import Units

/// A quantity in base units with the exponents of its dimension, computed from the tree at once, without the
/// checker: what the checked unit and number must agree with.
private struct Measured {
  var number: Double
  var exponents: [Double]
}

private let base = ["m", "s", "token", "USD"]

/// What the units of the random formulas are worth.
private let worth: [String: Measured] = [
  "m": Measured(number: 1, exponents: [1, 0, 0, 0]),
  "km": Measured(number: 1000, exponents: [1, 0, 0, 0]),
  "s": Measured(number: 1, exponents: [0, 1, 0, 0]),
  "h": Measured(number: 3600, exponents: [0, 1, 0, 0]),
  "Hz": Measured(number: 1, exponents: [0, -1, 0, 0]),
  "Mtoken": Measured(number: 1e6, exponents: [0, 0, 1, 0]),
  "token": Measured(number: 1, exponents: [0, 0, 1, 0]),
  "kUSD": Measured(number: 1e3, exponents: [0, 0, 0, 1]),
  "pp": Measured(number: 0.01, exponents: [0, 0, 0, 0]),
]

private func measure(_ tree: Expression) -> Measured? {
  func combine(_ a: Expression, _ b: Expression, _ act: (Measured, Measured) -> Measured?)
    -> Measured?
  {
    guard let x = measure(a), let y = measure(b) else { return nil }
    return act(x, y)
  }
  switch tree.kind {
  case .number(let spelling):
    return Double(spelling).map { Measured(number: $0, exponents: [0, 0, 0, 0]) }
  case .name(let name): return worth[name]
  case .percent(let operand):
    return measure(operand).map { Measured(number: $0.number / 100, exponents: $0.exponents) }
  case .prefix(.minus, let operand):
    return measure(operand).map { Measured(number: -$0.number, exponents: $0.exponents) }
  case .conversion(let operand, _): return measure(operand)
  case .infix(.add, let a, let b, _), .infix(.subtract, let a, let b, _):
    return combine(a, b) { x, y in
      guard x.exponents == y.exponents else { return nil }
      var isSum = false
      if case .infix(.add, _, _, _) = tree.kind { isSum = true }
      return Measured(
        number: isSum ? x.number + y.number : x.number - y.number, exponents: x.exponents)
    }
  case .infix(.multiply, let a, let b, _), .infix(.juxtapose, let a, let b, _):
    return combine(a, b) {
      Measured(number: $0.number * $1.number, exponents: zip($0.exponents, $1.exponents).map(+))
    }
  case .infix(.divide, let a, let b, _):
    return combine(a, b) {
      Measured(number: $0.number / $1.number, exponents: zip($0.exponents, $1.exponents).map(-))
    }
  case .infix(.power, let a, let b, _):
    return combine(a, b) { x, y in
      var power = 1.0
      for _ in 0..<Int(y.number) { power *= x.number }
      return Measured(number: power, exponents: x.exponents.map { $0 * y.number })
    }
  case .call(let name, let arguments) where name.text == "sqrt":
    return measure(arguments[0]).map {
      Measured(number: $0.number.squareRoot(), exponents: $0.exponents.map { $0 / 2 })
    }
  default: return nil
  }
}

private struct RandomQuantities {
  var generator: SeededGenerator

  mutating func formula(depth: Int) -> String {
    func chance(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }
    if depth == 0 {
      let number = ["1", "2.5", "30", "0.125"].randomElement(using: &generator) ?? "1"
      if chance(5) == 0 { return number + "%" }
      return number + " " + (worth.keys.sorted().randomElement(using: &generator) ?? "m")
    }
    let sub = "(" + formula(depth: depth - 1) + ")"
    switch chance(8) {
    case 0: return sub + " + 2 " + sub
    case 1: return sub + " - 3 " + sub + " / 2"
    case 2: return sub + " + (" + formula(depth: depth - 1) + ")"
    case 3: return sub + "^2"
    case 4: return "sqrt(" + sub + "^2)"
    case 5, 6: return sub + " * (" + formula(depth: depth - 1) + ")"
    default: return sub + " / (" + formula(depth: depth - 1) + ")"
    }
  }
}

@Test func checkedUnitsAndNumbersAgreeWithComputingInBaseUnits() throws {
  let units = UnitTable.standard
  let bases = base.compactMap { name in
    units.find(name).flatMap { units.dimension(of: UnitExpression($0)) }
  }
  #expect(bases.count == base.count)
  var (sound, broken) = (0, 0)
  for seed in 0..<3000 as Range<UInt64> {
    var random = RandomQuantities(generator: SeededGenerator(seed: seed))
    let text = random.formula(depth: 3)
    var calculation = Calculation()
    let quantity = calculation.quantity(text)
    let measured = measure(Calculation.tree(text))
    guard let quantity, let measured else {
      #expect(quantity == nil && measured == nil, "seed \(seed): \(text): \(calculation.messages)")
      broken += 1
      continue
    }
    sound += 1
    // The dimension that was computed, exponent by exponent.
    var dimension = Dimension.none
    for (base, exponent) in zip(bases, measured.exponents) {
      let ratio = try #require(Rational(near: exponent))
      let power = try #require(base.power(ratio))
      dimension = try #require(dimension.times(power))
    }
    #expect(quantity.dimension == dimension, "seed \(seed): \(text)")
    #expect(units.dimension(of: quantity.unit) == dimension, "seed \(seed): \(text)")
    let number = Program(calculation.checker.graph, roots: [quantity.node]).run(count: 1)[0][0]
    let inBase = units.factor(of: quantity.unit).apply(to: number)
    if measured.number.isFinite, inBase.isFinite {
      let size = max(measured.number.magnitude, inBase.magnitude, 1e-300)
      // Differences of what is nearly equal lose digits, and no others do.
      #expect(
        abs(measured.number - inBase) <= 1e-9 * size || text.contains("-"), "seed \(seed): \(text)")
    }
  }
  #expect(sound > 500 && broken > 100, "\(sound) sound, \(broken) broken")
}

/// A table in which the base units themselves are worth something else.
private func rescaled(_ factors: [Double]) throws -> UnitTable {
  var table = UnitTable()
  for (name, factor) in zip(["length", "duration", "tokens"], factors) {
    let dimension = table.declareDimension(name)
    let names = ["length": "m", "duration": "s", "tokens": "token"]
    try table.declare(
      Unit(names[name] ?? name, dimension, ConversionFactor(factor), prefixes: .metric))
    try table.declare(
      Unit("big_" + name, dimension, ConversionFactor(factor * 3600), prefixes: .none))
  }
  return table
}

@Test(arguments: [
  "(3 m + 2 big_length) / (5 m)", "sqrt(4 m^2) / big_length", "(2 token/s) * big_duration / token",
  "exp(2 m / big_length) + ln(7 big_duration / s)", "if 3 m < big_length then 3 s / s else 2",
  "inverse(x -> x^2, 9 m^2, 0 m, 1 big_length) / m", "elasticity(x -> x^2 + 3 m * x, 2 big_length)",
  "slope(x -> x^3, 2 m) / big_length^2", "max(3 m, 0.001 big_length) / m",
  "(3 m ≈ 3.01 m within 1%) and 2 s < big_duration",
])
func rescalingBaseUnitsChangesNoPlainNumber(_ text: String) throws {
  let formula = text.contains("≈") ? "if \(text) then 1 else 0" : text
  var plain = Calculation(units: try rescaled([1, 1, 1]))
  let expected = plain.value(formula)
  #expect(expected.isFinite, "\(plain.messages)")
  for factors in [[7.0, 0.25, 3e5], [1e-6, 1e9, 1.1]] {
    var other = Calculation(units: try rescaled(factors))
    let value = other.value(formula)
    #expect(abs(value - expected) <= 1e-12 * abs(expected))
  }
}
