import Charts
import RealMath

/// The numbers of a figure as it is drawn, as a CSV file (RFC 4180) for a program: a head, numbers with a
/// point, lines that end in a line feed.
///
/// Curves and bars at the same places share rows, a column each. What has places of its own follows, a row
/// each, with the name of its series in a column `series`.
struct FigureNumbers {
  private var heads: [String] = []
  private var rows: [[(column: Int, text: String)]] = []
  private let words: Language

  init(_ figure: Figure) {
    words = figure.language
    let chart = figure.resolved
    let groups = chart.groups(chart.drawnSeries)
    if chart.panels.contains(where: { $0.title != nil }) { _ = column(words.panel) }
    if groups.contains(where: { !$0.sharesRows }) { _ = column(words.series) }
    for group in groups {
      let first = rows.count
      if group.sharesRows { add(shared: group, chart) } else { add(group, chart) }
      guard let title = group.panel.title else { continue }
      let panel = column(words.panel)
      for row in first..<rows.count { rows[row].append((panel, title)) }
    }
  }

  /// The file.
  var bytes: [UInt8] {
    var text = csvLine(heads)
    for row in rows {
      var cells = Array(repeating: "", count: heads.count)
      for cell in row { cells[cell.column] = cell.text }
      text += csvLine(cells)
    }
    return Array(text.utf8)
  }

  /// The column of that head.
  private mutating func column(_ head: String) -> Int {
    if let known = heads.firstIndex(of: head) { return known }
    heads.append(head)
    return heads.count - 1
  }

  private mutating func add(shared group: SeriesGroup, _ chart: ResolvedChart) {
    let first = rows.count
    let (key, value) = (group.panel.axis(group.key), group.panel.axis(group.value))
    let keyColumn = column(nonempty(key.head, group.key))
    rows += group.places.map { [(keyColumn, text($0, key))] }
    var taken: [String] = []
    for series in group.series {
      let name = nonempty(series.label ?? value.title, group.value)
      // Series of one name in one plot are different series all the same.
      taken.append(name)
      let count = taken.count { $0 == name }
      let ownName = count > 1 ? name + " \(count)" : name
      for data in series.columns where data.role != group.key.role {
        let end = chart.inputEnd(data.role, of: series)
        let place = column(end.map { value.head($0) } ?? head(data.role, ownName, value))
        for row in data.values.indices {
          rows[first + row].append((place, text(data.values[row], value)))
        }
      }
    }
  }

  private mutating func add(_ group: SeriesGroup, _ chart: ResolvedChart) {
    let series = group.series[0]
    let first = rows.count
    let seriesColumn = column(words.series)
    rows += series.names.map { _ in [(seriesColumn, chart.name(of: series, words))] }
    if series.names.contains(where: { $0 != nil }) {
      let place = column(words.nameOfRow)
      for row in series.names.indices {
        rows[first + row].append((place, series.names[row] ?? ""))
      }
    }
    for data in series.columns {
      let place: Int
      var axis: Axis?
      switch data.role {
      case .x, .y, .lower, .upper:
        let dimension = data.role.dimension ?? .y
        let own = group.panel.axis(dimension)
        place = column(head(data.role, nonempty(own.title, dimension), own))
        axis = own
      case .size: place = column(chart.sizeTitle(of: series) ?? words.size)
      case .level:
        let name = series.label ?? words.level
        place = column(name.withUnit(chart.level(of: series).unit))
      }
      for row in data.values.indices {
        rows[first + row].append((place, text(data.values[row], axis)))
      }
    }
  }

  /// What stands above the values of a series, or above the ends of its intervals.
  private func head(_ role: Series.Column.Role, _ name: String, _ axis: Axis) -> String {
    func end(_ word: String, _ share: Double?) -> String {
      let part = share.map {
        " " + shortestDecimal(($0 * 1000).rounded(.toNearestOrEven) / 10) + "%"
      }
      return axis.head(name + ", " + word + (part ?? ""))
    }
    switch role {
    case .lower(_, let share): return end(words.low, share)
    case .upper(_, let share): return end(words.high, share)
    case .x, .y, .size, .level: return axis.head(name)
    }
  }

  /// A head must not be empty: a column without one cannot be named.
  private func nonempty(_ text: String, _ dimension: Charts.Dimension) -> String {
    text.isEmpty ? (dimension == .x ? "x" : "y") : text
  }

  private func text(_ value: Double?, _ axis: Axis?) -> String {
    guard let value else { return "" }
    if let names = axis?.scale.names {
      let place = Int(value.rounded(.toNearestOrEven))
      if names.indices.contains(place) { return names[place] }
    }
    // More digits than these are of rounding, not of the figure.
    return shortestDecimal(value, significant: 12)
  }
}

extension Series.Column.Role {
  /// The axis along which its values lie, if any.
  fileprivate var dimension: Charts.Dimension? {
    switch self {
    case .x: .x
    case .y: .y
    case .lower(let dimension, _), .upper(let dimension, _): dimension
    case .size, .level: nil
    }
  }
}
