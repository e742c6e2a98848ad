import RealMath

// In which order quantities take their values: a dimension of a sequence for each, and mixtures of them for
// those that are correlated.

extension Samples {
  /// A correlated quantity, and the dimension of the first of its group.
  struct CorrelatedPlace: Hashable, Sendable {
    let draw: DrawID
    let firstDimension: Int
  }

  /// How many bytes the orders of correlated quantities may take together. What is beyond is computed anew
  /// wherever it is needed.
  private static let bytesKept = 64 << 20

  /// The samples of quantities that stand in the order of their names.
  ///
  /// What is correlated with them is sampled too: it takes part in the mixture. Groups come first, so that their
  /// mixtures do not depend on what else a value rests on, and are kept from one value to the next.
  mutating func sampled(_ wanted: [DrawID]) -> Joint {
    var orders: [DrawID: Order] = [:]
    var dimension = 0
    let groups = correlations.filter { group in wanted.contains { group.members.contains($0) } }
      .map { ($0, Samples.ordered($0.members, draws)) }
      .sorted { precedes($0.1[0], $1.1[0]) }
    for (group, members) in groups {
      let mixed = mixed(group, members, dimension)
      for (draw, order) in zip(group.members, mixed) { orders[draw] = order }
      dimension += members.count
    }
    for draw in wanted where orders[draw] == nil {
      orders[draw] = .sequence(sequence(of: draw, dimension))
      dimension += 1
    }
    return Joint(draws: wanted, orders: wanted.map { orders[$0] ?? .stored([]) })
  }

  /// Quantities in the order of their names.
  static func ordered(_ ids: [DrawID], _ draws: [Draw]) -> [DrawID] {
    ids.sorted { precedes($0, $1, draws) }
  }

  private static func precedes(_ a: DrawID, _ b: DrawID, _ draws: [Draw]) -> Bool {
    draws[a.index].name.utf8.lexicographicallyPrecedes(draws[b.index].name.utf8)
  }

  private func precedes(_ a: DrawID, _ b: DrawID) -> Bool { Samples.precedes(a, b, draws) }

  private func sequence(of draw: DrawID, _ dimension: Int) -> ScrambledSobol {
    ScrambledSobol(
      seed: seed, name: draws[draw.index].name.utf8, dimension: dimension,
      bits: whole.trailingZeroBitCount)
  }

  // MARK: Correlation

  /// The orders of the members of a group, as it names them, whose normal scores have the correlations that were
  /// stated. `members` are the same by their names, the first of them in `first`. Each keeps all of its values.
  private mutating func mixed(
    _ group: CorrelationGroup, _ members: [DrawID], _ first: Int
  ) -> [Order] {
    let sequences = group.members.map { draw in
      sequence(of: draw, first + (members.firstIndex(of: draw) ?? 0))
    }
    guard let factor = group.factor else { return sequences.map { .sequence($0) } }
    return group.members.enumerated().map { row, member in
      if row == 0 { return .sequence(sequences[0]) }
      let place = CorrelatedPlace(draw: member, firstDimension: first)
      if let known = orders[place] { return .stored(known) }
      let ranks = mixture(of: sequences, factor[row])
      if (orders.count + 1) * 4 * whole <= Samples.bytesKept { orders[place] = ranks }
      return .stored(ranks)
    }
  }

  /// The order in which a sum of normal scores rises.
  private func mixture(of sequences: [ScrambledSobol], _ weights: [Double]) -> [Int32] {
    var sums = [Double](repeating: 0, count: whole)
    let blocks = Samples.fewest / 8
    var scores = [EightLanes](repeating: EightLanes(repeating: 0), count: blocks)
    for start in stride(from: 0, to: whole, by: Samples.fewest) {
      for (sequence, weight) in zip(sequences, weights) where weight != 0 {
        var span = scores.mutableSpan
        sequence.fill(&span, at: 0, count: blocks, from: start)
        for block in 0..<blocks {
          let part = weight * normalQuantile(span[block])
          for lane in 0..<8 { sums[start + 8 * block + lane] += part[lane] }
        }
      }
    }
    return ranks(of: sums)
  }
}
