import Formula

/// A claim whose condition and cases are known.
struct CheckedClaim: Sendable {
  let entry: ClaimEntry
  /// What its formulas may name without a model.
  let scope: Scope
  /// The condition in the report's own graph; `nil` where there is none, or after a problem.
  let condition: CheckedClaimCondition?
  let cases: [CheckedClaimCase]
}

/// A case of a claim, computed in a graph of its own, in which some definitions have other values.
struct CheckedClaimCase: Sendable {
  let file: ClaimEntry.Case
  let condition: CheckedClaimCondition
  let checker: Checker
  /// The values that it supposes, in the units of their definitions, with the formulas that give them.
  let supposed: [(id: DefinitionID, formula: ParsedExcerpt, quantity: Quantity)]
}

/// The condition of a claim: what it computes, and how it is put together, so that its margin can be told.
struct CheckedClaimCondition: Sendable {
  let formula: ParsedExcerpt
  /// One for true, zero for false.
  let node: NodeID
  let structure: Structure

  /// How a condition is put together.
  indirect enum Structure: Sendable {
    case comparison(CheckedComparison)
    case all([Structure])
    case any([Structure])
    case not(Structure)
    /// Something that is true or false without saying what is compared.
    case truth(NodeID)
  }
}
