import Formula

extension ReportChecker {
  /// A curve sweeps the horizontal axis as `x`.
  mutating func raw(_ file: LineFile) -> RawMark? {
    RawMark { checker, xUnit in
      let range = file.formula.range
      let (variable, x) = checker.checker.variable(in: xUnit, range)
      let scope = Scope().binding("x", to: x)
      guard let value = checker.checker.quantity(file.formula.tree, in: scope) else { return nil }
      let y = PlacedQuantity(quantity: value, range: range)
      return SweptMark(ys: [y]) { checker, units in
        checker.node(y, units.y, .vertical).map {
          .line(CheckedLine(variable: variable, value: $0))
        }
      }
    }
  }
}
