import RealMath
import Units

/// A graph made ready to be computed for many values at once.
///
/// Instructions stand in the order of the graph and write each to a register, which holds one number per
/// lane and is used again when its value is needed no more. A point value is the case of one lane. Cost of a
/// run: instructions times lanes; a sweep counts its body once for each value of it.
public struct Program: Sendable {
  private let instructions: [Instruction]
  private let results: [Int]
  private let registerCount: Int

  /// Whether it is the body of a sweep, and lives on the allowance of that.
  private let isBody: Bool

  /// How many instructions one lane takes at most, `Int.max` when that is beyond counting. An integral of a
  /// rugged function can take more.
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
    case sweep(Body)
  }

  /// A sweep: the body as a program of its own, whose first input is the variable and whose others are
  /// registers of the outer program.
  struct Body: Sendable {
    /// One program; an array, since a value cannot hold its own type.
    let program: [Program]
    let captured: [Int]
    let sweep: Sweep<Int>
    /// How many values it computes at most.
    let steps: Int
  }

  /// How many lanes are computed together: enough to amortise each instruction, few enough for the cache.
  static let chunk = 256

  /// Compiles the nodes that `roots` need. The values of `inputs` are given to each run, in order.
  public init(_ graph: Graph, roots: [NodeID], inputs: [VariableID] = []) {
    self.init(graph, roots: roots, inputs: inputs, captured: [:], isBody: false)
  }

  /// Compiles the body of a sweep. `captured` is what it takes from outside, in the order of its inputs
  /// after the variable.
  init(_ graph: Graph, _ body: Graph.Body, captured: [NodeID]) {
    var places: [NodeID: Int] = [:]
    for (index, node) in captured.enumerated() { places[node] = index + 1 }
    self.init(
      graph, roots: body.roots, inputs: [body.variable], captured: places, isBody: true)
  }

  private init(
    _ graph: Graph, roots: [NodeID], inputs: [VariableID], captured: [NodeID: Int], isBody: Bool
  ) {
    self.isBody = isBody
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
      var allowance = Allowance()
      compute(lanes, &registers, &allowance) { input, lane in inputs[input][start + lane] }
      for (index, result) in results.enumerated() {
        columns[index].append(contentsOf: registers[(result * lanes)..<((result + 1) * lanes)])
      }
      start += lanes
    }
    return columns
  }

  /// Runs all instructions over `lanes` lanes; register `r` is at `r * lanes`.
  private func compute(
    _ lanes: Int, _ values: inout [Double], _ allowance: inout Allowance,
    _ input: (Int, Int) -> Double
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
      case .sweep(let body):
        for lane in 0..<lanes {
          if !isBody { allowance = Allowance() }
          let captured = body.captured.map { values[$0 * lanes + lane] }
          let outcome = body.program[0].outcome(
            body.sweep.map { values[$0 * lanes + lane] }, captured, &allowance)
          if case .value(let value) = outcome {
            values[target + lane] = value
          } else {
            values[target + lane] = .nan
          }
        }
      }
    }
  }

  /// What becomes of a sweep with this program as its body.
  func outcome(
    _ sweep: Sweep<Double>, _ captured: [Double], _ allowance: inout Allowance
  ) -> SweepOutcome {
    var registers = [Double](repeating: 0, count: registerCount)
    return sweep.outcome { x, root in
      guard allowance.take() else { return .nan }
      compute(1, &registers, &allowance) { input, _ in input == 0 ? x : captured[input - 1] }
      return registers[results[root.rawValue]]
    }
  }
}

extension Program.Operation {
  /// How many instructions it stands for.
  fileprivate var cost: Int {
    guard case .sweep(let body) = self else { return 1 }
    let (cost, isTooLarge) = body.program[0].cost.multipliedReportingOverflow(by: body.steps)
    return isTooLarge ? Int.max : Program.sum(cost, 1)
  }
}
