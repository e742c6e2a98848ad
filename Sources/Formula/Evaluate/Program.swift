import RealMath
import Units

/// A graph made ready to be computed for many values at once.
///
/// Instructions stand in the order of the graph and write each to a register, which holds one number per
/// lane and is used again when its value is needed no more. A lane is a value of the inputs, or a sample of
/// what is uncertain. What is the same in all lanes is computed once, and kept once. Cost of a run:
/// instructions times lanes; a sweep counts its body once for each value of it, a statistic once for each sample.
public struct Program: Sendable {
  let instructions: [Instruction]
  let results: [Register]
  let registerCount: Int

  /// What is the same in all lanes, as a program of one lane; an array, since a value cannot hold its own
  /// type. Its results are given to this one, after what the caller gives.
  let prelude: [Program]
  /// How many numbers the caller gives that are the same in all lanes: they stand in the first steady
  /// registers. Those of the prelude come next, then the constants.
  let givenCount: Int
  let constants: [Double]
  /// The uncertain quantities whose samples it reads, in the order of their names.
  let draws: [DrawID]

  /// Whether it is the body of a sweep, and lives on the allowance of that.
  let isBody: Bool

  /// How many instructions one lane takes at most, `Int.max` when that is beyond counting. An integral of a
  /// rugged function can take more. A statistic counts as ten thousand times its body.
  public let cost: Int

  /// Compiles the nodes that `roots` need. A run is given one number for each of `uniform`, which is the same
  /// in all lanes, and a column for each of `inputs`, in their order.
  public init(
    _ graph: Graph, roots: [NodeID], uniform: [VariableID] = [], inputs: [VariableID] = []
  ) {
    self.init(graph, roots: roots, moving: inputs, given: uniform, inputs: inputs)
  }

  /// Compiles the nodes that `roots` need, over samples. The columns of `known` are given to a run.
  init(_ graph: Graph, roots: [NodeID], uniform: [VariableID] = [], known: [NodeID]) {
    self.init(graph, roots: roots, moving: [], given: uniform, inputs: [], known: known)
  }

  /// Compiles nodes that are certain for ``runByParts(_:)``.
  init(_ graph: Graph, rootsByParts roots: [NodeID]) {
    self.init(graph, roots: roots, moving: [], given: [], inputs: [], isByParts: true)
  }

  /// `moving` are the variables with which other values change than those of what is computed beforehand.
  private init(
    _ graph: Graph, roots: [NodeID], moving: [VariableID], given: [VariableID],
    inputs: [VariableID], known: [NodeID] = [], isByParts: Bool = false
  ) {
    let columns = Program.places(known, from: 0)
    let steady = graph.steady(
      below: roots, moving, stoppingAt: columns, areStatisticsMoving: isByParts
    ).filter { node in
      if case .variable(let variable) = graph[node].operation { return !given.contains(variable) }
      return true
    }
    var places: [NodeID: Int] = [:]
    for (index, node) in steady.enumerated() { places[node] = given.count + index }
    var prelude: [Program] = []
    if !steady.isEmpty {
      // What depends on no given number either is computed beforehand in its turn.
      prelude = [
        given.isEmpty || moving == given
          ? Program(graph, once: steady)
          : Program(graph, roots: steady, moving: given, given: given, inputs: [])
      ]
    }
    self.init(
      graph, roots: roots,
      Compiler.Arguments(inputs: inputs, given: given, captured: places, columns: columns),
      givenCount: given.count, prelude: prelude, isBody: false)
  }

  /// Compiles what is computed in one lane only.
  private init(_ graph: Graph, once roots: [NodeID]) {
    self.init(
      graph, roots: roots, Compiler.Arguments(), givenCount: 0, prelude: [], isBody: false)
  }

  /// Compiles the body of a sweep. It is given the variable, and then what it takes from outside.
  init(_ graph: Graph, _ body: Graph.Body, captured: [NodeID]) {
    self.init(
      graph, roots: body.roots,
      Compiler.Arguments(given: [body.variable], captured: Program.places(captured, from: 1)),
      givenCount: captured.count + 1, prelude: [], isBody: true)
  }

  /// Compiles the body of a statistic. It is given what it takes from outside.
  init(_ graph: Graph, _ body: Graph.SampledBody, captured: [NodeID]) {
    self.init(
      graph, roots: [body.node],
      Compiler.Arguments(captured: Program.places(captured, from: 0)),
      givenCount: captured.count, prelude: [], isBody: true)
  }

  private static func places(_ nodes: [NodeID], from start: Int) -> [NodeID: Int] {
    var places: [NodeID: Int] = [:]
    for (index, node) in nodes.enumerated() { places[node] = start + index }
    return places
  }

  private init(
    _ graph: Graph, roots: [NodeID], _ arguments: Compiler.Arguments, givenCount: Int,
    prelude: [Program], isBody: Bool
  ) {
    self.isBody = isBody
    self.prelude = prelude
    self.givenCount = givenCount
    let preludeCount = prelude.first?.results.count ?? 0
    var compiler = Compiler(graph, roots: roots, arguments, steadyCount: givenCount + preludeCount)
    compiler.compile()
    instructions = compiler.instructions
    results = compiler.results
    registerCount = compiler.registerCount
    constants = compiler.constants
    draws = compiler.draws
    var cost = prelude.first?.cost ?? 0
    for instruction in compiler.instructions {
      cost = Program.sum(cost, instruction.operation.cost)
    }
    self.cost = cost
  }

  static func sum(_ a: Int, _ b: Int) -> Int {
    let (sum, isTooLarge) = a.addingReportingOverflow(b)
    return isTooLarge ? Int.max : sum
  }
}
