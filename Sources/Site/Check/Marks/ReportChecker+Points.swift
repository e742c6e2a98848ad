import Formula

extension ReportChecker {
  /// A remarkable point.
  mutating func raw(_ file: PointFile) -> RawMark? {
    guard let point = placed(file) else { return nil }
    return RawMark(xs: [point.x], ys: [point.y]) { checker, units in
      checker.checked(point, units).map { .point($0) }
    }
  }

  /// A list of points.
  mutating func raw(_ file: PointsFile) -> RawMark? {
    var points: [PlacedPoint] = []
    for file in file.points { if let point = placed(file) { points.append(point) } }
    guard points.count == file.points.count else { return nil }
    return RawMark(xs: points.map(\.x), ys: points.map(\.y)) { checker, units in
      var checked: [CheckedPoint] = []
      for point in points { if let point = checker.checked(point, units) { checked.append(point) } }
      return checked.count == points.count ? .points(checked) : nil
    }
  }

  private struct PlacedPoint {
    let x: PlacedQuantity
    let y: PlacedQuantity
  }

  private mutating func placed(_ file: PointFile) -> PlacedPoint? {
    let x = file.x.flatMap { located($0) }
    let y = file.y.flatMap { located($0) }
    guard let x, let y else { return nil }
    return PlacedPoint(x: x, y: y)
  }

  private mutating func checked(_ point: PlacedPoint, _ units: AxisUnits) -> CheckedPoint? {
    let x = node(point.x, units.x, .horizontal)
    let y = node(point.y, units.y, .vertical)
    guard let x, let y else { return nil }
    return CheckedPoint(x: x, y: y)
  }
}
