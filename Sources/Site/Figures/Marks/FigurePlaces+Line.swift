import Charts
import Formula

extension FigurePlaces {
  /// A curve with its intervals.
  func mark(_ line: CheckedLine, _ curves: SampledCurves, _ texts: [String?]) -> Mark {
    let intervals = IntervalCurves(
      shares: line.shares, ends: .function { curves.ends(at: $0) })
    return .line(
      LineMark(
        curves.curve, label: texts[0], intervals: line.shares.isEmpty ? nil : intervals,
        support: stretch(line.support)))
  }

  /// A line through rows.
  func mark(_ line: CheckedDataLine, _ texts: [String?], _ language: Language) -> Mark {
    .line(
      LineMark(
        .samples(zip(line.xs, line.ys).map { Sample($0, $1) }),
        label: line.name.map { line.wordNames.shown($0, language) } ?? texts[0]))
  }

  /// The room between two curves.
  func band(_ curves: SampledCurves, _ texts: [String?]) -> Mark {
    .band(
      BandMark(
        IntervalCurves(shares: [nil], ends: .function { curves.values(at: $0) }),
        label: texts[0]))
  }

  /// The room between a curve and its base line.
  func mark(_ area: CheckedArea, _ curves: SampledCurves, _ texts: [String?]) -> Mark {
    .area(AreaMark(curves.curve, base: area.base.map(number) ?? 0, label: texts[0]))
  }

  /// Layers that add up; the label of the whole is that of none of them.
  func stack(_ curves: SampledCurves, _ texts: [String?]) -> Mark {
    .stack(
      StackMark(
        labels: Array(texts.dropFirst()), layers: .function { curves.values(at: $0) }))
  }
}

extension SampledCurves {
  /// The first of the curves.
  fileprivate var curve: Curve { .function { self.values(at: $0)[0] } }
}
