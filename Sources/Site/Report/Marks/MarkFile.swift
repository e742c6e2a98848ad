import Diagnostics

/// A mark as its file says it.
struct MarkFile: Sendable {
  /// What is drawn; each kind has a file of its own.
  indirect enum Kind: Sendable {
    case line(LineFile)
    /// A line through the rows of a data set.
    case dataLine(DataLineFile)
    case band(BandFile)
    case area(AreaFile)
    case stack(StackFile)
    case points(PointsFile)
    /// A point for each row of a data set.
    case rows(RowsFile)
    case point(PointFile)
    case rule(RuleFile)
    case text(TextFile)
    case arrow(ArrowFile)
    case slope(SlopeFile)
    case crossover(CrossoverFile)
    case contour(ContourFile)
    case bars(BarsFile)
    case tornado(TornadoFile)
    case fitted(FittedFile)
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
    case .dataLine(let line): line.facts
    case .band(let band): band.facts
    case .area(let area): area.facts
    case .stack(let stack): stack.facts
    case .points(let points): points.facts
    case .rows(let rows): rows.facts
    case .point(let point): point.facts
    case .rule(let rule): rule.facts
    case .text(let text): text.facts
    case .arrow(let arrow): arrow.facts
    case .slope(let slope): slope.facts
    case .crossover(let crossover): crossover.facts
    case .contour(let contour): contour.facts
    case .bars(let bars): bars.facts
    case .tornado(let tornado): tornado.facts
    case .fitted(let fitted): fitted.facts
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
    place(index) { axis == .horizontal ? $0.x : $0.y }
  }

  /// The characters that place one of its points, by a part of that.
  func place(_ index: Int, _ part: (MarkFacts.PointPlace) -> SourceRange?) -> SourceRange {
    let points = kind.facts.points
    guard !points.isEmpty else { return place }
    // Rows of data have one formula for all.
    let point = points.count == 1 ? points[0] : points.indices.contains(index) ? points[index] : nil
    return point.flatMap(part) ?? range
  }
}
