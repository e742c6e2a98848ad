extension Program {
  /// Computes a sweep in each lane by itself.
  func sweep<Block>(
    _ body: Body, _ place: Int, _ lanes: Lanes, _ part: Range<Int>, to target: Int,
    _ layout: RegisterFile<Block>.Layout, _ values: inout MutableSpan<Block>,
    _ state: inout RunState
  ) {
    for lane in 0..<part.count {
      if state.isSpent(place) {
        values.set(target, lane, to: .nan)
        continue
      }
      if !isBody { state.allowance = Allowance(lanes: lanes.shares) }
      let captured = body.captured.map { values.number(layout.strip($0), lane) }
      let sweep = body.sweep.map { values.number(layout.strip($0), lane) }
      let outcome = body.program[0].outcome(
        sweep, captured, lanes.samples(of: part.lowerBound + lane), &state.allowance)
      if case .value(let value) = outcome {
        values.set(target, lane, to: value)
      } else {
        values.set(target, lane, to: .nan)
      }
      if state.allowance.isSpent, lanes.areSamples { state.spend(place) }
    }
  }

  /// Computes the statistics of a value in each lane.
  ///
  /// Where lanes are parts of the samples, what is brought from outside is mostly the same in all of them: then the
  /// samples of the whole are those of its parts.
  func statistics<Block>(
    _ body: SampledBody, _ lanes: Lanes, _ part: Range<Int>, _ layout: RegisterFile<Block>.Layout,
    _ values: inout MutableSpan<Block>, _ state: inout RunState
  ) {
    var whole: (captured: [Double], samples: [Double])?
    for lane in 0..<part.count {
      if !isBody { state.allowance = Allowance(lanes: lanes.shares) }
      let captured = body.captured.map { values.number(layout.strip($0), lane) }
      let samples: [Double]
      if let whole, whole.captured.elementsEqual(captured, by: { $0.bitPattern == $1.bitPattern }),
        let range = lanes.part(part.lowerBound + lane), range.upperBound <= whole.samples.count
      {
        samples = Array(whole.samples[range])
      } else {
        samples = body.program[0].column(
          captured, lanes.samples(of: part.lowerBound + lane), &state.allowance)
        if part.lowerBound + lane == 0, lanes.areParts { whole = (captured, samples) }
      }
      let column = StatisticColumn(samples)
      let statistics = body.asked.map { asked in
        asked.statistic.map { values.number(layout.strip($0), lane) }
      }
      for (asked, value) in zip(body.asked, column.values(of: statistics)) {
        values.set(layout.target(asked.target), lane, to: value)
      }
    }
  }

  /// What becomes of a sweep with this program as its body.
  func outcome(
    _ sweep: Sweep<Double>, _ captured: [Double], _ samples: Samples,
    _ allowance: inout Allowance
  ) -> SweepOutcome {
    var file = RegisterFile<Double>(for: self, lanes: 1, chunk: 1)
    file.give(captured, from: 1)
    let lanes = Lanes.one(samples)
    var state = RunState(allowance)
    defer { allowance = state.allowance }
    return sweep.outcome { x, root in
      guard state.allowance.take() else { return .nan }
      file.blocks[0] = x
      file.compute(self, lanes, 0..<1, &state)
      return file.number(results[root.rawValue])
    }
  }

  /// The samples that a statistic with this program as its body is about; empty after too many steps.
  func column(
    _ captured: [Double], _ samples: Samples, _ allowance: inout Allowance
  ) -> [Double] {
    guard allowance.take(samples.count / Allowance.samplesPerStep) else { return [] }
    let lanes = Lanes(
      count: samples.count, samples: samples, kind: .samples(samples.joint(draws)))
    var state = RunState(allowance)
    defer { allowance = state.allowance }
    return run(lanes, given: captured, &state)[0]
  }
}
