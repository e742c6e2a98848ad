import RealMath

/// The data of one mark as finished columns, for a table, a CSV file or `numbers.json`. They do not
/// depend on a layout.
public struct Series: Hashable, Sendable {
  /// What the columns belong to.
  public enum Kind: Hashable, Sendable {
    /// A curve: at readable places of the axis for a function, at its samples else.
    case line
    /// A set of points.
    case points
    /// A single point.
    case point
    /// A rule: one row, with a value along one axis only.
    case rule
  }

  /// The index of the mark in ``Chart/marks``.
  public let mark: Int
  /// The kind of the mark.
  public let kind: Kind
  /// The name of the mark.
  public let label: String?
  /// The names of the rows, where points have names of their own.
  public let names: [String?]
  /// The values along the horizontal axis.
  public let xs: [Double?]
  /// The values along the vertical axis; nothing where a curve is undefined.
  public let ys: [Double?]
}

extension ResolvedChart {
  /// The data of every mark, in the order of the marks.
  public var series: [Series] {
    let sweep = readablePlaces(xDomain, chart.x.scale)
    return chart.marks.enumerated().map { index, mark in
      let channels = mark.channels(sweep: sweep)
      let rows = max(channels.x.count, channels.y.count)
      return Series(
        mark: index, kind: mark.kind, label: mark.label, names: mark.names(rows: rows),
        xs: column(channels.x, rows: rows), ys: column(channels.y, rows: rows))
    }
  }

  private func column(_ values: [Double], rows: Int) -> [Double?] {
    (0..<rows).map { $0 < values.count && values[$0].isFinite ? values[$0] : nil }
  }
}

/// Where a person would read a curve: the round values of the axis, about eight of them, and its ends.
///
///     readablePlaces(Domain(1, 10_000), .log)  // 1, 10, 100, 1000, 10000
func readablePlaces(_ domain: Domain, _ kind: ScaleKind) -> [Double] {
  var places: [Double]
  switch kind {
  case .linear:
    places = linearTicks(from: domain.lower, to: domain.upper, count: 8).values
  case .log:
    // Three decades or fewer are read at 1, 2 and 5, more at powers of ten.
    if domain.upper / domain.lower <= 1000 {
      places = powerMultiples([1, 2, 5], from: domain.lower, to: domain.upper)
    } else {
      places =
        logTicks(from: domain.lower, to: domain.upper, decadeLength: 0) { $0.count <= 16 }
        .labelled
    }
  }
  if places.first != domain.lower { places.insert(domain.lower, at: 0) }
  if places.last != domain.upper { places.append(domain.upper) }
  return domain.from < domain.to ? places : places.reversed()
}

extension Mark {
  fileprivate var kind: Series.Kind {
    switch self {
    case .line: .line
    case .points: .points
    case .point: .point
    case .rule: .rule
    }
  }

  fileprivate func names(rows: Int) -> [String?] {
    if case .points(let set) = self {
      set.points.map { $0.label }
    } else {
      Array(repeating: nil, count: rows)
    }
  }
}
