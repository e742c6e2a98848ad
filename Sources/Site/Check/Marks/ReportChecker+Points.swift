import Formula
import Units

/// A point in the units of the axes.
struct CheckedPoint: Sendable {
  let place: CheckedPlace
  let size: NodeID?
  /// The ends of intervals that are given: two each, or nothing.
  let xBars: [NodeID]
  let yBars: [NodeID]

  var nodes: [NodeID] { place.nodes + [size].compactMap(\.self) + xBars + yBars }
}

/// A list of points.
struct CheckedPoints: Sendable {
  let points: [CheckedPoint]
  /// The unit of the sizes.
  let sizeUnit: UnitExpression
  let look: PointsLook
}

extension ReportChecker {
  /// A remarkable point.
  mutating func raw(_ file: PointFile) -> RawMark? {
    guard let point = placed(file) else { return nil }
    return RawMark(xs: point.xs, ys: point.ys) { checker, units in
      checker.checked(point, units, sizeUnit: .none).map { .point($0) }
    }
  }

  /// A list of points.
  mutating func raw(_ file: PointsFile) -> RawMark? {
    var points: [PlacedPoint] = []
    for file in file.points { if let point = placed(file) { points.append(point) } }
    if file.points.contains(where: { $0.size != nil }) {
      for point in file.points where point.size == nil {
        if let place = point.facts.place { add(.missingSize(place)) }
      }
    }
    guard points.count == file.points.count else { return nil }
    // All sizes are counted in the unit of the first.
    let sizeUnit = points.lazy.compactMap { $0.size?.quantity.unit }.first ?? .none
    return RawMark(xs: points.flatMap(\.xs), ys: points.flatMap(\.ys)) { checker, units in
      var checked: [CheckedPoint] = []
      for point in points {
        if let point = checker.checked(point, units, sizeUnit: sizeUnit) { checked.append(point) }
      }
      guard checked.count == points.count else { return nil }
      return .points(CheckedPoints(points: checked, sizeUnit: sizeUnit, look: file.look))
    }
  }

  private struct PlacedPoint {
    let x: PlacedQuantity
    let y: PlacedQuantity
    let size: PlacedQuantity?
    let xBars: [PlacedQuantity]
    let yBars: [PlacedQuantity]

    var xs: [PlacedQuantity] { [x] + xBars }
    var ys: [PlacedQuantity] { [y] + yBars }
  }

  private mutating func placed(_ file: PointFile) -> PlacedPoint? {
    let x = file.x.flatMap { located($0) }
    let y = file.y.flatMap { located($0) }
    let size = file.size.flatMap { located($0) }
    let xBars = file.bars.x.compactMap { located($0) }
    let yBars = file.bars.y.compactMap { located($0) }
    guard let x, let y, (size != nil) == (file.size != nil), xBars.count == file.bars.x.count,
      yBars.count == file.bars.y.count
    else { return nil }
    return PlacedPoint(x: x, y: y, size: size, xBars: xBars, yBars: yBars)
  }

  private mutating func checked(
    _ point: PlacedPoint, _ units: AxisUnits, sizeUnit: UnitExpression
  ) -> CheckedPoint? {
    let xs = point.xs.compactMap { node($0, units.x, .horizontal) }
    let ys = point.ys.compactMap { node($0, units.y, .vertical) }
    let size = point.size.flatMap { self.size($0, sizeUnit) }
    guard xs.count == point.xs.count, ys.count == point.ys.count,
      (size != nil) == (point.size != nil)
    else { return nil }
    return CheckedPoint(
      place: CheckedPlace(x: xs[0], y: ys[0]), size: size, xBars: Array(xs.dropFirst()),
      yBars: Array(ys.dropFirst()))
  }

  private mutating func size(_ size: PlacedQuantity, _ unit: UnitExpression) -> NodeID? {
    if let node = checker.node(size.quantity, in: unit, size.range) { return node }
    add(
      .sizeMismatch(
        expected: checker.environment.units.formula(unit),
        found: checker.environment.units.formula(size.quantity.unit), size.range))
    return nil
  }
}
