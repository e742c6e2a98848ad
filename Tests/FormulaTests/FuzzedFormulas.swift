import TestSupport

/// Texts that may be formulas, from bytes of any kind to what is sound but for one piece.
struct FuzzedFormulas {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Bytes of any kind.
  mutating func bytes() -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...60, using: &generator) {
      bytes.append(UInt8.random(in: 0...255, using: &generator))
    }
    return bytes
  }

  /// Pieces of the language in any order.
  mutating func tokens() -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 1...16, using: &generator) {
      text += (FuzzedFormulas.pieces.randomElement(using: &generator) ?? "x") + " "
    }
    return Array(text.utf8)
  }

  /// A formula of the whole language, which may be sound.
  mutating func formula(depth: Int = 3) -> [UInt8] {
    var formulas = RandomFormulas(seed: generator.next(), .whole)
    return Array(formulas.formula(FuzzedFormulas.names, depth: depth).utf8)
  }

  /// A formula with a piece changed: deeper than random tokens get.
  mutating func damaged() -> [UInt8] {
    var bytes = formula()
    let place = Int.random(in: bytes.indices, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: bytes.remove(at: place)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 2: bytes.insert(contentsOf: Array(" GWh ".utf8), at: place)
    default:
      let piece = FuzzedFormulas.pieces.randomElement(using: &generator) ?? "x"
      bytes.insert(contentsOf: Array(" \(piece) ".utf8), at: place)
    }
    return bytes
  }

  /// Statements on which quantities go together, possible or not.
  mutating func correlations() -> [[UInt8]] {
    (0..<Int.random(in: 0...3, using: &generator)).map { _ in
      let names = (0..<2).map { _ in FuzzedFormulas.names.randomElement(using: &generator) ?? "p" }
      let share = ["0.5", "-0.9", "1", "-1", "0", "90%", "1.1", "p", "1e-300"]
        .randomElement(using: &generator)
      return Array("correlate(\(names[0]), \(names[1]), \(share ?? "0"))".utf8)
    }
  }

  private static let names = ["p", "q", "r", "k", "s / 1 GWh", "a / 2 GWh"]

  private static let pieces = [
    "x", "a", "b", "f", "g", "h", "loop", "GWh", "m", "token", "%", "pp", "1", "0", "2.5", "1e300",
    "1e999", "(", "(", ")", ")", ")", ",", ",", "+", "-", "*", "/", "^", "<", "=", "≈", "if",
    "then", "else", "and", "or", "not", "in", "to", "to", "within", "->", "x ->", "(x, y) ->", "²",
    "⁻¹", "p", "q", "r", "s", "slope(", "inverse(", "elasticity(", "integral(", "sum(x ->",
    "argmin(x ->", "exp(", "sqrt(", "log(", "min(", "clamp(", "f(", "h(", "sin(", "atan2(", "acos(",
    "gamma(", "normal(", "lognormal(", "uniform(", "triangular(", "beta_distribution(", "mean(",
    "median(", "sd(", "quantile(", "probability(", "correlate(", "correlate(p, q, 0.5)", "5 to 20",
    "t.a", "nope", "data.d.a", "data.d.b", "data.d.c", "data.d.m", "\"u\"", "\"", "where(",
    "where(data.d.a, ", "is_known(",
    "data.d.c = \"u\"", "data.d.a > 0", "interpolate(", "count(", "geometric_mean(",
    "interpolate(data.d.a, data.d.b, ", "-1e308 to 1e308", "normal(0, 1e-300)",
  ]
}
