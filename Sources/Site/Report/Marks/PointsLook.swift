/// How a set of points looks, as its file says it.
struct PointsLook: Sendable {
  /// A shape by its name.
  enum Shape: String, CaseIterable, Sendable { case disc, square, triangle, diamond, cross, ring }

  let shape: Shape?
  let isFilled: Bool
  /// What the sizes tell.
  let sizeLabel: LocalizedPhrase?
  /// Whether all that was given could be read.
  let isComplete: Bool
}
