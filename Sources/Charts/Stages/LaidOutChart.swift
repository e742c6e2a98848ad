/// A chart in which everything has its place.
public struct LaidOutChart: Sendable {
  let chart: Chart
  let description: String
  /// For which width the chart is laid out.
  public let layout: Layout
  /// The height of the drawing; a legend and rows of panels make it higher than the layout asks.
  public let height: Double
  /// The title of the vertical axis that several plots share, above all of them.
  let sharedYTitle: PlacedTitle?
  let panels: [LaidOutPanel]
  let legend: Legend
  /// What a reader may not be able to read: what was found as the chart was resolved, and the sets of points
  /// of which most names found no place.
  public let warnings: [ChartWarning]
}

/// A plot in which everything has its place.
struct LaidOutPanel: Sendable {
  /// Where the values are drawn.
  let frame: Box
  /// What stands above the plot, at its left side; nothing where it has no title.
  let title: PlacedTitle?
  /// The vertical axis and the horizontal one, drawn below all marks.
  let axes: [AxisMark]
  /// The marks, in order.
  let marks: [DrawnMark]
  let labels: [PlacedLabel]

  /// A warning for each set of points that has lost more than half of its names. `firstMark` is the index of the
  /// first mark of the panel in the chart.
  func leftOut(firstMark: Int) -> [ChartWarning] {
    marks.indices.compactMap { index in
      let wanted = marks[index].labels.filter { label in
        if case .beside = label.place { true } else { false }
      }
      let left = wanted.count - labels.filter { $0.detailOf == index }.count
      return left * 2 > wanted.count ? .leftOut(mark: firstMark + index, count: left) : nil
    }
  }
}

extension ResolvedChart {
  /// The chart with a place for everything.
  ///
  /// Series are named where they end; only if a name finds no place there, all are listed above the plots.
  /// Several plots stand in as many columns as remain readable.
  public func laidOut(_ layout: Layout) -> LaidOutChart {
    let grid = readableGrid(layout)
    let description = descriptionText
    func attempt(_ naming: Naming) -> LaidOutChart? {
      laidOut(layout, grid, naming, description: description)
    }
    guard let chart = attempt(.direct) ?? attempt(.legend) else {
      preconditionFailure("a legend always has room")
    }
    return chart
  }

  /// The chart with a legend for all that finds no place elsewhere; nothing if a name does not. A legend only
  /// grows, by what the chart has, so that it ends.
  private func laidOut(
    _ layout: Layout, _ grid: PanelGrid, _ naming: Naming, description: String
  ) -> LaidOutChart? {
    var listed = Listed()
    while true {
      let arranger = ChartArranger(self, layout, grid, naming: naming, listed: listed)
      guard let (chart, found) = arranger.arranged(description: description) else { return nil }
      var all = listed
      all.add(found)
      if all == listed { return chart }
      listed = all
    }
  }

  /// The grid with the most columns in which every plot is wide enough for its numbers and its title.
  private func readableGrid(_ layout: Layout) -> PanelGrid {
    var columns = PanelGrid.mostColumns(chart, layout)
    while columns > 1 {
      let grid = PanelGrid(chart, columns: columns)
      if ChartArranger(self, layout, grid, naming: .legend).isReadable { return grid }
      columns = PanelGrid.balanced(panels.count, columns - 1)
    }
    return PanelGrid(chart, columns: 1)
  }
}
