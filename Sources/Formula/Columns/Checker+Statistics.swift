import Diagnostics
import Units

extension Checker {
  /// A function of the language at arguments of which some are columns; `nil` where it has nothing to do
  /// with columns.
  ///
  /// What says something of all rows gives one value; every other function gives a column, row by row.
  mutating func apply(
    _ builtin: Builtin, toColumns arguments: [Argument], _ range: SourceRange
  ) -> Meaning? {
    let hasColumn = arguments.contains { $0.meaning.isColumn }
    switch builtin {
    case .interpolate where arguments.count == 3: return interpolate(arguments, range)
    case .where where arguments.count == 2: return chosen(arguments, range)
    case .isKnown where arguments.count == 1: return known(arguments[0], range)
    case .count where arguments.count == 1: return count(arguments[0], range)
    case .geometricMean:
      guard arguments.count == 1 else { return nil }
      guard let column = column(arguments[0], of: builtin) else { return .unknown }
      return statistic(builtin, column, arguments[0].range, range)
    case .quantile where arguments.count == 2:
      guard case .column(let column) = arguments[0].meaning else { return nil }
      return quantile(column, arguments[1], range)
    case .sum, .mean, .median, .sd, .min, .max:
      // Of one value these have another sense: `mean` is that of its samples, `sum` that of a function.
      if arguments.count == 1 {
        switch arguments[0].meaning {
        case .column(let column): return statistic(builtin, column, arguments[0].range, range)
        case .unknown: return .unknown
        case .texts, .truths, .text, .incomplete:
          reportColumn(arguments[0].meaning, arguments[0].range)
          return .unknown
        case .quantity, .truth, .function: break
        }
      }
      guard builtin == .min || builtin == .max else { return nil }
    case .slope, .elasticity, .inverse, .integral, .argmin, .interpolate, .quantile, .probability,
      .count, .where, .isKnown, .normal, .lognormal, .uniform, .triangular, .betaDistribution:
      return nil
    default: break
    }
    guard hasColumn, builtin.arity.contains(arguments.count) else { return nil }
    return rowByRow(arguments, range) { $0.apply(builtin, to: $1, range) }
  }

  /// What all rows of a column are together.
  private mutating func statistic(
    _ builtin: Builtin, _ column: Column, _ place: SourceRange, _ range: SourceRange
  ) -> Meaning {
    guard let statistic = ColumnStatistic(builtin),
      canCompute(rows: column.values.count, range), let column = whole(column)
    else { return .unknown }
    guard column.values.count >= statistic.fewest else {
      report(
        .column(
          .tooFewRows(
            of: builtin.rawValue, needed: statistic.fewest, found: column.values.count, place)))
      return .unknown
    }
    if statistic == .geometricMean, let row = column.values.firstIndex(where: { $0 <= 0 }) {
      report(.column(.notPositive(of: builtin.rawValue, place, cell: column.cells[row])))
      return .unknown
    }
    let node = graph.constant(statistic.value(of: column.values), range)
    return .quantity(Quantity(node, column.unit, column.dimension, source: column.source))
  }

  /// The quantile of a column: `share`, which may be anything, even what a chart sweeps.
  private mutating func quantile(
    _ column: Column, _ share: Argument, _ range: SourceRange
  ) -> Meaning {
    guard canCompute(rows: column.values.count, range),
      let column = whole(column), let value = quantity(share.meaning, share.range),
      let node = plain(
        Placed(value, share.range), because: .argument(of: Builtin.quantile.rawValue))
    else { return .unknown }
    let points = Interpolation.quantiles(of: column.values)
    return .quantity(
      Quantity(
        graph.unary(.interpolation(points), node, range), column.unit, column.dimension,
        source: column.source))
  }

  // MARK: Interpolation

  private mutating func interpolate(_ arguments: [Argument], _ range: SourceRange) -> Meaning {
    let xs = column(arguments[0], of: .interpolate)
    let ys = column(arguments[1], of: .interpolate)
    guard let xs, let ys,
      let points = points(xs, arguments[0].range, ys, arguments[1].range, range)
    else { return .unknown }
    let place = Argument(meaning: arguments[2].meaning, range: arguments[2].range)
    let line = Line(points: points, xs: xs, ys: ys, range: arguments[0].range)
    if place.meaning.isColumn { return rowByRow([place], range) { $0.value(line, $1[0], range) } }
    return value(line, place, range)
  }

  /// Points with the columns that they were made of.
  private struct Line {
    let points: Interpolation
    let xs: Column
    let ys: Column
    let range: SourceRange
  }

  /// The value of the points at a place, in the unit of their values.
  private mutating func value(
    _ line: Line, _ place: Argument, _ range: SourceRange
  ) -> Meaning {
    guard let found = quantity(place.meaning, place.range) else { return .unknown }
    let x = Placed(found, place.range)
    let first = Quantity(
      graph.constant(line.points.low, line.range), line.xs.unit, line.xs.dimension,
      source: line.xs.source)
    guard let (_, node, _, _) = alike(Placed(first, line.range), x, .place) else {
      return .unknown
    }
    return .quantity(
      Quantity(
        graph.unary(.interpolation(line.points), node, range), line.ys.unit, line.ys.dimension,
        source: line.ys.source))
  }

  /// The points in the order of their places; `nil` after a report.
  private mutating func points(
    _ xs: Column, _ xRange: SourceRange, _ ys: Column, _ yRange: SourceRange, _ range: SourceRange
  ) -> Interpolation? {
    let count = xs.values.count
    guard ys.values.count == count else {
      report(.column(.unequalColumns(rows: count, xRange, others: ys.values.count, yRange)))
      return nil
    }
    guard count > 1 else {
      let name = Builtin.interpolate.rawValue
      report(.column(.tooFewRows(of: name, needed: 2, found: count, xRange)))
      return nil
    }
    guard canCompute(rows: count, range), let xs = whole(xs), let ys = whole(ys) else {
      return nil
    }
    // Where two places are one, the row that comes first in the file stays first.
    let order = xs.values.indices.sorted { a, b in
      xs.values[a] != xs.values[b] ? xs.values[a] < xs.values[b] : a < b
    }
    for (before, row) in zip(order, order.dropFirst()) where xs.values[before] == xs.values[row] {
      report(.column(.repeatedPoint(xRange, cell: xs.cells[row], first: xs.cells[before])))
      return nil
    }
    return Interpolation(
      .interpolate, xs: order.map { xs.values[$0] }, ys: order.map { ys.values[$0] })
  }

  /// The column that an argument is; `nil` after a report.
  private mutating func column(_ argument: Argument, of builtin: Builtin) -> Column? {
    switch argument.meaning {
    case .column(let column): return column
    case .truths, .texts, .text, .incomplete: reportColumn(argument.meaning, argument.range)
    case .quantity, .truth, .function: report(valueNotColumn(argument, of: builtin))
    case .unknown: break
    }
    return nil
  }
}
