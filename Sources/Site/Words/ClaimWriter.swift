import Formula
import FormulaSyntax
import Numerals
import RealMath
import Units

/// Writes what the models give of a claim, in words and numbers.
struct ClaimWriter {
  let environment: Environment
  let language: Language

  init(_ environment: Environment, _ language: Language) {
    self.environment = environment
    self.language = language
  }

  private var units: UnitTable { environment.units }

  /// The comparisons of a condition with their numbers put in: `5.5 ≈ 10 within 10%`; `nil` where it compares nothing.
  func numbers(_ standing: ClaimStanding) -> String? {
    let written = standing.comparisons.map(text)
    return written.isEmpty ? nil : written.joined(separator: "; ")
  }

  /// A chain of comparisons with its numbers put in.
  func text(_ comparison: KnownComparison) -> String {
    let sides = WrittenValue.apart(
      comparison.sides, units, language, as: comparison.isOfProbabilities ? .percent : .automatic)
    var text = sides[0]
    for (link, side) in zip(comparison.links, sides.dropFirst()) {
      text += " \(link.asks.sign) \(side)"
      if let tolerance = link.tolerance {
        let limit = WrittenValue(tolerance.value, tolerance.quantity, units, language)
        text += " " + language.within(share(tolerance, limit))
      }
    }
    return text
  }

  /// A tolerance that is a plain number is a share, and is written as one.
  private func share(_ tolerance: KnownQuantity, _ written: WrittenValue) -> String {
    guard tolerance.quantity.unit.isNone else { return written.plain }
    return WrittenValue.percent(tolerance.value.value, language)
  }

  /// How a condition stands and how far it is from turning: `fails by 45%`.
  func margin(_ standing: ClaimStanding) -> String? {
    guard let margin = standing.margin else { return nil }
    switch margin.measure {
    case .samples:
      return language.trueInSamples(
        WrittenValue.percent(standing.share, language),
        needed: WrittenValue.percent(standing.confidence ?? 1, language),
        refused: WrittenValue.percent(1 - (standing.confidence ?? 1), language), standing.truth)
    case .share, .unit:
      if let closeness = margin.closeness, closeness.allowed > Checker.defaultTolerance {
        return language.isApart(
          length(closeness.apart, margin), allowed: length(closeness.allowed, margin),
          standing.truth)
      }
      if margin.distance == 0 { return language.isOnEdge(standing.truth) }
      return language.isOff(length(margin.distance.magnitude, margin), standing.truth)
    }
  }

  /// How a condition stands, with how far it is from turning where that can be told.
  func given(_ standing: ClaimStanding) -> String {
    margin(standing) ?? language.stands(standing.truth)
  }

  /// The bare margin, for a table: `45%`.
  func bareMargin(_ standing: ClaimStanding) -> String? {
    standing.margin.map { length($0.distance.magnitude, $0) }
  }

  /// A distance in the measure of a margin. Beyond a dozen times the right side a share says little.
  private func length(_ distance: Double, _ margin: ClaimMargin) -> String {
    switch margin.measure {
    case .share where distance >= 10:
      let times = numberText(distance, NumberFormat(.factor, .significant(2)), language.style)
      return times.plain
    case .share: return WrittenValue.percent(distance, language)
    case .samples:
      let points = numberText(
        distance * 100, NumberFormat(.automatic, .significant(2)), language.style)
      return points.plain + "\u{A0}" + language.percentagePoints
    case .unit(let unit):
      return WrittenValue.number(distance, unit, units, language).plain
    }
  }

  /// "would hold from the share = 8 on (now 1)"
  func turningPoint(_ point: TurningPoint, _ standing: ClaimStanding, label: String) -> String {
    let stretch = stretch(of: point)
    return language.turns(
      to: point.truth, place(stretch.low, of: point, label), stretch.reach,
      now: values(of: point).now
        + WrittenValue.equal(
          WrittenValue.asSpelled(point.parameter, point.now, environment, language)))
  }

  /// The lower value between which and another one a claim is turned, and how far that reaches.
  func stretch(of point: TurningPoint) -> (low: String, reach: Language.Reach) {
    let written = values(of: point)
    let low = point.isAbove ? written.value : written.end ?? written.value
    let reach: Language.Reach =
      switch written.end {
      case nil: point.isAbove ? .upwards : .downwards
      case written.value: .alone
      case let end?: .between(point.isAbove ? end : written.value)
      }
    return (low, reach)
  }

  /// A parameter with the nearest value at which it turns a claim: `growth = 17`.
  func place(of point: TurningPoint, _ label: String) -> String {
    place(values(of: point).value, of: point, label)
  }

  private func place(_ value: String, of point: TurningPoint, _ label: String) -> String {
    label + (point.isSampled ? " ≈ " : " = ") + value
  }

  /// What a parameter is, where it turns a claim and where it turns back, in as few digits as tell them apart;
  /// of an uncertain one with the interval that it has there: `17 (8.5 to 34)`.
  func values(of point: TurningPoint) -> (now: String, value: String, end: String?) {
    let values = ([point.value] + (point.end.map { [$0] } ?? [])).map(point.moved)
    if point.isSampled {
      let now = WrittenValue(point.now.value, point.now.quantity, units, language, .withInterval)
      var format = NumberFormat(.automatic, .significant(2))
      format.showsInterval = true
      let turning = values.map {
        WrittenValue($0.value, $0.quantity, units, language, format).plain
      }
      return (now.plain, turning[0], point.end.map { _ in turning[1] })
    }
    let isAlone = point.end == point.value
    let written = WrittenValue.apart(
      [point.now] + (isAlone ? [values[0]] : values), units, language)
    return (written[0], written[1], point.end.map { _ in written[isAlone ? 1 : 2] })
  }

  /// A definition with its value: `training_cost.rl_share = 50%`.
  func input(_ id: DefinitionID, _ known: KnownQuantity) -> String {
    environment.qualifiedName(id) + " = "
      + WrittenValue.ofDefinition(id, known, environment, language)
  }
}

extension ComparisonOperator {
  /// The sign that readers know.
  var sign: String {
    switch self {
    case .less: "<"
    case .lessOrEqual: "≤"
    case .greater: ">"
    case .greaterOrEqual: "≥"
    case .equal: "="
    case .notEqual: "≠"
    case .approximately: "≈"
    }
  }
}
