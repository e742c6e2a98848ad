import Charts
import Units

extension FigurePlaces {
  /// A list of points.
  func mark(_ points: CheckedPoints, _ texts: [String?], _ language: Language) -> Mark {
    // The label of the set comes first, then what the sizes tell.
    let placed = zip(points.points, texts.dropFirst(2)).map { point, label in
      LabelledPoint(
        number(point.place.x), number(point.place.y), label: label, size: point.size.map(number),
        xInterval: xInterval(point), yInterval: yInterval(point))
    }
    return .points(points.look.mark(placed, texts, sizeUnit: spelling(points.sizeUnit, language)))
  }

  /// The rows of a data set.
  func mark(_ rows: CheckedRows, _ texts: [String?], _ language: Language) -> Mark {
    func interval(_ ends: [[Double]], _ row: Int) -> Domain? {
      ends.count == 2 ? Domain(ends[0][row], ends[1][row]) : nil
    }
    let placed = rows.xs.indices.map { row in
      LabelledPoint(
        rows.xs[row], rows.ys[row],
        label: rows.names.map { rows.wordNames.shown($0[row], language) },
        size: rows.sizes?[row],
        xInterval: interval(rows.xBars, row), yInterval: interval(rows.yBars, row))
    }
    return .points(rows.look.mark(placed, texts, sizeUnit: spelling(rows.sizeUnit, language)))
  }

  /// A unit as it stands in a head.
  private func spelling(_ unit: UnitExpression, _ language: Language) -> String {
    units.spelling(unit, language: language.tag, isOne: false)
  }

  /// A remarkable point, whose name may stand in it or beside it.
  func mark(_ point: CheckedPoint, _ texts: [String?]) -> Mark {
    .point(
      PointMark(
        x: number(point.place.x), y: number(point.place.y), label: texts[1] ?? texts[0],
        xInterval: xInterval(point), yInterval: yInterval(point)))
  }

  /// How uncertain a coordinate is: as the author says, or else as its samples lie.
  private func xInterval(_ point: CheckedPoint) -> Domain? {
    stretch(point.xBars) ?? interval(point.place.x)
  }

  private func yInterval(_ point: CheckedPoint) -> Domain? {
    stretch(point.yBars) ?? interval(point.place.y)
  }
}

extension PointsLook {
  /// Points that look like this.
  fileprivate func mark(
    _ points: [LabelledPoint], _ texts: [String?], sizeUnit: String
  ) -> PointsMark {
    PointsMark(
      points, label: texts[0], shape: shape?.shape, isFilled: isFilled,
      sizeTitle: texts[1]?.withUnit(sizeUnit))
  }
}

extension PointsLook.Shape {
  fileprivate var shape: PointShape {
    switch self {
    case .disc: .disc
    case .square: .square
    case .triangle: .triangle
    case .diamond: .diamond
    case .cross: .cross
    case .ring: .ring
    }
  }
}
