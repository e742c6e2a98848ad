extension TornadoMark: MarkContent {
  var series: [SeriesName] { [SeriesName(lowLabel), SeriesName(highLabel)] }

  func problems(x: Axis, y: Axis) -> [MarkProblem] {
    if places.isEmpty { return [.emptyPoints] }
    for count in [lows.count, highs.count] where count != places.count {
      return [.unequalColumns(expected: places.count, found: count)]
    }
    guard base.isFinite else { return [.nonFinitePoint(index: 0)] }
    guard x.scale.admits(base) else { return [.inadmissiblePoint(index: 0, .x, base)] }
    var problems: [MarkProblem] = []
    for index in places.indices {
      let ends = [lows[index], highs[index]]
      if !places[index].isFinite || ends.contains(where: { !$0.isFinite }) {
        problems.append(.nonFinitePoint(index: index))
        continue
      }
      if !y.scale.admits(places[index]) {
        problems.append(.inadmissiblePoint(index: index, .y, places[index]))
      }
      for end in ends where !x.scale.admits(end) {
        problems.append(.inadmissiblePoint(index: index, .x, end))
      }
    }
    return problems
  }

  func channels(sweep: [Double]) -> Channels {
    // Above the first bar stands the base, in a line of its own.
    let first = places.min().map { [$0 - 0.9] } ?? []
    // Beyond the longest bars stand their values.
    let values = lows + highs + [base]
    let span = (values.max() ?? 0) - (values.min() ?? 0)
    let ends = [(values.min() ?? 0) - span * 0.06, (values.max() ?? 0) + span * 0.06]
    return Channels(form: .extent, x: values + ends, y: [places + first])
  }

  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark {
    let directions = BarDirections(plot: plot, isHorizontal: true)
    let rows = TornadoRow.rows(of: self, directions)
    let lows = rows.flatMap { $0.low.map { [$0] } ?? [] }
    let highs = rows.flatMap { $0.high.map { [$0] } ?? [] }
    var shapes = outlined(
      lows.flatMap { directions.outlines($0.inset(by: 0.75)) }, role: "bar", styles[0].paint)
    if !highs.isEmpty {
      shapes.append(
        .fill(
          highs.flatMap { directions.outlines($0) }, Fill(role: "bar", paint: styles[1].paint)))
    }
    let labels = TornadoLabels(mark: self, directions: directions, rows: rows, styles: styles)
    let isBaseVisible = plot.x.domain.contains(base)
    if isBaseVisible {
      let place = plot.x.place(of: base)
      shapes.append(
        .stroke(
          [[Position(place, plot.frame.bottom), Position(place, max(labels.top, plot.frame.top))]],
          Stroke(role: "base", paint: .ink)))
    }
    let names = [(lowLabel, lows, NamePlace.Sample.outline), (highLabel, highs, .area)].enumerated()
      .map { index, name -> NamePlace in
        guard let label = name.0, !name.1.isEmpty else { return .unnamed(name.2) }
        return NamePlace(
          end: nil, fallback: .within(labels.namePlaces(label, isLow: index == 0)), sample: name.2)
      }
    return DrawnMark(
      shapes: shapes, names: names,
      labels: (isBaseVisible ? [labels.base] : []) + labels.values)
  }

  func tables(sweep: [Double]) -> [MarkTable] {
    [
      MarkTable(
        kind: .tornado,
        columns: [
          Series.Column(.y, places), Series.Column(.x, places.map { _ in base }),
          Series.Column(.lower(.x, share: nil), lows), Series.Column(.upper(.x, share: nil), highs),
        ])
    ]
  }

  func clauses(_ panel: ResolvedPanel, _ words: ChartWords) -> [String] {
    func swing(_ index: Int) -> Double { (highs[index] - lows[index]).magnitude }
    guard let most = places.indices.max(by: { swing($0) < swing($1) }) else { return [] }
    return [
      words.tornado(
        words.quoted(panel.text(places[most], panel.y)), count: places.count,
        low: panel.text(lows[most], panel.x), high: panel.text(highs[most], panel.x),
        base: panel.text(base, panel.x))
    ]
  }
}

/// Outlines that are not filled, though they hide what lies below them.
func outlined(_ outlines: [[Position]], role: String, _ paint: Paint) -> [Shape] {
  guard !outlines.isEmpty else { return [] }
  return [
    .fill(outlines, Fill(role: "ground", paint: .paper)),
    .stroke(
      outlines.map { $0 + $0.prefix(1) },
      Stroke(role: role, paint: paint, width: 1.5, isRound: true)),
  ]
}
