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
/// They are computed where they are needed, and not stored, but for those of correlated quantities. Cost: some
/// operations for each sample of each quantity.
public struct Samples: Sendable {
  /// How many samples there are: a power of two.
  public private(set) var count: Int
  /// The first of them, and how many there are in all, when they are a part of others.
  private var start = 0
  let whole: Int
  /// The fewest that there are.
  static let fewest = 64
  /// Into how many parts they fall for the error of a statistic.
  static let parts = 64

  /// How many values are sampled together: as many as take 48 MB, which is a few columns of a million samples.
  var columnsTogether = 1

  let seed: UInt64
  private(set) var draws: [Draw]
  let correlations: [CorrelationGroup]
  private var joints: [[DrawID]: Joint] = [:]
  /// The samples of correlated quantities, as far as they are kept.
  var orders: [CorrelatedPlace: [Int32]] = [:]

  /// The samples of quantities that are sampled together.
  struct Joint: Sendable {
    let draws: [DrawID]
    let orders: [Order]

    /// The same samples of some of them only.
    func of(_ some: [DrawID]) -> Joint {
      Joint(
        draws: some,
        orders: some.map { draw in draws.firstIndex(of: draw).map { orders[$0] } ?? .stored([]) })
    }
  }

  /// Which of its equally likely parts a quantity takes in each sample.
  enum Order: Sendable {
    case sequence(ScrambledSobol)
    case stored([Int32])
    /// The middle of its distribution, in every sample.
    case median
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
    columnsTogether = max((48 << 20) / 8 / size, 1)
    cover(graph, for: roots)
  }

  /// The same samples, with those of what more roots need, in a graph that begins with the same nodes. What a quantity
  /// takes hangs on its own name, and so is the same before and after.
  public func covering(_ graph: Graph, for roots: [NodeID]) -> Samples {
    var samples = self
    samples.draws = graph.draws
    samples.cover(graph, for: roots)
    return samples
  }

  private mutating func cover(_ graph: Graph, for roots: [NodeID]) {
    guard !graph.draws.isEmpty else { return }
    var sets: [[DrawID]] = []
    for root in roots where graph.isUncertain(root) { sets.append(graph.draws(below: root)) }
    for node in graph.reachable(from: roots) {
      if case .statistic(_, let body) = graph[node].operation {
        sets.append(graph.draws(below: body.node))
      }
    }
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

  /// The samples of quantities that are sampled together.
  func joint(_ draws: [DrawID]) -> Joint {
    if let known = joints[draws] { return known }
    var copy = self
    return copy.sampled(draws)
  }

  // MARK: Reading

  /// The score of one of the quantities in a sample; NaN where there is no such sample.
  func score(_ index: Int, _ kind: Score, of joint: Joint, at sample: Int) -> Double {
    let uniform: Double
    switch joint.orders[index] {
    case .sequence(let sequence): uniform = sequence.uniform(at: start + sample)
    case .median: uniform = 0.5
    case .stored(let ranks):
      guard ranks.indices.contains(start + sample) else { return .nan }
      uniform = middle(of: ranks[start + sample])
    }
    return kind == .normal ? normalQuantile(uniform) : uniform
  }

  /// The scores of one of the quantities in `blocks` times eight samples, from `first` on.
  func fill(
    _ values: inout MutableSpan<EightLanes>, at target: Int, with index: Int, _ kind: Score,
    of joint: Joint, from first: Int, blocks: Int
  ) {
    switch joint.orders[index] {
    case .sequence(let sequence):
      sequence.fill(&values, at: target, count: blocks, from: start + first)
    case .median:
      for lane in 0..<(8 * blocks) { values.set(target, lane, to: 0.5) }
    case .stored(let ranks):
      for lane in 0..<min(8 * blocks, ranks.count - start - first) {
        values.set(target, lane, to: middle(of: ranks[start + first + lane]))
      }
    }
    guard kind == .normal else { return }
    replaceByNormalQuantiles(&values, at: target, count: blocks)
  }

  /// The middle of one of the equally likely parts.
  func middle(of rank: Int32) -> Double { (Double(rank) + 0.5) / Double(whole) }
}

extension Graph {
  /// Whether a node's value differs with an uncertain quantity that came after so many others.
  public func rests(_ root: NodeID, onDrawsAfter count: Int) -> Bool {
    draws.count > count && draws(below: root).contains { $0.index >= count }
  }

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
