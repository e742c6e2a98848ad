/// The names of points, placed so that as many as possible are seen.
///
/// Each name has up to sixteen places around its point, best first (Christensen, Marks and Shieber 1995).
/// Names with few free places choose first; then a few rounds let a name that found none push one other
/// aside, and each name go to a better place that has become free. The order is fixed, so the result is the
/// same every time. The cost is linear in the names, as long as no more are near each other than can be
/// seen.
struct PointLabels {
  /// A place that is free of everything but other names of points.
  struct Candidate {
    var label: PlacedLabel
    var cost: Double
  }

  private static let rounds = 6

  /// The places of each name, the cheapest first.
  private let candidates: [[Candidate]]
  /// The place that each name has.
  private var chosen: [Int?]
  private var grid: UniformGrid

  init(_ candidates: [[Candidate]], bounds: Box) {
    self.candidates = candidates.map { $0.sorted { $0.cost < $1.cost } }
    chosen = candidates.map { _ in nil }
    grid = UniformGrid(over: bounds)
  }

  /// The place of each name; nothing for those that are left out.
  static func placed(_ candidates: [[Candidate]], bounds: Box) -> [PlacedLabel?] {
    var solver = PointLabels(candidates, bounds: bounds)
    solver.solve()
    return zip(solver.candidates, solver.chosen).map { candidates, index in
      index.map { candidates[$0].label }
    }
  }

  private mutating func solve() {
    // Sorting is stable: names with as many places keep their order.
    let order = candidates.indices.sorted { candidates[$0].count < candidates[$1].count }
    for name in order { if let free = freePlace(name) { choose(free, for: name) } }
    for _ in 0..<Self.rounds {
      var hasChanged = false
      for name in order {
        if let old = chosen[name] {
          guard let better = freePlace(name), better < old else { continue }
          choose(better, for: name)
          hasChanged = true
        } else if let free = freePlace(name) {
          choose(free, for: name)
          hasChanged = true
        } else if pushAside(for: name) {
          hasChanged = true
        }
      }
      if !hasChanged { return }
    }
  }

  private func box(_ name: Int, _ place: Int) -> Box { candidates[name][place].label.box }

  private mutating func choose(_ place: Int?, for name: Int) {
    if let old = chosen[name] { grid.remove(name, box(name, old)) }
    chosen[name] = place
    if let place { grid.insert(name, box(name, place)) }
  }

  /// The other names that stand in a box.
  private func names(in room: Box, but own: Int) -> [Int] {
    grid.indices(near: room).filter { other in
      guard other != own, let place = chosen[other] else { return false }
      return box(other, place).overlaps(room)
    }
  }

  private func freePlace(_ name: Int) -> Int? {
    candidates[name].indices.first { names(in: box(name, $0), but: name).isEmpty }
  }

  /// Finds a place where only one other name stands, if that one can go elsewhere.
  private mutating func pushAside(for name: Int) -> Bool {
    for place in candidates[name].indices {
      let inTheWay = names(in: box(name, place), but: name)
      guard inTheWay.count == 1, let other = inTheWay.first else { continue }
      choose(place, for: name)
      if let elsewhere = freePlace(other) {
        choose(elsewhere, for: other)
        return true
      }
      choose(nil, for: name)
    }
    return false
  }
}
