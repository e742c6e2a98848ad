/// How series get their names.
enum Naming {
  /// Beside what they name.
  case direct
  /// In a list above all plots.
  case legend
}

/// Finds a frame for every plot of a chart.
///
/// The first pass guesses the margins, finds the ticks and measures their labels; the second keeps the margins
/// that follow, unless labels of its own ticks need more. All frames of a chart are equally wide, those of a row
/// equally high, and those of a column stand one below the other.
struct ChartArranger {
  private let resolved: ResolvedChart
  private let layout: Layout
  private let grid: PanelGrid
  private let naming: Naming
  /// The names beside the lines of each plot: only where there is a single column.
  private let endLabels: [EndLabels?]
  /// The names that each plot does not show, since an earlier one does.
  private let known: [[String]]
  private let xTitle: [String]
  private let yTitles: [[String]]
  private let sharedYTitle: [String]
  private let legend: Legend

  /// `listed` is what is known to stand in the legend.
  init(
    _ resolved: ResolvedChart, _ layout: Layout, _ grid: PanelGrid, naming: Naming,
    listed: Listed = Listed()
  ) {
    self.resolved = resolved
    self.layout = layout
    self.grid = grid
    self.naming = naming
    let width = layout.width / widthReserve
    func lines(_ title: String, _ width: Double) -> [String] {
      brokenLines(title, width: width, size: TextSize.base)
    }
    let columnWidth = width / Double(grid.columns)
    xTitle = lines(resolved.chart.x.fullTitle(over: resolved.xDomain), width)
    let shared = zip(resolved.chart.panels, resolved.panels).first { $0.0.y == nil }?.1
    sharedYTitle =
      grid.hasSharedYTitle
      ? shared.map { lines($0.y.fullTitle(over: $0.yDomain), width) } ?? [] : []
    yTitles = zip(resolved.panels, grid.cells).map { panel, cell in
      guard cell.hasYTitle else { return [] }
      // A second axis has its title beside that of the first.
      let width = panel.y.second == nil ? columnWidth : columnWidth * 0.48
      return lines(panel.y.fullTitle(over: panel.yDomain), width)
    }
    var names: [String] = []
    known = resolved.panels.map { panel in
      let before = names
      for name in panel.marks.flatMap({ $0.series.compactMap { $0.label } })
      where !names.contains(name) {
        names.append(name)
      }
      return before
    }
    let isDirect = naming == .direct
    // A margin for names would take a third of a phone's width from every plot.
    let isStack = resolved.chart.arrangement == .column || layout != .narrow
    let hasMargin = resolved.panels.count == 1 || (grid.columns == 1 && isStack)
    endLabels = zip(resolved.panels, known).map { panel, known in
      guard isDirect else { return nil }
      // The numbers of a second axis stand where the names would.
      return hasMargin && panel.y.second == nil
        ? EndLabels(panel, layout, except: known) : EndLabels.inPlot
    }
    let sample = Box(left: 0, top: 0, right: 100, bottom: 100)
    let panels = isDirect && listed.names.isEmpty ? [] : resolved.panels
    legend = Legend(
      panels.map { (panel: $0, drawn: $0.drawn(sample, layout)) },
      names: isDirect ? listed.names : nil,
      intervals: listed.distinctIntervals.map {
        (resolved.chart.words.intervals($0.shares), $0)
      }, sizes: SizeKey(resolved.chart, layout), width: layout.width)
  }

  /// Everything in its place, and what must be said in the legend; nothing if the name of a series finds no
  /// place.
  func arranged(description: String) -> (chart: LaidOutChart, listed: Listed)? {
    let (placed, axesOfPlots) = settled()
    var listed = Listed()
    let xMiddle = middle(of: placed.frames)
    var panels: [LaidOutPanel] = []
    for (index, panel) in resolved.panels.enumerated() {
      let frame = placed.frames[index]
      let margins = placed.margins[index]
      let drawn = panel.drawn(frame, layout)
      let isLast = grid.cells[index].column == grid.columns - 1
      let bounds = Box(
        left: frame.left + 2, top: frame.top - (panel.x.second == nil ? 8 : -2),
        right: isLast && panel.y.second == nil ? layout.width - 1 : frame.right + 2,
        bottom: frame.bottom - 1)
      guard
        let (labels, unplaced) = panel.placedLabels(
          drawn, frame: frame, bounds: bounds, layout: layout, endLabels: endLabels[index],
          except: known[index])
      else { return nil }
      listed.add(unplaced)
      var axes = axesOfPlots[index]
      axes.y.titlePlace = yTitlePlace(index, frame, margins)
      axes.x.titlePlace = xTitlePlace(middle: xMiddle, height: placed.height)
      axes.x.titleAnchor = .middle
      axes.placeSecondTitles(
        frame, left: axes.y.titlePlace.x, right: frame.right + margins.right,
        first: axes.y.titlePlace)
      panels.append(
        LaidOutPanel(
          frame: frame, title: panelTitle(index, frame, margins), axes: axes.all,
          marks: drawn.enumerated().map { $1.interrupted(by: labels, mark: $0) }, labels: labels))
    }
    let chart = LaidOutChart(
      chart: resolved.chart, description: description, layout: layout,
      height: placed.height, sharedYTitle: sharedTitle, panels: panels, legend: legend,
      warnings: resolved.warnings
        + zip(panels, resolved.panels).flatMap { $0.leftOut(firstMark: $1.firstMark) })
    return (chart, listed)
  }

  /// Whether each plot is wide enough for its numbers, and its title no wider than the plot.
  var isReadable: Bool {
    let guessed = frames(guessedMargins)
    let placed = frames(measured(axes(guessed), guessed))
    let least = layout == .narrow ? 116.0 : 136
    return zip(placed.frames, placed.margins).allSatisfy { frame, margins in
      frame.width >= least && margins.title.count <= 3
        && margins.title.allSatisfy {
          textWidth($0, size: TextSize.base, weight: .bold) * widthReserve <= frame.width
        }
    }
  }
}

// MARK: Margins and frames

extension ChartArranger {
  /// The frames of all plots with the margins they leave, and the height of the drawing.
  private typealias Frames = (frames: [Box], margins: [PanelMargins], height: Double)

  /// The width of a plot with its margins.
  private var columnWidth: Double { layout.width / Double(grid.columns) }

  private var guessedMargins: [PanelMargins] {
    resolved.panels.indices.map { index in
      let lines = (resolved.panels[index].title == nil ? 0 : 1) + yTitles[index].count
      return PanelMargins(
        left: 48, right: max(endLabels[index]?.width ?? 0, 16),
        top: Double(lines) * TextSize.line + 16, bottom: 26, title: [])
    }
  }

  /// Frames in which the axes have the room that they need, with the axes.
  ///
  /// Narrower frames have fewer ticks, and those other margins. After two passes margins only grow, and after
  /// five, labels that would leave the drawing are left out, so that it always ends.
  private func settled() -> (Frames, [PlotAxes]) {
    var placed = frames(guessedMargins)
    var axes = axes(placed)
    for pass in 1...5 {
      var margins = measured(axes, placed)
      if pass > 2 {
        if zip(margins, placed.margins).allSatisfy({ $0.fits($1) }) { return (placed, axes) }
        margins = zip(margins, placed.margins).map { $0.joined($1) }
      }
      placed = frames(margins)
      axes = self.axes(placed)
    }
    return (placed, axes.map { $0.within(0, layout.width) })
  }

  private func measured(_ axes: [PlotAxes], _ placed: Frames) -> [PanelMargins] {
    resolved.panels.indices.map { index in
      resolved.panels[index].margins(
        axes[index], frame: placed.frames[index], width: columnWidth, endLabels: endLabels[index])
    }
  }

  private func axes(_ placed: Frames) -> [PlotAxes] {
    placed.frames.indices.map { axes($0, placed.frames[$0]) }
  }

  private func axes(_ index: Int, _ frame: Box) -> PlotAxes {
    resolved.panels[index].axes(
      frame, grid.cells[index], width: columnWidth, yTitle: yTitles[index],
      xTitle: index == resolved.panels.count - 1 ? xTitle : [])
  }

  /// The least room between two frames side by side.
  private var gutter: Double { 20 }

  private func frames(_ margins: [PanelMargins]) -> Frames {
    let cells = grid.cells
    func most(_ value: (PanelMargins) -> Double, where isMeant: (PanelGrid.Cell) -> Bool) -> Double
    {
      zip(cells, margins).map { isMeant($0) ? value($1) : 0 }.max() ?? 0
    }
    let lefts = (0..<grid.columns).map { column in
      most({ $0.left }, where: { $0.column == column })
    }
    let rights = (0..<grid.columns).map { column in
      most({ $0.right }, where: { $0.column == column })
    }
    var starts = [lefts[0]]
    var room = layout.width - lefts[0]
    for column in 0..<grid.columns {
      let isLast = column == grid.columns - 1
      let between = isLast ? rights[column] : max(rights[column] + lefts[column + 1] + 6, gutter)
      room -= between
      if !isLast { starts.append(starts[column] + between) }
    }
    let width = room / Double(grid.columns)
    var y = legend.height + sharedTitleHeight
    var tops: [Double] = []
    let heights = frameHeights(margins, width: width)
    for row in 0..<grid.rows {
      y += most({ $0.top }, where: { $0.row == row })
      tops.append(y)
      // Numbers below a plot that has none under it hang into the empty place.
      let isLast = row == grid.rows - 1
      y += heights[row] + most({ $0.bottom }, where: { $0.row == row && $0.hasXNumbers == isLast })
    }
    let frames = cells.map { cell in
      let left = starts[cell.column] + Double(cell.column) * width
      // Exactly, for the sake of names that end at the side of the drawing.
      let isLast = cell.column == grid.columns - 1
      return Box(
        left: left, top: tops[cell.row],
        right: isLast ? layout.width - rights[cell.column] : left + width,
        bottom: tops[cell.row] + heights[cell.row])
    }
    return (frames, margins, y + xTitleHeight)
  }

  /// The heights of the frames of each row.
  private func frameHeights(_ margins: [PanelMargins], width: Double) -> [Double] {
    let panels = resolved.panels
    if panels.count == 1 {
      let rest = margins[0].top + margins[0].bottom + xTitleHeight
      // Turned names make the drawing higher rather than the plot flat.
      let names = max(0, margins[0].bottom - 60)
      // A title of many lines makes it higher, too.
      return [panels[0].namesHeight(width: columnWidth) ?? max(layout.height - rest + names, 120)]
    }
    switch resolved.chart.arrangement {
    case .column:
      return zip(panels, layout.columnHeights(panels.map { $0.weight })).map {
        $0.namesHeight(width: columnWidth) ?? $1
      }
    case .grid:
      return (0..<grid.rows).map { row in
        let names = zip(panels, grid.cells).compactMap {
          $1.row == row ? $0.namesHeight(width: columnWidth) : nil
        }
        let share = grid.columns == 1 ? 0.45 : 0.75
        return names.max() ?? min(max(width * share, 110), 190)
      }
    }
  }
}

// MARK: Titles

extension ChartArranger {
  private var xTitleHeight: Double {
    xTitle.isEmpty ? 0 : Double(xTitle.count) * TextSize.line + 6
  }

  private var sharedTitleHeight: Double {
    sharedYTitle.isEmpty ? 0 : Double(sharedYTitle.count) * TextSize.line + 6
  }

  /// The title of the vertical axis that several plots share.
  private var sharedTitle: PlacedTitle? {
    guard !sharedYTitle.isEmpty else { return nil }
    let place = Position(0, legend.height + TextSize.ascent)
    return PlacedTitle(lines: sharedYTitle, place: place, anchor: .start)
  }

  private func middle(of frames: [Box]) -> Double {
    let left = frames.map { $0.left }.min() ?? 0
    let right = frames.map { $0.right }.max() ?? 0
    return (left + right) / 2
  }

  /// Centred under the axis, unless that would run over a side of the drawing.
  private func xTitlePlace(middle: Double, height: Double) -> Position {
    let widest = xTitle.map { textWidth($0, size: TextSize.base) }.max() ?? 0
    let half = widest * widthReserve / 2
    return Position(
      max(half, min(middle, layout.width - half)),
      height - Double(max(xTitle.count, 1) - 1) * TextSize.line - 5)
  }

  /// The title of the vertical axis stands above it, upright, so that nobody turns their head; that of the
  /// panel above both.
  private func yTitlePlace(_ index: Int, _ frame: Box, _ margins: PanelMargins) -> Position {
    let height = Double(margins.title.count) * TextSize.line
    return Position(
      grid.columns == 1 ? 0 : frame.left - margins.left,
      frame.top - margins.top + height + TextSize.ascent)
  }

  private func panelTitle(_ index: Int, _ frame: Box, _ margins: PanelMargins) -> PlacedTitle? {
    guard !margins.title.isEmpty else { return nil }
    let isBesideAxisTitle = !yTitles[index].isEmpty
    let x =
      isBesideAxisTitle ? yTitlePlace(index, frame, margins).x : frame.left
    return PlacedTitle(
      lines: margins.title, place: Position(x, frame.top - margins.top + TextSize.ascent),
      anchor: .start)
  }
}
