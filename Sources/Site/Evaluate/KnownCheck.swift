import Formula
import FormulaSyntax
import Units

/// A check of a model with the numbers that it compared.
struct KnownCheck: Sendable {
  let formula: ParsedExcerpt
  /// What is compared, when the check is a comparison.
  let sides: [KnownQuantity]
  /// The signs between the sides.
  let signs: [String]

  init(_ check: CheckedCheck, _ known: [NodeID: Estimate]) {
    formula = check.formula
    sides = check.condition.sides.map { side in
      KnownQuantity(
        value: known[side.quantity.node] ?? Estimate(.nan), quantity: side.quantity)
    }
    guard case .comparison(_, let links) = check.formula.tree.kind else {
      signs = []
      return
    }
    signs = links.map(\.asks.sign)
  }

  /// The sides in as few digits as tell them apart.
  func written(_ units: UnitTable, _ language: Language) -> [String] {
    WrittenValue.apart(sides, units, language)
  }

  /// How far the sides of a single comparison are apart, as a share of the right one; `nil` where samples do not settle
  /// it.
  func distance(_ units: UnitTable) -> Estimate? {
    guard sides.count == 2 else { return nil }
    let (left, right) = (sides[0].value, sides[1].value)
    let factor = units.factor(from: sides[0].quantity.unit, to: sides[1].quantity.unit)
    let ratio = factor.apply(to: left.value) / right.value
    let share = (ratio - 1).magnitude
    guard share.isFinite else { return nil }
    let leftError = left.error == 0 ? 0 : (left.error / left.value * ratio).magnitude
    let rightError = right.error == 0 ? 0 : (right.error / right.value * ratio).magnitude
    let error = leftError + rightError
    guard error == 0 || share > 5 * error else { return nil }
    return Estimate(share, error: error)
  }
}
