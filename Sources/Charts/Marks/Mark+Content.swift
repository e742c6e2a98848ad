/// The one place that lists all kinds of marks: everything else asks their ``MarkContent``.
extension Mark: MarkContent {
  var series: [SeriesName] {
    switch self {
    case .line(let mark): mark.series
    case .band(let mark): mark.series
    case .area(let mark): mark.series
    case .stack(let mark): mark.series
    case .bars(let mark): mark.series
    case .tornado(let mark): mark.series
    case .points(let mark): mark.series
    case .point(let mark): mark.series
    case .rule(let mark): mark.series
    case .text(let mark): mark.series
    case .arrow(let mark): mark.series
    case .slope(let mark): mark.series
    case .contour(let mark): mark.series
    }
  }

  func problems(x: Axis, y: Axis) -> [MarkProblem] {
    switch self {
    case .line(let mark): mark.problems(x: x, y: y)
    case .band(let mark): mark.problems(x: x, y: y)
    case .area(let mark): mark.problems(x: x, y: y)
    case .stack(let mark): mark.problems(x: x, y: y)
    case .bars(let mark): mark.problems(x: x, y: y)
    case .tornado(let mark): mark.problems(x: x, y: y)
    case .points(let mark): mark.problems(x: x, y: y)
    case .point(let mark): mark.problems(x: x, y: y)
    case .rule(let mark): mark.problems(x: x, y: y)
    case .text(let mark): mark.problems(x: x, y: y)
    case .arrow(let mark): mark.problems(x: x, y: y)
    case .slope(let mark): mark.problems(x: x, y: y)
    case .contour(let mark): mark.problems(x: x, y: y)
    }
  }

  func channels(sweep: [Double]) -> Channels {
    switch self {
    case .line(let mark): mark.channels(sweep: sweep)
    case .band(let mark): mark.channels(sweep: sweep)
    case .area(let mark): mark.channels(sweep: sweep)
    case .stack(let mark): mark.channels(sweep: sweep)
    case .bars(let mark): mark.channels(sweep: sweep)
    case .tornado(let mark): mark.channels(sweep: sweep)
    case .points(let mark): mark.channels(sweep: sweep)
    case .point(let mark): mark.channels(sweep: sweep)
    case .rule(let mark): mark.channels(sweep: sweep)
    case .text(let mark): mark.channels(sweep: sweep)
    case .arrow(let mark): mark.channels(sweep: sweep)
    case .slope(let mark): mark.channels(sweep: sweep)
    case .contour(let mark): mark.channels(sweep: sweep)
    }
  }

  func seriesAtRight(_ panel: ResolvedPanel) -> [Int] {
    switch self {
    case .line(let mark): mark.seriesAtRight(panel)
    case .band(let mark): mark.seriesAtRight(panel)
    case .area(let mark): mark.seriesAtRight(panel)
    case .stack(let mark): mark.seriesAtRight(panel)
    case .bars(let mark): mark.seriesAtRight(panel)
    case .tornado(let mark): mark.seriesAtRight(panel)
    case .points(let mark): mark.seriesAtRight(panel)
    case .point(let mark): mark.seriesAtRight(panel)
    case .rule(let mark): mark.seriesAtRight(panel)
    case .text(let mark): mark.seriesAtRight(panel)
    case .arrow(let mark): mark.seriesAtRight(panel)
    case .slope(let mark): mark.seriesAtRight(panel)
    case .contour(let mark): mark.seriesAtRight(panel)
    }
  }

  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark {
    switch self {
    case .line(let mark): mark.drawn(on: plot, styles)
    case .band(let mark): mark.drawn(on: plot, styles)
    case .area(let mark): mark.drawn(on: plot, styles)
    case .stack(let mark): mark.drawn(on: plot, styles)
    case .bars(let mark): mark.drawn(on: plot, styles)
    case .tornado(let mark): mark.drawn(on: plot, styles)
    case .points(let mark): mark.drawn(on: plot, styles)
    case .point(let mark): mark.drawn(on: plot, styles)
    case .rule(let mark): mark.drawn(on: plot, styles)
    case .text(let mark): mark.drawn(on: plot, styles)
    case .arrow(let mark): mark.drawn(on: plot, styles)
    case .slope(let mark): mark.drawn(on: plot, styles)
    case .contour(let mark): mark.drawn(on: plot, styles)
    }
  }

  func tables(sweep: [Double]) -> [MarkTable] {
    switch self {
    case .line(let mark): mark.tables(sweep: sweep)
    case .band(let mark): mark.tables(sweep: sweep)
    case .area(let mark): mark.tables(sweep: sweep)
    case .stack(let mark): mark.tables(sweep: sweep)
    case .bars(let mark): mark.tables(sweep: sweep)
    case .tornado(let mark): mark.tables(sweep: sweep)
    case .points(let mark): mark.tables(sweep: sweep)
    case .point(let mark): mark.tables(sweep: sweep)
    case .rule(let mark): mark.tables(sweep: sweep)
    case .text(let mark): mark.tables(sweep: sweep)
    case .arrow(let mark): mark.tables(sweep: sweep)
    case .slope(let mark): mark.tables(sweep: sweep)
    case .contour(let mark): mark.tables(sweep: sweep)
    }
  }

  func tables(sweep: [Double], grid: ReadableGrid) -> [MarkTable] {
    // Only contours cover the whole plot.
    if case .contour(let mark) = self { return mark.tables(sweep: sweep, grid: grid) }
    return tables(sweep: sweep)
  }

  func clauses(_ panel: ResolvedPanel, _ words: ChartWords) -> [String] {
    switch self {
    case .line(let mark): mark.clauses(panel, words)
    case .band(let mark): mark.clauses(panel, words)
    case .area(let mark): mark.clauses(panel, words)
    case .stack(let mark): mark.clauses(panel, words)
    case .bars(let mark): mark.clauses(panel, words)
    case .tornado(let mark): mark.clauses(panel, words)
    case .points(let mark): mark.clauses(panel, words)
    case .point(let mark): mark.clauses(panel, words)
    case .rule(let mark): mark.clauses(panel, words)
    case .text(let mark): mark.clauses(panel, words)
    case .arrow(let mark): mark.clauses(panel, words)
    case .slope(let mark): mark.clauses(panel, words)
    case .contour(let mark): mark.clauses(panel, words)
    }
  }
}
