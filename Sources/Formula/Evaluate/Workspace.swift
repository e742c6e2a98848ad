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

  private var rows: Lanes
  private var prepared: PreparedProgram

  /// The registers of `program` for the rows of `columns`, one for each of its inputs; a program without inputs
  /// has one row.
  public init(for program: Program, columns: [[Double]], samples: Samples? = nil) {
    let samples = samples ?? .none
    lanes = columns.first?.count ?? 1
    rows = Lanes(count: lanes, samples: samples, kind: .inputs, columns: columns)
    values = [Double](repeating: 0, count: program.results.count * lanes)
    prepared = PreparedProgram(program, lanes: lanes, samples)
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
    prepared.give(uniform, rows.samples)
    var state = RunState(lanes: lanes)
    var start = 0
    while start < lanes {
      let part = start..<min(start + prepared.together, lanes)
      prepared.compute(rows, part, &state)
      for index in prepared.results.indices {
        prepared.store(index, lanes: part.count, to: &values, at: index * lanes + start)
      }
      start = part.upperBound
    }
  }
}
