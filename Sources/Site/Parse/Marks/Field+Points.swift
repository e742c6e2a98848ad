import Diagnostics

extension PointsLook {
  /// A list of points, or the rows of a data set, and how they look.
  static func readPoints(
    _ fields: inout MappingReader, _ texts: TextLanguages
  ) -> MarkFile.Kind? {
    let shape = fields.optional("shape", .word(PointsLook.Shape.self))
    let isFilled = fields.optional("filled", .boolean)
    let sizeLabel = fields.optional("size_label", texts.phrase)
    let look = PointsLook(
      shape: shape, isFilled: isFilled ?? true, sizeLabel: sizeLabel,
      isComplete: (shape != nil || !fields.has("shape"))
        && (isFilled != nil || !fields.has("filled"))
        && (sizeLabel != nil || !fields.has("size_label")))
    let kind = fields.optional("points", .points(look, texts))
    if fields.has("size_label"), kind?.hasSizes == false {
      fields.reportMisplaced("size_label", beside: "size")
    }
    return kind
  }
}

extension MarkFile.Kind {
  /// Whether it is a set of points of which any says a size.
  fileprivate var hasSizes: Bool {
    switch self {
    case .points(let points): points.points.contains { $0.size != nil }
    case .rows(let rows): rows.size != nil
    default: false
    }
  }
}

extension Field where Value == MarkFile.Kind {
  /// A list of points, or the rows of a data set.
  fileprivate static func points(_ look: PointsLook, _ texts: TextLanguages) -> Self {
    let list = Field<[PointFile]>.list(of: .point(texts, hasSize: true)).map { points, node, _ in
      let isComplete = points.count == node.sequence?.count ?? 0
      return MarkFile.Kind.points(PointsFile(points: points, look: look, isComplete: isComplete))
    }
    let rows = Field<RowsFile>.rows(look).map { rows, _, _ in MarkFile.Kind.rows(rows) }
    return .either(list: list, mapping: rows)
  }
}

extension Field where Value == RowsFile {
  /// The rows of a data set.
  fileprivate static func rows(_ look: PointsLook) -> Self {
    .mapping("points from data") { fields in
      let rows = RowsSource.read(&fields)
      let x = fields.required("x", .formula)
      let y = fields.required("y", .formula)
      let label = fields.optional("label", .formula)
      let size = fields.optional("size", .formula)
      let (bars, areBarsComplete) = ErrorBarsFile.read(&fields)
      return RowsFile(
        rows: rows, x: x, y: y, label: label, size: size, bars: bars, look: look,
        isComplete: (label != nil || !fields.has("label"))
          && (size != nil || !fields.has("size")) && areBarsComplete)
    }
  }
}

extension Field where Value == PointFile {
  /// One point; one that stands alone has no size.
  static func point(_ texts: TextLanguages, hasSize: Bool) -> Self {
    .mapping("a point") { fields in
      let x = fields.required("x", .formula)
      let y = fields.required("y", .formula)
      let label = fields.optional("label", texts.phrase)
      let size = hasSize ? fields.optional("size", .formula) : nil
      let (bars, areBarsComplete) = ErrorBarsFile.read(&fields)
      return PointFile(
        x: x, y: y, label: label, size: size, bars: bars,
        isComplete: areBarsComplete && (size != nil || !hasSize || !fields.has("size")))
    }
  }
}

extension ErrorBarsFile {
  /// The ends of the intervals of both coordinates; half an interval is none.
  fileprivate static func read(
    _ fields: inout MappingReader
  ) -> (bars: ErrorBarsFile, isComplete: Bool) {
    func ends(_ low: String, _ high: String, _ fields: inout MappingReader) -> [ParsedExcerpt]? {
      guard fields.has(low) || fields.has(high) else {
        fields.allow(low)
        fields.allow(high)
        return []
      }
      let from = fields.required(low, .formula)
      let to = fields.required(high, .formula)
      guard let from, let to else { return nil }
      return [from, to]
    }
    let y = ends("low", "high", &fields)
    let x = ends("x_low", "x_high", &fields)
    return (ErrorBarsFile(x: x ?? [], y: y ?? []), isComplete: x != nil && y != nil)
  }
}
