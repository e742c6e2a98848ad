import Formula
import FormulaSyntax

extension CheckedClaimCondition {
  /// A condition with its parts, which are checked by themselves: each of them is told of once. `nil` after a problem.
  init?(_ formula: ParsedExcerpt, in scope: Scope, _ checker: inout Checker) {
    guard let whole = checker.condition(formula.tree, in: scope, of: .claim) else { return nil }
    self.init(
      formula: formula, node: whole.node,
      structure: Structure(of: formula.tree, whole, in: scope, &checker))
  }
}

extension CheckedClaimCondition.Structure {
  fileprivate init(
    of tree: Expression, _ condition: CheckedCondition, in scope: Scope, _ checker: inout Checker
  ) {
    func part(_ tree: Expression, _ checker: inout Checker) -> Self? {
      checker.condition(tree, in: scope, of: .claim).map { Self(of: tree, $0, in: scope, &checker) }
    }
    self = .truth(condition.node)
    switch tree.kind {
    case .comparison(_, let links) where condition.links.count == links.count:
      let checked = zip(links, condition.links).map { link, node in
        CheckedComparison.Link(
          asks: link.asks,
          tolerance: link.tolerance.flatMap { checker.quantity($0, in: scope) }, node: node)
      }
      self = .comparison(
        CheckedComparison(
          sides: condition.sides.map(\.quantity), links: checked,
          isOfProbabilities: condition.sides.contains {
            checker.graph.isProbability($0.quantity.node)
          }))
    case .infix(.and, let left, let right, _):
      guard let left = part(left, &checker), let right = part(right, &checker) else { return }
      self = .all([left, right])
    case .infix(.or, let left, let right, _):
      guard let left = part(left, &checker), let right = part(right, &checker) else { return }
      self = .any([left, right])
    case .prefix(.not, let inner):
      if let inner = part(inner, &checker) { self = .not(inner) }
    default: break
    }
  }
}
