/// Samples a function until the polyline through the samples is the curve, as far as the eye can tell.
///
/// It starts with a sample every four pixels and looks at the middle of each interval. An interval is
/// halved as long as its middle lies away from the chord. Three things end otherwise: where the function
/// turns undefined, the edge is found to a small part of a pixel; where an interval narrower than a
/// quarter of a pixel still climbs, it is halved to the limit, and if its ends lie apart even there, the
/// curve jumps; beyond the frame nothing is refined. All middles of a round are asked for at once.
struct FunctionSampler {
  private struct Node {
    /// The place along the horizontal axis.
    var at: Double
    /// The place in the drawing, if the function is defined there.
    var place: Position?
  }

  /// What is known of the interval behind a node.
  private enum Interval {
    case open
    case closed
    case jump
  }

  private let function: @Sendable ([Double]) -> [Double]
  private let x: Scale
  private let y: Scale
  private let frame: Box
  private var nodes: [Node] = []
  private var intervals: [Interval] = []

  private let spacing = 4.0
  private let tolerance = 0.08
  private let steepWidth = 0.25
  private let cornerWidth = 4.0 / 4096
  private let edgeWidth = 4.0 / 65_536
  private let jumpWidth = 4.0 / 4_194_304
  /// A function that jumps everywhere has no edges worth looking for.
  private let mostNodes = 40_000

  init(
    _ function: @escaping @Sendable ([Double]) -> [Double], x: Scale, y: Scale, frame: Box
  ) {
    self.function = function
    self.x = x
    self.y = y
    self.frame = frame
  }

  /// The defined pieces, from left to right.
  mutating func pieces() -> [[Position]] {
    let count = max(1, Int((frame.width / spacing).rounded(.up)))
    let left = min(x.start, x.end)
    let right = max(x.start, x.end)
    nodes = asked(
      (0...count).map { $0 == count ? right : left + (right - left) * Double($0) / Double(count) })
    intervals = Array(repeating: .open, count: count)
    while intervals.contains(.open), nodes.count < mostNodes {
      refine()
    }
    var pieces: [[Position]] = []
    var piece: [Position] = []
    for (index, node) in nodes.enumerated() {
      if let place = node.place { piece.append(place) }
      let ends =
        node.place == nil || index == intervals.count || intervals[index] == .jump
      if ends, !piece.isEmpty {
        pieces.append(piece)
        piece = []
      }
    }
    return pieces
  }

  /// Looks at the middle of every interval that is not closed.
  private mutating func refine() {
    let open = intervals.indices.filter { intervals[$0] == .open }
    let middles = asked(open.map { (nodes[$0].at + nodes[$0 + 1].at) / 2 })
    var newNodes: [Node] = []
    var newIntervals: [Interval] = []
    newNodes.reserveCapacity(nodes.count + middles.count)
    var next = 0
    for index in nodes.indices {
      newNodes.append(nodes[index])
      guard index < intervals.count else { break }
      guard next < open.count, open[next] == index else {
        newIntervals.append(intervals[index])
        continue
      }
      let (before, after) = halves(nodes[index], middles[next], nodes[index + 1])
      newNodes.append(middles[next])
      newIntervals.append(before)
      newIntervals.append(after)
      next += 1
    }
    nodes = newNodes
    intervals = newIntervals
    reopenCorners()
  }

  /// Opens the intervals on both sides of a node where the polyline turns.
  ///
  /// The middle of an interval may lie on the chord by chance, while the curve dips beside it; the turn at
  /// its end gives it away. A true corner ends when its intervals are narrow.
  private mutating func reopenCorners() {
    for index in intervals.indices.dropFirst() {
      guard intervals[index - 1] != .jump, intervals[index] != .jump,
        let before = nodes[index - 1].place, let here = nodes[index].place,
        let after = nodes[index + 1].place, frame.contains(here),
        here.distance(toStretchFrom: before, to: after) > 2 * tolerance
      else { continue }
      for side in [index - 1, index] where nodes[side + 1].at - nodes[side].at > cornerWidth {
        intervals[side] = .open
      }
    }
  }

  /// What becomes of the two halves of an interval once its middle is known.
  private func halves(_ a: Node, _ middle: Node, _ b: Node) -> (Interval, Interval) {
    let width = b.at - a.at
    guard let from = a.place, let to = b.place, let between = middle.place else {
      if a.place == nil, b.place == nil, middle.place == nil { return (.closed, .closed) }
      if width < edgeWidth { return (.closed, .closed) }
      let before: Interval = (a.place == nil) == (middle.place == nil) ? .closed : .open
      let after: Interval = (b.place == nil) == (middle.place == nil) ? .closed : .open
      // Far from the edge the defined half still needs its shape.
      guard width >= steepWidth else { return (before, after) }
      return (.open, .open)
    }
    let isBeside =
      max(from.y, between.y, to.y) < frame.top || min(from.y, between.y, to.y) > frame.bottom
    if isBeside { return (.closed, .closed) }
    let isStraight = between.distance(toStretchFrom: from, to: to) <= tolerance
    guard width < steepWidth else { return isStraight ? (.closed, .closed) : (.open, .open) }
    // So narrow an interval is always near its chord; what counts is how far it climbs.
    if isStraight, (to.y - from.y).magnitude <= 1 { return (.closed, .closed) }
    return (half(from, between, width), half(between, to, width))
  }

  /// What becomes of half of a narrow interval.
  private func half(_ from: Position, _ to: Position, _ width: Double) -> Interval {
    let climb = (to.y - from.y).magnitude
    if climb <= tolerance { return .closed }
    if width >= jumpWidth { return .open }
    return climb > 1 ? .jump : .closed
  }

  /// The function at many places along the axis.
  private func asked(_ places: [Double]) -> [Node] {
    let values = function(places.map { x.value(at: $0) })
    // Places far outside the frame are drawn nowhere; near ones keep the slope at its sides.
    let top = frame.top - 2 * frame.height
    let bottom = frame.bottom + 2 * frame.height
    return places.indices.map { index in
      guard index < values.count else { return Node(at: places[index], place: nil) }
      let place = y.place(of: values[index])
      guard !place.isNaN else { return Node(at: places[index], place: nil) }
      return Node(
        at: places[index], place: Position(places[index], min(max(place, top), bottom)))
    }
  }
}
