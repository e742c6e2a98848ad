import Diagnostics
import Formula
import Units

/// What `numbers.json` tells of a claim.
struct ClaimNumbers {
  private let claim: EvaluatedClaim
  private let environment: Environment
  private let languages: [Language]

  init(_ claim: EvaluatedClaim, _ environment: Environment, _ languages: [Language]) {
    self.claim = claim
    self.environment = environment
    self.languages = languages
  }

  var value: JSONValue {
    .object([
      ("id", .string(claim.id)),
      ("verdict", claim.entry.verdict.map { .string($0.value.rawValue) } ?? .null),
      ("says", says),
      ("condition", claim.entry.holds.map { .string($0.excerpt.text) } ?? .null),
      ("standing", claim.standing.map(standing) ?? .null),
      ("cases", .array(claim.cases.map { standing($0.standing) })),
      ("turning_points", .array(claim.turningPoints.map(point))),
    ])
  }

  private var says: JSONValue {
    .object(
      languages.map { language in
        (
          language.tag, claim.entry.says?[language.tag].map { JSONValue.string($0.text) } ?? .null
        )
      })
  }

  private func standing(_ standing: ClaimStanding) -> JSONValue {
    .object([
      ("truth", .string(standing.truth.rawValue)), ("share", .number(standing.share)),
      ("confidence", standing.confidence.map { .number($0) } ?? .null),
      (
        "sides",
        .array(standing.comparisons.map { .array($0.sides.map(side)) })
      ),
      ("margin", standing.margin.map(margin) ?? .null),
    ])
  }

  private func side(_ side: KnownQuantity) -> JSONValue {
    .object([
      ("value", .number(side.value.value)),
      ("unit", .string(environment.units.formula(side.quantity.unit))),
    ])
  }

  private func margin(_ margin: ClaimMargin) -> JSONValue {
    let measure: (String, JSONValue) =
      switch margin.measure {
      case .share: ("of", .string("right side"))
      case .samples: ("of", .string("samples"))
      case .unit(let unit): ("unit", .string(environment.units.formula(unit)))
      }
    return .object([("distance", .number(margin.distance)), measure])
  }

  private func point(_ point: TurningPoint) -> JSONValue {
    .object([
      ("parameter", .string(environment.qualifiedName(point.parameter))),
      ("now", .number(point.now.value.value)), ("value", .number(point.value)),
      ("end", point.end.map { .number($0) } ?? .null), ("interval", interval(point)),
      ("unit", .string(environment.units.formula(point.now.quantity.unit))),
      ("truth", .string(point.truth.rawValue)), ("sampled", .truth(point.isSampled)),
    ])
  }

  /// The interval of an uncertain parameter at the value at which it turns the claim.
  private func interval(_ point: TurningPoint) -> JSONValue {
    point.moved(to: point.value).value.interval.map {
      .array([.number($0.low), .number($0.high)])
    } ?? .null
  }
}
