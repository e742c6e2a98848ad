import Formula

extension ReportChecker {
  /// Words at a place.
  mutating func raw(_ file: TextFile) -> RawMark? {
    let x = file.x.flatMap { located($0) }
    let y = file.y.flatMap { located($0) }
    guard let x, let y else { return nil }
    return RawMark(xs: [x], ys: [y]) { checker, units in
      checker.place(x, y, units).map { .text($0) }
    }
  }

  /// An arrow between two places.
  mutating func raw(_ file: ArrowFile) -> RawMark? {
    guard let from = file.from?.compactMap({ located($0) }),
      let to = file.to?.compactMap({ located($0) }), from.count == 2, to.count == 2
    else { return nil }
    return RawMark(xs: [from[0], to[0]], ys: [from[1], to[1]]) { checker, units in
      let tail = checker.place(from[0], from[1], units)
      let head = checker.place(to[0], to[1], units)
      guard let tail, let head else { return nil }
      return .arrow(from: tail, to: head)
    }
  }

  private mutating func place(
    _ x: PlacedQuantity, _ y: PlacedQuantity, _ units: AxisUnits
  ) -> CheckedPlace? {
    let x = node(x, units.x, .horizontal)
    let y = node(y, units.y, .vertical)
    guard let x, let y else { return nil }
    return CheckedPlace(x: x, y: y)
  }
}
