/// Samples functions that are computed together until the polylines through the samples are their curves,
/// as far as the eye can tell.
///
/// It starts with a sample every four pixels and looks at the middle of each interval. An interval is
/// halved as long as the middle of one of the curves lies away from its chord. Three things end otherwise:
/// where a function turns undefined, the edge is found to a small part of a pixel; where an interval
/// narrower than a quarter of a pixel still climbs, it is halved to the limit, and if its ends lie apart
/// even there, the curve jumps; beyond the frame nothing is refined. All middles of a round are asked for at
/// once. All curves share their samples: an interval stays open while one of them needs it.
struct FunctionSampler {
  /// Many places of the horizontal axis, and a column of values for each function.
  typealias Functions = @Sendable ([Double]) -> [[Double]]

  /// What is known of a curve between two nodes.
  private enum Interval {
    case open
    case closed
    case jump
  }

  private let functions: Functions
  private let count: Int
  private let x: Scale
  private let place: (Double) -> Double
  private let frame: Box
  /// The places of the nodes along the horizontal axis.
  private var xs: [Double] = []
  /// The places of all curves at each node, node by node; not a number where one is undefined.
  private var ys: [Double] = []
  /// What is known of each curve behind each node but the last, node by node.
  private var intervals: [Interval] = []

  private let spacing = 4.0
  private let tolerance = 0.08
  private let steepWidth = 0.25
  private let cornerWidth = 4.0 / 4096
  private let edgeWidth = 4.0 / 65_536
  private let jumpWidth = 4.0 / 4_194_304
  /// A function that jumps everywhere has no edges worth looking for.
  private let mostPlaces = 40_000

  /// A sampler of `count` functions over a frame, where `place` is the vertical place of a value.
  init(
    _ functions: @escaping Functions, count: Int, x: Scale, frame: Box,
    place: @escaping (Double) -> Double
  ) {
    self.functions = functions
    self.count = count
    self.x = x
    self.frame = frame
    self.place = place
  }

  /// The curves from left to right.
  mutating func sampled() -> SampledCurves {
    let first = max(1, Int((frame.width / spacing).rounded(.up)))
    let left = min(x.start, x.end)
    let right = max(x.start, x.end)
    xs = (0...first).map {
      $0 == first ? right : left + (right - left) * Double($0) / Double(first)
    }
    ys = asked(xs)
    intervals = Array(repeating: .open, count: first * count)
    while xs.count * count < mostPlaces {
      let open = (0..<(xs.count - 1)).filter(isOpen)
      if open.isEmpty { break }
      refine(open)
    }
    let jumps = intervals.contains(.jump) ? intervals.map { $0 == .jump } : []
    return SampledCurves(xs: xs, ys: ys, count: count, jumps: jumps)
  }

  private func isOpen(_ index: Int) -> Bool {
    for curve in index * count..<(index + 1) * count where intervals[curve] == .open { return true }
    return false
  }

  /// Looks at the middle of every interval in a list.
  private mutating func refine(_ open: [Int]) {
    let middles = open.map { (xs[$0] + xs[$0 + 1]) / 2 }
    let middleYs = asked(middles)
    var newXs: [Double] = []
    var newYs: [Double] = []
    var newIntervals: [Interval] = []
    newXs.reserveCapacity(xs.count + middles.count)
    newYs.reserveCapacity(ys.count + middleYs.count)
    newIntervals.reserveCapacity(intervals.count + middleYs.count)
    var next = 0
    for index in xs.indices {
      newXs.append(xs[index])
      newYs.append(contentsOf: ys[index * count..<(index + 1) * count])
      guard index < xs.count - 1 else { break }
      guard next < open.count, open[next] == index else {
        newIntervals.append(contentsOf: intervals[index * count..<(index + 1) * count])
        continue
      }
      newXs.append(middles[next])
      newYs.append(contentsOf: middleYs[next * count..<(next + 1) * count])
      let known = newIntervals.count
      newIntervals.append(contentsOf: repeatElement(.closed, count: 2 * count))
      for curve in 0..<count {
        (newIntervals[known + curve], newIntervals[known + count + curve]) = halves(
          Position(xs[index], ys[index * count + curve]),
          Position(middles[next], middleYs[next * count + curve]),
          Position(xs[index + 1], ys[(index + 1) * count + curve]))
      }
      next += 1
    }
    xs = newXs
    ys = newYs
    intervals = newIntervals
    for curve in 0..<count { reopenCorners(of: curve) }
  }

  /// Opens the intervals on both sides of a node where the polyline turns.
  ///
  /// The middle of an interval may lie on the chord by chance, while the curve dips beside it; the turn at
  /// its end gives it away. A true corner ends when its intervals are narrow.
  private mutating func reopenCorners(of curve: Int) {
    guard xs.count > 2 else { return }
    for index in 1..<(xs.count - 1) {
      let at = index * count + curve
      let here = Position(xs[index], ys[at])
      guard intervals[at - count] != .jump, intervals[at] != .jump, frame.contains(here) else {
        continue
      }
      let before = Position(xs[index - 1], ys[at - count])
      let after = Position(xs[index + 1], ys[at + count])
      guard !before.y.isNaN, !after.y.isNaN,
        here.distance(toStretchFrom: before, to: after) > 2 * tolerance
      else { continue }
      if here.x - before.x > cornerWidth { intervals[at - count] = .open }
      if after.x - here.x > cornerWidth { intervals[at] = .open }
    }
  }

  /// What becomes of the two halves of an interval once its middle is known.
  private func halves(
    _ from: Position, _ between: Position, _ to: Position
  ) -> (Interval, Interval) {
    let width = to.x - from.x
    if from.y.isNaN || between.y.isNaN || to.y.isNaN {
      if from.y.isNaN, between.y.isNaN, to.y.isNaN { return (.closed, .closed) }
      if width < edgeWidth { return (.closed, .closed) }
      let before: Interval = from.y.isNaN == between.y.isNaN ? .closed : .open
      let after: Interval = to.y.isNaN == between.y.isNaN ? .closed : .open
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

  /// The vertical places of all functions at many places along the axis, place by place.
  private func asked(_ places: [Double]) -> [Double] {
    let columns = functions(places.map { x.value(at: $0) })
    // Places far outside the frame are drawn nowhere; near ones keep the slope at its sides.
    let top = frame.top - 2 * frame.height
    let bottom = frame.bottom + 2 * frame.height
    var ys = [Double](repeating: .nan, count: places.count * count)
    for curve in 0..<min(count, columns.count) {
      let column = columns[curve]
      for index in 0..<min(places.count, column.count) {
        let y = place(column[index])
        if !y.isNaN { ys[index * count + curve] = min(max(y, top), bottom) }
      }
    }
    return ys
  }
}
