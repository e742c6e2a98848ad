import Charts
import Diagnostics
import Formula

extension ReportChecker {
  /// Bars: their lengths along one axis, their names along the other.
  mutating func raw(_ file: BarsFile) -> RawMark? {
    switch file.content {
    case .list(let bars, _): raw(bars, file)
    case .rows(let rows): raw(rows, file)
    }
  }

  private mutating func raw(_ bars: [BarFile], _ file: BarsFile) -> RawMark? {
    guard !bars.isEmpty else {
      // Bars that could not be read were told already.
      if file.facts.isWhole { add(.noBars(file.range)) }
      return nil
    }
    checkNames(bars.map(\.name), isSeries: false)
    checkNames(file.series, isSeries: true)
    let count = max(file.series.count, 1)
    if let uneven = bars.first(where: { $0.isWhole && $0.values.count != count }) {
      add(
        .unevenBars(
          found: uneven.values.count, series: file.series.count,
          uneven.values.first?.range ?? uneven.range))
    }
    let values = bars.map { bar in bar.values.map { located($0) } }
    let found = values.flatMap { $0.compactMap(\.self) }
    guard values.allSatisfy({ $0.count == count && !$0.contains { $0 == nil } }) else { return nil }
    return file.mark(along: found) { checker, units in
      let nodes = values.map { row in
        row.compactMap { $0.flatMap { checker.length($0, units, file) } }
      }
      guard nodes.allSatisfy({ $0.count == count }) else { return nil }
      let groups = (0..<count).map { series in
        CheckedBars.Group(name: nil, values: .nodes(nodes.map { $0[series] }))
      }
      return .bars(CheckedBars(places: .texts(bars.count), groups: groups, file: file))
    }
  }

  /// Reports names of which two are the same: a reader could not tell them apart. Names that hold values are not
  /// known yet.
  private mutating func checkNames(_ names: [LocalizedPhrase?], isSeries: Bool) {
    for language in languages {
      var first: [String: SourceRange] = [:]
      for phrase in names {
        guard let phrase = phrase?[language], let name = phrase.plain else { continue }
        if let range = first[name] {
          add(.repeatedName(name, isSeries: isSeries, phrase.range, first: range))
          return
        }
        first[name] = phrase.range
      }
    }
  }

  private mutating func length(
    _ value: PlacedQuantity, _ units: AxisUnits, _ file: BarsFile
  ) -> NodeID? {
    file.isHorizontal ? node(value, units.x, .horizontal) : node(value, units.y, .vertical)
  }
}

extension BarsFile {
  /// A mark whose lengths lie along one axis, and whose places, if they are numbers, along the other.
  func mark(
    along lengths: [PlacedQuantity], at places: [PlacedQuantity] = [],
    placed: @escaping (inout ReportChecker, AxisUnits) -> CheckedMark.Kind?
  ) -> RawMark {
    isHorizontal
      ? RawMark(xs: lengths, ys: places, placed: placed)
      : RawMark(xs: places, ys: lengths, placed: placed)
  }

  /// The axis along which bars stand.
  var axisOfPlaces: FigureProblem.AxisName { isHorizontal ? .vertical : .horizontal }
  /// The axis along which they are long.
  var axisOfLengths: FigureProblem.AxisName { isHorizontal ? .horizontal : .vertical }
}
