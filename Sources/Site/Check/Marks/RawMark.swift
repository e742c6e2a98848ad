import Diagnostics
import Formula
import Units

/// A formula of a figure with the quantity that it was found to be.
struct PlacedQuantity {
  let quantity: Quantity
  let range: SourceRange
}

/// The units of the axes of a chart.
struct AxisUnits {
  let x: UnitExpression
  let y: UnitExpression
  /// The ends of the horizontal axis, where they are given.
  let xEnds: [NodeID]
}

/// A mark whose formulas are checked as far as they can be before the units of the axes are known.
///
/// A mark is checked in three steps. What stands at given places comes first, since the unit of the horizontal
/// axis may follow from it; then what sweeps this axis, in its unit; and when the unit of the vertical axis
/// is known too, all becomes numbers of both.
struct RawMark {
  /// What lies along the horizontal axis.
  var xs: [PlacedQuantity] = []
  /// Checks what sweeps the horizontal axis; `nil` after a problem.
  let swept: (inout ReportChecker, UnitExpression) -> SweptMark?
}

/// A mark of which only the units of the axes are missing.
struct SweptMark {
  /// What lies along the vertical axis.
  var ys: [PlacedQuantity] = []
  /// The mark in the units of the axes; `nil` after a problem.
  let placed: (inout ReportChecker, AxisUnits) -> CheckedMark.Kind?
}

extension RawMark {
  /// A mark that sweeps nothing.
  init(
    xs: [PlacedQuantity] = [], ys: [PlacedQuantity] = [],
    placed: @escaping (inout ReportChecker, AxisUnits) -> CheckedMark.Kind?
  ) {
    self.init(xs: xs) { _, _ in SweptMark(ys: ys, placed: placed) }
  }
}

extension ReportChecker {
  /// The first step of checking a mark; `nil` after a problem.
  mutating func raw(_ mark: MarkFile) -> RawMark? { raw(mark.kind, mark.range) }

  private mutating func raw(_ kind: MarkFile.Kind, _ range: SourceRange) -> RawMark? {
    switch kind {
    case .line(let file): raw(file)
    case .dataLine(let file): raw(file, range)
    case .band(let file): raw(file)
    case .area(let file): raw(file)
    case .stack(let file): raw(file)
    case .points(let file): raw(file)
    case .rows(let file): raw(file, range)
    case .point(let file): raw(file)
    case .rule(let file): raw(file)
    case .text(let file): raw(file)
    case .arrow(let file): raw(file)
    case .slope(let file): raw(file)
    case .crossover(let file): raw(file)
    case .contour(let file): raw(file)
    case .bars(let file): raw(file)
    case .tornado(let file): raw(file)
    case .fitted(let file): raw(file)
    case .unclear(let kinds):
      // Each is checked, and none is drawn.
      raw(unclear: kinds.compactMap { raw($0, range) })
    }
  }

  private func raw(unclear marks: [RawMark]) -> RawMark {
    RawMark { checker, unit in
      for mark in marks { _ = mark.swept(&checker, unit) }
      return nil
    }
  }

  /// The quantity of a formula without variables.
  mutating func located(_ formula: ParsedExcerpt) -> PlacedQuantity? {
    checker.quantity(formula.tree, in: facet.scope).map {
      PlacedQuantity(quantity: $0, range: formula.range)
    }
  }

  /// A value as a number in the unit of an axis; `nil` after it was told that it is in none such.
  mutating func node(
    _ value: PlacedQuantity, _ unit: UnitExpression, _ axis: FigureProblem.AxisName
  ) -> NodeID? {
    if let node = checker.node(value.quantity, in: unit, value.range) { return node }
    add(
      .axisMismatch(
        axis, expected: checker.environment.units.formula(unit),
        found: checker.environment.units.formula(value.quantity.unit), value.range))
    return nil
  }
}
