import Diagnostics
import RealMath
public import FormulaSyntax

/// A recurrence with draws of its own, which gives a data set: a row for each run and recorded step.
///
/// What ``states`` are after a step follows from what they and ``values`` were before it. Runs are independent, and
/// differ by their draws: a distribution that a formula writes is drawn afresh in each run, step and element.
public struct SimulationDeclaration: Sendable {
  /// What the model calls it; its data set has the same name.
  public let name: Expression.Name
  /// The model whose names its formulas may use.
  public let model: ModelID
  /// How many independent repetitions there are; `nil` for one.
  public let runs: Expression?
  /// How many steps each run takes.
  public let steps: Expression
  /// After which steps the columns are written down.
  public let record: Record
  /// What is carried from step to step, in the order of the file.
  public let states: [State]
  /// What is computed of the states at each step, in the order of the file.
  public let values: [Value]
  /// What is written down, in the order of the file.
  public let columns: [DataRecipe.DerivedColumn]

  /// After which steps something is written down: in each case after none and after the last too.
  public enum Record: Hashable, Sendable {
    /// After each `n`-th step.
    case every(Int)
    /// So many times in each tenfold of steps, evenly on a logarithmic scale.
    case perDecade(Int)
  }

  /// Something that is carried from step to step.
  public struct State: Sendable {
    /// Its name.
    public let name: Expression.Name
    /// Of how many elements it is a row; `nil` for one number.
    public let count: Expression?
    /// What it is at first. It may rest on what other states are at first.
    public let start: Expression
    /// What it is after a step; `nil` for what stays as it was at first.
    public let next: Expression?

    /// A state called `name`.
    public init(
      _ name: Expression.Name, count: Expression?, start: Expression, next: Expression?
    ) {
      self.name = name
      self.count = count
      self.start = start
      self.next = next
    }
  }

  /// Something that is computed at each step.
  public struct Value: Sendable {
    /// Its name.
    public let name: Expression.Name
    /// Of how many elements it is a row; `nil` for one number.
    public let count: Expression?
    /// What it is.
    public let formula: Expression

    /// A value called `name`.
    public init(_ name: Expression.Name, count: Expression?, _ formula: Expression) {
      self.name = name
      self.count = count
      self.formula = formula
    }
  }

  /// A simulation as a model declares it.
  public init(
    name: Expression.Name, model: ModelID, runs: Expression?, steps: Expression, record: Record,
    states: [State], values: [Value], columns: [DataRecipe.DerivedColumn]
  ) {
    self.name = name
    self.model = model
    self.runs = runs
    self.steps = steps
    self.record = record
    self.states = states
    self.values = values
    self.columns = columns
  }

  /// The column and the name within that say which run it is, from 1.
  static let run = "run"
  /// The column and the name within that say how many steps were taken.
  static let step = "step"
  /// The name within that says which element of a row it is, from 1.
  static let element = "element"

  /// All names that mean something within its formulas beside those of the model.
  public var names: [String] {
    states.map { $0.name.text } + values.map { $0.name.text }
      + [SimulationDeclaration.run, SimulationDeclaration.step, SimulationDeclaration.element]
  }

  /// The names of the columns that it gives, in their order.
  public var columnNames: [String] {
    [SimulationDeclaration.run, SimulationDeclaration.step] + columns.map { $0.name.text }
  }

  /// The formulas of how large it is, in which the names within mean nothing.
  public var formulasOfSizes: [Expression] {
    ([runs, steps] + states.map { $0.count } + values.map { $0.count }).compactMap { $0 }
  }

  /// The formulas of what happens.
  public var formulasOfSteps: [Expression] {
    states.flatMap { [$0.start, $0.next].compactMap { $0 } } + values.map { $0.formula }
      + columns.map { $0.formula }
  }
}

extension SimulationDeclaration.Record {
  /// How often something is written down in so many steps, at most.
  func times(in count: Int) -> Int {
    switch self {
    case .every(let distance): count / distance + 2
    // A number of steps has fewer than twenty digits.
    case .perDecade(let parts): min(20 * parts, count) + 2
    }
  }

  /// The steps after which something is written down, of so many, in order. Cost: how many there are.
  func steps(of count: Int) -> [Int] {
    var recorded = [0]
    switch self {
    case .every(let distance):
      var step = distance
      while step < count {
        recorded.append(step)
        step += distance
      }
    case .perDecade(let parts):
      var place = 0
      while true {
        let step = Int(Double.pow(10, Double(place) / Double(parts)).rounded(.toNearestOrEven))
        if step >= count { break }
        if step > recorded[recorded.count - 1] { recorded.append(step) }
        place += 1
      }
    }
    if count > 0 { recorded.append(count) }
    return recorded
  }
}
