/// The room between two curves.
struct CheckedBand: Sendable {
  let from: CheckedCurve
  let to: CheckedCurve
}

extension ReportChecker {
  /// The room between two formulas of `x`.
  mutating func raw(_ file: BandFile) -> RawMark? {
    RawMark { checker, xUnit in
      let from = file.from.flatMap { checker.curve($0, xUnit) }
      let to = file.to.flatMap { checker.curve($0, xUnit) }
      guard let from, let to else { return nil }
      return SweptMark(ys: [from.value, to.value]) { checker, units in
        let from = checker.checked(from, units)
        let to = checker.checked(to, units)
        guard let from, let to else { return nil }
        return .band(CheckedBand(from: from, to: to))
      }
    }
  }
}
