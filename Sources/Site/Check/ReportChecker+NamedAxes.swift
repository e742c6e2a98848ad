import Diagnostics

extension ReportChecker {
  /// Holds an axis along which a mark puts names against what is said of that axis, and against the other marks:
  /// among names there is no place for a number.
  mutating func checkNames(
    _ chart: ChartFile, _ marks: [CheckedMark], _ raw: [RawMark?], _ swept: [SweptMark?]
  ) {
    guard marks.count == raw.count else { return }
    for (axis, file) in [
      (FigureProblem.AxisName.horizontal, chart.x), (.vertical, chart.y),
    ] {
      guard let owner = marks.firstIndex(where: { $0.kind.axisOfNames == axis }) else { continue }
      if file.saysMoreThanItsLabel { add(.axisOfNames(axis, .axis, file.range)) }
      for (index, mark) in marks.enumerated() where index != owner {
        if mark.kind.axisOfNames == axis {
          add(.axisOfNames(axis, .otherNames, mark.file.place))
          continue
        }
        let numbers = axis == .horizontal ? raw[index]?.xs : swept[index]?.ys
        let sweeps = axis == .horizontal && !mark.kind.needs.curves.isEmpty
        if numbers?.isEmpty == false || sweeps {
          add(.axisOfNames(axis, .numbers, mark.file.place))
        }
      }
    }
  }
}

extension AxisFile {
  /// Whether it says anything that only an axis of numbers has.
  fileprivate var saysMoreThanItsLabel: Bool {
    unit != nil || !domain.isEmpty || scale != .linear || format != .number
  }
}
