import Formula
import FormulaSyntax
import Units

/// How far a condition is from turning.
///
/// Of a comparison it is the distance of the left side from where it would turn, as a share of the right side where
/// both have one sign, else in the unit of the right side. Of several comparisons it is that of the one that decides:
/// all of `and` must turn one, any of `or` turns it.
struct ClaimMargin: Hashable, Sendable {
  /// What a distance is measured in.
  enum Measure: Hashable, Sendable {
    /// A share of the right side.
    case share
    /// The unit of the right side.
    case unit(UnitExpression)
    /// A share of the samples.
    case samples
  }

  /// More than zero where the condition holds, less where it fails; zero on the edge.
  var distance: Double
  let measure: Measure
  /// How far the sides of `≈` are apart, and how far they may be, in the same measure.
  var closeness: Closeness?

  /// How close two sides are to each other.
  struct Closeness: Hashable, Sendable {
    let apart: Double
    let allowed: Double
  }
}

extension ClaimMargin {
  /// Of an uncertain condition: how many more samples there are than it takes, or fewer.
  init(share: Double, confidence: Double, _ truth: ClaimStanding.Truth) {
    measure = .samples
    switch truth {
    case .holds: distance = share - confidence
    case .fails: distance = share - (1 - confidence)
    case .undecided: distance = share - confidence
    }
  }

  /// Of a condition in which nothing is uncertain.
  init?(
    _ structure: CheckedClaimCondition.Structure, _ known: [NodeID: Estimate], _ units: UnitTable
  ) {
    switch structure {
    case .comparison(let comparison):
      let links = comparison.links.indices.map { place in
        Self(
          comparison.links[place], comparison.sides[place], comparison.sides[place + 1], known,
          units)
      }
      guard let margin = Self.deciding(links, where: <) else { return nil }
      self = margin
    case .all(let parts):
      guard let margin = Self.deciding(parts.map { Self($0, known, units) }, where: <) else {
        return nil
      }
      self = margin
    case .any(let parts):
      guard let margin = Self.deciding(parts.map { Self($0, known, units) }, where: >) else {
        return nil
      }
      self = margin
    case .not(let part):
      guard var margin = Self(part, known, units) else { return nil }
      margin.distance = -margin.distance
      self = margin
    case .truth: return nil
    }
  }

  /// The margin of the part that decides; `nil` where parts are measured in ways that cannot be compared.
  private static func deciding(
    _ margins: [ClaimMargin?], where decides: (Double, Double) -> Bool
  ) -> ClaimMargin? {
    guard var found = margins.first ?? nil else { return nil }
    for margin in margins.dropFirst() {
      guard let margin, margin.measure == found.measure else { return nil }
      if decides(margin.distance, found.distance) { found = margin }
    }
    return found
  }

  private init?(
    _ link: CheckedComparison.Link, _ left: Quantity, _ right: Quantity,
    _ known: [NodeID: Estimate], _ units: UnitTable
  ) {
    guard let leftValue = known[left.node]?.value, let b = known[right.node]?.value,
      leftValue.isFinite, b.isFinite
    else { return nil }
    // A plain zero is compared with anything, and has no unit of its own.
    let unit = right.unit.isNone && b == 0 ? left.unit : right.unit
    let isSame = left.unit.isNone && leftValue == 0
    let a = isSame ? leftValue : units.factor(from: left.unit, to: unit).apply(to: leftValue)
    func measured(_ isShare: Bool) -> (measure: Measure, scale: Double) {
      isShare ? (.share, b.magnitude) : (.unit(unit), 1)
    }
    let isOneSided = b != 0 && a * b > 0
    switch link.asks {
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      let (measure, scale) = measured(isOneSided)
      let isUpward = link.asks == .greater || link.asks == .greaterOrEqual
      self.init(distance: (isUpward ? a - b : b - a) / scale, measure: measure)
    case .equal, .notEqual:
      let (measure, scale) = measured(isOneSided)
      let apart = (a - b).magnitude / scale
      self.init(distance: link.asks == .equal ? -apart : apart, measure: measure)
    case .approximately:
      var allowed = Checker.defaultTolerance
      var isShare = b != 0
      if let tolerance = link.tolerance {
        guard let value = known[tolerance.node]?.value else { return nil }
        if tolerance.dimension.isNone, !units.isPoints(tolerance.unit) {
          allowed = units.factor(of: tolerance.unit).apply(to: value)
        } else {
          isShare = false
          allowed = units.factor(from: tolerance.unit, to: unit).apply(to: value)
        }
      }
      let (measure, scale) = measured(isShare)
      let apart = (a - b).magnitude / scale
      // Beside zero every share allows nothing.
      if b == 0, case .unit = measure, link.tolerance.map({ $0.dimension.isNone }) ?? true {
        allowed = 0
      }
      self.init(
        distance: allowed - apart, measure: measure,
        closeness: Closeness(apart: apart, allowed: allowed))
    }
  }
}
