import Charts

/// The data of one table: series of one panel that are read at the same places and share rows, or one series
/// with rows of its own.
struct SeriesGroup {
  /// The plot that the series are drawn in.
  let panel: ResolvedPanel
  /// The axis along which the rows lie.
  let key: Charts.Dimension
  /// The series; at least one.
  var series: [Series]
  /// Whether each series has a column of its own; else each has rows.
  let sharesRows: Bool

  /// The axis along which the values lie.
  var value: Charts.Dimension { key == .x ? .y : .x }

  /// The places of the rows.
  var places: [Double?] { series[0].values(of: key.role) }
}

extension ResolvedChart {
  /// Series as the tables that they make, in the order of panels and marks: series that share rows with an
  /// earlier one of their panel join it.
  func groups(_ series: [Series]) -> [SeriesGroup] {
    var groups: [SeriesGroup] = []
    var panelOfGroup: [Int] = []
    for one in series where one.columns.contains(where: { !$0.values.isEmpty }) {
      let panel = panels[one.panel]
      let group = SeriesGroup(
        panel: panel, key: isLying(one) || panel.y.scale.hasNames ? .y : .x, series: [one],
        sharesRows: one.kind.sharesRows || one.kind == .tornado)
      let partner = groups.indices.first {
        group.sharesRows && groups[$0].sharesRows && panelOfGroup[$0] == one.panel
          && groups[$0].places == group.places
      }
      if let partner {
        groups[partner].series.append(one)
      } else {
        groups.append(group)
        panelOfGroup.append(one.panel)
      }
    }
    return groups
  }

  /// Whether its bars lie, so that their places are along the vertical axis.
  private func isLying(_ series: Series) -> Bool {
    switch chart.marks[series.mark] {
    case .bars(let bars): bars.isHorizontal
    case .tornado: true
    default: false
    }
  }
}

extension ResolvedPanel {
  /// One of its two axes.
  func axis(_ dimension: Charts.Dimension) -> Axis { dimension == .x ? x : y }
}

extension Charts.Dimension {
  /// What the values along it are in a series.
  var role: Series.Column.Role { self == .x ? .x : .y }
}

extension ScaleKind {
  /// The names of the places of a band scale.
  var names: [String]? { if case .band(let names) = self { names } else { nil } }

  /// Whether places have names instead of numbers.
  var hasNames: Bool { names != nil }
}

extension Axis {
  /// What is read from it, with its unit: `Cost of a year (EUR)`.
  var head: String { head(title) }

  /// The head of a column for one series, in the unit of the axis: `Home-made (EUR)`.
  func head(_ series: String) -> String { series.withUnit(unit) }
}

extension String {
  /// A title with a unit: `Size (kg)`.
  func withUnit(_ unit: String?) -> String {
    isEmpty ? unit ?? "" : self + unitBehindWords(unit)
  }
}

/// A unit as it stands behind the words that it belongs to: ` (kg)`.
func unitBehindWords(_ unit: String?) -> String {
  guard let unit, !unit.isEmpty else { return "" }
  return " (" + unit + ")"
}

extension Series {
  /// An interval along an axis: how much of the probability it holds, and its ends in each row.
  struct Interval {
    let share: Double?
    let lower: [Double?]
    let upper: [Double?]
  }

  /// Its intervals along an axis, the widest first.
  func intervals(_ dimension: Charts.Dimension) -> [Interval] {
    columns.compactMap { column in
      guard case .lower(dimension, let share) = column.role else { return nil }
      return Interval(
        share: share, lower: column.values,
        upper: values(of: .upper(dimension, share: share)))
    }
  }

  /// Whether it has a column of this role.
  func has(_ role: Column.Role) -> Bool { columns.contains { $0.role == role } }
}
