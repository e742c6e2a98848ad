/// A set of points that belong together, drawn in one colour and shape.
public struct PointsMark: Hashable, Sendable {
  /// The points.
  public var points: [LabelledPoint]
  /// The name of the set: beside its points, or in the legend where these carry labels of their own.
  public var label: String?
  /// The shape of the points; without one each series has its own.
  public var shape: PointShape?
  /// Whether the points are filled, or outlines only.
  public var isFilled: Bool
  /// What the sizes of the points tell, for the legend.
  public var sizeTitle: String?

  /// A set of points.
  public init(
    _ points: [LabelledPoint], label: String? = nil, shape: PointShape? = nil,
    isFilled: Bool = true, sizeTitle: String? = nil
  ) {
    self.points = points
    self.label = label
    self.shape = shape
    self.isFilled = isFilled
    self.sizeTitle = sizeTitle
  }
}
