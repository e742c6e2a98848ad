import RealMath
import Units

extension Program {
  /// How many lanes are computed together: enough to amortise each instruction, few enough that all registers
  /// stay in the cache that is nearest, or in the next where there are very many.
  var chunk: Int { min(max(4_096 / max(registerCount, 1), 64), 256) / 8 * 8 }

  /// The roots' values in each lane. `inputs` holds one column per input, each `count` long, and `uniform` one
  /// number for each variable that is the same in all lanes.
  ///
  /// A value that does not exist is NaN; ``Graph/fault(of:at:samples:)`` tells why. What is uncertain has no value
  /// here: see ``sample(_:uniform:)``.
  public func run(
    count: Int, uniform: [Double] = [], inputs: [[Double]] = [], samples: Samples? = nil
  ) -> [[Double]] {
    run(
      Lanes(count: count, samples: samples ?? .none, kind: .inputs, columns: inputs),
      given: uniform)
  }

  /// The roots' values in each sample, at one value of each uniform variable.
  public func sample(_ samples: Samples, uniform: [Double] = []) -> [[Double]] {
    let kind = Lanes.Kind.samples(samples.joint(draws))
    return run(Lanes(count: samples.count, samples: samples, kind: kind), given: uniform)
  }

  /// The roots' values in each sample of some quantities that hold all of ``draws``, from the columns of the nodes
  /// that are known.
  func sample(
    _ samples: Samples, _ joint: Samples.Joint, uniform: [Double] = [], known: [[Double]]
  ) -> [[Double]] {
    run(
      Lanes(
        count: samples.count, samples: samples, kind: .samples(joint.of(draws)), columns: known),
      given: uniform)
  }

  /// The values of roots that are certain: from all samples, and then from each part of them.
  func runByParts(_ samples: Samples) -> [[Double]] {
    let parts = min(Samples.parts, samples.count)
    let lanes = Lanes(count: 1 + parts, samples: samples, kind: .parts(parts))
    // All lanes of a statistic stand together, since they have its samples in common.
    return run(lanes, given: [], chunk: lanes.count)
  }

  /// The roots' values in one sample, at one value of each uniform variable.
  func run(
    given: [Double], in sample: (place: Int, joint: Samples.Joint)?, _ samples: Samples
  ) -> [Double] {
    let kind = sample.map { Lanes.Kind.oneSample($0.place, $0.joint.of(draws)) }
    return run(Lanes(count: 1, samples: samples, kind: kind ?? .inputs), given: given)
      .map { $0[0] }
  }

  /// How many lanes are computed together changes no bit.
  func run(_ lanes: Lanes, given: [Double], chunk: Int? = nil) -> [[Double]] {
    var state = RunState(lanes: lanes.count)
    return run(lanes, given: given, &state, chunk: chunk)
  }

  func run(
    _ lanes: Lanes, given: [Double], _ state: inout RunState, chunk: Int? = nil
  ) -> [[Double]] {
    if lanes.count == 1 {
      return run(lanes, given, RegisterFile<Double>(for: self, lanes: 1, chunk: 1), &state)
    }
    return run(
      lanes, given,
      RegisterFile<EightLanes>(for: self, lanes: lanes.count, chunk: chunk ?? self.chunk),
      &state)
  }

  private func run<Block>(
    _ lanes: Lanes, _ given: [Double], _ registers: RegisterFile<Block>, _ state: inout RunState
  ) -> [[Double]] {
    var file = registers
    file.give(given, from: 0)
    if let prelude = prelude.first {
      let isGiven = prelude.givenCount > 0
      file.give(
        prelude.run(given: isGiven ? given : [], in: nil, lanes.samples), from: givenCount)
    }
    var columns = results.map { _ in [Double](repeating: 0, count: lanes.count) }
    var start = 0
    while start < lanes.count {
      let part = start..<min(start + file.together, lanes.count)
      file.compute(self, lanes, part, &state)
      for (index, result) in results.enumerated() {
        file.store(result, lanes: part.count, to: &columns[index], at: start)
      }
      start = part.upperBound
    }
    return columns
  }

  /// Runs all instructions over some lanes.
  func compute<Block>(
    _ lanes: Lanes, _ part: Range<Int>, _ layout: RegisterFile<Block>.Layout,
    _ values: inout MutableSpan<Block>, _ state: inout RunState
  ) {
    let blocks = (part.count + Block.width - 1) / Block.width
    for (place, instruction) in instructions.enumerated() {
      let target = layout.target(instruction.target)
      switch instruction.operation {
      case .input(let index):
        Block.load(lanes.columns[index], from: part.lowerBound, part.count, to: target, &values)
      case .unary(let function, let a):
        Block.apply(function, layout.strip(a), to: target, blocks, &values)
      case .binary(let function, let a, let b):
        Block.apply(function, layout.strip(a), layout.strip(b), to: target, blocks, &values)
      case .scaled(let a, let factor):
        values.scale(layout.strip(a), factor, to: target, blocks)
      case .select(let condition, let a, let b):
        values.select(
          layout.strip(condition), layout.strip(a), layout.strip(b), to: target, blocks)
      case .score(let draw, let score):
        lanes.write(draw, score, to: target, part, blocks, &values)
      case .quantile(let distribution, let score):
        if let known = values.known(distribution, layout) {
          Block.apply(known, layout.strip(score), to: target, blocks, &values)
        } else {
          values.quantile(
            distribution.map(layout.strip), at: layout.strip(score), to: target,
            lanes: part.count)
        }
      case .sweep(let body):
        sweep(body, place, lanes, part, to: target, layout, &values, &state)
      case .statistics(let body):
        statistics(body, lanes, part, layout, &values, &state)
      }
    }
  }
}
