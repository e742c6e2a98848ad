/// A list of points as its file says it.
struct PointsFile: Sendable {
  let points: [PointFile]
  let look: PointsLook
  /// Whether all points of the list could be read.
  let isComplete: Bool

  var facts: MarkFacts {
    let facts = points.map(\.facts)
    return MarkFacts(
      isWhole: isComplete && look.isComplete && facts.allSatisfy(\.isWhole),
      formulas: facts.flatMap(\.formulas), texts: [look.sizeLabel] + facts.flatMap(\.texts),
      points: facts.flatMap(\.points))
  }
}
