extension BarsMark: MarkContent {
  var series: [SeriesName] { groups.map { SeriesName($0.label) } }

  func problems(x: Axis, y: Axis) -> [MarkProblem] {
    let (across, along) = isHorizontal ? (y, x) : (x, y)
    if case .log = along.scale { return [.baseOnLogAxis(isHorizontal ? .x : .y)] }
    // Log odds have no base either: neither end of such an axis can be shown.
    guard along.scale.admits(base) else { return [.baseOnLogAxis(isHorizontal ? .x : .y)] }
    let hasValue = groups.contains { $0.values.contains { !$0.isNaN } }
    guard !places.isEmpty, hasValue else { return [.emptyPoints] }
    var problems: [MarkProblem] = []
    for group in groups {
      for count in [group.values.count, group.intervals.isEmpty ? nil : group.intervals.count] {
        guard let count, count != places.count else { continue }
        problems.append(.unequalColumns(expected: places.count, found: count))
      }
    }
    guard problems.isEmpty else { return problems }
    for (index, place) in places.enumerated() {
      if !place.isFinite || groups.contains(where: { $0.values[index].isInfinite }) {
        problems.append(.nonFinitePoint(index: index))
      } else if !across.scale.admits(place) {
        problems.append(.inadmissiblePoint(index: index, isHorizontal ? .y : .x, place))
      }
      for group in groups where !group.intervals.isEmpty {
        problems += intervalProblems(group.intervals[index], index: index)
      }
    }
    return problems
  }

  func channels(sweep: [Double]) -> Channels {
    var values = [base]
    switch arrangement {
    case .grouped:
      for group in groups {
        values += group.values
        for interval in group.intervals {
          if let interval { values += [interval.from, interval.to] }
        }
      }
    case .stacked:
      for index in places.indices {
        for case .some(let layer) in layers(at: index) { values.append(layer.to) }
      }
    }
    if hasValues, arrangement == .grouped {
      // The value of the longest bar has room beyond its end.
      let known = values.filter { $0.isFinite }
      let room = isHorizontal ? 1.12 : 1.06
      for end in [known.min(), known.max()] {
        if let end { values.append(base + (end - base) * room) }
      }
    }
    // Where all bars are flat the axis still has a direction.
    if values.allSatisfy({ $0 == base || $0.isNaN }) { values.append(base + 1) }
    // The outermost bars reach beyond their places by half their width.
    let sorted = places.sorted()
    let distances = zip(sorted, sorted.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }
    let half = (distances.min() ?? 1) * Self.share / 2
    let extent = [sorted.first, sorted.last].compactMap { $0 }
    let across = places + zip(extent, [-half, half]).map { $0 + $1 }
    return isHorizontal
      ? Channels(form: .extent, x: values, y: [across])
      : Channels(form: .extent, x: across, y: [values])
  }

  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark {
    let directions = BarDirections(plot: plot, isHorizontal: isHorizontal)
    let bars = bars(on: directions).map { parted($0, directions) }
    let intervals = bars.map { interval(of: $0) }
    var shapes: [Shape] = []
    for group in groups.indices {
      let outlines = bars.filter { $0.group == group && $0.hasExtent }
        .flatMap { directions.outlines($0) }
      if !outlines.isEmpty {
        shapes.append(.fill(outlines, Fill(role: "bar", paint: styles[group].paint)))
      }
    }
    shapes += baseLine(directions)
    shapes += ErrorBar.shapes(whiskers(bars, intervals, directions), paint: .ink, hasHalo: true)
    let labels = BarLabels(directions: directions, bars: bars, intervals: intervals, styles: styles)
    let names = groups.indices.map { group -> NamePlace in
      guard let label = groups[group].label, bars.contains(where: { $0.group == group }) else {
        return .unnamed(.area)
      }
      // Numbers in the layers of a stack leave no room for names.
      let isFull = hasValues && arrangement == .stacked
      return NamePlace(
        end: nil, fallback: .within(isFull ? [] : labels.namePlaces(group, label)), sample: .area,
        isOnFill: true)
    }
    let values =
      !hasValues
      ? [] : arrangement == .grouped ? labels.valuesAtEnds() : labels.valuesInLayers()
    return DrawnMark(shapes: shapes, names: names, labels: values)
  }

  private func interval(of bar: Bar) -> Domain? {
    let intervals = groups[bar.group].intervals
    return arrangement == .stacked || intervals.isEmpty ? nil : intervals[bar.index]
  }

  private func whiskers(
    _ bars: [Bar], _ intervals: [Domain?], _ directions: BarDirections
  ) -> [[Position]] {
    zip(bars, intervals).flatMap { bar, interval -> [[Position]] in
      guard let interval else { return [] }
      let (near, far) =
        isHorizontal ? (bar.box.top, bar.box.bottom) : (bar.box.left, bar.box.right)
      return ErrorBar.pieces(
        interval, along: directions.valueDimension, across: (near + far) / 2,
        cap: min(ErrorBar.cap, (far - near) / 3), directions.plot)
    }
  }

  /// The line that bars begin at, where the frame shows it.
  private func baseLine(_ directions: BarDirections) -> [Shape] {
    guard directions.along.domain.contains(base) else { return [] }
    let place = directions.along.place(of: base)
    let range = directions.acrossRange
    let line = [range.from, range.to].map { directions.position(across: $0, along: place) }
    return [.stroke([line], Stroke(role: "base", paint: .soft))]
  }

  func tables(sweep: [Double]) -> [MarkTable] {
    let (across, along): (Dimension, Dimension) = isHorizontal ? (.y, .x) : (.x, .y)
    func role(_ dimension: Dimension) -> Series.Column.Role { dimension == .x ? .x : .y }
    return groups.map { group in
      var columns = [Series.Column(role(across), places), Series.Column(role(along), group.values)]
      if group.intervals.contains(where: { $0 != nil }), arrangement == .grouped {
        columns.append(
          Series.Column(.lower(along, share: nil), group.intervals.map { $0?.lower }))
        columns.append(
          Series.Column(.upper(along, share: nil), group.intervals.map { $0?.upper }))
      }
      return MarkTable(kind: .bars, label: group.label, columns: columns)
    }
  }

  func clauses(_ panel: ResolvedPanel, _ words: ChartWords) -> [String] {
    let (across, along) = isHorizontal ? (panel.y, panel.x) : (panel.x, panel.y)
    return groups.compactMap { group in
      let known = group.values.indices.filter { group.values[$0].isFinite }
      guard let least = known.min(by: { group.values[$0] < group.values[$1] }),
        let greatest = known.max(by: { group.values[$0] < group.values[$1] })
      else { return nil }
      func bar(_ index: Int) -> ChartWords.NamedValue {
        ChartWords.NamedValue(
          name: panel.text(places[index], across), value: panel.text(group.values[index], along))
      }
      return words.bars(
        name: group.label.map(words.quoted), count: known.count, least: bar(least),
        greatest: bar(greatest),
        isLevel: group.values[least] == group.values[greatest])
    }
  }
}
