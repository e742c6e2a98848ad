import RealMath

/// Some runs of a simulation, a lane each, step by step.
struct SimulationBlock {
  private let simulation: Simulation
  private let runs: Range<Int>
  /// The inputs: states, the number of the run, draws.
  private var rows: Lanes
  private var start: PreparedProgram
  private var next: PreparedProgram
  private var columns: PreparedProgram
  /// Where random numbers are made.
  private var scores: [EightLanes]

  private var lanes: Int { runs.count }

  init(_ simulation: Simulation, runs: Range<Int>) {
    self.simulation = simulation
    self.runs = runs
    var inputs = simulation.inputs.map { _ in [Double](repeating: 0, count: runs.count) }
    inputs[simulation.stateCount] = runs.map { Double($0 + 1) }
    rows = Lanes(count: runs.count, samples: .none, kind: .inputs, columns: inputs)
    start = PreparedProgram(simulation.start, lanes: runs.count, .none)
    next = PreparedProgram(simulation.next, lanes: runs.count, .none)
    columns = PreparedProgram(simulation.columns, lanes: runs.count, .none)
    scores = [EightLanes](repeating: EightLanes(repeating: 0.5), count: (runs.count + 7) / 8)
  }

  /// Runs to the last of the steps after which columns are written down, in order. First stands what was lost, if
  /// anything was; then column by column, and in each run by run.
  mutating func run(recorded: [Int]) -> [Double] {
    if let loss = begin() { return SimulationLoss.numbers(loss) }
    let width = columns.results.count
    var written = [Double](
      repeating: 0, count: SimulationLoss.size + width * lanes * recorded.count)
    written.replaceSubrange(0..<SimulationLoss.size, with: SimulationLoss.numbers(nil))
    var column = [Double](repeating: 0, count: lanes)
    var step = 0
    for (place, stop) in recorded.enumerated() {
      while step < stop {
        if let loss = advance(from: step) { return SimulationLoss.numbers(loss) }
        step += 1
      }
      draw(simulation.columnDraws, step)
      if let loss = Self.compute(&columns, rows, .column, step, runs.lowerBound) {
        return SimulationLoss.numbers(loss)
      }
      for index in 0..<width {
        columns.store(index, lanes: lanes, to: &column, at: 0)
        let first = SimulationLoss.size + index * lanes * recorded.count + place
        for lane in 0..<lanes { written[first + lane * recorded.count] = column[lane] }
      }
    }
    return written
  }

  /// The inputs of the first lane with which something was lost.
  mutating func inputs(before loss: SimulationLoss) -> [Double] {
    if loss.stage == .start {
      draw(simulation.startDraws, 0)
    } else {
      _ = begin()
      for step in 0..<loss.step { _ = advance(from: step) }
      draw(loss.stage == .next ? simulation.nextDraws : simulation.columnDraws, loss.step)
    }
    return rows.columns.map { $0[0] }
  }

  // MARK: Steps

  private mutating func begin() -> SimulationLoss? {
    draw(simulation.startDraws, 0)
    let loss = Self.compute(&start, rows, .start, 0, runs.lowerBound)
    for state in 0..<simulation.stateCount {
      start.store(state, lanes: lanes, to: &rows.columns[state], at: 0)
    }
    return loss
  }

  private mutating func advance(from step: Int) -> SimulationLoss? {
    draw(simulation.nextDraws, step)
    let loss = Self.compute(&next, rows, .next, step, runs.lowerBound)
    for state in 0..<simulation.stateCount {
      next.store(state, lanes: lanes, to: &rows.columns[state], at: 0)
    }
    return loss
  }

  /// Gives each draw its scores of a step.
  private mutating func draw(_ streams: [Simulation.Stream], _ step: Int) {
    let (first, lanes) = (SimulatedDraws.place(step: step, run: runs.lowerBound), lanes)
    for stream in streams {
      scores.fill(stream, from: first)
      scores.write(lanes, to: &rows.columns[stream.input])
    }
  }

  /// Computes a program in all lanes; what was lost in the first lane that lost something, if one did.
  private static func compute(
    _ program: inout PreparedProgram, _ rows: Lanes, _ stage: SimulationLoss.Stage, _ step: Int,
    _ firstRun: Int
  ) -> SimulationLoss? {
    program.give([Double(step)], .none)
    var state = RunState(lanes: rows.count)
    program.compute(rows, 0..<rows.count, &state)
    guard let (root, lane) = program.firstLoss(lanes: rows.count) else { return nil }
    return SimulationLoss(stage: stage, root: root, run: firstRun + lane, step: step)
  }
}

extension [EightLanes] {
  /// Scores of a draw, from a place of its stream on.
  fileprivate mutating func fill(_ stream: Simulation.Stream, from first: UInt64) {
    var values = mutableSpan
    stream.numbers.fill(&values, at: 0, count: values.count, from: first)
    if stream.score == .normal { replaceByNormalQuantiles(&values, at: 0, count: values.count) }
  }

  /// Writes so many lanes to a column.
  fileprivate func write(_ lanes: Int, to column: inout [Double]) {
    EightLanes.store(Strip(start: 0, step: 1), lanes, span, to: &column, at: 0)
  }
}

extension PreparedProgram {
  /// The first lane in which a root has no value, and the first root that has none there; `nil` where all have one.
  fileprivate func firstLoss(lanes: Int) -> (root: Int, lane: Int)? {
    let blocks = (lanes + 7) / 8
    var sum = EightLanes(repeating: 0)
    for result in results {
      let strip = file.layout.strip(result)
      for block in 0..<blocks {
        // Zero for a number, nothing for what is none or infinite.
        let value = file.blocks[strip.start + block * strip.step]
        sum += value - value
      }
    }
    if (sum .== sum) == SIMDMask(repeating: true) { return nil }
    for lane in 0..<lanes {
      for (root, result) in results.enumerated() {
        let strip = file.layout.strip(result)
        if !file.blocks[strip.start + lane / 8 * strip.step][lane % 8].isFinite {
          return (root, lane)
        }
      }
    }
    return nil
  }
}
