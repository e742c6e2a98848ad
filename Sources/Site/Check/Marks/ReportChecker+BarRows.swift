import Charts
import Diagnostics
import Formula
import FormulaSyntax
import RealMath

extension ReportChecker {
  /// How many bars from data one mark draws at most.
  private static let barLimit = 500

  /// Bars from data: one for each row.
  mutating func raw(_ rows: BarRowsFile, _ file: BarsFile) -> RawMark? {
    guard let set = self.rows(of: rows.source) else { return nil }
    let names = rows.name.flatMap { barNames($0, of: set) }
    let value = rows.value.flatMap { column($0, over: set) }
    let low = rows.low.flatMap { column($0, over: set) }
    let high = rows.high.flatMap { column($0, over: set) }
    let series = rows.series.flatMap { words($0, over: set) }
    guard let names, let value, let formula = rows.name, (rows.low == nil) == (low == nil),
      (rows.high == nil) == (high == nil), (rows.series == nil) == (series == nil)
    else { return nil }
    guard value.values.count <= Self.barLimit else {
      add(.tooManyPoints(value.values.count, limit: Self.barLimit, formula.range))
      return nil
    }
    let wordNames = wordNames(formula, of: set)
    let seriesNames = self.wordNames(rows.series, of: set)
    let table = BarTable(names: names.keys, series: series)
    if let twice = table.repeated {
      add(.repeatedBar(twice, formula.range))
      return nil
    }
    let lengths = [value.unit] + [low?.unit, high?.unit].compactMap(\.self)
    return file.mark(along: lengths, at: [names.unit].compactMap(\.self)) { checker, units in
      let (along, across) = file.isHorizontal ? (units.x, units.y) : (units.y, units.x)
      func numbers(_ column: PlacedColumn?) -> [Double]? {
        column.flatMap { checker.numbers($0, along, file.axisOfLengths) }
      }
      guard let lengths = numbers(value) else { return nil }
      let (lows, highs) = (numbers(low), numbers(high))
      guard (low == nil) == (lows == nil), (high == nil) == (highs == nil) else { return nil }
      var places = CheckedBars.Places.names(table.names.map(\.text), wordNames)
      if let column = names.column {
        guard let numbers = checker.numbers(column, across, file.axisOfPlaces) else { return nil }
        places = .numbers(table.firstRows.map { numbers[$0] })
      }
      let groups = table.series.indices.map { group in
        let rows = table.rows[group]
        return CheckedBars.Group(
          name: table.series[group], wordNames: seriesNames,
          values: .numbers(
            rows.map { $0.map { lengths[$0] } ?? .nan },
            intervals: rows.map { row in
              guard let row, let lows, let highs else { return nil }
              return Domain(lows[row], highs[row])
            }))
      }
      return .bars(CheckedBars(places: places, groups: groups, file: file))
    }
  }

  /// What the bars of a data set are called: words, or the numbers of a column.
  private struct BarNames {
    let keys: [BarTable.Key]
    var column: PlacedColumn?
    var unit: PlacedQuantity? { column?.unit }
  }

  private mutating func barNames(_ formula: ParsedExcerpt, of set: DataSet) -> BarNames? {
    if case .texts(let words) = checker.content(of: formula.tree, over: set, in: facet.scope) {
      return BarNames(
        keys: words.places.indices.map { BarTable.Key(text: words[$0], order: 0) })
    }
    return column(formula, over: set).map { column in
      BarNames(
        keys: column.values.map { BarTable.Key(text: shortestDecimal($0), order: $0) },
        column: column)
    }
  }
}
