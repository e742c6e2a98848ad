import RealMath
import Units

extension Program {
  /// One step of a program: an operation, and where its result goes.
  struct Instruction: Sendable {
    let operation: Operation
    let target: Register
  }

  /// Where a value is kept: one number per lane, or a steady one, which is the same in all lanes.
  struct Register: Hashable, Sendable {
    let index: Int
    var isSteady = false
  }

  enum Operation: Sendable {
    /// One of the inputs that differ from lane to lane.
    case input(Int)
    case unary(UnaryFunction, Register)
    case binary(BinaryFunction, Register, Register)
    case scaled(Register, ConversionFactor)
    case select(Register, Register, Register)
    case sweep(Body)
    /// The score of one of ``Program/draws``.
    case score(Int, Score)
    case quantile(Distribution<Register>, Register)
    /// Several statistics of one value; the first of them belongs to the instruction's own target.
    case statistics(SampledBody)
  }

  /// A sweep: the body as a program of its own, whose input is the variable and whose given numbers are
  /// registers of the outer program.
  struct Body: Sendable {
    /// One program; an array, since a value cannot hold its own type.
    let program: [Program]
    let captured: [Register]
    let sweep: Sweep<Register>
    /// How many values it computes at most.
    let steps: Int
  }

  /// Statistics: their common body as a program of its own, whose given numbers are registers of the outer
  /// program and whose lanes are samples.
  struct SampledBody: Sendable {
    /// One program; an array, since a value cannot hold its own type.
    let program: [Program]
    let captured: [Register]
    let asked: [Asked]

    /// A statistic, and the register that it is written to.
    struct Asked: Sendable {
      let statistic: Statistic<Register>
      let target: Register
    }
  }
}

extension Program.Operation {
  /// How many instructions it stands for.
  var cost: Int {
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
