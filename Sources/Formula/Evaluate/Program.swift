import RealMath
import Units

/// A graph made ready to be computed for many values at once.
///
/// Instructions stand in the order of the graph and write each to a register, which holds one number per
/// lane and is used again when its value is needed no more. A point value is the case of one lane. Cost of a
/// run: instructions times lanes; a search counts its body about a hundred times.
public struct Program: Sendable {
  private let instructions: [Instruction]
  private let results: [Int]
  private let registerCount: Int

  /// How many instructions one lane takes at most, `Int.max` when that is beyond counting.
  public let cost: Int

  struct Instruction: Sendable {
    let operation: Operation
    let target: Int
  }

  enum Operation: Sendable {
    case constant(Double)
    case input(Int)
    case unary(UnaryFunction, Int)
    case binary(BinaryFunction, Int, Int)
    case scaled(Int, ConversionFactor)
    case select(Int, Int, Int)
    case inverse(Search)
  }

  /// A search: the body as a program of its own, whose first input is the variable and whose others are
  /// registers of the outer program.
  struct Search: Sendable {
    /// One program; an array, since a value cannot hold its own type.
    let body: [Program]
    let captured: [Int]
    let target: Int
    let from: Int
    let to: Int
  }

  /// How many lanes are computed together: enough to amortise each instruction, few enough for the cache.
  static let chunk = 256

  /// Compiles the nodes that `roots` need. The values of `inputs` are given to each run, in order.
  public init(_ graph: Graph, roots: [NodeID], inputs: [VariableID] = []) {
    self.init(graph, roots: roots, inputs: inputs, captured: [:])
  }

  /// `captured` are nodes that an outer program computes, with the input that brings each.
  init(_ graph: Graph, roots: [NodeID], inputs: [VariableID], captured: [NodeID: Int]) {
    var compiler = Compiler(graph, roots: roots, inputs: inputs, captured: captured)
    compiler.compile()
    instructions = compiler.instructions
    results = compiler.results
    registerCount = compiler.registerCount
    var cost = 0
    for instruction in compiler.instructions {
      cost = Program.sum(cost, instruction.operation.cost)
    }
    self.cost = cost
  }

  fileprivate static func sum(_ a: Int, _ b: Int) -> Int {
    let (sum, isTooLarge) = a.addingReportingOverflow(b)
    return isTooLarge ? Int.max : sum
  }

  // MARK: Running

  /// The roots' values in each lane. `inputs` holds one column per input, each `count` long.
  ///
  /// A value that does not exist is NaN; ``Graph/fault(of:at:)`` tells why.
  public func run(count: Int, inputs: [[Double]] = []) -> [[Double]] {
    var columns = results.map { _ in [Double]() }
    for index in columns.indices { columns[index].reserveCapacity(count) }
    var registers = [Double](repeating: 0, count: registerCount * min(count, Program.chunk))
    var start = 0
    while start < count {
      let lanes = min(Program.chunk, count - start)
      compute(lanes, &registers) { input, lane in inputs[input][start + lane] }
      for (index, result) in results.enumerated() {
        columns[index].append(contentsOf: registers[(result * lanes)..<((result + 1) * lanes)])
      }
      start += lanes
    }
    return columns
  }

  /// Runs all instructions over `lanes` lanes; register `r` is at `r * lanes`.
  private func compute(
    _ lanes: Int, _ values: inout [Double], _ input: (Int, Int) -> Double
  ) {
    for instruction in instructions {
      let target = instruction.target * lanes
      switch instruction.operation {
      case .constant(let value): for lane in 0..<lanes { values[target + lane] = value }
      case .input(let index): for lane in 0..<lanes { values[target + lane] = input(index, lane) }
      case .unary(let function, let a):
        for lane in 0..<lanes {
          values[target + lane] = function.value(of: values[a * lanes + lane])
        }
      case .binary(let function, let a, let b):
        for lane in 0..<lanes {
          values[target + lane] = function.value(
            of: values[a * lanes + lane], values[b * lanes + lane])
        }
      case .scaled(let a, let factor):
        for lane in 0..<lanes { values[target + lane] = factor.apply(to: values[a * lanes + lane]) }
      case .select(let c, let a, let b):
        for lane in 0..<lanes {
          let condition = values[c * lanes + lane]
          let chosen = condition == 0 ? b : a
          values[target + lane] = condition.isNaN ? .nan : values[chosen * lanes + lane]
        }
      case .inverse(let search):
        for lane in 0..<lanes {
          let captured = search.captured.map { values[$0 * lanes + lane] }
          let outcome = search.body[0].solve(
            captured, target: values[search.target * lanes + lane],
            from: values[search.from * lanes + lane], to: values[search.to * lanes + lane])
          if case .root(let root) = outcome {
            values[target + lane] = root
          } else {
            values[target + lane] = .nan
          }
        }
      }
    }
  }

  /// Searches with this program as the body.
  private func solve(
    _ captured: [Double], target: Double, from: Double, to: Double
  ) -> RootSearch.Outcome {
    var registers = [Double](repeating: 0, count: registerCount)
    return Program.outcome(target: target, from: from, to: to) { x in
      compute(1, &registers) { input, _ in input == 0 ? x : captured[input - 1] }
      return registers[results[0]]
    }
  }

  /// What the search of `inverse` finds.
  static func outcome(
    target: Double, from: Double, to: Double, _ body: (Double) -> Double
  ) -> RootSearch.Outcome {
    guard !target.isNaN, from.isFinite, to.isFinite else { return .undefined(at: from) }
    return RootSearch.search(from: from, to: to, noise: target.magnitude * 1e-12) { x in
      body(x) - target
    }
  }
}

extension Program.Operation {
  /// How many instructions it stands for. A search looks at each place once, then refines some.
  fileprivate var cost: Int {
    guard case .inverse(let search) = self else { return 1 }
    let steps = RootSearch.places + RootSearch.refinements
    let (cost, isTooLarge) = search.body[0].cost.multipliedReportingOverflow(by: steps)
    return isTooLarge ? Int.max : Program.sum(cost, 1)
  }
}
