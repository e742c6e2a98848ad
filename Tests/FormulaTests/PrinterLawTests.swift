import Diagnostics
import FormulaSyntax
import TestSupport
import Testing

@Test func randomTreesPrintAndParseBackTheSame() {
  for seed in 0..<3000 as Range<UInt64> {
    var trees = RandomTrees(seed: seed)
    let tree = trees.formula(depth: 5)
    let text = formulaText(tree)
    let parsed = parseFormula(Excerpt(whole: SourceID(0), bytes: Array(text.utf8)))
    #expect(parsed.problems.isEmpty, "seed \(seed): \(text)")
    #expect(shape(parsed.tree) == shape(tree), "seed \(seed): \(text)")
    // What is written is a fixed point.
    #expect(formulaText(parsed.tree) == text, "seed \(seed)")
  }
}

/// Trees of every kind that text can spell.
private struct RandomTrees {
  private var generator: SeededGenerator
  private let place = SourceRange(SourceID(0), 0, 0)

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private mutating func chance(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

  private mutating func name() -> String {
    ["x", "y", "GWh", "e5", "model.name", "x₁", "ρ"].randomElement(using: &generator) ?? "x"
  }

  private mutating func leaf() -> Expression {
    if chance(2) == 0 { return Expression(.name(name()), place) }
    let spelling = ["1", "2.5", "6.02e23", "1_000"].randomElement(using: &generator) ?? "1"
    return Expression(.number(spelling: spelling), place)
  }

  mutating func formula(depth: Int) -> Expression {
    if depth == 0 { return leaf() }
    func sub(_ trees: inout RandomTrees) -> Expression { trees.formula(depth: depth - 1) }
    let kind: Expression.Kind
    switch chance(14) {
    case 0: kind = .prefix(.minus, sub(&self))
    case 1: kind = .prefix(.not, sub(&self))
    case 2: kind = .percent(sub(&self))
    case 3...7:
      let signs: [InfixOperator] = [
        .add, .subtract, .multiply, .divide, .power, .and, .or, .juxtapose,
      ]
      let sign = signs.randomElement(using: &generator) ?? .add
      kind = .infix(sign, sub(&self), sub(&self), mark: place)
    case 8: kind = comparison(depth)
    case 9:
      let unit = chance(4) == 0 ? Expression(.name("%"), place) : sub(&self)
      kind = .conversion(sub(&self), unit: unit)
    case 10: kind = .interval(sub(&self), sub(&self))
    case 11: kind = .conditional(sub(&self), then: sub(&self), else: sub(&self))
    case 12:
      var arguments: [Expression] = []
      for _ in 0..<chance(4) { arguments.append(sub(&self)) }
      kind = .call(Expression.Name(name(), place), arguments)
    default:
      let names = ["x", "y", "z"].prefix(1 + chance(3)).map { Expression.Name($0, place) }
      kind = .lambda(Array(names), sub(&self))
    }
    return Expression(kind, place)
  }

  private mutating func comparison(_ depth: Int) -> Expression.Kind {
    var links: [ComparisonLink] = []
    for _ in 0...chance(2) {
      let asks: [ComparisonOperator] = [
        .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .approximately,
      ]
      let own = asks.randomElement(using: &generator) ?? .less
      let tolerance = own == .approximately && chance(2) == 0 ? formula(depth: depth - 1) : nil
      links.append(
        ComparisonLink(own, mark: place, formula(depth: depth - 1), within: tolerance))
    }
    return .comparison(formula(depth: depth - 1), links)
  }
}
