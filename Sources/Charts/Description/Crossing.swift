/// Where one line of a panel meets a later one, in sight of the reader.
struct Crossing: Hashable {
  /// The index of the line in the panel.
  var mark: Int
  /// The name of the other line.
  var other: String?
  /// The places along the horizontal axis, from left to right; at least one.
  var places: [Double]
}

extension ResolvedPanel {
  /// The most lines of which crossings are told: a list of all pairs of many lines tells nobody anything.
  private static let mostLines = 4
  /// How many crossings of two lines are looked for closely: of more only their number is told.
  private static let mostPlaces = 4

  /// Where lines cross, as far as a sentence can say which ones: those with names, or the only two. A
  /// crossing at which the author put a point is told by that point.
  func crossings() -> [Crossing] {
    let lines = marks.indices.compactMap { index -> (index: Int, line: LineMark)? in
      if case .line(let line) = marks[index] { (index, line) } else { nil }
    }
    guard lines.count <= Self.mostLines else { return [] }
    var crossings: [Crossing] = []
    for (place, first) in lines.enumerated() {
      for second in lines[(place + 1)...] {
        let isClear = first.line.label != nil && second.line.label != nil
        guard isClear || lines.count == 2 else { continue }
        let places = meetings(first.line.curve, second.line.curve).filter { !isMarked($0) }
        guard !places.isEmpty else { continue }
        crossings.append(
          Crossing(mark: first.index, other: second.line.label, places: places))
      }
    }
    return crossings
  }

  /// A crossing as a clause of a sentence.
  func clause(_ crossing: Crossing, _ words: ChartWords) -> String {
    words.crossing(of: crossing.other, at: crossing.places.map { text($0, x) })
  }

  /// Whether the author marks this place: what is nearer than a hundredth of the axis is the same place.
  private func isMarked(_ value: Double) -> Bool {
    let scale = Scale(x.scale, xDomain, start: 0, end: 1)
    return marks.contains { mark in
      guard case .point(let point) = mark else { return false }
      return (scale.place(of: point.x) - scale.place(of: value)).magnitude < 0.01
    }
  }

  /// Whether two values stand at the same height: a reader sees no less than a hundredth of the axis.
  private func isSame(_ first: Double, _ second: Double) -> Bool {
    let scale = Scale(y.scale, yDomain, start: 0, end: 1)
    return (scale.place(of: first) - scale.place(of: second)).magnitude < 0.01
  }

  /// The places at which the difference of two curves changes its sign: searched among some hundred places, then
  /// by halving. Two meetings nearer to each other than these places are not seen, nor by a reader. Lines that do not run from left to right have none.
  private func meetings(_ first: Curve, _ second: Curve) -> [Double] {
    let scale = Scale(x.scale, xDomain, start: 0, end: 1)
    let even = (0...256).map { Double($0) / 256 }
    guard first.isRising, second.isRising else { return [] }
    let own = (first.ownPlaces + second.ownPlaces).map { scale.place(of: $0) }
    let sweep = (even + own.filter { $0 > 0 && $0 < 1 }).sorted()
    func differences(_ places: [Double]) -> [Double] {
      let xs = places.map { scale.value(at: $0) }
      return zip(first.values(at: xs), second.values(at: xs)).map { $0 - $1 }
    }
    var found: [Double] = []
    var last: (place: Double, isAbove: Bool)?
    for (place, difference) in zip(sweep, differences(sweep)) {
      // Where one of them has no value, nothing is crossed.
      guard difference.isFinite else {
        last = nil
        continue
      }
      guard difference != 0 else { continue }
      let isAbove = difference > 0
      if let before = last, before.isAbove != isAbove {
        var (low, high) = (before.place, place)
        for _ in 0..<(found.count < Self.mostPlaces ? 45 : 8) {
          let middle = (low + high) / 2
          let isStillBefore = (differences([middle])[0] > 0) == before.isAbove
          if isStillBefore { low = middle } else { high = middle }
        }
        let x = scale.value(at: (low + high) / 2)
        // At a jump or a pole they change sides without a meeting.
        let (y, other) = (first.values(at: [x])[0], second.values(at: [x])[0])
        if contains((x: x, y: y)), isSame(y, other) { found.append(x) }
      }
      last = (place, isAbove)
    }
    return found
  }
}

extension Curve {
  /// The places at which the curve is given, if it is no function, and if they are few: those of many lie
  /// nearer to each other than the places that are searched anyway.
  fileprivate var ownPlaces: [Double] {
    switch self {
    case .function: []
    case .samples(let samples):
      samples.count > 1_000 ? [] : samples.map { $0.x }.filter { $0.isFinite }
    }
  }

  /// Whether the curve runs from left to right.
  fileprivate var isRising: Bool {
    switch self {
    case .function: true
    case .samples(let samples): zip(samples, samples.dropFirst()).allSatisfy { $0.x <= $1.x }
    }
  }

  /// The values at some places; between given points, which increase, on the straight line that joins them, and
  /// not a number beyond them or in a gap.
  fileprivate func values(at xs: [Double]) -> [Double] {
    switch self {
    case .function(let function): return function(xs)
    case .samples(let samples):
      return xs.map { x in
        let after = samples.firstIndex(from: x)
        guard after < samples.count else { return .nan }
        if samples[after].x == x { return samples[after].y }
        guard after > 0 else { return .nan }
        let (from, to) = (samples[after - 1], samples[after])
        return from.y + (to.y - from.y) * ((x - from.x) / (to.x - from.x))
      }
    }
  }
}

extension [Sample] {
  /// The index of the first sample at `x` or beyond, among samples that increase; their count if there is none.
  fileprivate func firstIndex(from x: Double) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].x < x { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
