/// Maps the values of a domain to places along one direction of the drawing, and back.
///
/// The map is straight in the space of the kind: `place = start + (end - start) · t`, where `t` runs from
/// 0 to 1 with the straightened value. Values outside the domain have places outside the range.
///
///     let scale = Scale(.log(), Domain(1, 10_000), start: 0, end: 400)
///     scale.place(of: 100)  // 200
///     scale.value(at: 300)  // 1000
public struct Scale: Hashable, Sendable {
  /// How values become places.
  public let kind: ScaleKind
  /// The values at the ends.
  public let domain: Domain
  /// The place of `domain.from`.
  public let start: Double
  /// The place of `domain.to`.
  public let end: Double
  private let straightFrom: Double
  private let straightTo: Double
  /// One, or a half where the difference of the ends would not be finite.
  private let share: Double

  /// A scale over a domain that has an extent and that the kind admits.
  public init(_ kind: ScaleKind, _ domain: Domain, start: Double, end: Double) {
    precondition(kind.spans(domain), "a scale has a domain with an extent")
    self.kind = kind
    self.domain = domain
    self.start = start
    self.end = end
    let from = kind.straightened(domain.from)
    let to = kind.straightened(domain.to)
    share = (to - from).isFinite ? 1 : 0.5
    straightFrom = from * share
    straightTo = to * share
  }

  /// The place of a value; not a number where the value has none.
  public func place(of value: Double) -> Double {
    guard kind.admits(value) else { return .nan }
    if value == domain.to { return end }
    let part = (kind.straightened(value) * share - straightFrom) / (straightTo - straightFrom)
    return start + (end - start) * part
  }

  /// The place of a value, moved nearer where it is so far from the drawing that products of places would
  /// overflow. A stretch to there is as steep as eyes can tell.
  func drawablePlace(of value: Double) -> Double {
    let place = place(of: value)
    return place.isNaN ? .nan : min(max(place, -1e9), 1e9)
  }

  /// The place of an end of an interval. One that is finite and without a place, as zero is on a logarithmic
  /// axis, lies as far beyond the end of the axis as that is long.
  func place(ofEnd value: Double) -> Double {
    if kind.admits(value) || !value.isFinite { return drawablePlace(of: value) }
    let isBelow = value < kind.admissible.least
    return isBelow == (domain.from < domain.to) ? 2 * start - end : 2 * end - start
  }

  /// The value at a place. The ends of the range give the ends of the domain exactly.
  public func value(at place: Double) -> Double {
    if place == start { return domain.from }
    if place == end { return domain.to }
    let part = (place - start) / (end - start)
    return kind.bent((straightFrom + (straightTo - straightFrom) * part) / share)
  }

  /// The same domain over another range.
  func over(start: Double, end: Double) -> Scale { Scale(kind, domain, start: start, end: end) }
}
