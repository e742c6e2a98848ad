import Diagnostics

/// A mark as its file says it.
struct MarkFile: Sendable {
  /// What is drawn; each kind has a file of its own.
  indirect enum Kind: Sendable {
    case line(LineFile)
    case points(PointsFile)
    /// A point for each row of a data set.
    case rows(RowsFile)
    case point(PointFile)
    case rule(RuleFile)
    /// Several things at once, or none: which is meant was asked already.
    case unclear([Kind])
  }
  let kind: Kind
  let label: LocalizedPhrase?
  let range: SourceRange
}

extension MarkFile.Kind {
  /// What all stages ask of a mark: the one place that lists the kinds for them.
  var facts: MarkFacts {
    switch self {
    case .line(let line): line.facts
    case .points(let points): points.facts
    case .rows(let rows): rows.facts
    case .point(let point): point.facts
    case .rule(let rule): rule.facts
    case .unclear(let kinds): MarkFacts(unclear: kinds.map(\.facts))
    }
  }
}

extension MarkFile {
  /// The texts of the mark: its label, then those of its parts, as far as it has them.
  var texts: [LocalizedPhrase?] { [label] + kind.facts.texts }

  /// The characters that place the mark.
  var place: SourceRange { kind.facts.place ?? range }

  /// The characters that place one of its points along one axis; a mark without points has but one place.
  func place(_ index: Int, _ axis: FigureProblem.AxisName) -> SourceRange {
    let points = kind.facts.points
    guard !points.isEmpty else { return place }
    // Rows of data have one formula for all.
    let point = points.count == 1 ? points[0] : points.indices.contains(index) ? points[index] : nil
    return point.flatMap { axis == .horizontal ? $0.x : $0.y } ?? range
  }
}
