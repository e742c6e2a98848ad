import Charts
import Formula

extension CheckedFitted {
  /// Its curves: first that of which intervals are drawn.
  var curves: [CheckedCurve] { [spread, law].compactMap(\.self) }

  /// The stretch of the horizontal axis on which there are observations.
  fileprivate var support: Domain? {
    guard let least = xs.min(), let greatest = xs.max() else { return nil }
    return Domain(least, greatest)
  }

  /// The law at some places.
  fileprivate func values(_ curves: SampledCurves, at places: [Double]) -> [Double] {
    curves.values(at: places).last ?? []
  }
}

extension FigurePlaces {
  /// The observations below the law.
  func marks(_ fitted: CheckedFitted, _ curves: SampledCurves, _ texts: [String?]) -> [Mark] {
    let observed = zip(fitted.xs, fitted.ys).map { LabelledPoint($0, $1) }
    let intervals = IntervalCurves(
      shares: fitted.shares, ends: .function { curves.ends(at: $0) })
    return [
      .points(PointsMark(observed, label: texts[1])),
      .line(
        LineMark(
          .function { fitted.values(curves, at: $0) }, label: texts[0],
          intervals: fitted.shares.isEmpty ? nil : intervals, support: fitted.support)),
    ]
  }

  /// How far the observations are from the law: differences in the unit of the axis, or ratios.
  func residuals(
    _ fitted: CheckedFitted, _ curves: SampledCurves, _ texts: [String?], _ y: Axis,
    _ language: Language
  ) -> Panel {
    let law = fitted.values(curves, at: fitted.xs)
    let points = fitted.xs.indices.map { row in
      LabelledPoint(
        fitted.xs[row],
        fitted.isOfLogarithms ? fitted.ys[row] / law[row] : fitted.ys[row] - law[row])
    }
    // A difference of percentages is one in points, which are written alike; an order of years is none.
    let axis = Axis(
      title: language.residual(isRatio: fitted.isOfLogarithms),
      unit: fitted.isOfLogarithms ? nil : y.unit,
      unitOfOne: fitted.isOfLogarithms ? nil : y.unitOfOne,
      format: fitted.isOfLogarithms ? .factor : y.format == .year ? .number : y.format)
    return Panel(
      marks: [
        .rule(RuleMark(.horizontal(fitted.isOfLogarithms ? 1 : 0))),
        .points(PointsMark(points, label: texts[1])),
      ], y: axis, weight: 0.4)
  }
}

extension CheckedMark.Kind {
  /// The fit whose residuals have a plot of their own, where they have one.
  var fitWithResiduals: CheckedFitted? {
    if case .fitted(let fitted) = self, fitted.file.residuals != nil { fitted } else { nil }
  }
}
