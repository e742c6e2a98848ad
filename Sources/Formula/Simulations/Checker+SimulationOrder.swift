import Diagnostics
import FormulaSyntax

// The order in which formulas of a simulation are checked that name each other.

extension Checker {
  /// The places of formulas, each after those whose names it uses, else in the order of the file; `nil` after it was reported
  /// that some need each other.
  mutating func ordered(_ entries: [(name: Expression.Name, formula: Expression)]) -> [Int]? {
    var places: [String: Int] = [:]
    for (place, entry) in entries.enumerated() { places[entry.name.text] = place }
    let needs = entries.map { Checker.needs(of: $0.formula, places) }
    var order: [Int] = []
    var isPlaced = entries.map { _ in false }
    while order.count < entries.count {
      let before = order.count
      for place in entries.indices where !isPlaced[place] {
        guard needs[place].allSatisfy({ isPlaced[$0.place] }) else { continue }
        order.append(place)
        isPlaced[place] = true
      }
      guard order.count == before else { continue }
      reportCycle(among: entries, needs, isPlaced)
      return nil
    }
    return order
  }

  /// The names among these that a formula uses, and where.
  private static func needs(
    of tree: Expression, _ places: [String: Int], hiding locals: [String] = []
  ) -> [(place: Int, range: SourceRange)] {
    switch tree.kind {
    case .name(let name):
      guard !locals.contains(name), let place = places[name] else { return [] }
      return [(place, tree.range)]
    case .lambda(let names, let body):
      return needs(of: body, places, hiding: locals + names.map { $0.text })
    default: return tree.kind.parts.flatMap { needs(of: $0, places, hiding: locals) }
    }
  }

  /// Reports the circle that the first formula without a place leads to.
  private mutating func reportCycle(
    among entries: [(name: Expression.Name, formula: Expression)],
    _ needs: [[(place: Int, range: SourceRange)]], _ isPlaced: [Bool]
  ) {
    guard let first = isPlaced.firstIndex(of: false) else { return }
    var path = [(place: first, range: entries[first].name.range)]
    // Whatever has no place needs something that has none.
    while let need = needs[path[path.count - 1].place].first(where: { !isPlaced[$0.place] }) {
      guard let start = path.firstIndex(where: { $0.place == need.place }) else {
        path.append(need)
        continue
      }
      var steps = [need] + path[(start + 1)...]
      let least = steps.indices.min { steps[$0].place < steps[$1].place } ?? 0
      steps = Array(steps[least...] + steps[..<least])
      report(
        .cycle(
          steps.map {
            FormulaProblem.CycleStep(
              name: entries[$0.place].name.text, range: $0.range, isFunction: false)
          }))
      return
    }
  }
}
