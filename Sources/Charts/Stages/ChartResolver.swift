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
    var panels: [ResolvedPanel] = []
    var firstMark = 0
    for (panel, yDomain) in zip(chart.panels, yDomains) {
      guard let yDomain else { continue }
      panels.append(
        ResolvedPanel(
          title: panel.title, marks: panel.marks, x: chart.x, y: panel.y ?? chart.y,
          xDomain: xDomain, yDomain: yDomain, firstMark: firstMark,
          styles: Array(styles[firstMark..<(firstMark + panel.marks.count)]), style: chart.style,
          weight: panel.weight))
      firstMark += panel.marks.count
    }
    let warnings: [ChartWarning] =
      count > SeriesStyle.count ? [.tooManySeries(count, limit: SeriesStyle.count)] : []
    return ResolvedChart(chart: chart, panels: panels, warnings: warnings)
  }

  /// The vertical axis that a mark is drawn against.
  private func axis(of mark: Int) -> Axis { chart.panels[panelOfMark[mark]].y ?? chart.y }

  private mutating func check(_ axis: Axis, _ dimension: Dimension) {
    guard axis.scale.isPossible else {
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
      let found: ChartProblem =
        switch problem {
        case .emptyPoints: .emptyPoints(mark: index)
        case .nonFinitePoint(let point): .nonFinitePoint(mark: index, index: point)
        case .inadmissiblePoint(let point, let dimension, let value):
          .inadmissiblePoint(mark: index, index: point, dimension, value)
        case .unequalColumns(let expected, let found):
          .unequalColumns(mark: index, expected: expected, found: found)
        case .unorderedInterval(let point): .unorderedInterval(mark: index, index: point)
        case .negativeSize(let point): .negativeSize(mark: index, index: point)
        case .baseOnLogAxis(let dimension): .baseOnLogAxis(mark: index, dimension)
        case .needsDomains: .needsDomains(mark: index)
        case .noLevels: .noLevels(mark: index)
        }
      problems.append(found)
    }
  }

  private mutating func resolveX() -> Domain? {
    if let domain = chart.x.domain { return domain }
    let columns = marks.map { $0.channels(sweep: []) }
    let values = columns.flatMap { $0.ownsX ? $0.x : [] }.filter(chart.x.scale.admits)
    if case .band = chart.x.scale { return chart.x.fittedDomain(0, 0, points: []) }
    guard let lower = values.min(), let upper = values.max() else {
      let sweeps = columns.contains { !$0.ownsX }
      problems.append(sweeps ? .unboundedSweep : .noFiniteValue(.x))
      return nil
    }
    let isExact =
      chart.x.scale.spans(Domain(lower, upper))
      && columns.allSatisfy { !$0.ownsX || $0.x.isEmpty || $0.form == .curve }
    if isExact {
      return chart.x.isReversed ? Domain(upper, lower) : Domain(lower, upper)
    }
    return chart.x.fittedDomain(
      lower, upper, points: columns.flatMap { $0.form == .places ? $0.x : [] })
  }

  private mutating func checkedChannels(_ index: Int, sweep: [Double]) -> Channels {
    let channels = marks[index].channels(sweep: sweep)
    guard channels.form == .curve else { return channels }
    if let column = channels.y.first(where: { $0.count != channels.x.count }) {
      problems.append(
        .wrongCount(mark: index, asked: channels.x.count, answered: column.count))
    } else if !channels.y.contains(where: { $0.contains(where: axis(of: index).scale.admits) }) {
      problems.append(.undefinedLine(mark: index))
    }
    return channels
  }

  private mutating func resolveY(_ axis: Axis, of panels: [Int], _ columns: [Channels]) -> Domain? {
    if let domain = axis.domain { return domain }
    if case .band = axis.scale { return axis.fittedDomain(0, 0, points: []) }
    let own = marks.indices.filter { panels.contains(panelOfMark[$0]) }.map { columns[$0] }
    let values = own.flatMap { $0.allY }.filter(axis.scale.admits)
    guard let lower = values.min(), let upper = values.max() else {
      problems.append(.noFiniteValue(.y))
      return nil
    }
    return axis.fittedDomain(
      lower, upper, points: own.flatMap { $0.form == .places ? $0.allY : [] })
  }

  /// Whether any of a mark can be seen; a stretch between two rows counts by the box around it.
  private func isVisible(_ channels: Channels, y axis: Axis, _ x: Domain, _ y: Domain) -> Bool {
    if channels.form == .extent {
      return (channels.x.isEmpty || x.meets(channels.x))
        && (channels.allY.isEmpty || y.meets(channels.allY))
    }
    return channels.y.contains { column in
      let indices = channels.x.indices.filter {
        chart.x.scale.admits(channels.x[$0]) && axis.scale.admits(column[$0])
      }
      if indices.contains(where: { x.contains(channels.x[$0]) && y.contains(column[$0]) }) {
        return true
      }
      guard channels.form == .curve else { return false }
      return zip(indices, indices.dropFirst()).contains { a, b in
        b == a + 1 && x.meets(Domain(channels.x[a], channels.x[b]))
          && y.meets(Domain(column[a], column[b]))
      }
    } || isBetween(channels, x, y)
  }

  /// Whether the plot lies between two of the columns, as it may within a wide band.
  private func isBetween(_ channels: Channels, _ x: Domain, _ y: Domain) -> Bool {
    guard channels.form == .curve, channels.y.count > 1 else { return false }
    return channels.x.indices.contains { row in
      let values = channels.y.map { $0[row] }.filter { $0.isFinite }
      return x.contains(channels.x[row]) && y.meets(values)
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
