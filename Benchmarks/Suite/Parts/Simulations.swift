import Benchmark
import Diagnostics
import Formula
import FormulaSyntax
import RealMath
import Units

/// A simulation of a learner, against the same recurrence written in Swift, with the same draws.
func simulations() -> [Comparison] {
  let learner = ToyLearner()
  // Only the same results are worth comparing.
  let simulated = learner.simulated()
  precondition(simulated == learner.computed(), "the simulation and its Swift twin differ")
  return [
    Comparison(
      group: "a simulation of \(ToyLearner.runs) runs, per run and step",
      name: "six choices, \(ToyLearner.steps) steps", peer: "the same in Swift",
      count: ToyLearner.runs * ToyLearner.steps,
      subject: { blackHole(learner.simulated()) }, floor: { blackHole(learner.computed()) })
  ]
}

/// A learner that chooses six times and hears whether all of it was right.
private struct ToyLearner {
  static let runs = 64
  static let steps = 1_000
  private static let choices = 6

  private let environment: Environment
  private let name: Expression.Name

  init() {
    var sources = SourceMap()
    func excerpt(_ text: String) -> Excerpt {
      let bytes = Array(text.utf8)
      return Excerpt(whole: sources.add(Source(path: text, bytes: bytes)), bytes: bytes)
    }
    func formula(_ text: String) -> Expression { parseFormula(excerpt(text)).tree }
    func named(_ text: String) -> Expression.Name {
      Expression.Name(text, excerpt(text).range)
    }
    var environment = Environment(units: .standard)
    name = named("learner")
    let model = environment.addModel("toy")
    let declaration = SimulationDeclaration(
      name: name, model: model, runs: formula("\(Self.runs)"), steps: formula("\(Self.steps)"),
      record: .every(Self.steps),
      states: [
        SimulationDeclaration.State(
          named("skill"), count: formula("\(Self.choices)"), start: formula("0"),
          next: formula("skill + 0.3 * (reward - baseline) * (right - chance)")),
        SimulationDeclaration.State(
          named("baseline"), count: nil, start: formula("0"),
          next: formula("baseline + 0.05 * (reward - baseline)")),
      ],
      values: [
        SimulationDeclaration.Value(
          named("chance"), count: formula("\(Self.choices)"), formula("logistic(skill)")),
        SimulationDeclaration.Value(
          named("right"), count: formula("\(Self.choices)"),
          formula("if uniform(0, 1) < chance then 1 else 0")),
        SimulationDeclaration.Value(named("reward"), count: nil, formula("product(right)")),
      ],
      columns: [DataRecipe.DerivedColumn(named("success"), formula("product(chance)"))])
    environment.add(DataRecipe("learner", of: .simulation(declaration), in: model))
    self.environment = environment
  }

  /// What each run comes to, at the start and at the end.
  func simulated() -> [Double] {
    var checker = Checker(environment)
    guard case .numbers(let column)? = checker.dataSet(name)?["success"] else {
      preconditionFailure("the simulation has a problem")
    }
    return column.values
  }

  /// The same by a plain loop.
  func computed() -> [Double] {
    let draws = (1...Self.choices).map {
      RandomStream(seed: 1, name: "toy.learner.right[\($0)]".utf8)
    }
    func product(_ numbers: [Double]) -> Double { numbers.dropFirst().reduce(numbers[0], *) }
    var results: [Double] = []
    for run in 0..<Self.runs {
      var skill = [Double](repeating: 0, count: Self.choices)
      var baseline = 0.0
      var chance = skill
      var right = skill
      results.append(product(skill.map { 1 / (1 + Double.exp(-$0)) }))
      for step in 0..<Self.steps {
        for choice in 0..<Self.choices {
          let x = skill[choice]
          let power = Double.exp(-x.magnitude)
          chance[choice] = x >= 0 ? 1 / (1 + power) : power / (1 + power)
          right[choice] = draws[choice].uniform(at: step << 32 | run) < chance[choice] ? 1 : 0
        }
        let surprise = product(right) - baseline
        for choice in 0..<Self.choices {
          skill[choice] += 0.3 * surprise * (right[choice] - chance[choice])
        }
        baseline += 0.05 * surprise
      }
      results.append(
        product(
          skill.map { x in
            let power = Double.exp(-x.magnitude)
            return x >= 0 ? 1 / (1 + power) : power / (1 + power)
          }))
    }
    return results
  }
}
