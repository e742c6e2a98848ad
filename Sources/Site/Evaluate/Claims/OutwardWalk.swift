/// A walk along a scan to one side, which stops at each of its steps, and between them where the guides lead.
///
/// What turns and turns back between two steps is seen when the difference of two sides changes its sign there, or
/// comes nearest to zero there. What does so several times within one step may be missed.
struct OutwardWalk {
  /// A place at which the condition has a value.
  struct Stop {
    let place: Double
    let truth: ClaimStanding.Truth
    let guides: [Double]
  }

  let scan: OutwardScan
  private let look: ([Double]) -> [Sighting]
  /// All stops so far, in the order of the walk.
  private var path: [Stop]
  /// The last two steps.
  private var recent: [Stop]
  /// Steps that nobody has looked at, and those that were seen together with an earlier one.
  private var places: ArraySlice<Double>
  private var seen: ArraySlice<(place: Double, sighting: Sighting)> = []
  private var isAtEnd = false

  /// `nil` where the condition has no value at the beginning.
  init?(_ scan: OutwardScan, isAbove: Bool, _ look: @escaping ([Double]) -> [Sighting]) {
    self.scan = scan
    self.look = look
    places = scan.places(isAbove: isAbove)[...]
    guard let start = Self.stops([scan.value], look)?.first else { return nil }
    path = [start]
    recent = [start]
  }

  /// What the condition comes to at the beginning.
  var truth: ClaimStanding.Truth { path[0].truth }

  /// The next place beyond `start`, which is on the path, at which the truth is as wanted, closed in on; with the last one
  /// at which it is not. `nil` where it never is so, or has no value before it is.
  mutating func next(
    beyond start: Double, where isWanted: (ClaimStanding.Truth) -> Bool
  ) -> (last: Stop, first: Stop)? {
    while true {
      let from = path.firstIndex { $0.place == start } ?? 0
      if let index = path.indices[(from + 1)...].first(where: { isWanted(path[$0].truth) }) {
        let turn = closedIn(path[index - 1], path[index]) { isWanted($0.truth) }
        insert([turn.last, turn.first])
        return turn
      }
      guard step() else { return nil }
    }
  }

  /// The last place beyond a turn at which the truth is not yet again as it is at the beginning; `nil` where it never is
  /// so again.
  ///
  /// Right at a turn rounding may let it flicker: what turns again at once has not turned back.
  mutating func end(of turn: Stop) -> Double? {
    let now = truth
    func isBeside(_ stop: Stop) -> Bool {
      (stop.place - turn.place).magnitude <= Self.noise * turn.place.magnitude
    }
    var start = turn.place
    while let end = next(beyond: start, where: { $0 == now }) {
      guard isBeside(end.first), let again = next(beyond: end.first.place, where: { $0 != now }),
        isBeside(again.first)
      else { return end.last.place }
      start = again.first.place
    }
    return nil
  }

  /// The share of a value within which a condition may flicker: what is added to it may be millions of times as large.
  private static let noise = 1e-8

  // MARK: Steps

  /// Takes a step, and looks at what it may have passed over; `false` at the end.
  private mutating func step() -> Bool {
    guard let before = recent.last, !isAtEnd else { return false }
    let earlier = recent[0]
    guard let stop = nextStep() else {
      isAtEnd = true
      insert(passed(earlier, before, before))
      return true
    }
    path.append(stop)
    recent = [before, stop]
    // What is dear is not looked at more closely where a turn is in sight.
    if scan.fineness == .exact || before.truth == stop.truth {
      insert(passed(earlier, before, stop))
    }
    return true
  }

  private mutating func nextStep() -> Stop? {
    if seen.isEmpty {
      // What is dear is looked at one by one, so that nothing is computed behind the turn.
      let together = scan.fineness == .exact ? Array(places) : Array(places.prefix(1))
      guard !together.isEmpty else { return nil }
      places.removeFirst(together.count)
      seen = ArraySlice(zip(together, look(together)).map { ($0, $1) })
    }
    guard let next = seen.popFirst(), let truth = next.sighting.truth else { return nil }
    return Stop(place: next.place, truth: truth, guides: next.sighting.guides)
  }

  private mutating func insert(_ stops: [Stop]) {
    func distance(_ stop: Stop) -> Double { (stop.place - scan.value).magnitude }
    for stop in stops where !path.contains(where: { $0.place == stop.place }) {
      let index = path.firstIndex { distance($0) > distance(stop) } ?? path.endIndex
      path.insert(stop, at: index)
    }
  }

  // MARK: Closing in

  /// The stops at some places; `nil` where one has no value.
  func stops(_ places: [Double]) -> [Stop]? { Self.stops(places, look) }

  private static func stops(_ places: [Double], _ look: ([Double]) -> [Sighting]) -> [Stop]? {
    var stops: [Stop] = []
    for (place, sighting) in zip(places, places.isEmpty ? [] : look(places)) {
      guard let truth = sighting.truth else { return nil }
      stops.append(Stop(place: place, truth: truth, guides: sighting.guides))
    }
    return stops
  }

  /// Two stops, one on this side and the next beyond, as near to each other as the scan looks.
  func closedIn(
    _ last: Stop, _ first: Stop, where isBeyond: (Stop) -> Bool
  ) -> (last: Stop, first: Stop) {
    var (last, first) = (last, first)
    for _ in 0..<scan.closing.rounds {
      let inner = inside(last.place, first.place, scan.closing.lanes)
      guard !inner.isEmpty, let stops = stops(inner) else { break }
      for stop in stops {
        if isBeyond(stop) {
          first = stop
          break
        }
        last = stop
      }
    }
    return (last, first)
  }

  /// Places between two, evenly, without what is one of them already.
  func inside(_ a: Double, _ b: Double, _ count: Int) -> [Double] {
    var places: [Double] = []
    for step in 1...count {
      let place = a + (b - a) * (Double(step) / Double(count + 1))
      if place != a, place != b, place != places.last { places.append(place) }
    }
    return places
  }
}
