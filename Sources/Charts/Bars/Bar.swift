/// A bar in its place, cut at the frame.
struct Bar: Hashable {
  /// Which series it belongs to.
  var group: Int
  /// At which of the places it stands.
  var index: Int
  /// What it shows.
  var value: Double
  /// What can be seen of it; without extent where the value is that of the base.
  var box: Box
  /// Where it begins within the frame, in the direction of its length.
  var from: Double
  /// Where it ends within the frame.
  var to: Double
  /// Whether it begins beyond the frame.
  var isCutAtBase: Bool
  /// Whether it ends beyond the frame.
  var isCutAtEnd: Bool

  /// Whether there is anything to fill.
  var hasExtent: Bool { from != to }
}

extension BarDirections {
  /// The bar from one value to another, as far as it lies in the frame; nothing where none of it does.
  func bar(
    from base: Double, to end: Double, across sides: (Double, Double), group: Int, index: Int,
    value: Double
  ) -> Bar? {
    let range = acrossRange
    let near = max(min(sides.0, sides.1), range.from)
    let far = min(max(sides.0, sides.1), range.to)
    let domain = along.domain
    let isBeyond =
      min(base, end) > domain.upper || max(base, end) < domain.lower || base.isNaN || end.isNaN
    guard near < far, !isBeyond else { return nil }
    let from = along.place(of: min(max(base, domain.lower), domain.upper))
    let to = along.place(of: min(max(end, domain.lower), domain.upper))
    return Bar(
      group: group, index: index, value: value,
      box: box(across: (near, far), along: (from, to)), from: from, to: to,
      isCutAtBase: !domain.contains(base), isCutAtEnd: !domain.contains(end))
  }

  /// The outlines of a bar: one, or several with a slanting tear where the frame cuts it, so that nobody
  /// takes the length that is left for the value.
  func outlines(_ bar: Bar) -> [[Position]] {
    let sides = isHorizontal ? (bar.box.top, bar.box.bottom) : (bar.box.left, bar.box.right)
    let direction = bar.to < bar.from ? -1.0 : 1.0
    let length = (bar.to - bar.from).magnitude
    let gap = min(3, length / 4)
    let inset = min(9, length / 3)
    let slant = min((sides.1 - sides.0) / 4, 4, inset - gap / 2)
    /// The places at which the bar is parted, each with how far its one side lies before the other.
    var cuts: [(place: Double, slant: Double)] = [(bar.from, 0)]
    func tear(at place: Double) {
      cuts.append((place - direction * gap / 2, slant))
      cuts.append((place + direction * gap / 2, slant))
    }
    if bar.isCutAtBase { tear(at: bar.from + direction * inset) }
    if bar.isCutAtEnd { tear(at: bar.to - direction * inset) }
    cuts.append((bar.to, 0))
    return stride(from: 0, to: cuts.count, by: 2).map { first in
      let (a, b) = (cuts[first], cuts[first + 1])
      return [
        position(across: sides.0, along: a.place + a.slant),
        position(across: sides.0, along: b.place + b.slant),
        position(across: sides.1, along: b.place - b.slant),
        position(across: sides.1, along: a.place - a.slant),
      ]
    }
  }
}
