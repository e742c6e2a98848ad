import TestSupport

/// Formulas of plain numbers over variables, as text.
struct RandomFormulas {
  private var generator: SeededGenerator
  private let kind: Kind
  private var searches = 0

  enum Kind {
    /// All that is certain.
    case certain
    /// Every formula has a derivative wherever it has a value.
    case smooth
    /// Uncertain quantities, statistics and data too.
    case whole
  }

  /// Numbers at which doubles end, or lose their digits.
  private static let extremes = [
    "0", "(-1)", "1e300", "(-1.7e308)", "1e-300", "5e-324", "1e16", "0.1", "1e5",
  ]

  private var isSmooth: Bool { kind == .smooth }

  init(seed: UInt64, _ kind: Kind = .certain) {
    generator = SeededGenerator(seed: seed)
    self.kind = kind
  }

  mutating func chance(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

  mutating func number(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &generator)
  }

  mutating func formula(_ variables: [String], depth: Int) -> String {
    if depth == 0 {
      if kind == .whole, chance(10) == 0 {
        return RandomFormulas.extremes[chance(RandomFormulas.extremes.count)]
      }
      if chance(3) > 0, let name = variables.randomElement(using: &generator) { return name }
      return ["1", "2", "0.5", "3.25", "10"].randomElement(using: &generator) ?? "1"
    }
    func sub(_ formulas: inout RandomFormulas) -> String {
      "(" + formulas.formula(variables, depth: depth - 1) + ")"
    }
    if kind == .whole {
      if chance(4) == 0 { return uncertain(variables, depth) }
      if chance(5) == 0 { return calculus(variables, depth) }
    }
    switch chance(isSmooth ? 14 : 18) {
    case 0, 1: return sub(&self) + " + " + sub(&self)
    case 2: return sub(&self) + " - " + sub(&self)
    case 3, 4: return sub(&self) + " * " + sub(&self)
    case 5: return sub(&self) + " / (2 + " + sub(&self) + "^2)"
    case 6: return sub(&self) + "^" + (["2", "3", "0"].randomElement(using: &generator) ?? "2")
    case 7:
      let names = ["logistic", "erf", "exp"]
      return (names.randomElement(using: &generator) ?? "erf") + sub(&self)
    case 8:
      let names = ["ln", "log10", "log2", "sqrt"]
      return (names.randomElement(using: &generator) ?? "ln") + "(1 + " + sub(&self) + "^2)"
    case 9: return "-" + sub(&self)
    case 10: return "(1 + " + sub(&self) + "^2)^" + sub(&self)
    case 11 where isSmooth: return swept(variables, depth)
    case 12 where isSmooth: return gamma(variables, depth)
    case 13 where isSmooth: return angle(variables, depth)
    case 11:
      return "if " + condition(variables, depth) + " then " + sub(&self) + " else " + sub(&self)
    case 12:
      let names = ["min", "max"]
      return (names.randomElement(using: &generator) ?? "min") + "(" + sub(&self) + ", "
        + sub(&self) + ")"
    case 13: return "clamp(" + sub(&self) + ", -1, 2)"
    case 14:
      return (["abs", "floor", "round"].randomElement(using: &generator) ?? "abs") + sub(&self)
    case 15: return sub(&self) + " / " + sub(&self)
    case 16: return ln(variables, depth)
    default: return calculus(variables, depth)
    }
  }

  private mutating func ln(_ variables: [String], _ depth: Int) -> String {
    (["ln", "sqrt", "logit"].randomElement(using: &generator) ?? "ln")
      + "(" + formula(variables, depth: depth - 1) + ")"
  }

  /// Γ and its relatives, where they have their values.
  private mutating func gamma(_ variables: [String], _ depth: Int) -> String {
    let place = "(0.5 + (" + formula(variables, depth: depth - 1) + ")^2)"
    switch chance(4) {
    case 0: return "gamma" + place
    case 1: return "lgamma" + place
    case 2: return "beta(" + place + ", 1 + (" + formula(variables, depth: depth - 1) + ")^2)"
    default: return "choose(3 + " + place + ", logistic(" + formula(variables, depth: 0) + "))"
    }
  }

  /// The functions of angles, where they have their values and are not steep beyond measure.
  private mutating func angle(_ variables: [String], _ depth: Int) -> String {
    let place = "(" + formula(variables, depth: depth - 1) + ")"
    switch chance(4) {
    case 0:
      return (["sin", "cos", "atan", "tanh"].randomElement(using: &generator) ?? "sin") + place
    case 1:
      let name = ["tan", "asin", "acos"].randomElement(using: &generator) ?? "tan"
      return name + "(0.9 * erf" + place + ")"
    case 2:
      return (["sinh", "cosh"].randomElement(using: &generator) ?? "sinh") + "(atan" + place + ")"
    default: return "atan2(" + formula(variables, depth: depth - 1) + ", 1 + " + place + "^2)"
    }
  }

  /// A sum, an integral or the place of a minimum that is there for sure.
  private mutating func swept(_ variables: [String], _ depth: Int) -> String {
    let own = "w\(depth)\(searches)"
    searches += 1
    let body = formula(variables + [own], depth: depth - 1)
    let place = formula(variables, depth: max(depth - 2, 0))
    switch chance(4) {
    case 0: return "sum(\(own) -> (\(body)), -1, 3)"
    case 1: return "integral(\(own) -> erf(\(body)), -1, logistic(\(place)))"
    case 2: return "integral(\(own) -> (\(body)), 2, logistic(\(place)))"
    default:
      return "argmin(\(own) -> (\(own) - erf(\(place)))^2 * exp(\(own) / 2), -1.5, 1.5)"
    }
  }

  mutating func condition(_ variables: [String], _ depth: Int) -> String {
    let marks = ["<", "<=", ">", ">=", "=", "!=", "≈"]
    func comparison(_ formulas: inout RandomFormulas) -> String {
      "(" + formulas.formula(variables, depth: depth - 1) + ") "
        + (marks.randomElement(using: &formulas.generator) ?? "<") + " ("
        + formulas.formula(variables, depth: depth - 1) + ")"
    }
    switch chance(4) {
    case 0: return comparison(&self) + " and " + comparison(&self)
    case 1: return comparison(&self) + " or " + comparison(&self)
    case 2: return "not " + comparison(&self)
    default: return comparison(&self)
    }
  }

  /// A slope, an elasticity, a call of a definition, an inverse of what grows for sure, or another sweep.
  private mutating func calculus(_ variables: [String], _ depth: Int) -> String {
    switch chance(9) {
    case 0: return swept(variables, depth)
    case 1: return gamma(variables, depth)
    case 2: return angle(variables, depth)
    default: break
    }
    let own = "v\(depth)\(searches)"
    searches += 1
    let body = formula(variables + [own], depth: depth - 1)
    let place = formula(variables, depth: depth - 1)
    switch chance(4) {
    case 0: return "slope(\(own) -> (\(body)), (\(place)))"
    case 1: return "elasticity(\(own) -> 2 + (\(body))^2, (\(place)))"
    case 2: return "mixed(\(own) -> (\(body)), (\(place)))"
    default:
      let low = formula(variables, depth: 0)
      return "inverse(\(own) -> \(own)^3 + \(own) * (1 + (\(low))^2), logistic(\(place)), -3, 3)"
    }
  }
}
