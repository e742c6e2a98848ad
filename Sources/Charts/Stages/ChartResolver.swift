/// Finds the ends of the axes: first those of the horizontal one, then, with the functions swept over it,
/// those of the vertical ones.
struct ChartResolver {
  private let chart: Chart
  /// The marks of all panels.
  private let marks: [Mark]
  /// The panel of each mark.
  private let panelOfMark: [Int]
  private(set) var problems: [ChartProblem] = []

  /// At how many places a function is asked to find out how far it reaches.
  private let sweepCount = 257

  init(_ chart: Chart) {
    self.chart = chart
    marks = chart.marks
    panelOfMark = chart.panels.indices.flatMap { panel in
      chart.panels[panel].marks.map { _ in panel }
    }
  }

  mutating func resolve() -> ResolvedChart? {
    if marks.isEmpty { problems.append(.noMarks) }
    check(chart.x, .x)
    check(chart.y, .y)
    for panel in chart.panels { if let y = panel.y { check(y, .y) } }
    for index in marks.indices { checkMark(index) }
    guard problems.isEmpty, let xDomain = resolveX() else { return nil }
    if !chart.x.hasPossibleSecond(over: xDomain) { problems.append(.impossibleScale(.x)) }
    let scale = Scale(chart.x.scale, xDomain, start: 0, end: 1)
    let sweep = (0..<sweepCount).map { scale.value(at: Double($0) / Double(sweepCount - 1)) }
    let columns = marks.indices.map { checkedChannels($0, sweep: sweep) }
    guard problems.isEmpty else { return nil }
    let shared = chart.panels.indices.filter { chart.panels[$0].y == nil }
    var yDomains: [Domain?] = chart.panels.map { _ in nil }
    if !shared.isEmpty {
      let domain = resolveY(chart.y, of: shared, columns)
      for panel in shared { yDomains[panel] = domain }
    }
    for (index, panel) in chart.panels.enumerated() {
      if let y = panel.y { yDomains[index] = resolveY(y, of: [index], columns) }
    }
    for (panel, domain) in zip(chart.panels, yDomains) {
      if let domain, !(panel.y ?? chart.y).hasPossibleSecond(over: domain) {
        problems.append(.impossibleScale(.y))
      }
    }
    guard problems.isEmpty else { return nil }
    for index in marks.indices {
      guard let yDomain = yDomains[panelOfMark[index]] else { continue }
      if !isVisible(columns[index], y: axis(of: index), xDomain, yDomain) {
        problems.append(.outsideDomain(mark: index))
      }
    }
    guard problems.isEmpty else { return nil }
    return resolved(xDomain, yDomains)
  }

  private func resolved(_ xDomain: Domain, _ yDomains: [Domain?]) -> ResolvedChart {
    let (styles, count) = chart.styles
    let largestSize = chart.largestSize
    var panels: [ResolvedPanel] = []
    var firstMark = 0
    for (panel, yDomain) in zip(chart.panels, yDomains) {
      guard let yDomain else { continue }
      panels.append(
        ResolvedPanel(
          title: panel.title, marks: panel.marks, x: chart.x, y: panel.y ?? chart.y,
          xDomain: xDomain, yDomain: yDomain, firstMark: firstMark,
          styles: Array(styles[firstMark..<(firstMark + panel.marks.count)]), style: chart.style,
          weight: panel.weight, largestSize: largestSize))
      firstMark += panel.marks.count
    }
    let warnings: [ChartWarning] =
      count > SeriesStyle.count ? [.tooManySeries(count, limit: SeriesStyle.count)] : []
    return ResolvedChart(chart: chart, panels: panels, warnings: warnings)
  }

  /// The vertical axis that a mark is drawn against.
  private func axis(of mark: Int) -> Axis { chart.panels[panelOfMark[mark]].y ?? chart.y }

  private mutating func check(_ axis: Axis, _ dimension: Dimension) {
    guard axis.scale.isPossible, axis.hasPossibleSecond(over: nil) else {
      problems.append(.impossibleScale(dimension))
      return
    }
    guard let domain = axis.domain, !axis.scale.spans(domain) else { return }
    let isFinite = domain.from.isFinite && domain.to.isFinite
    let isAdmitted = axis.scale.admits(domain.from) && axis.scale.admits(domain.to)
    if isFinite, domain.from != domain.to, !isAdmitted {
      problems.append(.inadmissibleDomain(dimension, domain))
    } else {
      problems.append(.emptyDomain(dimension, domain))
    }
  }

  private mutating func checkMark(_ index: Int) {
    for problem in marks[index].problems(x: chart.x, y: axis(of: index)) {
      problems.append(problem.found(in: index))
    }
  }

  private mutating func resolveX() -> Domain? {
    if let domain = chart.x.domain { return domain }
    let columns = marks.map { $0.channels(sweep: []) }
    let found = extent(.x, columns.filter { $0.ownsX }, chart.x)
    if case .band(let names) = chart.x.scale {
      return chart.x.bandDomain(names, .x, showing: found)
    }
    guard let all = found else {
      let sweeps = columns.contains { !$0.ownsX }
      problems.append(sweeps ? .unboundedSweep : .noFiniteValue(.x))
      return nil
    }
    let isExact =
      chart.x.scale.spans(all)
      && columns.allSatisfy { !$0.ownsX || $0.form == .curve || $0.x.isEmpty }
    if isExact {
      return chart.x.isReversed ? Domain(all.upper, all.lower) : all
    }
    let points = extent(.x, columns.filter { $0.form == .places }, chart.x)
    return chart.x.fittedDomain(
      all.lower, all.upper, points: points.map { [$0.lower, $0.upper] } ?? [])
  }

  /// What marks show along an axis, as far as its scale admits it.
  private func extent(_ dimension: Dimension, _ columns: [Channels], _ axis: Axis) -> Domain? {
    var all: Domain?
    for channels in columns {
      guard let one = channels.extent(dimension, admittedBy: axis.scale) else { continue }
      all = all.map { Domain(min($0.lower, one.lower), max($0.upper, one.upper)) } ?? one
    }
    return all
  }

  private mutating func checkedChannels(_ index: Int, sweep: [Double]) -> Channels {
    let channels = marks[index].channels(sweep: sweep)
    if !channels.problems.isEmpty {
      for problem in channels.problems { problems.append(problem.found(in: index)) }
      return channels
    }
    guard channels.form == .curve else { return channels }
    if let count = channels.unequalCount {
      problems.append(.wrongCount(mark: index, asked: channels.count, answered: count))
    } else if channels.extent(.y, admittedBy: axis(of: index).scale) == nil {
      problems.append(.undefinedLine(mark: index))
    }
    return channels
  }

  private mutating func resolveY(_ axis: Axis, of panels: [Int], _ columns: [Channels]) -> Domain? {
    if let domain = axis.domain { return domain }
    let own = marks.indices.filter { panels.contains(panelOfMark[$0]) }.map { columns[$0] }
    let found = extent(.y, own, axis)
    if case .band(let names) = axis.scale { return axis.bandDomain(names, .y, showing: found) }
    guard let all = found else {
      problems.append(.noFiniteValue(.y))
      return nil
    }
    let points = extent(.y, own.filter { $0.form == .places }, axis)
    return axis.fittedDomain(
      all.lower, all.upper, points: points.map { [$0.lower, $0.upper] } ?? [],
      room: roomForPoints(panels))
  }

  /// The share of their extent that points leave beyond them, so that in low plots they do not lie on the frame.
  private func roomForPoints(_ panels: [Int]) -> Double {
    let usual = 0.015
    guard chart.panels.count > 1, chart.arrangement == .column else { return usual }
    let heights = Layout.narrow.columnHeights(chart.panels.map { $0.weight })
    let least = panels.map { heights[$0] }.min() ?? Layout.narrow.height
    let needed = PointShape.reach / least
    return max(usual, needed / (1 - 2 * needed))
  }

  /// Whether any of a mark can be seen; a stretch between two rows counts by the box around it.
  private func isVisible(_ channels: Channels, y axis: Axis, _ x: Domain, _ y: Domain) -> Bool {
    if channels.form == .extent {
      return (channels.x.isEmpty || x.meets(channels.x))
        && (channels.allY.isEmpty || y.meets(channels.allY))
    }
    return (0..<channels.width).contains { column in
      var before: (x: Double, y: Double)?
      for index in 0..<channels.count {
        let row = channels.row(index, column)
        guard chart.x.scale.admits(row.x), axis.scale.admits(row.y) else {
          before = nil
          continue
        }
        if x.contains(row.x), y.contains(row.y) { return true }
        if channels.form == .curve, let before, x.meets(Domain(before.x, row.x)),
          y.meets(Domain(before.y, row.y))
        {
          return true
        }
        before = row
      }
      return false
    } || isBetween(channels, x, y)
  }

  /// Whether the plot lies between two of the columns, as it may within a wide band.
  private func isBetween(_ channels: Channels, _ x: Domain, _ y: Domain) -> Bool {
    guard channels.form == .curve, channels.width > 1 else { return false }
    return (0..<channels.count).contains { index in
      let rows = (0..<channels.width).map { channels.row(index, $0) }
      return x.contains(rows[0].x) && y.meets(rows.map { $0.y }.filter { $0.isFinite })
    }
  }
}

extension Domain {
  /// Whether the two have a value in common.
  func meets(_ other: Domain) -> Bool { lower <= other.upper && other.lower <= upper }

  /// Whether the stretch that values span has one in common with this one.
  func meets(_ values: [Double]) -> Bool {
    guard let least = values.min(), let greatest = values.max() else { return false }
    return meets(Domain(least, greatest))
  }
}
