import Charts
import Numerals

/// A part of a figure's data as a reader looks it up: words in rows, with numbers as the axes write them.
struct FigureTable: Equatable {
  /// The name of the panel that the data are drawn in, where there are several.
  let title: String?
  /// What stands above the columns, units included; it may be empty.
  let heads: [String]
  /// The first cell of each row names it.
  private(set) var rows: [[String]]
  /// How many rows there would be, where a page has room for the first ones only.
  private(set) var count: Int

  /// The most rows that a page shows. Nobody reads more, or prints them; the file of numbers has all.
  static let mostRows = 200

  fileprivate init(title: String?, heads: [String], rows: [[String]]) {
    self.title = title
    self.heads = heads
    self.rows = Array(rows.prefix(Self.mostRows))
    count = rows.count
  }
}

extension Figure {
  /// The data as tables: curves and bars at the same places of a panel share one, a column each; the
  /// rest of the panel follows in another, a row each.
  var tables: [FigureTable] {
    let groups = resolved.groups(resolved.series)
    var tables: [FigureTable] = []
    for panel in resolved.panels.indices {
      let own = groups.filter { $0.series[0].panel == panel }
      let title = resolved.panels.count > 1 ? resolved.panels[panel].title : nil
      tables += own.filter(\.sharesRows).map { FigureTable(shared: $0, resolved, title, writing) }
      let fields = own.filter { $0.series[0].kind == .contour }
      tables += fields.map { FigureTable(field: $0, resolved, title, writing) }
      let places = own.filter { !$0.sharesRows && $0.series[0].kind != .contour }
      if !places.isEmpty { tables.append(FigureTable(places: places, resolved, title, writing)) }
    }
    return tables
  }

  private var writing: TableWords { TableWords(language: language, style: resolved.chart.style) }
}

extension FigureTable {
  /// Series side by side.
  fileprivate init(
    shared group: SeriesGroup, _ chart: ResolvedChart, _ title: String?, _ words: TableWords
  ) {
    let (key, value) = (group.panel.axis(group.key), group.panel.axis(group.value))
    var heads = [key.head]
    var columns = [group.places.map { words.cell($0, key) }]
    for series in group.series {
      let name = series.label ?? value.title
      if case .tornado(let mark) = chart.chart.marks[series.mark] {
        // Its ends are no interval: either may be the larger one.
        heads += [mark.lowLabel, mark.highLabel].map { value.head($0 ?? value.title) }
        columns += [mark.lows, mark.highs].map { $0.map { words.cell($0, value) } }
        continue
      }
      let hasValue = series.has(group.value.role)
      let intervals = series.intervals(group.value)
      // The widest interval stands with its value, any other in a column of its own.
      if hasValue || !intervals.isEmpty {
        heads.append(value.head(name))
        columns.append(
          words.cells(
            hasValue ? series.values(of: group.value.role) : nil, intervals.first, value))
      }
      for interval in intervals.dropFirst() {
        heads.append(value.head(words.interval(name, interval.share)))
        columns.append(words.cells(nil, interval, value))
      }
    }
    self.init(
      title: title, heads: heads,
      rows: group.places.indices.map { row in columns.map { $0[row] } })
  }

  /// Points, rules and the like below each other.
  fileprivate init(
    places groups: [SeriesGroup], _ chart: ResolvedChart, _ title: String?, _ words: TableWords
  ) {
    let panel = groups[0].panel
    let all = groups.map { $0.series[0] }
    let sized = all.filter { $0.has(.size) }
    let heads =
      ["", panel.x.head, panel.y.head]
      + (sized.isEmpty ? [] : [sized.compactMap { chart.sizeTitle(of: $0) }.first ?? words.size])
    let rows = all.flatMap { series in
      let xs = words.cells(series.values(of: .x), series.intervals(.x).first, panel.x)
      let ys = words.cells(series.values(of: .y), series.intervals(.y).first, panel.y)
      let sizes = series.values(of: .size)
      return series.names.indices.map { row in
        [series.names[row] ?? chart.name(of: series, words.language), xs[row], ys[row]]
          + (sized.isEmpty ? [] : [words.cell(sizes[row], .number)])
      }
    }
    self.init(title: title, heads: heads, rows: rows)
  }

  /// A value that depends on both axes: one column for each place of the horizontal one.
  fileprivate init(
    field group: SeriesGroup, _ chart: ResolvedChart, _ title: String?, _ words: TableWords
  ) {
    let series = group.series[0]
    let (x, y) = (group.panel.x, group.panel.y)
    let level = chart.level(of: series)
    var (xs, ys): ([Double?], [Double?]) = ([], [])
    for place in series.xs where !xs.contains(place) { xs.append(place) }
    for place in series.ys where !ys.contains(place) { ys.append(place) }
    let values = series.values(of: .level)
    let rows = ys.map { yPlace in
      [words.cell(yPlace, y)]
        + xs.map { xPlace in
          let row = series.xs.indices.first {
            series.xs[$0] == xPlace && series.ys[$0] == yPlace
          }
          return words.cell(row.flatMap { values[$0] }, level.format)
        }
    }
    let name = (series.label ?? "").withUnit(level.unit)
    self.init(
      title: [title, name.isEmpty ? nil : name].compactMap(\.self).joined(separator: ": "),
      heads: [words.across(y.head, x.head)] + xs.map { words.cell($0, x) }, rows: rows)
  }
}

extension ResolvedChart {
  /// How the rows of a series are called that has places of its own; empty where nobody named it.
  func name(of series: Series, _ language: Language) -> String {
    if let label = series.label { return label }
    if case .slope = chart.marks[series.mark] { return language.slope }
    return ""
  }

  /// What the sizes of points tell.
  func sizeTitle(of series: Series) -> String? {
    if case .points(let mark) = chart.marks[series.mark] { mark.sizeTitle } else { nil }
  }

  /// Which end of its inputs a column of a tornado belongs to: either end may give the larger value, so that they
  /// are no interval.
  func inputEnd(_ role: Series.Column.Role, of series: Series) -> String? {
    guard case .tornado(let mark) = chart.marks[series.mark] else { return nil }
    switch role {
    case .lower: return mark.lowLabel
    case .upper: return mark.highLabel
    case .x, .y, .size, .level: return nil
    }
  }

  /// How the values of contours are written.
  func level(of series: Series) -> (format: AxisFormat, unit: String?) {
    if case .contour(let mark) = chart.marks[series.mark] {
      (mark.format, mark.unit)
    } else {
      (.number, nil)
    }
  }
}
