/// The room that a plot needs around its frame for all that stands there.
struct PanelMargins: Hashable {
  var left: Double
  var right: Double
  /// The title of the panel and that of its vertical axis, with the room below them.
  var top: Double
  /// The numbers of the horizontal axis.
  var bottom: Double
  /// The title of the panel, as lines.
  var title: [String]
}

extension ResolvedPanel {
  /// The margins that measured axes ask for: the widths of their numbers, with reserve for wider fonts.
  func margins(
    _ yAxis: AxisMark, _ xAxis: AxisMark, frame: Box, endLabels: EndLabels?
  ) -> PanelMargins {
    let overhang = xAxis.overhang(frame.left, frame.right)
    let lines = title.map {
      brokenLines($0, width: frame.width / widthReserve, size: TextSize.base, weight: .bold)
    }
    let titles = Double((lines?.count ?? 0) + yAxis.title.count) * TextSize.line
    // The topmost number of the vertical axis rises a little above the frame, to the left of a title.
    let gap = lines == nil || !yAxis.title.isEmpty ? 16.0 : 9
    return PanelMargins(
      left: max(yAxis.labelWidth, overhang.left),
      right: max(endLabels?.width ?? 0, overhang.right + 1, 8), top: titles + gap,
      bottom: xAxis.labelHeight, title: lines ?? [])
  }

  /// The scales over a frame.
  func scales(_ frame: Box) -> (x: Scale, y: Scale) {
    (
      Scale(x.scale, xDomain, start: frame.left, end: frame.right),
      Scale(y.scale, yDomain, start: frame.bottom, end: frame.top)
    )
  }

  /// The marks in a frame.
  func drawn(_ frame: Box, _ layout: Layout) -> [DrawnMark] {
    let (xScale, yScale) = scales(frame)
    let plot = Plot(
      x: xScale, y: yScale, frame: frame, xAxis: x, yAxis: y, layout: layout, style: style,
      largestSize: largestSize)
    return zip(marks, styles).map { $0.drawn(on: plot, $1) }
  }

  /// The axes of a frame, with the titles that are not empty.
  func axes(
    _ frame: Box, _ cell: PanelGrid.Cell, yTitle: [String], xTitle: [String]
  ) -> (y: AxisMark, x: AxisMark) {
    let (xScale, yScale) = scales(frame)
    // Values are read across from the vertical axis; on log-log paper both ways, and where the vertical
    // axis has names, down to the horizontal one.
    let isPaper = x.scale.isLog && y.scale.isLog || y.scale.isBand
    return (
      AxisMark(
        .y, y, yScale, style: style, hasGrid: true, hasNumbers: cell.hasYNumbers, title: yTitle),
      AxisMark(
        .x, x, xScale, style: style, hasGrid: isPaper, hasNumbers: cell.hasXNumbers, title: xTitle)
    )
  }

  /// The height of a frame whose vertical axis has names: it follows from how many there are.
  var namesHeight: Double? {
    guard case .band(let names) = y.scale else { return nil }
    let share = (yDomain.upper - yDomain.lower) / Double(names.count)
    // Bars side by side need room for each of them.
    let bars = marks.map { mark in
      guard case .bars(let bars) = mark, bars.arrangement == .grouped else { return 1 }
      return bars.groups.count
    }
    let step = max(28, 14 + 14 * Double(bars.max() ?? 1))
    return max(Double(names.count) * step * share, 84)
  }
}
