/// About how long a simulation takes, in additions of one run: so that what would take hours is refused before it begins.
///
/// The weights were measured, in natively compiled code, and rounded up. They need not be exact: what is refused is a
/// matter of the formulas alone, and the same on every machine.
struct SimulationWork {
  /// What the whole of it takes.
  let whole: Double

  /// Runs are computed eight by eight, in so many blocks.
  init(_ simulation: Simulation, runs: Int, blocks: Int, steps: Int, recorded: Int) {
    let lanes = Double((runs + 7) / 8 * 8)
    func work(_ program: Program, _ draws: [Simulation.Stream]) -> Double {
      var run = program.work + Double(simulation.stateCount)
      for draw in draws { run += draw.score == .normal ? Self.normalDraw : Self.draw }
      let block = Self.block + Self.blockDraw * Double(draws.count) + program.preludeWork
      return run * lanes + block * Double(blocks)
    }
    whole =
      work(simulation.start, simulation.startDraws)
      + work(simulation.next, simulation.nextDraws) * Double(steps)
      + work(simulation.columns, simulation.columnDraws) * Double(recorded)
  }

  private static let draw = 25.0
  private static let normalDraw = 45.0
  /// What a block takes beside its runs: to begin, and to begin with a draw.
  private static let block = 250.0
  private static let blockDraw = 500.0
}

extension Program {
  /// What it takes in each lane, in additions.
  fileprivate var work: Double { instructions.reduce(0) { $0 + $1.operation.work } }

  /// What it takes before its lanes.
  fileprivate var preludeWork: Double {
    prelude.reduce(0) { $0 + $1.work * Double(Program.lanesOfPrelude) + $1.preludeWork }
  }

  /// A single value is computed among eight.
  private static let lanesOfPrelude = 8
}

extension Program.Operation {
  fileprivate var work: Double {
    switch self {
    case .input, .score: 1
    case .unary(let function, _): function.work
    case .binary(let function, _, _): function.work
    case .scaled, .select: 2
    // A value of a body is computed by itself, and an operation of it takes as long as fifty among others.
    case .sweep(let body):
      50 * Double(body.steps) * body.program.reduce(0) { $0 + $1.work + $1.preludeWork + 1 }
    case .statistics(let body):
      10_000 * body.program.reduce(0) { $0 + $1.work + $1.preludeWork + 1 }
    case .quantile(.beta, _): 30_000
    case .quantile: 40
    }
  }
}

extension UnaryFunction {
  fileprivate var work: Double {
    switch self {
    case .negate, .not, .sqrt, .abs, .sign, .floor, .ceil, .round: 1
    case .exp, .ln, .log10, .log2: 10
    case .logit, .logistic: 45
    case .sin, .cos, .tan, .interpolation, .interpolationSlope, .replicate: 60
    case .erf, .asin, .acos, .atan, .sinh, .cosh, .tanh: 200
    case .gamma, .lgamma, .polygamma: 1_000
    }
  }
}

extension BinaryFunction {
  fileprivate var work: Double {
    switch self {
    case .add, .subtract, .multiply, .divide, .min, .max, .less, .lessOrEqual, .equal, .notEqual,
      .and, .or:
      1
    case .power: 40
    case .atan2: 200
    case .beta, .choose: 2_500
    }
  }
}
