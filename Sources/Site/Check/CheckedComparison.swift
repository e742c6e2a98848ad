import Formula
import FormulaSyntax

/// A chain of comparisons whose sides are known: `1 < x <= 2`.
struct CheckedComparison: Sendable {
  /// The sides in the order of the text: one more than there are links.
  let sides: [Quantity]
  let links: [Link]
  /// Whether any side is a probability, beside which all are read as shares.
  let isOfProbabilities: Bool

  /// What is asked of two neighbouring sides.
  struct Link: Sendable {
    let asks: ComparisonOperator
    /// What follows `within`.
    let tolerance: Quantity?
    /// One for true, zero for false.
    let node: NodeID
  }

  /// What must be computed to tell its margin.
  var nodes: [NodeID] {
    sides.map(\.node) + links.flatMap { [$0.node] + ($0.tolerance.map { [$0.node] } ?? []) }
  }
}

extension CheckedClaimCondition.Structure {
  /// All comparisons in it, in the order of the text.
  var comparisons: [CheckedComparison] {
    switch self {
    case .comparison(let comparison): [comparison]
    case .all(let parts), .any(let parts): parts.flatMap(\.comparisons)
    case .not(let part): part.comparisons
    case .truth: []
    }
  }

  /// What must be computed to tell how it stands.
  var nodes: [NodeID] {
    switch self {
    case .comparison(let comparison): comparison.nodes
    case .all(let parts), .any(let parts): parts.flatMap(\.nodes)
    case .not(let part): part.nodes
    case .truth(let node): [node]
    }
  }
}
