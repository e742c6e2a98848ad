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

  /// Whether other margins leave as much room.
  func fits(_ other: PanelMargins) -> Bool {
    left <= other.left + 0.5 && right <= other.right + 0.5 && top <= other.top + 0.5
      && bottom <= other.bottom + 0.5
  }

  /// Margins that leave room for both.
  func joined(_ other: PanelMargins) -> PanelMargins {
    PanelMargins(
      left: max(left, other.left), right: max(right, other.right), top: max(top, other.top),
      bottom: max(bottom, other.bottom), title: title)
  }
}

extension ResolvedPanel {
  /// The margins that measured axes ask for: the widths of their numbers, with reserve for wider fonts.
  func margins(
    _ axes: PlotAxes, frame: Box, width: Double, endLabels: EndLabels?
  ) -> PanelMargins {
    let overhang = axes.overhang(frame)
    let lines = title.map {
      brokenLines($0, width: frame.width / widthReserve, size: TextSize.base, weight: .bold)
    }
    let axisLines = axes.titleLines(within: width)
    let titles = Double((lines?.count ?? 0) + axisLines) * TextSize.line
    // The topmost number of the vertical axis rises a little above the frame, to the left of a title.
    let gap = lines == nil || axisLines > 0 ? 16.0 : 9
    return PanelMargins(
      left: max(axes.y.labelWidth, overhang.left),
      right: max(
        endLabels?.width ?? 0, overhang.right + 1, 8, (axes.secondY?.labelWidth ?? 0) + 3),
      top: titles + (axes.secondX == nil ? gap : axes.secondXHeight + 9),
      bottom: axes.x.labelHeight, title: lines ?? [])
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

  /// The axes of a frame, with the titles that are not empty. Names beside the plot and titles above it are
  /// broken so that they leave room in `width` for what stands beside them.
  func axes(
    _ frame: Box, _ cell: PanelGrid.Cell, width: Double, yTitle: [String], xTitle: [String]
  ) -> PlotAxes {
    let (xScale, yScale) = scales(frame)
    // Values are read across from the vertical axis; on log-log paper both ways, and where the vertical
    // axis has names, down to the horizontal one.
    let isPaper = x.scale.isLog && y.scale.isLog || y.scale.isBand
    var axes = PlotAxes(
      x: AxisMark(
        .x, x, xScale, style: style, hasGrid: isPaper, hasNumbers: cell.hasXNumbers,
        nameWidth: min(160, width * 0.36), title: xTitle),
      y: AxisMark(
        .y, y, yScale, style: style, hasGrid: true, hasNumbers: cell.hasYNumbers,
        nameWidth: Self.nameWidth(width), title: yTitle))
    func title(_ second: SecondAxis, _ width: Double) -> [String] {
      brokenLines(second.fullTitle, width: width / widthReserve, size: TextSize.base)
    }
    axes.secondY = y.second.map { second in
      AxisMark(
        .y, second: second, yScale, style: style, hasNumbers: cell.isRowEnd,
        title: cell.isRowEnd && (cell.hasYTitle || cell.row == 0) ? title(second, width * 0.48) : []
      )
    }
    axes.secondX = x.second.map { second in
      AxisMark(
        .x, second: second, xScale, style: style, hasNumbers: cell.row == 0,
        title: cell.row == 0 ? title(second, width) : [])
    }
    return axes
  }

  /// The width of the names beside a plot that has this width with its margins.
  static func nameWidth(_ width: Double) -> Double { width * 0.33 }

  /// The height of a frame whose vertical axis has names: it follows from how many there are, and how many
  /// lines they take. The plot has this width with its margins.
  func namesHeight(width: Double) -> Double? {
    guard case .band(let names) = y.scale else { return nil }
    let share = min((yDomain.upper - yDomain.lower) / Double(names.count), 1.5)
    // Bars side by side need room for each of them, with its value in a line of text.
    let bars = marks.map { mark in
      guard case .bars(let bars) = mark else { return 1 }
      return bars.abreast
    }
    let lines = names.map { name in
      brokenLines(
        name, width: Self.nameWidth(width) / widthReserve, size: TextSize.base, breaksWords: false
      ).count
    }
    let most = Double(min(lines.max() ?? 1, 4))
    let abreast = (TextSize.line + 0.5) * Double(bars.max() ?? 1) / BarsMark.share
    let step = max(28, abreast, most * TextSize.line + 6)
    return max(Double(names.count) * step * share, 84)
  }
}
