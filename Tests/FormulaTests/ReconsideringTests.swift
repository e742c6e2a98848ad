import Formula
import FormulaSyntax
import Testing

@Suite struct ReconsideringTests {
  private static let definitions = [
    ("share", "1"), ("growth", "10"), ("factor(r, f)", "(1 + r * f) / (1 + r)"),
    ("next", "factor(share, growth)"), ("beside", "growth^2"), ("spread", "2 to 8"),
    ("product", "spread * share"),
  ]

  /// A definition of the calculation by its name.
  private static func id(_ name: String, _ checker: Checker) throws -> DefinitionID {
    let model = try #require(checker.environment.model("t"))
    return try #require(checker.environment.definition(name, in: model))
  }

  @Test func aFreedParameterMovesWhatRestsOnItAndNothingElse() throws {
    var before = Calculation(Self.definitions)
    let found = before.quantity("beside")
    let beside = try #require(found)
    _ = before.quantity("next")
    let share = try Self.id("share", before.checker)
    var after = before
    let plain = after.checker.quantity(share)
    let (variable, freed) = after.checker.moving(try #require(plain), .replaced)
    let dependents = Dependents(before.checker.environment)
    after.checker = try #require(after.checker.supposing([(share, freed)], dependents))
    let moved = after.quantity("next")
    let next = try #require(moved)
    let program = Program(after.checker.graph, roots: [next.node], inputs: [variable])
    // (1 + 10 r) / (1 + r)
    #expect(program.run(count: 3, inputs: [[0, 1, 3]])[0] == [1, 5.5, 7.75])
    let count = after.checker.graph.count
    #expect(after.quantity("beside") != nil)
    #expect(
      after.checker.graph.count == count + 1, "What does not depend is kept, and only marked.")
    #expect(before.checker.graph.isUncertain(beside.node) == false)
  }

  @Test(arguments: [
    (Movement.scaled(from: 4), [4.0, 16]), (.shifted(from: 4), [6, 12]),
  ])
  func whatIsMovedKeepsItsSpread(movement: Movement, interval: [Double]) throws {
    // From 4, the median of 2 to 8, to 8.
    var calculation = Calculation(Self.definitions)
    let ends = ["quantile(product, 5%)", "quantile(product, 95%)"]
    let before = ends.map { calculation.value($0) }
    let spread = try Self.id("spread", calculation.checker)
    let found = calculation.checker.quantity(spread)
    let quantity = try #require(found)
    let moved = calculation.checker.moved(quantity, to: 8, movement)
    let dependents = Dependents(calculation.checker.environment)
    calculation.checker = try #require(
      calculation.checker.supposing([(spread, moved)], dependents))
    let after = ends.map { calculation.value($0) }
    for place in 0..<2 {
      #expect(abs(movement.moved(before[place], to: 8) - after[place]) < 1e-6)
      #expect(abs(after[place] / interval[place] - 1) < 0.01)
    }
  }

  @Test func aFixedParameterIsAConstant() throws {
    var calculation = Calculation(Self.definitions)
    #expect(calculation.value("next") == 5.5)
    let growth = try Self.id("growth", calculation.checker)
    let dependents = Dependents(calculation.checker.environment)
    calculation.checker = try #require(
      calculation.checker.fixing(growth, at: 100, dependents))
    #expect(calculation.value("next") == 50.5)
    #expect(calculation.value("beside") == 10_000)
  }

  @Test func otherSamplesStayAsTheyWere() throws {
    var calculation = Calculation(Self.definitions)
    let median = calculation.value("quantile(product, 0.95)")
    let share = try Self.id("share", calculation.checker)
    let dependents = Dependents(calculation.checker.environment)
    calculation.checker = try #require(calculation.checker.fixing(share, at: 2, dependents))
    #expect(calculation.value("quantile(product, 0.95)") == 2 * median)
  }

  @Test func dependentsAreFoundAcrossFunctions() throws {
    let environment = Calculation(Self.definitions).checker.environment
    let checker = Checker(environment)
    let growth = try Self.id("growth", checker)
    let names = Dependents(environment).of(growth).sorted().map { environment[$0].name.text }
    #expect(names == ["growth", "next", "beside"])
  }
}
