import RealMath
import Scaling

/// A simulation made ready to run: programs whose lanes are runs.
///
/// The inputs of all of them are the states, the number of the run, and the draws.
struct Simulation: Sendable {
  /// What the states are at first, and after a step; what is written down.
  let start: Program
  let next: Program
  let columns: Program
  /// The draws that each of these needs, by their places among the inputs.
  let startDraws: [Stream]
  let nextDraws: [Stream]
  let columnDraws: [Stream]
  let stateCount: Int
  let inputs: [VariableID]
  private let step: VariableID

  /// A draw among the inputs, and its random numbers.
  struct Stream: Sendable {
    let input: Int
    let score: Score
    let numbers: RandomStream
  }

  init(_ graph: Graph, _ parts: SimulationParts, _ draws: [SimulatedDraws.Draw], seed: UInt64) {
    stateCount = parts.states.count
    step = parts.step
    let inputs = parts.states.map { $0.variable } + [parts.run] + draws.map { $0.variable }
    self.inputs = inputs
    let first = parts.states.count + 1
    let streams = draws.enumerated().map { index, draw in
      Stream(
        input: first + index, score: draw.score,
        numbers: RandomStream(seed: seed, name: draw.stream.utf8))
    }
    func needed(by roots: [NodeID]) -> [Stream] {
      var isNeeded = inputs.map { _ in false }
      var places: [VariableID: Int] = [:]
      for (place, variable) in inputs.enumerated() { places[variable] = place }
      for node in graph.reachable(from: roots) {
        if case .variable(let variable) = graph[node].operation, let place = places[variable] {
          isNeeded[place] = true
        }
      }
      return streams.filter { isNeeded[$0.input] }
    }
    func program(_ roots: [NodeID]) -> Program {
      Program(graph, roots: roots, uniform: [parts.step], inputs: inputs)
    }
    let starts = parts.states.map { $0.start }
    let values = parts.columns.map { $0.value.node }
    start = program(starts)
    next = program(parts.nexts)
    columns = program(values)
    startDraws = needed(by: starts)
    nextDraws = needed(by: parts.nexts)
    columnDraws = needed(by: values)
  }

  /// How many runs are computed together: as many as stay in the cache that is nearest, and a multiple of eight.
  private func portion(_ runs: Int) -> Int {
    let most = next.chunk
    let parts = (runs + most - 1) / most
    return ((runs + parts - 1) / parts + 7) / 8 * 8
  }

  /// About how long so many runs and steps take.
  func work(runs: Int, steps: Int, recorded: Int) -> SimulationWork {
    let portion = portion(runs)
    return SimulationWork(
      self, runs: runs, blocks: (runs + portion - 1) / portion, steps: steps, recorded: recorded)
  }

  /// What is written down: a column for each, run by run, and in each run step by step. Or what was lost first: at the
  /// least step, and there in the first run. How many runs are computed together, and by whom, changes no bit.
  func run(runs: Int, recorded: [Int], workers: Workers) -> ([[Double]], SimulationLoss?) {
    let portion = portion(runs)
    let parts = workers.map((runs + portion - 1) / portion) { part in
      let first = part * portion
      var block = SimulationBlock(self, runs: first..<min(first + portion, runs))
      return block.run(recorded: recorded)
    }
    var loss: SimulationLoss?
    for part in parts {
      guard let own = SimulationLoss(part) else { continue }
      if let known = loss, (known.step, known.run) <= (own.step, own.run) { continue }
      loss = own
    }
    if loss != nil { return ([], loss) }
    let width = columns.results.count
    var found: [[Double]] = []
    for column in 0..<width {
      var values: [Double] = []
      values.reserveCapacity(runs * recorded.count)
      for part in parts {
        let count = (part.count - SimulationLoss.size) / width
        let start = SimulationLoss.size + column * count
        values += part[start..<(start + count)]
      }
      found.append(values)
    }
    return (found, nil)
  }

  /// The values of all variables in one run, with which something was lost.
  func inputs(ofRun run: Int, before loss: SimulationLoss) -> [VariableID: Double] {
    var block = SimulationBlock(self, runs: run..<(run + 1))
    let numbers = block.inputs(before: loss)
    var values: [VariableID: Double] = [step: Double(loss.step)]
    for (variable, number) in zip(inputs, numbers) { values[variable] = number }
    return values
  }
}

/// A value that a simulation lost.
struct SimulationLoss: Hashable {
  /// What was computed.
  enum Stage: Int { case start, next, column }

  let stage: Stage
  /// Which root of the stage it is.
  let root: Int
  /// Which run it is, from 0, and how many steps were taken before.
  let run: Int
  let step: Int

  /// As how many numbers a block tells it.
  static let size = 4

  init(stage: Stage, root: Int, run: Int, step: Int) {
    self.stage = stage
    self.root = root
    self.run = run
    self.step = step
  }

  /// What a block of runs tells; `nil` where nothing was lost.
  init?(_ numbers: [Double]) {
    guard numbers[0] >= 0, let stage = Stage(rawValue: Int(numbers[0])) else { return nil }
    self.init(
      stage: stage, root: Int(numbers[1]), run: Int(numbers[2]), step: Int(numbers[3]))
  }

  /// What a block of runs tells of a loss, or that there was none.
  static func numbers(_ loss: SimulationLoss?) -> [Double] {
    guard let loss else { return [-1, 0, 0, 0] }
    return [Double(loss.stage.rawValue), Double(loss.root), Double(loss.run), Double(loss.step)]
  }
}
