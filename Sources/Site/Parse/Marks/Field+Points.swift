extension Field where Value == MarkFile.Kind {
  /// A list of points, or the rows of a data set.
  static func points(_ texts: TextLanguages) -> Self {
    let list = Field<[PointFile]>.list(of: .point(texts)).map { points, node, _ in
      let isComplete = points.count == node.sequence?.count ?? 0
      return MarkFile.Kind.points(PointsFile(points: points, isComplete: isComplete))
    }
    let rows = Field<RowsFile>.rows.map { rows, _, _ in MarkFile.Kind.rows(rows) }
    return .either(list: list, mapping: rows)
  }
}

extension Field where Value == RowsFile {
  /// The rows of a data set.
  fileprivate static var rows: Self {
    .mapping("points from data") { fields in
      let data = fields.required("data", .excerpt)
      let condition = fields.optional("where", .formula)
      let x = fields.required("x", .formula)
      let y = fields.required("y", .formula)
      return RowsFile(
        data: data, condition: condition, x: x, y: y,
        isConditionRead: condition != nil || !fields.has("where"))
    }
  }
}

extension Field where Value == PointFile {
  /// One point.
  static func point(_ texts: TextLanguages) -> Self {
    .mapping("a point") { fields in
      let x = fields.required("x", .formula)
      let y = fields.required("y", .formula)
      let label = fields.optional("label", texts.phrase)
      return PointFile(x: x, y: y, label: label)
    }
  }
}
