import Charts

extension FigurePlaces {
  func mark(_ points: [CheckedPoint], _ texts: [String?]) -> Mark {
    let placed = zip(points, texts.dropFirst()).map { point, label in
      LabelledPoint(number(point.x), number(point.y), label: label)
    }
    return .points(PointsMark(placed, label: texts[0]))
  }

  func mark(_ rows: CheckedRows, _ texts: [String?]) -> Mark {
    .points(PointsMark(zip(rows.xs, rows.ys).map { LabelledPoint($0, $1) }, label: texts[0]))
  }

  func mark(_ point: CheckedPoint, _ texts: [String?]) -> Mark {
    // The name of a single point may stand in it or beside it.
    .point(PointMark(x: number(point.x), y: number(point.y), label: texts[1] ?? texts[0]))
  }
}
