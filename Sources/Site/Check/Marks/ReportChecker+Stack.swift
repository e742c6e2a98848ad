extension ReportChecker {
  /// Formulas of `x` that add up.
  mutating func raw(_ file: StackFile) -> RawMark? {
    RawMark { checker, xUnit in
      var layers: [PlacedCurve] = []
      for layer in file.layers {
        if let curve = layer.formula.flatMap({ checker.curve($0, xUnit) }) { layers.append(curve) }
      }
      guard layers.count == file.layers.count else { return nil }
      return SweptMark(ys: layers.map(\.value)) { checker, units in
        var checked: [CheckedCurve] = []
        for layer in layers {
          if let curve = checker.checked(layer, units) { checked.append(curve) }
        }
        return checked.count == layers.count ? .stack(checked) : nil
      }
    }
  }
}
