/// The registers of a program, kept from run to run: for one that is run many times over a few rows, as a fit
/// does. No run takes memory.
///
///     var workspace = Workspace(for: program, columns: [xs])
///     workspace.run(uniform: [a, b])
///     workspace.values[root * workspace.lanes + lane]
///
/// The program is compiled with its parameters as `uniform` variables and its columns as `inputs`. What depends on
/// neither is computed once, when the workspace is made; what depends on the parameters only, once in each run.
public struct Workspace: Sendable {
  /// How many rows the columns have.
  public let lanes: Int
  /// The values of the last run, all rows of the first root, then all of the second, and so on; NaN where there
  /// is no value, zeros before the first run.
  public private(set) var values: [Double]

  private let program: Program
  private var rows: Lanes
  private var file: RegisterFile<EightLanes>
  /// The registers of what depends on the parameters only; none when nothing does.
  private var once: [RegisterFile<Double>] = []

  /// The registers of `program` for the rows of `columns`, one for each of its inputs; a program without inputs
  /// has one row.
  public init(for program: Program, columns: [[Double]], samples: Samples? = nil) {
    self.program = program
    let samples = samples ?? .none
    lanes = columns.first?.count ?? 1
    rows = Lanes(count: lanes, samples: samples, kind: .inputs, columns: columns)
    values = [Double](repeating: 0, count: program.results.count * lanes)
    file = RegisterFile(for: program, lanes: lanes, chunk: program.chunk)
    guard let prelude = program.prelude.first else { return }
    guard prelude.givenCount > 0 else {
      file.give(prelude.run(given: [], in: nil, samples), from: program.givenCount)
      return
    }
    once = [RegisterFile(for: prelude, lanes: 1, chunk: 1)]
    if let fixed = prelude.prelude.first {
      once[0].give(fixed.run(given: [], in: nil, samples), from: prelude.givenCount)
    }
  }

  /// Takes other columns, as many and as long as those before.
  public mutating func load(_ columns: [[Double]]) {
    precondition(
      columns.count == rows.columns.count && columns.allSatisfy { $0.count == lanes },
      "a workspace keeps its size")
    rows.columns = columns
  }

  /// Computes ``values`` for these values of the parameters. Cost: instructions times rows.
  public mutating func run(uniform: [Double]) {
    file.give(uniform, from: 0)
    computeOnce(uniform)
    var state = RunState(lanes: lanes)
    var start = 0
    while start < lanes {
      let part = start..<min(start + file.together, lanes)
      file.compute(program, rows, part, &state)
      for (index, result) in program.results.enumerated() {
        file.store(result, lanes: part.count, to: &values, at: index * lanes + start)
      }
      start = part.upperBound
    }
  }

  private mutating func computeOnce(_ uniform: [Double]) {
    guard !once.isEmpty, let prelude = program.prelude.first else { return }
    once[0].give(uniform, from: 0)
    var state = RunState(lanes: 1)
    once[0].compute(prelude, .one(rows.samples), 0..<1, &state)
    for (index, result) in prelude.results.enumerated() {
      let number = once[0].number(result)
      file.blocks[program.givenCount + index] = EightLanes(repeating: number)
    }
  }
}
