import Diagnostics
import Formula
import FormulaSyntax
import Units

/// A formula of a figure with the quantity that it was found to be.
private struct PlacedQuantity {
  let quantity: Quantity
  let range: SourceRange
}

/// A formula of a figure with the column that it was found to be, and a quantity in the unit of that.
private struct PlacedColumn {
  let values: [Double]
  let unit: PlacedQuantity
}

/// A mark whose formulas are checked, before the units of the axes are known.
private enum RawMark {
  case line(VariableID, PlacedQuantity)
  case points([(x: PlacedQuantity, y: PlacedQuantity, file: PointFile)], isSingle: Bool)
  case rows(x: PlacedColumn, y: PlacedColumn)
  case horizontalRule(PlacedQuantity)
  case verticalRule(PlacedQuantity)

  var xs: [PlacedQuantity] {
    switch self {
    case .line, .horizontalRule: []
    case .points(let points, _): points.map(\.x)
    case .rows(let x, _): [x.unit]
    case .verticalRule(let x): [x]
    }
  }

  var ys: [PlacedQuantity] {
    switch self {
    case .line(_, let y), .horizontalRule(let y): [y]
    case .points(let points, _): points.map(\.y)
    case .rows(_, let y): [y.unit]
    case .verticalRule: []
    }
  }
}

extension ReportChecker {
  /// Checks a figure: its words in every language, its formulas, and that each axis has one unit.
  mutating func check(_ chart: ChartFile) -> CheckedChart? {
    for text in [
      chart.title, chart.subtitle, chart.caption, chart.alt, chart.x.label, chart.y.label,
    ] {
      check(text, in: Scope())
    }
    for mark in chart.marks { check(mark.label, in: Scope()) }
    if chart.isWhole && chart.marks.isEmpty { add(.noMarks(chart.range)) }
    let xDomain = chart.x.domain.compactMap { located($0) }
    let yDomain = chart.y.domain.compactMap { located($0) }

    // A line sweeps the horizontal axis, so that the unit of this axis comes first.
    let places = chart.marks.map { place($0) }
    let xUnit = unit(of: chart.x, from: places.flatMap { $0?.xs ?? [] } + xDomain)
    let raw = zip(chart.marks, places).map { mark, place in place ?? line(mark, xUnit) }
    let yUnit = unit(of: chart.y, from: raw.flatMap { $0?.ys ?? [] } + yDomain)

    let x = CheckedAxis(unit: xUnit, domain: xDomain.compactMap { end($0, xUnit, .horizontal) })
    let y = CheckedAxis(unit: yUnit, domain: yDomain.compactMap { end($0, yUnit, .vertical) })
    checkFormat(chart.x, xUnit)
    checkFormat(chart.y, yUnit)
    let marks = zip(chart.marks, raw).compactMap { file, mark in
      mark.flatMap { kind($0, xUnit, yUnit) }.map { CheckedMark(kind: $0, file: file) }
    }
    guard chart.isWhole, marks.count == chart.marks.count, !marks.isEmpty,
      x.domain.count == chart.x.domain.count,
      y.domain.count == chart.y.domain.count
    else { return nil }
    return CheckedChart(file: chart, x: x, y: y, marks: marks, dataSets: dataSets(of: chart))
  }

  private func dataSets(of chart: ChartFile) -> [String] {
    var use = DataUse()
    for mark in chart.marks {
      if case .rows(let rows) = mark.kind, let data = rows.data {
        use.add(data.text, in: checker.environment)
      }
      for formula in mark.kind.formulas { use.add(all: formula.tree, in: checker.environment) }
    }
    return use.dataSets
  }

  private mutating func located(_ formula: ParsedExcerpt) -> PlacedQuantity? {
    checker.quantity(formula.tree, in: Scope()).map {
      PlacedQuantity(quantity: $0, range: formula.range)
    }
  }

  /// A mark that stands at given places; `nil` for a line, and after a problem.
  private mutating func place(_ mark: MarkFile) -> RawMark? {
    func point(_ file: PointFile, _ checker: inout ReportChecker) -> (
      x: PlacedQuantity, y: PlacedQuantity, file: PointFile
    )? {
      checker.check(file.label, in: Scope())
      let x = file.x.flatMap { checker.located($0) }
      let y = file.y.flatMap { checker.located($0) }
      guard let x, let y else { return nil }
      return (x: x, y: y, file: file)
    }
    switch mark.kind {
    case .line, .unclear: return nil
    case .point(let file): return point(file, &self).map { .points([$0], isSingle: true) }
    case .points(let files):
      var points: [(x: PlacedQuantity, y: PlacedQuantity, file: PointFile)] = []
      for file in files { if let point = point(file, &self) { points.append(point) } }
      return points.count == files.count ? .points(points, isSingle: false) : nil
    case .rows(let file): return rows(file, mark.range)
    case .horizontalRule(let formula): return located(formula).map { .horizontalRule($0) }
    case .verticalRule(let formula): return located(formula).map { .verticalRule($0) }
    }
  }

  /// How many points from data one mark draws at most.
  private static let rowLimit = 2_000

  /// Points from data: both coordinates of each row.
  private mutating func rows(_ file: RowsFile, _ range: SourceRange) -> RawMark? {
    guard let data = file.data,
      let rows = checker.rows(
        named: Expression.Name(data.text, data.range), where: file.condition?.tree, in: Scope())
    else { return nil }
    let x = file.x.flatMap { column($0, over: rows) }
    let y = file.y.flatMap { column($0, over: rows) }
    guard let x, let y else { return nil }
    guard x.values.count <= Self.rowLimit else {
      add(.tooManyPoints(x.values.count, limit: Self.rowLimit, range))
      return nil
    }
    return .rows(x: x, y: y)
  }

  private mutating func column(_ formula: ParsedExcerpt, over rows: DataSet) -> PlacedColumn? {
    checker.column(of: formula.tree, over: rows, in: Scope()).map { column in
      let (_, quantity) = checker.variable(in: column.unit, formula.range)
      return PlacedColumn(
        values: column.values, unit: PlacedQuantity(quantity: quantity, range: formula.range))
    }
  }

  /// The numbers of a column in the unit of an axis.
  private mutating func numbers(
    _ column: PlacedColumn, _ unit: UnitExpression, _ axis: FigureProblem.AxisName
  ) -> [Double]? {
    guard node(column.unit, unit, axis) != nil else { return nil }
    let factor = checker.environment.units.factor(from: column.unit.quantity.unit, to: unit)
    return column.values.map { factor.apply(to: $0) }
  }

  private mutating func line(_ mark: MarkFile, _ xUnit: UnitExpression) -> RawMark? {
    // Of a mark that says several things each is checked, and none is drawn.
    if case .unclear(let kinds) = mark.kind {
      for kind in kinds {
        let part = MarkFile(kind: kind, label: nil, range: mark.range)
        if place(part) == nil { _ = line(part, xUnit) }
      }
    }
    guard case .line(let formula) = mark.kind else { return nil }
    let (variable, x) = checker.variable(in: xUnit, formula.range)
    return checker.quantity(formula.tree, in: Scope().binding("x", to: x)).map {
      .line(variable, PlacedQuantity(quantity: $0, range: formula.range))
    }
  }

  /// The unit of an axis: the one it names, if that is one, or that of the first quantity on it. A
  /// dimensionless axis counts plain numbers, whatever percentages are drawn on it.
  private mutating func unit(of axis: AxisFile, from quantities: [PlacedQuantity]) -> UnitExpression
  {
    if let named = axis.unit, let unit = checker.unit(named.tree) { return unit }
    return quantities.first { !$0.quantity.dimension.isNone }?.quantity.unit ?? .none
  }

  private mutating func node(
    _ value: PlacedQuantity, _ unit: UnitExpression, _ axis: FigureProblem.AxisName
  ) -> NodeID? {
    if let node = checker.node(value.quantity, in: unit, value.range) { return node }
    add(
      .axisMismatch(
        axis, expected: checker.environment.units.formula(unit),
        found: checker.environment.units.formula(value.quantity.unit), value.range))
    return nil
  }

  /// An end of an axis: in its unit, or a plain number of it.
  private mutating func end(
    _ value: PlacedQuantity, _ unit: UnitExpression, _ axis: FigureProblem.AxisName
  ) -> NodeID? {
    value.quantity.unit.isNone ? value.quantity.node : node(value, unit, axis)
  }

  private mutating func checkFormat(_ axis: AxisFile, _ unit: UnitExpression) {
    guard axis.format == .percent || axis.format == .factor,
      let dimension = checker.environment.units.dimension(of: unit), !dimension.isNone
    else { return }
    add(
      .wrongAxisFormat(
        axis.format.rawValue, unit: checker.environment.units.formula(unit), axis.range))
  }

  private mutating func kind(
    _ mark: RawMark, _ xUnit: UnitExpression, _ yUnit: UnitExpression
  ) -> CheckedMark.Kind? {
    switch mark {
    case .line(let variable, let y): return node(y, yUnit, .vertical).map { .line(variable, $0) }
    case .horizontalRule(let y): return node(y, yUnit, .vertical).map { .horizontalRule($0) }
    case .verticalRule(let x): return node(x, xUnit, .horizontal).map { .verticalRule($0) }
    case .rows(let x, let y):
      let xs = numbers(x, xUnit, .horizontal)
      let ys = numbers(y, yUnit, .vertical)
      guard let xs, let ys else { return nil }
      return .rows(xs: xs, ys: ys)
    case .points(let points, let isSingle):
      var checked: [CheckedPoint] = []
      for point in points {
        let x = node(point.x, xUnit, .horizontal)
        let y = node(point.y, yUnit, .vertical)
        if let x, let y { checked.append(CheckedPoint(x: x, y: y, file: point.file)) }
      }
      guard checked.count == points.count else { return nil }
      return isSingle ? .point(checked[0]) : .points(checked)
    }
  }
}
