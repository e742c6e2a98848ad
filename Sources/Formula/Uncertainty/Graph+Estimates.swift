extension Graph {
  /// What is known of some nodes: of those that are uncertain, how their samples lie. NaN where a value, or
  /// that of one sample, does not exist; ``fault(of:at:samples:)`` tells why.
  ///
  /// What rests on the same uncertain quantities is computed in one run. Cost: one run for what is certain;
  /// one run of all samples for each set of uncertain quantities, and some passes over the samples of each node.
  /// A few nodes at a time are computed, so that their samples have room: not more than take 48 MB.
  ///
  /// What is computed from statistics has an error; only the first so many roots are asked for it where
  /// `errorsOfFirst` says how many. It comes from the parts of the same samples, and costs little more than the value.
  public func estimates(
    of roots: [NodeID], _ samples: Samples, errorsOfFirst: Int? = nil
  ) -> [Estimate] {
    var estimates = roots.map { _ in Estimate(.nan) }
    let certain = roots.indices.filter { !isUncertain(roots[$0]) }
    let asked = roots.indices.prefix(errorsOfFirst ?? roots.count)
    let isByParts = certain.contains { asked.contains($0) && isSampled(roots[$0]) }
    let nodes = certain.map { roots[$0] }
    let values =
      isByParts
      ? Program(self, rootsByParts: nodes).runByParts(samples)
      : Program(self, roots: nodes).run(count: 1, samples: samples)
    for (index, column) in zip(certain, values) {
      let hasError = asked.contains(index) && isSampled(roots[index])
      estimates[index] = Estimate(
        column[0], error: hasError ? standardError(of: column[0], column.dropFirst()) : 0)
    }

    var known: [NodeID: Int] = [:]
    var repeated: [(place: Int, first: Int)] = []
    for index in roots.indices where isUncertain(roots[index]) {
      let node = unmarked(roots[index])
      if let first = known[node] { repeated.append((index, first)) } else { known[node] = index }
    }
    for group in groups(of: roots, at: known.values.sorted()) {
      let nodes = group.places.map { roots[$0] }
      columns(of: nodes, samples) { index, column in
        estimates[group.places[index]] = Estimate(samples: column, isJoint: group.isJoint)
      }
    }
    for (place, first) in repeated { estimates[place] = estimates[first] }
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

  /// The standard error of what is computed from statistics: from how it differs between parts of the samples,
  /// and how far the parts together are from the whole, as they are where a few samples far out decide.
  private func standardError(of value: Double, _ parts: ArraySlice<Double>) -> Double {
    var sums = (0.0, 0.0)
    for part in parts {
      sums.0 += part
      sums.1 += part * part
    }
    let count = Double(parts.count)
    let mean = sums.0 / count
    let variance = max(sums.1 / count - mean * mean, 0)
    // Each halving of the samples moves a value that hangs on its ends by as much again.
    let bias = (value - mean) / Double(parts.count.trailingZeroBitCount)
    return (variance / (count - 1) + bias * bias).squareRoot()
  }

  /// The share of the samples in which a condition holds: 1 or 0 when nothing in it is uncertain, NaN where it
  /// has no value. Cost: one run.
  public func share(of condition: NodeID, _ samples: Samples) -> Double {
    let program = Program(self, roots: [condition])
    guard isUncertain(condition) else { return program.run(count: 1, samples: samples)[0][0] }
    return StatisticColumn(program.sample(samples)[0]).values(of: [.probability])[0]
  }

  /// The places of uncertain roots, those together that rest on the same quantities.
  private func groups(
    of roots: [NodeID], at uncertain: [Int]
  ) -> [(places: [Int], isJoint: Bool)] {
    var places: [[DrawID]: Int] = [:]
    var groups: [(places: [Int], isJoint: Bool)] = []
    for index in uncertain {
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
