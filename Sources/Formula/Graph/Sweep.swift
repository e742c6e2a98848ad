/// What is done with the values that a function has between two ends: `inverse`, `integral`, `sum`, `argmin`.
///
/// `Value` is what stands for the numbers around the function: nodes in a graph, registers in a program,
/// numbers when it is computed.
struct Sweep<Value: Sendable>: Sendable {
  /// What is asked of the function.
  enum Task: Sendable {
    /// Where it has a value.
    case inverse(of: Value)
    case integral
    /// The sum over the whole numbers from one end to the other.
    case sum
    /// Where it is least.
    case argmin
  }

  var task: Task
  var from: Value
  var to: Value

  /// The name of the function of the language.
  var name: String {
    switch task {
    case .inverse: Builtin.inverse.rawValue
    case .integral: Builtin.integral.rawValue
    case .sum: Builtin.sum.rawValue
    case .argmin: Builtin.argmin.rawValue
    }
  }

  /// All that it needs from around the function.
  var operands: [Value] {
    if case .inverse(let target) = task { return [target, from, to] }
    return [from, to]
  }

  /// The same sweep of other values.
  func map<Other: Sendable>(_ transform: (Value) -> Other) -> Sweep<Other> {
    let other: Sweep<Other>.Task
    switch task {
    case .inverse(let target): other = .inverse(of: transform(target))
    case .integral: other = .integral
    case .sum: other = .sum
    case .argmin: other = .argmin
    }
    return Sweep<Other>(task: other, from: transform(from), to: transform(to))
  }
}

extension Graph {
  /// The function that a sweep is about: a formula over a variable that nothing outside of it sees.
  struct Body: Sendable {
    /// The value.
    var node: NodeID
    /// The derivative of the value by the variable, for `argmin`, which finds its place by it.
    var slope: NodeID?
    let variable: VariableID
    /// How many sweeps and statistics run inside each other, the one of this body included.
    var depth = 1
    /// What messages tell its numbers in.
    let units: BodyUnits

    /// All that is computed at each step.
    var roots: [NodeID] { slope.map { [node, $0] } ?? [node] }
  }

  /// The units of a function as formulas write them, for messages: what is computed are plain numbers.
  struct BodyUnits: Hashable, Sendable {
    /// That of its variable.
    var place = "1"
    /// That of its value, where a message may tell it.
    var value = "1"
  }

  /// The value that a statistic is about.
  struct SampledBody: Sendable {
    /// The value, which differs from sample to sample.
    var node: NodeID
    /// How many sweeps and statistics run inside each other, the one of this body included.
    var depth = 1
  }
}
