extension Graph {
  /// What is known of some nodes: of those that are uncertain, how their samples lie. NaN where a value, or
  /// that of one sample, does not exist; ``fault(of:at:samples:)`` tells why.
  ///
  /// What rests on the same uncertain quantities is computed in one run. Cost: one run for what is certain;
  /// one run of all samples for each set of uncertain quantities, and some passes over the samples of each node.
  /// A few nodes at a time are computed, so that their samples have room: not more than take 48 MB.
  ///
  /// The errors of what is computed from statistics cost a further run, and are left out where nobody asks.
  public func estimates(
    of roots: [NodeID], _ samples: Samples, errorsOfStatistics: Bool = true
  ) -> [Estimate] {
    var estimates = roots.map { _ in Estimate(.nan) }
    let certain = roots.indices.filter { !isUncertain(roots[$0]) }
    let values = Program(self, roots: certain.map { roots[$0] }).run(count: 1, samples: samples)
    for (index, column) in zip(certain, values) { estimates[index] = Estimate(column[0]) }
    let sampled =
      errorsOfStatistics
      ? certain.filter { isSampled(roots[$0]) } : []
    let errors = errors(
      of: sampled.map { roots[$0] }, samples, sampled.map { estimates[$0].value })
    for (index, error) in zip(sampled, errors) {
      estimates[index] = Estimate(estimates[index].value, error: error)
    }

    for group in groups(of: roots) {
      let nodes = group.places.map { roots[$0] }
      columns(of: nodes, samples) { index, column in
        estimates[group.places[index]] = Estimate(samples: column, isJoint: group.isJoint)
      }
    }
    return estimates
  }

  /// Gives the samples of nodes that rest on the same uncertain quantities, with their places.
  ///
  /// A few are computed together, earlier nodes first, and those before them are kept until then: a chain of
  /// definitions is computed once, and no more than two such sets of columns live at any time.
  private func columns(
    of nodes: [NodeID], _ samples: Samples, _ use: (Int, [Double]) -> Void
  ) {
    let order = nodes.indices.sorted { unmarked(nodes[$0]) < unmarked(nodes[$1]) }
    let joint = nodes.first.map { samples.joint(draws(below: $0)) }
    var known: [(node: NodeID, column: [Double])] = []
    for start in stride(from: 0, to: order.count, by: samples.columnsTogether) {
      guard let joint else { return }
      let part = order[start..<min(start + samples.columnsTogether, order.count)]
      let program = Program(self, roots: part.map { nodes[$0] }, known: known.map { $0.node })
      let columns = program.sample(samples, joint, known: known.map { $0.column })
      known = []
      for (index, column) in zip(part, columns) {
        use(index, column)
        known.append((unmarked(nodes[index]), column))
      }
    }
  }

  /// The standard errors of nodes that are computed from statistics: from how these differ between parts of
  /// the samples, and how far the parts together are from the whole, as they are where a few samples far out
  /// decide.
  private func errors(
    of roots: [NodeID], _ samples: Samples, _ values: [Double]
  ) -> [Double] {
    guard !roots.isEmpty else { return [] }
    let parts = min(Samples.parts, samples.count)
    let program = Program(self, roots: roots)
    var sums = roots.map { _ in (0.0, 0.0) }
    for part in 0..<parts {
      let values = program.run(count: 1, samples: samples.part(part, of: parts))
      for (index, column) in values.enumerated() {
        sums[index].0 += column[0]
        sums[index].1 += column[0] * column[0]
      }
    }
    let count = Double(parts)
    return zip(sums, values).map { sums, value in
      let mean = sums.0 / count
      let variance = max(sums.1 / count - mean * mean, 0)
      // Each halving of the samples moves a value that hangs on its ends by as much again.
      let bias = (value - mean) / Double(parts.trailingZeroBitCount)
      return (variance / (count - 1) + bias * bias).squareRoot()
    }
  }

  /// The share of the samples in which a condition holds: 1 or 0 when nothing in it is uncertain, NaN where it
  /// has no value. Cost: one run.
  public func share(of condition: NodeID, _ samples: Samples) -> Double {
    let program = Program(self, roots: [condition])
    guard isUncertain(condition) else { return program.run(count: 1, samples: samples)[0][0] }
    return StatisticColumn(program.sample(samples)[0]).values(of: [.probability])[0]
  }

  /// The places of the uncertain roots, those together that rest on the same quantities.
  private func groups(of roots: [NodeID]) -> [(places: [Int], isJoint: Bool)] {
    var places: [[DrawID]: Int] = [:]
    var groups: [(places: [Int], isJoint: Bool)] = []
    for index in roots.indices where isUncertain(roots[index]) {
      let draws = draws(below: roots[index])
      if let place = places[draws] {
        groups[place].places.append(index)
      } else {
        places[draws] = groups.count
        groups.append(([index], isJoint: draws.count > 1))
      }
    }
    return groups
  }
}
