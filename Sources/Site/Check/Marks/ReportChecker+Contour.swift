import Formula
import Units

/// A value that depends on both axes, and the levels at which its contours lie.
struct CheckedContour: Sendable {
  let x: VariableID
  let y: VariableID
  let value: NodeID
  let levels: [NodeID]
  let unit: UnitExpression
  let file: ContourFile
}

extension ReportChecker {
  /// Contours of a formula of `x` and `y`, which needs the units of both axes.
  mutating func raw(_ file: ContourFile) -> RawMark? {
    let levels = file.levels.compactMap { located($0) }
    return RawMark { checker, units in
      guard let formula = file.formula else { return nil }
      let (xVariable, x) = checker.checker.variable(in: units.x, formula.range)
      let (yVariable, y) = checker.checker.variable(in: units.y, formula.range)
      let scope = checker.facet.scope.binding("x", to: x).binding("y", to: y)
      guard let value = checker.checker.quantity(formula.tree, in: scope),
        levels.count == file.levels.count
      else { return nil }
      let unit = file.unit.flatMap { checker.checker.unit($0.tree) } ?? value.unit
      let placed = PlacedQuantity(quantity: value, range: formula.range)
      let node = checker.node(placed, unit, .contours)
      let nodes = levels.compactMap { checker.end($0, unit, .contours) }
      guard let node, nodes.count == levels.count else { return nil }
      return .contour(
        CheckedContour(
          x: xVariable, y: yVariable, value: node, levels: nodes, unit: unit, file: file))
    }
  }
}
