import TestSupport
import Testing

@Test func randomBytesComeToAnEnd() {
  for seed in 0..<1500 as Range<UInt64> {
    var generator = SeededGenerator(seed: seed)
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...60, using: &generator) {
      bytes.append(UInt8.random(in: 0...255, using: &generator))
    }
    fuzzFormula(bytes)
  }
}

@Test func randomTokensComeToAnEnd() {
  let pieces = [
    "x", "a", "b", "f", "g", "loop", "GWh", "m", "token", "%", "pp", "1", "0", "2.5", "1e300",
    "1e999", "(",
    "(", ")", ")", ",", "+", "-", "*", "/", "^", "<", "=", "≈", "if", "then", "else", "and", "or",
    "not",
    "in", "to", "within", "->", "x ->", "(x, y) ->", "slope(", "inverse(", "elasticity(", "exp(",
    "sqrt(",
    "log(", "min(", "clamp(", "f(", "²", "⁻¹", "t.a", "nope", "data.d.a", "data.d.b", "data.d.c",
    "interpolate(", "mean(", "count(", "quantile(", "interpolate(data.d.a, data.d.b, ",
  ]
  for seed in 0..<6_000 as Range<UInt64> {
    var generator = SeededGenerator(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 1...16, using: &generator) {
      text += (pieces.randomElement(using: &generator) ?? "x") + " "
    }
    fuzzFormula(Array(text.utf8))
  }
}

/// Formulas that are sound but for one piece: deeper than random tokens get.
@Test func damagedFormulasComeToAnEnd() {
  for seed in 0..<800 as Range<UInt64> {
    var formulas = RandomFormulas(seed: seed)
    var bytes = Array(formulas.formula(["a", "b", "x"], depth: 3).utf8)
    let place = formulas.chance(bytes.count)
    switch formulas.chance(3) {
    case 0: bytes.remove(at: place)
    case 1: bytes[place] = UInt8(formulas.chance(256))
    default: bytes.insert(contentsOf: Array(" GWh ".utf8), at: place)
    }
    fuzzFormula(bytes)
  }
}
