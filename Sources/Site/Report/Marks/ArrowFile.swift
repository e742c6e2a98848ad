import Diagnostics

/// An arrow as its file says it; a place that is missing was told already.
struct ArrowFile: Sendable {
  /// Two coordinates each.
  let from: [ParsedExcerpt]?
  let to: [ParsedExcerpt]?

  var facts: MarkFacts {
    let places = [from, to].compactMap(\.self)
    return MarkFacts(
      isWhole: places.count == 2, formulas: places.flatMap(\.self),
      points: places.map { MarkFacts.PointPlace(x: $0[0].range, y: $0[1].range) })
  }
}
