/// Several curves that add up, one on top of the other from zero.
public struct StackMark: Sendable {
  /// The names of the layers, from the lowest to the highest; each is a series.
  public var labels: [String?]
  /// The layers themselves, not their sums: a column of values for each layer, at the places asked for.
  public var layers: Layers

  /// Where the values of the layers come from.
  public enum Layers: Sendable {
    /// Functions of the horizontal axis, asked for many places at once.
    case function(@Sendable ([Double]) -> [[Double]])
    /// Given values at given places, which increase.
    case samples(xs: [Double], values: [[Double]])
  }

  /// A stack of its parts.
  public init(labels: [String?], layers: Layers) {
    self.labels = labels
    self.layers = layers
  }
}

extension StackMark: MarkContent {
  var series: [SeriesName] { labels.map { SeriesName($0) } }

  func problems(x: Axis, y: Axis) -> [MarkProblem] {
    if labels.isEmpty { return [.emptyPoints] }
    if !y.scale.admits(0) { return [.baseOnLogAxis(.y)] }
    guard case .samples(let xs, let values) = layers else { return [] }
    if xs.isEmpty { return [.emptyPoints] }
    if let column = values.first(where: { $0.count != xs.count }) {
      return [.unequalColumns(expected: xs.count, found: column.count)]
    }
    return firstUnordered(xs).map { [.unorderedPlaces(index: $0)] } ?? []
  }

  func channels(sweep: [Double]) -> Channels {
    let (xs, values) = columns(sweep: sweep)
    let isGiven = if case .samples = layers { true } else { false }
    var channels = Channels(form: .curve, x: xs, y: accumulated(values), ownsX: isGiven)
    if xs.isEmpty { return channels }
    if values.count != labels.count {
      channels.problems = [.unequalColumns(expected: labels.count, found: values.count)]
    } else if let column = values.first(where: { $0.count != xs.count }) {
      channels.problems = [.wrongCount(asked: xs.count, answered: column.count)]
    } else if let layer = values.firstIndex(where: { $0.contains { $0 < 0 } }) {
      channels.problems = [.negativeLayer(layer: layer)]
    } else if let top = channels.y.last, !top.contains(where: { $0.isFinite }) {
      channels.problems = [.undefinedLine]
    }
    return channels
  }

  /// The values of the layers with the places at which they are known: those of the sweep for functions.
  func columns(sweep: [Double]) -> (xs: [Double], values: [[Double]]) {
    switch layers {
    case .samples(let xs, let values): (xs, values)
    case .function(let function): (sweep, sweep.isEmpty ? [] : function(sweep))
    }
  }

  func seriesAtRight(_ panel: ResolvedPanel) -> [Int] {
    let inside = layersNamedInside(
      Scale(panel.x.scale, panel.xDomain, start: 0, end: 1),
      Scale(panel.y.scale, panel.yDomain, start: 1, end: 0))
    let ends = columns(sweep: [panel.xDomain.to])
    // Given layers are at the right if the last place is.
    guard let row = ends.xs.lastIndex(of: panel.xDomain.to),
      ends.values.allSatisfy({ row < $0.count && $0[row].isFinite })
    else { return [] }
    return labels.indices.filter { labels[$0] != nil && !inside[$0] }
  }

  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark {
    let curves = sampled(on: plot)
    let inside = layersNamedInside(plot.x, plot.y)
    var drawn = DrawnMark()
    for layer in labels.indices {
      let outlines = strips(curves, layer, layer + 1, frame: plot.frame)
      if !outlines.isEmpty {
        drawn.shapes.append(
          .fill(outlines, Fill(role: "layer", paint: styles[layer].paint, hasGap: true)))
      }
      guard labels[layer] != nil, !outlines.isEmpty else {
        drawn.names.append(.unnamed(.area))
        continue
      }
      drawn.names.append(
        NamePlace(
          end: inside[layer] ? nil : middleAtRight(curves, layer, plot.frame),
          fallback: .within(nameBoxes(curves, layer, layer + 1, frame: plot.frame)),
          sample: .area, isOnFill: true))
    }
    return drawn
  }

  func tables(sweep: [Double]) -> [MarkTable] {
    let (xs, values) = columns(sweep: sweep)
    return zip(labels, values).map { label, column in
      MarkTable(
        kind: .area, label: label,
        columns: [Series.Column(.x, xs), Series.Column(.y, column)])
    }
  }

  /// What the sum does, and how it is made up at the right end.
  func clauses(_ panel: ResolvedPanel, _ words: ChartWords) -> [String] {
    let scale = Scale(panel.x.scale, panel.xDomain, start: 0, end: 64)
    let (xs, values) = columns(sweep: (0...64).map { scale.value(at: Double($0)) })
    guard let top = accumulated(values).last, top.count == xs.count else { return [] }
    let sum = zip(xs, top).map { Sample($0, $1) }
    guard let course = panel.course(of: .samples(sum)) else { return [] }
    let rows = xs.indices.filter { panel.xDomain.contains(xs[$0]) && top[$0].isFinite }
    let isForward = panel.xDomain.from < panel.xDomain.to
    guard let last = isForward ? rows.last : rows.first else { return [] }
    let parts = labels.indices.compactMap { layer in
      labels[layer].map {
        words(
          .layer,
          ["name": words.quoted($0), "value": panel.text(values[layer][last], panel.y)])
      }
    }
    return [
      words.stack(
        words.clause(words(.sum), course, panel.courseTexts()), parts: parts,
        at: panel.text(xs[last], panel.x))
    ]
  }
}
