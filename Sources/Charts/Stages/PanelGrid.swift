/// Which plot stands in which row and column, and what of its axes it shows: numbers that several plots
/// share stand at the outer ones only.
struct PanelGrid {
  /// A plot in its row and column.
  struct Cell {
    let row: Int
    let column: Int
    /// Whether no plot of its row stands to its right.
    let isRowEnd: Bool
    /// Whether the numbers of the horizontal axis stand below the plot.
    let hasXNumbers: Bool
    /// Whether the numbers of the vertical axis stand beside the plot.
    let hasYNumbers: Bool
    /// Whether the title of the vertical axis stands above this plot.
    let hasYTitle: Bool
  }

  let columns: Int
  let rows: Int
  /// In the order of the panels.
  let cells: [Cell]
  /// Whether the title of the vertical axis stands once, above all plots.
  let hasSharedYTitle: Bool

  init(_ chart: Chart, columns: Int) {
    let panels = chart.panels
    self.columns = columns
    rows = (panels.count + columns - 1) / columns
    let firstShared = panels.firstIndex { $0.y == nil }
    hasSharedYTitle = chart.arrangement != .column && panels.count { $0.y == nil } > 1
    let isAbove = hasSharedYTitle
    cells = panels.indices.map { index in
      let isShared = panels[index].y == nil
      // The numbers of a shared axis are read across a row, as far as no other axis stands between.
      let isFirst = index % columns == 0 || panels[index - 1].y != nil
      return Cell(
        row: index / columns, column: index % columns,
        isRowEnd: index % columns == columns - 1 || index == panels.count - 1,
        hasXNumbers: index + columns >= panels.count, hasYNumbers: !isShared || isFirst,
        hasYTitle: !isShared || (!isAbove && index == firstShared))
    }
  }

  /// The most columns that a chart may have in a layout.
  static func mostColumns(_ chart: Chart, _ layout: Layout) -> Int {
    guard case .grid(let columns) = chart.arrangement else { return 1 }
    let most = min(chart.panels.count, layout.mostColumns)
    if let columns { return max(1, min(columns, most)) }
    return balanced(chart.panels.count, most)
  }

  /// The fewest columns that need no more rows than `most` do: four plots stand two by two, not three and one.
  static func balanced(_ count: Int, _ most: Int) -> Int {
    let rows = (count + most - 1) / most
    return (count + rows - 1) / rows
  }
}
