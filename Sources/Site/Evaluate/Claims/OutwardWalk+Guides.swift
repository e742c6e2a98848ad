// Where guides lead between two steps.

extension OutwardWalk {
  /// Where the condition may have turned, and turned back, around a step: where a guide changes its sign between `step` and
  /// `after`, and where it is nearest to zero between `before` and `after`. At the ends of the walk two of these are one.
  func passed(_ before: Stop, _ step: Stop, _ after: Stop) -> [Stop] {
    step.guides.indices.flatMap { guide in
      crossings(of: guide, step, after) + nearest(of: guide, before, step, after)
    }
  }

  /// The stops to both sides of each change of sign; zero is a sign of its own.
  private func crossings(of guide: Int, _ from: Stop, _ to: Stop) -> [Stop] {
    guard let end = sign(of: guide, at: to) else { return [] }
    var found: [Stop] = []
    var from = from
    while let start = sign(of: guide, at: from), start != end {
      let (last, first) = closedIn(from, to) { sign(of: guide, at: $0) != start }
      found += [last, first]
      from = first
    }
    return found
  }

  /// The stops around the place at which a guide is nearest to zero, if it reaches zero there or the condition turns.
  private func nearest(of guide: Int, _ before: Stop, _ step: Stop, _ after: Stop) -> [Stop] {
    var (before, step, after) = (before, step, after)
    func height(_ stop: Stop) -> Double { stop.guides[guide].magnitude }
    guard let start = sign(of: guide, at: step), start != 0,
      sign(of: guide, at: before) == start, sign(of: guide, at: after) == start,
      height(step) <= height(before), height(step) <= height(after),
      height(step) < max(height(before), height(after))
    else { return [] }
    let (lanes, rounds) = scan.approaching
    for _ in 0..<rounds {
      guard let left = stops(inside(before.place, step.place, lanes)),
        let right = stops(inside(step.place, after.place, lanes)), !(left + right).isEmpty
      else { return [] }
      let line = [before] + left + [step] + right + [after]
      if line.contains(where: { sign(of: guide, at: $0) != start || $0.truth != step.truth }) {
        return line + zip(line, line.dropFirst()).flatMap { crossings(of: guide, $0, $1) }
      }
      var best = left.count + 1
      for place in line.indices where height(line[place]) < height(line[best]) { best = place }
      // At an end of the walk it falls towards what lies beyond.
      guard line[best].place != before.place || before.place != step.place,
        line[best].place != after.place || after.place != step.place
      else { return [] }
      (before, step, after) = (line[best - 1], line[best], line[best + 1])
    }
    return []
  }

  /// -1, 0 or 1; `nil` where the guide has no value.
  private func sign(of guide: Int, at stop: Stop) -> Int? {
    let value = stop.guides[guide]
    return value.isFinite ? (value > 0 ? 1 : value < 0 ? -1 : 0) : nil
  }
}
