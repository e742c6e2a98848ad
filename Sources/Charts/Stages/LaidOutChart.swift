/// A chart in which everything has its place.
public struct LaidOutChart: Sendable {
  let chart: Chart
  let description: String
  /// For which width the chart is laid out.
  public let layout: Layout
  /// The height of the drawing; a legend makes it higher than the layout asks.
  public let height: Double
  let panels: [LaidOutPanel]
  let legend: Legend?
}

/// A plot in which everything has its place.
struct LaidOutPanel: Sendable {
  /// Where the values are drawn.
  let frame: Box
  /// The vertical axis and the horizontal one, drawn below all marks.
  let axes: [AxisMark]
  /// The marks, in order.
  let marks: [DrawnMark]
  let labels: [PlacedLabel]
}

extension ResolvedChart {
  /// The chart with a place for everything.
  ///
  /// Series are named where they end; only if a name finds no place there, all are listed above the plot.
  public func laidOut(_ layout: Layout) -> LaidOutChart {
    if let direct = arranged(layout, naming: .direct) { return direct }
    guard let listed = arranged(layout, naming: .legend) else {
      preconditionFailure("a legend always has room")
    }
    return listed
  }

  private func arranged(_ layout: Layout, naming: Naming) -> LaidOutChart? {
    let panel = panels[0]
    guard let (laidOut, legend, height) = panel.arranged(layout, naming: naming) else { return nil }
    return LaidOutChart(
      chart: chart, description: descriptionText, layout: layout, height: height,
      panels: [laidOut], legend: legend)
  }
}

/// How series get their names.
private enum Naming {
  case direct
  case legend
}

extension ResolvedPanel {
  /// Two passes, so that it always ends: the first guesses the margins, finds the ticks and measures their
  /// labels; the second keeps the margins that follow.
  fileprivate func arranged(
    _ layout: Layout, naming: Naming
  ) -> (LaidOutPanel, Legend?, height: Double)? {
    let titles = Titles(x, y, layout)
    let legend =
      naming == .legend
      ? Legend(
        [(panel: self, drawn: drawn(Box(left: 0, top: 0, right: 100, bottom: 100), layout))],
        width: layout.width) : nil
    let endLabels = naming == .direct ? EndLabels(self, layout) : nil
    let height = layout.height + (legend?.height ?? 0)
    var frame = Box(
      left: 48, top: titles.yHeight + (legend?.height ?? 0) + 16,
      right: layout.width - max(endLabels?.width ?? 0, 16),
      bottom: height - titles.xHeight - 26)
    for _ in 0..<2 {
      let (yAxis, xAxis) = axes(frame, titles)
      frame = fitted(frame, yAxis, xAxis, layout, endLabels?.width ?? 0)
    }
    // The final ticks stand in the final frame; their number is that of the second pass.
    let (yAxis, xAxis) = axes(frame, titles)
    let drawn = drawn(frame, layout)
    let bounds = Box(
      left: frame.left + 2, top: frame.top - 8, right: layout.width - 1, bottom: frame.bottom - 1)
    guard
      let labels = placedLabels(
        drawn, frame: frame, bounds: bounds, layout: layout, endLabels: endLabels)
    else { return nil }
    return (
      LaidOutPanel(frame: frame, axes: [yAxis, xAxis], marks: drawn, labels: labels), legend,
      height
    )
  }

  private func scales(_ frame: Box) -> (x: Scale, y: Scale) {
    (
      Scale(x.scale, xDomain, start: frame.left, end: frame.right),
      Scale(y.scale, yDomain, start: frame.bottom, end: frame.top)
    )
  }

  private func drawn(_ frame: Box, _ layout: Layout) -> [DrawnMark] {
    let (xScale, yScale) = scales(frame)
    let plot = Plot(
      x: xScale, y: yScale, frame: frame, xAxis: x, yAxis: y, layout: layout, style: style)
    return zip(marks, styles).map { $0.drawn(on: plot, $1) }
  }

  private func axes(_ frame: Box, _ titles: Titles) -> (y: AxisMark, x: AxisMark) {
    let (xScale, yScale) = scales(frame)
    // Values are read across from the vertical axis; only on log-log paper both ways.
    let isPaper = x.scale.isLog && y.scale.isLog
    return (
      AxisMark(.y, y, yScale, style: style, hasGrid: true, title: titles.y),
      AxisMark(.x, x, xScale, style: style, hasGrid: isPaper, title: titles.x)
    )
  }

  /// The frame that leaves room for the labels of the axes.
  private func fitted(
    _ frame: Box, _ yAxis: AxisMark, _ xAxis: AxisMark, _ layout: Layout, _ endWidth: Double
  ) -> Box {
    let first = xAxis.ticks.min { $0.place < $1.place }
    let last = xAxis.ticks.max { $0.place < $1.place }
    let before = first.map { $0.label.width * widthReserve / 2 - ($0.place - frame.left) } ?? 0
    let after = last.map { $0.label.width * widthReserve / 2 - (frame.right - $0.place) } ?? 0
    var fitted = frame
    fitted.left = max(yAxis.labelWidth * widthReserve + 8, before)
    fitted.right = layout.width - max(endWidth, after + 1, 8)
    return fitted
  }
}

/// The titles of the axes as lines, and the heights they take.
private struct Titles {
  let x: [String]
  let y: [String]

  init(_ xAxis: Axis, _ yAxis: Axis, _ layout: Layout) {
    let width = layout.width / widthReserve
    x = brokenLines(xAxis.fullTitle, width: width, size: TextSize.base)
    y = brokenLines(yAxis.fullTitle, width: width, size: TextSize.base)
  }

  /// The title of the vertical axis stands above it, upright, so that nobody turns their head.
  var yHeight: Double { Double(y.count) * TextSize.line }
  var xHeight: Double { x.isEmpty ? 0 : Double(x.count) * TextSize.line + 6 }
}
