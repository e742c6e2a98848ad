extension PointsMark: MarkContent {
  /// More points than this are drawn as small dots that shine through each other.
  static let densityLimit = 2000
  /// Beside how many points, the last ones, the name of the set looks for a place.
  private static let nameCandidates = 64

  var series: [SeriesName] { [SeriesName(label)] }

  func problems(x: Axis, y: Axis) -> [MarkProblem] {
    var problems = placeProblems(points.map { ($0.x, $0.y) }, x: x, y: y)
    for (index, point) in points.enumerated() {
      if let size = point.size, !(size >= 0 && size.isFinite) {
        problems.append(.negativeSize(index: index))
      }
      problems += intervalProblems(point.xInterval, index: index)
      problems += intervalProblems(point.yInterval, index: index)
    }
    return problems
  }

  func channels(sweep: [Double]) -> Channels {
    let rows = points.flatMap { $0.rows }
    return Channels(form: .places, x: rows.map { $0.x }, y: [rows.map { $0.y }])
  }

  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark {
    let style = styles[0]
    let sizes = SymbolSizes(largest: plot.largestSize, plot.layout)
    let isSized = points.contains { $0.size != nil }
    let isDense = points.count > Self.densityLimit && !isSized
    var symbols: [Symbol] = []
    var labels: [WantedLabel] = []
    var pieces: [[Position]] = []
    for point in points {
      pieces += point.errorBars(on: plot)
      guard let place = plot.place(point.x, point.y) else { continue }
      let scale = isDense ? SymbolSizes.dot : sizes.scale(point.size)
      if scale > 0 { symbols.append(Symbol(place: place, scale: scale)) }
      guard let label = point.label else { continue }
      // What is not to be seen still has a place that its name keeps clear of.
      let reach = scale > 0 ? PointShape.reach * scale : PointShape.reach / 2
      labels.append(WantedLabel(text: label, place: .beside(place, reach: reach)))
    }
    let look = SymbolLook(
      role: "points", shape: shape ?? style.shape, paint: style.paint, isFilled: isFilled,
      overlap: isDense ? .density : isSized ? .tint : .halo)
    return DrawnMark(
      shapes: ErrorBar.shapes(pieces, paint: style.paint, hasHalo: false)
        + [.symbols(symbols, look)],
      names: [
        NamePlace(
          end: nil,
          fallback: label == nil ? .nowhere : labels.isEmpty ? namePlace(symbols) : .listed,
          sample: .points)
      ], labels: labels)
  }

  /// Beside one of the points farthest to the right.
  private func namePlace(_ symbols: [Symbol]) -> NamePlace.Fallback {
    let last = symbols.map { $0.place }.sorted { $0.x != $1.x ? $0.x > $1.x : $0.y < $1.y }
    return .among(Array(last.prefix(Self.nameCandidates)))
  }

  func tables(sweep: [Double]) -> [MarkTable] {
    var columns = [
      Series.Column(.x, points.map { $0.x }), Series.Column(.y, points.map { $0.y }),
    ]
    columns += points.intervalColumns
    if points.contains(where: { $0.size != nil }) {
      columns.append(Series.Column(.size, points.map { $0.size }))
    }
    return [
      MarkTable(kind: .points, label: label, names: points.map { $0.label }, columns: columns)
    ]
  }

  func clauses(_ panel: ResolvedPanel, _ words: ChartWords) -> [String] {
    let rows = points.map { (x: $0.x, y: $0.y) }.filter(panel.contains)
    guard let first = rows.min(by: { $0.x < $1.x }), let last = rows.max(by: { $0.x < $1.x }),
      let low = rows.min(by: { $0.y < $1.y }), let high = rows.max(by: { $0.y < $1.y })
    else { return [] }
    if rows.count == 1 {
      return [words.point(name: label.map(words.quoted), panel.texts(first))]
    }
    let clause = words.points(
      count: rows.count, name: label.map(words.quoted),
      x: (panel.text(first.x, panel.x), panel.text(last.x, panel.x)),
      y: (panel.text(low.y, panel.y), panel.text(high.y, panel.y)))
    let correlation = rankCorrelation(rows.map { $0.x }, rows.map { $0.y })
    // Fewer points rise or fall by chance, and a looser cloud shows no direction.
    guard rows.count >= 8, let correlation, correlation.magnitude >= 0.7 else { return [clause] }
    return [words.trend(clause, rises: correlation > 0)]
  }
}
