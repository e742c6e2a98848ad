import RealMath
import Units

/// A graph made ready to be computed for many values at once.
///
/// Instructions stand in the order of the graph and write each to a register, which holds one number per
/// lane and is used again when its value is needed no more. A lane is a value of the inputs, or a sample of
/// what is uncertain. What is the same in all lanes is computed once. Cost of a run: instructions times
/// lanes; a sweep counts its body once for each value of it, a statistic once for each sample.
public struct Program: Sendable {
  private let instructions: [Instruction]
  private let results: [Int]
  private let registerCount: Int

  /// What is the same in all lanes, as a program of one lane; an array, since a value cannot hold its own
  /// type. Its results are inputs of this one, after those of the caller.
  private let prelude: [Program]
  private let inputCount: Int
  /// The uncertain quantities whose samples it reads, in the order of their names.
  let draws: [DrawID]

  /// Whether it is the body of a sweep, and lives on the allowance of that.
  private let isBody: Bool

  /// How many instructions one lane takes at most, `Int.max` when that is beyond counting. An integral of a
  /// rugged function can take more. A statistic counts as ten thousand times its body.
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
    /// The score of one of ``draws``.
    case score(Int, Score)
    case quantile(Distribution<Int>, Int)
    /// A distribution whose numbers are known, at a score.
    case fixedQuantile(QuantileFunction, Int)
    /// Several statistics of one value; the first of them belongs to the instruction's own target.
    case statistics(SampledBody)
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

  /// Statistics: their common body as a program of its own, whose inputs are registers of the outer program
  /// and whose lanes are samples.
  struct SampledBody: Sendable {
    /// One program; an array, since a value cannot hold its own type.
    let program: [Program]
    let captured: [Int]
    let asked: [Asked]

    /// A statistic, and the register that it is written to.
    struct Asked: Sendable {
      let statistic: Statistic<Argument>
      let target: Int
    }

    /// A number that a statistic needs.
    enum Argument: Sendable {
      case register(Int)
      case constant(Double)
    }
  }

  /// How many lanes are computed together: enough to amortise each instruction, few enough for the cache.
  static let chunk = 256

  /// Compiles the nodes that `roots` need. The values of `inputs` are given to each run, in order.
  public init(_ graph: Graph, roots: [NodeID], inputs: [VariableID] = []) {
    let steady = graph.steady(below: roots, inputs)
    var places: [NodeID: Int] = [:]
    for (index, node) in steady.enumerated() { places[node] = inputs.count + index }
    let prelude = steady.isEmpty ? [] : [Program(graph, once: steady)]
    self.init(
      graph, roots: roots, inputs: inputs, captured: places, prelude: prelude, isBody: false)
  }

  /// Compiles what is computed in one lane only.
  private init(_ graph: Graph, once roots: [NodeID]) {
    self.init(graph, roots: roots, inputs: [], captured: [:], prelude: [], isBody: false)
  }

  /// Compiles the body of a sweep. `captured` is what it takes from outside, in the order of its inputs
  /// after the variable.
  init(_ graph: Graph, _ body: Graph.Body, captured: [NodeID]) {
    var places: [NodeID: Int] = [:]
    for (index, node) in captured.enumerated() { places[node] = index + 1 }
    self.init(
      graph, roots: body.roots, inputs: [body.variable], captured: places, prelude: [],
      isBody: true)
  }

  /// Compiles the body of a statistic. `captured` is what it takes from outside, in the order of its inputs.
  init(_ graph: Graph, _ body: Graph.SampledBody, captured: [NodeID]) {
    var places: [NodeID: Int] = [:]
    for (index, node) in captured.enumerated() { places[node] = index }
    self.init(
      graph, roots: [body.node], inputs: [], captured: places, prelude: [], isBody: true)
  }

  private init(
    _ graph: Graph, roots: [NodeID], inputs: [VariableID], captured: [NodeID: Int],
    prelude: [Program], isBody: Bool
  ) {
    self.isBody = isBody
    self.prelude = prelude
    inputCount = inputs.count
    var compiler = Compiler(graph, roots: roots, inputs: inputs, captured: captured)
    compiler.compile()
    instructions = compiler.instructions
    results = compiler.results
    registerCount = compiler.registerCount
    draws = compiler.draws
    var cost = prelude.first?.cost ?? 0
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

  /// What the lanes of a run are.
  private struct Lanes {
    /// How many there are.
    let count: Int
    let samples: Samples
    let kind: Kind

    enum Kind {
      /// Values of the inputs.
      case inputs
      /// Values of the inputs, in one sample.
      case oneSample(Int, Samples.Joint)
      /// Samples.
      case samples(Samples.Joint)
    }

    /// Whether each lane is a sample.
    var areSamples: Bool {
      if case .samples = kind { return true }
      return false
    }

    /// How many lanes share what a run may take: one sample is looked at as it was computed, among all.
    var shares: Int {
      if case .oneSample = kind { return samples.count }
      return count
    }

    /// Writes the scores of an uncertain quantity; NaN where there is no sample to look at.
    func write(
      _ draw: Int, _ score: Score, to values: inout [Double], at target: Int, _ part: Range<Int>
    ) {
      switch kind {
      case .samples(let joint):
        samples.fill(
          &values, at: target, with: draw, score, of: joint, from: part.lowerBound,
          count: part.count)
      case .oneSample(let sample, let joint):
        let known = samples.score(draw, score, of: joint, at: sample)
        for lane in 0..<part.count { values[target + lane] = known }
      case .inputs: for lane in 0..<part.count { values[target + lane] = .nan }
      }
    }
  }

  /// The roots' values in each lane. `inputs` holds one column per input, each `count` long.
  ///
  /// A value that does not exist is NaN; ``Graph/fault(of:at:samples:)`` tells why. What is uncertain has no value
  /// here: see ``sample(_:inputs:)``.
  public func run(
    count: Int, inputs: [[Double]] = [], samples: Samples? = nil
  ) -> [[Double]] {
    let samples = samples ?? .none
    let lanes = Lanes(count: count, samples: samples, kind: .inputs)
    return run(lanes) { input, lane in inputs[input][lane] }
  }

  /// The roots' values in each sample, at one value of each input.
  public func sample(_ samples: Samples, inputs: [Double] = []) -> [[Double]] {
    let joint = samples.joint(draws)
    let lanes = Lanes(count: samples.count, samples: samples, kind: .samples(joint))
    return run(lanes) { input, _ in inputs[input] }
  }

  /// The roots' values in one sample, at one value of each input.
  func run(
    inputs: [Double], in sample: (place: Int, joint: Samples.Joint)?, _ samples: Samples
  ) -> [Double] {
    let kind = sample.map { Lanes.Kind.oneSample($0.place, $0.joint.of(draws)) }
    let lanes = Lanes(count: 1, samples: samples, kind: kind ?? .inputs)
    return run(lanes) { input, _ in inputs[input] }.map { $0[0] }
  }

  private func run(_ lanes: Lanes, _ input: (Int, Int) -> Double) -> [[Double]] {
    var allowance = Allowance(lanes: lanes.count)
    return run(lanes, &allowance, input)
  }

  private func run(
    _ lanes: Lanes, _ allowance: inout Allowance, _ input: (Int, Int) -> Double
  ) -> [[Double]] {
    var columns = results.map { _ in [Double]() }
    for index in columns.indices { columns[index].reserveCapacity(lanes.count) }
    let once = Lanes(count: 1, samples: lanes.samples, kind: .inputs)
    let steady = prelude.first?.run(once) { _, _ in .nan }.map { $0[0] } ?? []
    var registers = [Double](repeating: 0, count: registerCount * min(lanes.count, Program.chunk))
    var start = 0
    while start < lanes.count {
      let count = min(Program.chunk, lanes.count - start)
      compute(lanes, start..<(start + count), &registers, &allowance) { index, lane in
        index < inputCount || steady.isEmpty
          ? input(index, start + lane) : steady[index - inputCount]
      }
      for (index, result) in results.enumerated() {
        columns[index].append(contentsOf: registers[(result * count)..<((result + 1) * count)])
      }
      start += count
    }
    return columns
  }

  /// Runs all instructions over some lanes; register `r` is at `r` times their number.
  private func compute(
    _ all: Lanes, _ part: Range<Int>, _ values: inout [Double], _ allowance: inout Allowance,
    _ input: (Int, Int) -> Double
  ) {
    let lanes = part.count
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
      case .score(let draw, let score):
        all.write(draw, score, to: &values, at: target, part)
      case .quantile(let distribution, let score):
        for lane in 0..<lanes {
          let function = QuantileFunction(distribution.map { values[$0 * lanes + lane] })
          values[target + lane] = function.value(at: values[score * lanes + lane])
        }
      case .fixedQuantile(let function, let score):
        for lane in 0..<lanes {
          values[target + lane] = function.value(at: values[score * lanes + lane])
        }
      case .sweep(let body):
        var isSpent = false
        for lane in 0..<lanes {
          // What one sample has too little for, the others have too little for as well.
          if isSpent {
            values[target + lane] = .nan
            continue
          }
          if !isBody { allowance = Allowance(lanes: all.shares) }
          defer { isSpent = allowance.isSpent && all.areSamples }
          let captured = body.captured.map { values[$0 * lanes + lane] }
          let outcome = body.program[0].outcome(
            body.sweep.map { values[$0 * lanes + lane] }, captured, all.samples, &allowance)
          if case .value(let value) = outcome {
            values[target + lane] = value
          } else {
            values[target + lane] = .nan
          }
        }
      case .statistics(let body):
        for lane in 0..<lanes {
          if !isBody { allowance = Allowance(lanes: all.shares) }
          let captured = body.captured.map { values[$0 * lanes + lane] }
          let column = StatisticColumn(
            body.program[0].column(captured, all.samples, &allowance),
            isSorted: body.asked.contains { $0.statistic.needsOrder })
          for asked in body.asked {
            let statistic = asked.statistic.map { argument in
              switch argument {
              case .register(let register): values[register * lanes + lane]
              case .constant(let value): value
              }
            }
            values[asked.target * lanes + lane] = column.value(statistic)
          }
        }
      }
    }
  }

  /// What becomes of a sweep with this program as its body.
  func outcome(
    _ sweep: Sweep<Double>, _ captured: [Double], _ samples: Samples,
    _ allowance: inout Allowance
  ) -> SweepOutcome {
    var registers = [Double](repeating: 0, count: registerCount)
    let lanes = Lanes(count: 1, samples: samples, kind: .inputs)
    return sweep.outcome { x, root in
      guard allowance.take() else { return .nan }
      compute(lanes, 0..<1, &registers, &allowance) { input, _ in
        input == 0 ? x : captured[input - 1]
      }
      return registers[results[root.rawValue]]
    }
  }

  /// The samples that a statistic with this program as its body is about; empty after too many steps.
  func column(
    _ captured: [Double], _ samples: Samples, _ allowance: inout Allowance
  ) -> [Double] {
    guard allowance.take(samples.count / Allowance.samplesPerStep) else { return [] }
    let joint = samples.joint(draws)
    let lanes = Lanes(count: samples.count, samples: samples, kind: .samples(joint))
    return run(lanes, &allowance) { input, _ in captured[input] }[0]
  }
}

extension Program.Operation {
  /// How many instructions it stands for.
  fileprivate var cost: Int {
    let (inner, times): (Int, Int)
    switch self {
    case .sweep(let body): (inner, times) = (body.program[0].cost, body.steps)
    case .statistics(let body): (inner, times) = (body.program[0].cost, 10_000)
    default: return 1
    }
    let (cost, isTooLarge) = inner.multipliedReportingOverflow(by: times)
    return isTooLarge ? Int.max : Program.sum(cost, 1)
  }
}
