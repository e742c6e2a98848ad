/// A chart whose axes have ends and whose marks are known to be drawable.
public struct ResolvedChart: Sendable {
  /// What the author said.
  public let chart: Chart
  /// The ends of the horizontal axis.
  public let xDomain: Domain
  /// The ends of the vertical axis.
  public let yDomain: Domain
}

extension Chart {
  /// The chart with the ends of its axes, or the first of its ``problems()``.
  public func resolved() throws(ChartProblem) -> ResolvedChart {
    var resolver = Resolver(self)
    let resolved = resolver.resolve()
    if let problem = resolver.problems.first { throw problem }
    guard let resolved else { preconditionFailure("a chart without problems is resolved") }
    return resolved
  }

  /// All that keeps the chart from being drawn, in the order of axes and marks; empty if nothing does.
  public func problems() -> [ChartProblem] {
    var resolver = Resolver(self)
    _ = resolver.resolve()
    return resolver.problems
  }
}

/// Finds the ends of both axes: first the horizontal one, then, with the functions swept over it, the
/// vertical one.
private struct Resolver {
  let chart: Chart
  var problems: [ChartProblem] = []

  /// At how many places a function is asked to find out how far it reaches.
  private let sweepCount = 257

  init(_ chart: Chart) { self.chart = chart }

  mutating func resolve() -> ResolvedChart? {
    if chart.marks.isEmpty { problems.append(.noMarks) }
    checkGiven(chart.x.domain, chart.x.scale, .x)
    checkGiven(chart.y.domain, chart.y.scale, .y)
    for (index, mark) in chart.marks.enumerated() { checkPoints(mark, index) }
    guard problems.isEmpty, let xDomain = resolveX() else { return nil }
    let scale = Scale(chart.x.scale, xDomain, start: 0, end: 1)
    let sweep = (0..<sweepCount).map {
      scale.value(at: Double($0) / Double(sweepCount - 1))
    }
    var columns: [Channels] = []
    for (index, mark) in chart.marks.enumerated() {
      columns.append(checkedChannels(mark, index, sweep: sweep))
    }
    guard problems.isEmpty, let yDomain = resolveY(columns) else { return nil }
    for (index, channels) in columns.enumerated()
    where !isVisible(channels, chart.marks[index], xDomain, yDomain) {
      problems.append(.outsideDomain(mark: index))
    }
    guard problems.isEmpty else { return nil }
    return ResolvedChart(chart: chart, xDomain: xDomain, yDomain: yDomain)
  }

  private mutating func checkGiven(
    _ domain: Domain?, _ kind: ScaleKind, _ dimension: Dimension
  ) {
    guard let domain else { return }
    if kind.spans(domain) { return }
    let isFinite = domain.from.isFinite && domain.to.isFinite
    if isFinite, domain.from != domain.to, !kind.admits(domain.lower) {
      problems.append(.nonPositiveDomain(dimension, domain))
    } else {
      problems.append(.emptyDomain(dimension, domain))
    }
  }

  /// Points and rules must be where they say; only a curve may have undefined places.
  private mutating func checkPoints(_ mark: Mark, _ index: Int) {
    if case .line = mark { return }
    let channels = mark.channels(sweep: [])
    if channels.x.isEmpty, channels.y.isEmpty { problems.append(.emptyPoints(mark: index)) }
    for point in 0..<max(channels.x.count, channels.y.count) {
      let x = point < channels.x.count ? channels.x[point] : nil
      let y = point < channels.y.count ? channels.y[point] : nil
      if x?.isFinite == false || y?.isFinite == false {
        problems.append(.nonFinitePoint(mark: index, index: point))
        continue
      }
      if let x, !chart.x.scale.admits(x) {
        problems.append(.nonPositivePoint(mark: index, index: point, .x, x))
      }
      if let y, !chart.y.scale.admits(y) {
        problems.append(.nonPositivePoint(mark: index, index: point, .y, y))
      }
    }
  }

  private mutating func resolveX() -> Domain? {
    if let domain = chart.x.domain { return domain }
    let values = chart.marks.flatMap { $0.ownX }.filter(chart.x.scale.admits)
    guard let lower = values.min(), let upper = values.max() else {
      let sweeps = chart.marks.contains { $0.isFunction }
      problems.append(sweeps ? .unboundedSweep : .noFiniteValue(.x))
      return nil
    }
    let isExact =
      chart.x.scale.spans(Domain(lower, upper))
      && chart.marks.allSatisfy { $0.ownX.isEmpty || $0.endsExactly }
    if isExact { return Domain(lower, upper) }
    return padded(lower, upper, points: points { $0.x }, chart.x)
  }

  private mutating func checkedChannels(
    _ mark: Mark, _ index: Int, sweep: [Double]
  ) -> Channels {
    let channels = mark.channels(sweep: sweep)
    if channels.y.count != channels.x.count, case .line = mark {
      problems.append(
        .wrongCount(mark: index, asked: channels.x.count, answered: channels.y.count))
    } else if case .line = mark, !channels.y.contains(where: chart.y.scale.admits) {
      problems.append(.undefinedLine(mark: index))
    }
    return channels
  }

  private mutating func resolveY(_ columns: [Channels]) -> Domain? {
    if let domain = chart.y.domain { return domain }
    let values = columns.flatMap { $0.y }.filter(chart.y.scale.admits)
    guard let lower = values.min(), let upper = values.max() else {
      problems.append(.noFiniteValue(.y))
      return nil
    }
    return padded(lower, upper, points: points { $0.y }, chart.y)
  }

  /// The values of all points along one axis.
  private func points(_ column: (Channels) -> [Double]) -> [Double] {
    chart.marks.flatMap { mark -> [Double] in
      switch mark {
      case .points, .point: column(mark.channels(sweep: []))
      case .line, .rule: []
      }
    }
  }

  /// A nice domain in which no point lies on the edge of the plot, except at zero and at 100 %.
  private func padded(
    _ lower: Double, _ upper: Double, points: [Double], _ axis: Axis
  ) -> Domain {
    var low = lower
    var high = upper
    if axis.scale.spans(Domain(lower, upper)), let first = points.min(), let last = points.max() {
      let scale = Scale(axis.scale, Domain(lower, upper), start: 0, end: 1)
      let below = scale.value(at: scale.place(of: first) - 0.015)
      let above = scale.value(at: scale.place(of: last) + 0.015)
      let hasFloor = axis.scale == .linear && lower >= 0
      let hasCeiling = axis.format == .percent && upper <= 1
      if below.isFinite, axis.scale.admits(below) {
        low = min(lower, hasFloor ? max(below, 0) : below)
      }
      if above.isFinite { high = max(upper, hasCeiling ? min(above, 1) : above) }
    }
    return niceDomain(low, high, axis.scale)
  }

  /// Whether any of a mark can be seen; a stretch between two samples counts by the box around it.
  private func isVisible(
    _ channels: Channels, _ mark: Mark, _ x: Domain, _ y: Domain
  ) -> Bool {
    if channels.x.isEmpty { return channels.y.contains(where: y.contains) }
    if channels.y.isEmpty { return channels.x.contains(where: x.contains) }
    let indices = channels.x.indices.filter {
      chart.x.scale.admits(channels.x[$0]) && chart.y.scale.admits(channels.y[$0])
    }
    if indices.contains(where: { x.contains(channels.x[$0]) && y.contains(channels.y[$0]) }) {
      return true
    }
    guard case .line = mark else { return false }
    return zip(indices, indices.dropFirst()).contains { a, b in
      b == a + 1
        && x.meets(Domain(channels.x[a], channels.x[b]))
        && y.meets(Domain(channels.y[a], channels.y[b]))
    }
  }
}

extension Mark {
  /// Whether the mark sweeps the horizontal axis.
  var isFunction: Bool {
    if case .line(let line) = self, case .function = line.curve { true } else { false }
  }
}

extension Domain {
  /// Whether the two have a value in common.
  func meets(_ other: Domain) -> Bool { lower <= other.upper && other.lower <= upper }
}
