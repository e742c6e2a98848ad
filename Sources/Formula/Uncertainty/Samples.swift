import RealMath

/// The samples of the uncertain quantities of a report.
///
/// Each quantity takes the middles of ``count`` equally likely parts of its distribution, each once, in an
/// order that follows from the seed and from its own name. The quantities that one value rests on are
/// sampled together, so that what belongs together stays together, and so evenly that a median is known
/// some five times better than from as many independent samples: each is a dimension of a scrambled Sobol
/// sequence (`ScrambledSobol` of RealMath), in the order of their names. So a value depends on the quantities that it
/// rests on, and on no other that stands beside them in the report.
///
/// Cost: some hundred operations and four bytes of memory for each sample of each dimension.
public struct Samples: Sendable {
  /// How many samples there are: a power of two.
  public private(set) var count: Int
  /// The first of them, and how many there are in all, when they are a part of others.
  private var start = 0
  private let whole: Int
  /// The fewest that there are.
  static let fewest = 64
  /// Into how many parts they fall for the error of a statistic.
  static let parts = 64

  private let seed: UInt64
  private let draws: [Draw]
  private let correlations: [CorrelationGroup]
  /// The standard normal number of each rank.
  private let normalScores: [Double]
  private var joints: [[DrawID]: Joint] = [:]
  private var orders: [Place: [Int32]] = [:]

  /// A quantity in a dimension.
  private struct Place: Hashable {
    let draw: DrawID
    let dimension: Int
  }

  /// The samples of quantities that are sampled together.
  struct Joint: Sendable {
    fileprivate let draws: [DrawID]
    fileprivate let ranks: [[Int32]]

    /// The same samples of some of them only.
    func of(_ some: [DrawID]) -> Joint {
      Joint(
        draws: some,
        ranks: some.map { draw in draws.firstIndex(of: draw).map { ranks[$0] } ?? [] })
    }
  }

  /// The samples of what the roots need, each of them and each statistic by itself, with correlations as
  /// stated. `count` is rounded up to a power of two.
  public init(
    of graph: Graph, for roots: [NodeID], seed: UInt64, count: Int,
    correlations: [Correlation] = []
  ) {
    self.seed = seed
    draws = graph.draws
    self.correlations = CorrelationGroup.groups(of: correlations)
    var size = Samples.fewest
    while size < count { size *= 2 }
    self.count = size
    whole = size
    var sets: [[DrawID]] = []
    var scores = [Double]()
    if !graph.draws.isEmpty {
      for root in roots where graph.isUncertain(root) { sets.append(graph.draws(below: root)) }
      for node in graph.reachable(from: roots) {
        if case .statistic(_, let body) = graph[node].operation {
          sets.append(graph.draws(below: body.node))
        }
      }
    }
    if !sets.isEmpty {
      scores.reserveCapacity(size)
      for rank in 0..<size { scores.append(normalQuantile((Double(rank) + 0.5) / Double(size))) }
    }
    normalScores = scores
    for set in sets where joints[set] == nil { joints[set] = sampled(set) }
  }

  /// No sample of anything.
  static let none = Samples(of: Graph(), for: [], seed: 0, count: 1)

  /// One of the equal parts that the samples fall into, each of them well spread too.
  func part(_ index: Int, of parts: Int) -> Samples {
    var part = self
    part.count = count / parts
    part.start = start + index * part.count
    return part
  }

  // MARK: Reading

  /// The samples of quantities that are sampled together.
  func joint(_ draws: [DrawID]) -> Joint {
    if let known = joints[draws] { return known }
    var copy = self
    return copy.sampled(draws)
  }

  /// The score of one of the quantities in a sample.
  func score(_ index: Int, _ kind: Score, of joint: Joint, at sample: Int) -> Double {
    guard joint.ranks[index].indices.contains(start + sample) else { return .nan }
    let rank = Int(joint.ranks[index][start + sample])
    return kind == .normal ? normalScores[rank] : uniformScore(rank)
  }

  /// The scores of one of the quantities in a run of samples.
  func fill(
    _ values: inout [Double], at target: Int, with index: Int, _ kind: Score, of joint: Joint,
    from start: Int, count lanes: Int
  ) {
    let ranks = joint.ranks[index]
    let first = self.start + start
    switch kind {
    case .normal:
      for lane in 0..<lanes { values[target + lane] = normalScores[Int(ranks[first + lane])] }
    case .uniform:
      for lane in 0..<lanes { values[target + lane] = uniformScore(Int(ranks[first + lane])) }
    }
  }

  private func uniformScore(_ rank: Int) -> Double { (Double(rank) + 0.5) / Double(whole) }

  // MARK: Sampling

  /// The samples of quantities that stand in the order of their names.
  ///
  /// What is correlated with them is sampled too: it takes part in the mixture.
  private mutating func sampled(_ wanted: [DrawID]) -> Joint {
    var all = wanted
    let groups = correlations.filter { group in wanted.contains { group.members.contains($0) } }
    for group in groups {
      for member in group.members where !all.contains(member) { all.append(member) }
    }
    all = Samples.ordered(all, draws)
    var ranks: [DrawID: [Int32]] = [:]
    for (dimension, draw) in all.enumerated() { ranks[draw] = order(of: draw, dimension) }
    for group in groups { correlate(group, &ranks) }
    return Joint(draws: wanted, ranks: wanted.map { ranks[$0] ?? [] })
  }

  /// Quantities in the order of their names.
  static func ordered(_ ids: [DrawID], _ draws: [Draw]) -> [DrawID] {
    ids.sorted { a, b in
      draws[a.index].name.utf8.lexicographicallyPrecedes(draws[b.index].name.utf8)
    }
  }

  private mutating func order(of draw: DrawID, _ dimension: Int) -> [Int32] {
    let place = Place(draw: draw, dimension: dimension)
    if let known = orders[place] { return known }
    let order = ScrambledSobol(
      seed: seed, name: draws[draw.index].name.utf8, dimension: dimension,
      bits: whole.trailingZeroBitCount
    ).ranks
    orders[place] = order
    return order
  }

  /// Changes the orders of correlated quantities so that their normal scores have the correlations that were
  /// stated. Each keeps all of its values.
  private func correlate(_ group: CorrelationGroup, _ ranks: inout [DrawID: [Int32]]) {
    guard let factor = group.factor else { return }
    let columns = group.members.map { ranks[$0] ?? [] }
    for (row, member) in group.members.enumerated() where row > 0 {
      var mixed = [Double](repeating: 0, count: whole)
      for (column, weight) in factor[row].enumerated() where weight != 0 {
        for sample in 0..<whole {
          mixed[sample] += weight * normalScores[Int(columns[column][sample])]
        }
      }
      ranks[member] = Samples.ranks(of: mixed)
    }
  }

  /// The place of each number among all of them; the first of equals comes first.
  private static func ranks(of numbers: [Double]) -> [Int32] {
    let order = numbers.indices.sorted {
      numbers[$0] != numbers[$1] ? numbers[$0] < numbers[$1] : $0 < $1
    }
    var ranks = [Int32](repeating: 0, count: numbers.count)
    for (rank, index) in order.enumerated() { ranks[index] = Int32(rank) }
    return ranks
  }
}

extension Graph {
  /// The uncertain quantities that a node's value differs with, in the order of their names. What a statistic
  /// has summed up is none of them.
  func draws(below root: NodeID) -> [DrawID] {
    var found: [DrawID] = []
    for id in reachable(from: [root], stoppingAt: [:]) {
      if case .score(let draw, _) = self[id].operation, !found.contains(draw) {
        found.append(draw)
      }
    }
    return Samples.ordered(found, draws)
  }
}
