import Diagnostics
import FormulaSyntax
import TestSupport

/// Trees of any shape, also such as no text has.
struct RandomFormula {
  private var generator: SeededGenerator
  private let nowhere = SourceRange(SourceID(0), 0, 0)

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private let names = [
    "x", "rho", "x1", "N_opt", "rl_share", "bare_share", "GWh", "year", "e", "min", "F", "a.b", "_",
    "",
    ".", "a.", "µ", "x₁", "<&\">", "é", "ŷ", "x\u{304}", "data.runs.gain", "data.base.gain",
    "o1_score",
  ]
  private let functions = [
    "f", "ln", "log", "log10", "sqrt", "abs", "floor", "ceil", "min", "clamp", "choose", "slope",
    "elasticity", "inverse", "integral", "sum", "argmin", "m.cost_factor", "exp", "round",
    "normal", "lognormal", "uniform", "triangular", "beta_distribution", "mean", "median", "sd",
    "quantile", "probability", "atan2", "sinh", "gamma", "lgamma", "beta", "interpolate",
  ]
  private let numbers = [
    "1", "20", "1_000", "0.5", "6.02e23", "1e-7", "1.0e+05", "", "e", "_", ".",
  ]
  private let signs: [InfixOperator] = [
    .add, .subtract, .multiply, .divide, .power, .and, .or, .juxtapose,
  ]
  private let questions: [ComparisonOperator] = [
    .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .approximately,
  ]

  mutating func next(depth: Int) -> Expression {
    Expression(kind(depth), nowhere)
  }

  private mutating func pick<Element>(_ options: [Element]) -> Element {
    options[Int.random(in: 0..<options.count, using: &generator)]
  }

  private mutating func name(_ options: [String]) -> Expression.Name {
    Expression.Name(pick(options), nowhere)
  }

  private mutating func kind(_ depth: Int) -> Expression.Kind {
    guard depth > 0 else {
      return pick([.number(spelling: pick(numbers)), .name(pick(names)), .error])
    }
    func part() -> Int { depth - 1 }
    switch Int.random(in: 0..<13, using: &generator) {
    case 0: return .prefix(pick([.minus, .not]), next(depth: part()))
    case 1: return .percent(next(depth: part()))
    case 2:
      let links = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
        ComparisonLink(
          pick(questions), mark: nowhere, next(depth: part()),
          within: pick([true, false]) ? next(depth: part()) : nil)
      }
      return .comparison(next(depth: part()), links)
    case 3: return .conversion(next(depth: part()), unit: next(depth: part()))
    case 4: return .interval(next(depth: part()), next(depth: part()))
    case 5:
      return .conditional(
        next(depth: part()), then: next(depth: part()), else: next(depth: part()))
    case 6, 7:
      var arguments: [Expression] = []
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        arguments.append(next(depth: part()))
      }
      return .call(name(functions), arguments)
    case 8:
      var parameters: [Expression.Name] = []
      for _ in 0..<Int.random(in: 0...2, using: &generator) { parameters.append(name(names)) }
      return .lambda(parameters, next(depth: part()))
    default:
      return .infix(pick(signs), next(depth: part()), next(depth: part()), mark: nowhere)
    }
  }
}
