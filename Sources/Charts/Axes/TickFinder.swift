import Numerals
import RealMath

/// Finds as many round values as an axis can carry, in the unit in which it is shown.
///
/// Labels never overlap: sets of values are tried from the most telling to the least, first with ample room
/// between their labels, then with little; where none fits, those that do not are left out.
struct TickFinder {
  let dimension: Dimension
  let scale: Scale
  /// What values are multiplied by before they are shown.
  let factor: Double
  let format: AxisFormat
  /// Whether a linear axis has whole numbers only.
  let isOfWholes: Bool
  let style: NumberStyle

  /// The kind of the scale in the unit that is shown.
  private let kind: ScaleKind
  private let lower: Double
  private let upper: Double

  init(
    _ dimension: Dimension, _ scale: Scale, factor: Double = 1, format: AxisFormat,
    isOfWholes: Bool = false, style: NumberStyle
  ) {
    self.dimension = dimension
    self.scale = scale
    self.factor = factor
    self.format = format
    self.isOfWholes = isOfWholes
    self.style = style
    kind = scale.kind.multiplied(by: factor)
    lower = scale.domain.lower * factor
    upper = scale.domain.upper * factor
  }

  /// Labelled ticks, and the places of those without a label.
  func found() -> (ticks: [AxisMark.Tick], minor: [Double]) {
    switch kind {
    case .linear, .band: return (chosen(linearSets), [])
    case .symlog(let threshold):
      return (chosen(symlogTickSets(from: lower, to: upper, threshold: threshold)), [])
    case .logit:
      let ticks = chosen(logitTickSets(from: lower, to: upper))
      return (ticks, minorShares(beside: ticks))
    case .time: return (chosen(timeTickSets(from: lower, to: upper)), [])
    case .log(let base):
      let length = (scale.end - scale.start).magnitude
      let powers =
        (kind.straightened(upper) - kind.straightened(lower)) / Double.log10(Double(base))
      var found = logTicks(from: lower, to: upper, base: base, powerLength: length / powers) {
        fit(ticks($0), .ample)
      }
      if !fit(ticks(found.labelled), .ample) {
        found = logTicks(from: lower, to: upper, base: base, powerLength: length / powers) {
          fit(ticks($0), .scant)
        }
      }
      let labelled = cleared(ticks(found.labelled))
      return (labelled, found.minor.map(place))
    }
  }

  /// As many as fit, yet no more than seven: more lines make no number easier to read.
  private var linearSets: [[Double]] {
    var sets: [[Double]] = []
    for count in 2...7 {
      var values = linearTicks(from: lower, to: upper, count: count).values
      if isOfWholes { values.removeAll { $0 != $0.rounded(.down) } }
      if (2...7).contains(values.count), values.count > sets.last?.count ?? 0 {
        sets.append(values)
      }
    }
    return sets.reversed()
  }

  private func minorShares(beside ticks: [AxisMark.Tick]) -> [Double] {
    let shares = logitShares(digits: [1, 2, 3, 4, 5, 6, 7, 8, 9], from: lower, to: upper)
    let decades = (place(0.1) - place(0.01)).magnitude
    guard decades >= 30 else { return [] }
    return shares.filter { share in !ticks.contains { $0.value == share } }.map(place)
  }

  /// The place of a value in the unit that is shown.
  private func place(_ shown: Double) -> Double { scale.place(of: value(shown)) }

  /// The value on the axis of one in the unit that is shown.
  private func value(_ shown: Double) -> Double {
    guard factor != 1 else { return shown }
    let value =
      isPower(factor, of: 10)
      ? shifted(shown, by: -wholePower(below: factor, of: 10)) : shown / factor
    // Rounding may have moved an end.
    return min(max(value, scale.domain.lower), scale.domain.upper)
  }

  private func ticks(_ values: [Double]) -> [AxisMark.Tick] {
    let labels: [TickLabel]
    if kind == .time {
      labels = timeLabels(values, dimension, style)
    } else {
      let notation = TickNotation(format, kind, values: values)
      labels = values.map { notation.label($0, style) }
    }
    return zip(values, labels).map { shown, label in
      let value = value(shown)
      return AxisMark.Tick(value: value, label: label, place: scale.place(of: value))
    }
  }

  private func chosen(_ sets: [[Double]]) -> [AxisMark.Tick] {
    let sets = sets.isEmpty ? [lower < upper ? [lower, upper] : [lower]] : sets
    // Between two labels alone a reader cannot tell how the axis runs: rather three numbers that stand close.
    // Months and shares are better read far apart than written as other numbers.
    let enough = kind == .linear ? sets.filter { $0.count >= 3 } : []
    for (sets, room) in [
      (enough, Room.ample), (enough.reversed(), .scant), (sets, .ample), (sets, .scant),
    ] {
      for set in sets {
        let ticks = ticks(set)
        if fit(ticks, room) { return ticks }
      }
    }
    return cleared(ticks(sets[sets.count - 1]))
  }

  // MARK: Room

  /// How far labels stand apart.
  private enum Room {
    /// So that each is read by itself.
    case ample
    /// So that they do not touch in any font.
    case scant
  }

  private func fit(_ ticks: [AxisMark.Tick], _ room: Room) -> Bool {
    zip(ticks, ticks.dropFirst()).allSatisfy { isApart($0, $1, room) }
  }

  private func isApart(_ a: AxisMark.Tick, _ b: AxisMark.Tick, _ room: Room) -> Bool {
    // A moment's year may stand beside another one.
    if kind != .time, a.label == b.label { return false }
    let distance = (a.place - b.place).magnitude
    switch dimension {
    case .x:
      let widths = (a.label.width + b.label.width) / 2
      let least = widths * widthReserve + 4
      return distance >= (room == .ample ? max(widths + 12, least) : least)
    case .y: return distance >= TextSize.line * (room == .ample ? 2 : 1)
    }
  }

  /// The ticks without those whose labels stand too near to an earlier one.
  private func cleared(_ ticks: [AxisMark.Tick]) -> [AxisMark.Tick] {
    var kept: [AxisMark.Tick] = []
    for tick in ticks where kept.allSatisfy({ isApart($0, tick, .scant) }) { kept.append(tick) }
    return kept
  }
}
