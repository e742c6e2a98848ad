import Numerals
import RealMath

extension ResolvedPanel {
  /// The rows of a line that can be seen. Where a function leaves the plot or ends within it, the last
  /// place is searched between the sweep's places, so that the sentence names the true end.
  private func eachVisibleRow(_ curve: Curve, _ body: (Course.Row) -> Void) {
    switch curve {
    case .samples(let samples):
      let (xLower, xUpper) = (xDomain.lower, xDomain.upper)
      let (least, greatest) = y.scale.admissible
      let (yLower, yUpper) = (max(yDomain.lower, least), min(yDomain.upper, greatest))
      for sample in samples
      where xLower <= sample.x && sample.x <= xUpper && yLower <= sample.y && sample.y <= yUpper {
        body((x: sample.x, y: sample.y))
      }
    case .function(let function):
      let scale = Scale(x.scale, xDomain, start: 0, end: 1)
      let sweep = (0...256).map { scale.value(at: Double($0) / 256) }
      let all = zip(sweep, function(sweep)).map { (x: $0, y: $1) }
      for (index, row) in all.enumerated() {
        if index > 0, contains(row) != contains(all[index - 1]) {
          let (inside, outside) = contains(row) ? (row, all[index - 1]) : (all[index - 1], row)
          body(edge(function, inside: inside, outside: outside.x))
        }
        if contains(row) { body(row) }
      }
    }
  }

  /// Whether a row lies in the plot.
  func contains(_ row: Course.Row) -> Bool {
    y.scale.admits(row.y) && xDomain.contains(row.x) && yDomain.contains(row.y)
  }

  /// The last visible row between a visible one and a place where nothing is to be seen, by halving.
  private func edge(
    _ function: ([Double]) -> [Double], inside: Course.Row, outside: Double
  ) -> Course.Row {
    var inside = inside
    var outside = outside
    for _ in 0..<30 {
      let middle = (inside.x + outside) / 2
      guard let value = function([middle]).first, contains((x: middle, y: value)) else {
        outside = middle
        continue
      }
      inside = (x: middle, y: value)
    }
    return inside
  }

  /// What a curve does, reading from left to right, as far as it can be seen.
  func course(of curve: Curve) -> Course? {
    var ends: (first: Course.Row, last: Course.Row, low: Course.Row, high: Course.Row)?
    eachVisibleRow(curve) { row in
      guard let known = ends else {
        ends = (row, row, row, row)
        return
      }
      if row.x < known.first.x { ends?.first = row }
      if row.x >= known.last.x { ends?.last = row }
      // Of places that are equally high the one further to the left counts.
      if row.y < known.low.y || row.y == known.low.y && row.x < known.low.x { ends?.low = row }
      if row.y > known.high.y || row.y == known.high.y && row.x < known.high.x { ends?.high = row }
    }
    guard let (first, last, low, high) = ends else { return nil }
    let scale = Scale(y.scale, yDomain, start: 0, end: 1)
    func height(_ row: Course.Row) -> Double {
      scale.place(of: row.y) * (yDomain.from < yDomain.to ? 1 : -1)
    }
    // What is less than a hundredth of the axis, no reader sees.
    let least = 0.01
    if (height(high) - height(low)).magnitude < least {
      return high.y == low.y ? .level(at: first) : .nearly(at: first)
    }
    let isPeak = height(high) - max(height(first), height(last)) > least
    let isTrough = min(height(first), height(last)) - height(low) > least
    switch (isPeak, isTrough) {
    case (true, true): return .between(low, high)
    case (true, false): return .peak(first, high, last)
    case (false, true): return .trough(first, low, last)
    case (false, false):
      return height(first) < height(last) ? .rise(first, last) : .fall(first, last)
    }
  }

  /// A row as the axes write it, with units.
  func texts(_ row: Course.Row) -> (x: String, y: String) {
    (text(row.x, x), text(row.y, y))
  }

  /// A row of a curve, in no more digits than can be read off the axes: where the curve enters the plot was found
  /// by halving, and one found from samples is not known to a thousandth of the axis.
  func courseTexts(isSampled: Bool = false) -> (Course.Row) -> (x: String, y: String) {
    let digits = isSampled ? 2 : 3
    return { row in
      (
        text(readable(row.x, xDomain, x, digits: digits), x),
        text(readable(row.y, yDomain, y, digits: digits), y)
      )
    }
  }

  /// A value rounded to that many digits of the extent of a linear axis.
  private func readable(_ value: Double, _ domain: Domain, _ axis: Axis, digits: Int) -> Double {
    let extent = domain.upper - domain.lower
    guard axis.scale == .linear, extent > 0, extent.isFinite else { return value }
    let exponent = decade(of: extent) - digits
    guard exponent.magnitude < 290 else { return value }
    let step = decimal(1, exponent)
    let count = value / step
    return count.magnitude < 1e15 ? decimal(count.rounded(.toNearestOrEven), exponent) : value
  }

  /// A value as an axis writes it, with its unit.
  func text(_ value: Double, _ axis: Axis) -> String {
    switch axis.scale {
    case .band(let names):
      let index = value.rounded(.toNearestOrEven)
      if names.indices.contains(where: { Double($0) == index }) { return names[Int(index)] }
    case .time: return style.momentText(value)
    case .linear, .log, .symlog, .logit: break
    }
    let number: String
    switch axis.format {
    case .percent where axis.scale == .logit && value > 0.9 && value < 1:
      // Near one it is what remains to one that is read: 99.97%, not 100%.
      let places = -decade(of: max(1 - value, 1e-15)) + 1
      let precision = NumberFormat.Precision.decimals(max(0, places - 2))
      number = numberText(value, NumberFormat(.percent, precision), style).plain
    case .percent: number = numberText(value, NumberFormat(.percent), style).plain
    case .factor: number = numberText(value, NumberFormat(.factor), style).plain
    case .year:
      // A tenth of a year is as much as a sentence should say, and of a year far away the whole.
      let tenths = (value * 10).rounded(.toNearestOrEven)
      let year = value.magnitude < 1e5 ? decimal(tenths, -1) : value.rounded(.toNearestOrEven)
      number = TickNotation(.year, .linear, values: [year]).label(year, style).base
    case .number, .words, .plain, .prefixed, .powers:
      // Hardly anybody knows the names of larger numbers.
      let notation: NumberFormat.Notation = value.magnitude < 1e15 ? .words : .automatic
      number = power(numberText(value, NumberFormat(notation), style))
    }
    let isOne = number == numberText(1, NumberFormat(), style).plain
    guard let unit = isOne ? axis.unitOfOne ?? axis.unit : axis.unit, !unit.isEmpty else {
      return number
    }
    return number + "\u{A0}" + unit
  }

  /// A share as it is named: 90%.
  func percentage(_ share: Double) -> String {
    numberText(share, NumberFormat(.percent), style).plain
  }

  /// The text of a number; a bare power of ten stands without its factor of one.
  private func power(_ text: NumberText) -> String {
    guard text.exponent != nil, text.mantissa == "1" else { return text.plain }
    let factor = "1" + text.timesTen
    return "10" + String(decoding: text.plain.utf8.dropFirst(factor.utf8.count), as: UTF8.self)
  }
}

/// What a line does from its first to its last row.
enum Course {
  typealias Row = (x: Double, y: Double)
  case level(at: Row)
  /// It changes by less than a reader sees.
  case nearly(at: Row)
  case rise(Row, Row)
  case fall(Row, Row)
  case peak(Row, Row, Row)
  case trough(Row, Row, Row)
  case between(Row, Row)
}
