extension Graph {
  /// What a value is when every uncertain quantity that it rests on takes its median.
  ///
  /// It is near the median of the value, and is the same only where the value rises or falls with each of
  /// them alike. What a statistic has summed up stays as it is.
  public func valueAtMedians(_ root: NodeID, _ samples: Samples) -> Double {
    values(of: root, where: nil, samples, count: 1)[0]
  }

  /// What a value is when one node that it is computed from takes given values, and every uncertain quantity
  /// that the value rests on otherwise takes its median.
  ///
  /// Quantities that are correlated with those of the node are held at their medians too: what is asked is
  /// what the node alone does. Each of the given values is finite, and there is at least one. Cost: one
  /// run with a lane for each value.
  public func values(
    of root: NodeID, where input: NodeID, takes inputs: [Double], _ samples: Samples
  ) -> [Double] {
    values(of: root, where: (input, inputs), samples, count: inputs.count)
  }

  private func values(
    of root: NodeID, where input: (node: NodeID, values: [Double])?, _ samples: Samples, count: Int
  ) -> [Double] {
    let known = input.map { [unmarked($0.node)] } ?? []
    // What is asked for may be the node itself.
    if let input, unmarked(root) == known[0] { return input.values }
    let program = Program(self, roots: [root], known: known)
    let medians = Samples.Joint(
      draws: program.draws, orders: program.draws.map { _ in .median })
    // One lane alone would be looked up as one sample among all; two are the same twice.
    let lanes = Lanes(
      count: max(count, 2), samples: samples, kind: .samples(medians),
      columns: input.map { [$0.values + (count == 1 ? $0.values : [])] } ?? [])
    return Array(program.run(lanes, given: [])[0].prefix(count))
  }
}
