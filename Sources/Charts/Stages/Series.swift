import RealMath

/// The data of one mark, or of one part of it, as finished columns, for a table, a CSV file or
/// `numbers.json`. They do not depend on a layout.
public struct Series: Hashable, Sendable {
  /// What the columns belong to.
  public enum Kind: Hashable, Sendable {
    /// A curve: at readable places of the axis for a function, at its samples else.
    case line
    /// The room between curves.
    case band
    /// A layer of a stack, by itself, or an area.
    case area
    /// Bars of one series.
    case bars
    /// The bars of a tornado.
    case tornado
    /// A set of points.
    case points
    /// A single point, an arrow's ends, or those of a slope triangle.
    case point
    /// A rule: one row, with a value along one axis only.
    case rule
    /// Words at a place.
    case text
    /// A grid of values of which contours are drawn.
    case contour

    /// Whether series of this kind that are read at the same places can share a table.
    public var sharesRows: Bool {
      switch self {
      case .line, .band, .area, .bars: true
      case .tornado, .points, .point, .rule, .text, .contour: false
      }
    }
  }

  /// A column of numbers.
  public struct Column: Hashable, Sendable {
    /// What the numbers are.
    public enum Role: Hashable, Sendable {
      /// Values along the horizontal axis.
      case x
      /// Values along the vertical axis.
      case y
      /// The lower ends of intervals along an axis that hold this share of the probability, if it is known.
      case lower(Dimension, share: Double?)
      /// The upper ends of them.
      case upper(Dimension, share: Double?)
      /// What a point stands for.
      case size
      /// The value of which contours are drawn.
      case level
    }

    /// What the numbers are.
    public var role: Role
    /// A value for each row, or nothing.
    public var values: [Double?]

    /// A column of numbers alone. What is not finite becomes nothing.
    init(_ role: Role, _ values: [Double]) {
      self.role = role
      self.values = values.map { $0.isFinite ? $0 : nil }
    }

    /// A column of its parts. What is not finite becomes nothing.
    init(_ role: Role, _ values: [Double?]) {
      self.role = role
      self.values = values.map { value in value.flatMap { $0.isFinite ? $0 : nil } }
    }
  }

  /// The index of the panel in ``Chart/panels``.
  public let panel: Int
  /// The index of the mark in ``Chart/marks``.
  public let mark: Int
  /// What the data belong to.
  public let kind: Kind
  /// The name of the series.
  public let label: String?
  /// The names of the rows, where they have names of their own; as many as rows.
  public let names: [String?]
  /// The columns, equally long, in the order in which they are read.
  public let columns: [Column]

  /// The values along the horizontal axis.
  public var xs: [Double?] { values(of: .x) }
  /// The values along the vertical axis; nothing where a curve is undefined.
  public var ys: [Double?] { values(of: .y) }

  /// The values of a column; as many times nothing as there are rows where there is none such.
  public func values(of role: Column.Role) -> [Double?] {
    columns.first { $0.role == role }?.values ?? names.map { _ in nil }
  }
}

/// The data of a mark before it is known which mark it is.
struct MarkTable {
  var kind: Series.Kind
  var label: String?
  /// The names of the rows; empty where they have none.
  var names: [String?] = []
  var columns: [Series.Column]
}

extension ResolvedChart {
  /// The data of every mark, in the order of the marks: functions at readable places of the axis.
  public var series: [Series] { series(sweep: readablePlaces(xDomain, chart.x.scale)) }

  /// The data of every mark, as closely as it is drawn: functions at some two hundred places, evenly
  /// apart in the drawing, and at the readable ones.
  public var drawnSeries: [Series] {
    let scale = Scale(chart.x.scale, xDomain, start: 0, end: 200)
    let even = (0...200).map { scale.value(at: Double($0)) }
    let places = (even + readablePlaces(xDomain, chart.x.scale)).sorted()
    var sweep: [Double] = []
    for place in places where sweep.last != place { sweep.append(place) }
    return series(sweep: xDomain.from < xDomain.to ? sweep : sweep.reversed())
  }

  private func series(sweep: [Double]) -> [Series] {
    panels.enumerated().flatMap { panelIndex, panel in
      let grid = ReadableGrid(
        xs: readablePlaces(xDomain, panel.x.scale), ys: readablePlaces(panel.yDomain, panel.y.scale)
      )
      return panel.marks.enumerated().flatMap { index, mark in
        mark.tables(sweep: sweep, grid: grid).map { table in
          let rows = table.columns.first?.values.count ?? 0
          return Series(
            panel: panelIndex, mark: panel.firstMark + index, kind: table.kind, label: table.label,
            names: table.names.isEmpty ? Array(repeating: nil, count: rows) : table.names,
            columns: table.columns)
        }
      }
    }
  }
}

/// Where a person would read a curve: the round values of the axis, about eight of them, and its ends.
///
///     readablePlaces(Domain(1, 10_000), .log())  // 1, 10, 100, 1000, 10000
func readablePlaces(_ domain: Domain, _ kind: ScaleKind) -> [Double] {
  let (lower, upper) = (domain.lower, domain.upper)
  func firstSet(_ sets: [[Double]]) -> [Double] {
    sets.first { (5...9).contains($0.count) } ?? sets.first { (2...16).contains($0.count) } ?? []
  }
  var places: [Double]
  switch kind {
  case .log(let base):
    // Three decades or fewer are read at 1, 2 and 5, more at powers of ten.
    if base == 10, upper / lower <= 1000 {
      places = powerMultiples([1, 2, 5], from: lower, to: upper)
    } else {
      places =
        logTicks(from: lower, to: upper, base: base, powerLength: 0) { $0.count <= 16 }.labelled
    }
  case .linear: places = linearTicks(from: lower, to: upper, count: 8).values
  case .symlog(let threshold):
    places = firstSet(symlogTickSets(from: lower, to: upper, threshold: threshold))
  case .logit: places = firstSet(logitTickSets(from: lower, to: upper))
  case .time: places = firstSet(timeTickSets(from: lower, to: upper))
  case .band(let names):
    // Between two names there is nothing to read.
    let indices = names.indices.map { Double($0) }.filter(domain.contains)
    if !indices.isEmpty { return domain.from < domain.to ? indices : indices.reversed() }
    places = []
  }
  places = places.filter { lower <= $0 && $0 <= upper }
  if places.first != lower { places.insert(lower, at: 0) }
  if places.last != upper { places.append(upper) }
  return domain.from < domain.to ? places : places.reversed()
}
