import RealMath

/// The shape of a point. All shapes have about the same area, so that none looks more important.
public enum PointShape: Hashable, Sendable {
  /// See the name.
  case disc
  /// See the name.
  case square
  /// See the name.
  case triangle
  /// See the name.
  case diamond
  /// See the name.
  case cross
  /// See the name.
  case ring

  /// The distance from the centre that labels keep.
  static let reach = 5.0

  /// The radius of a disc.
  static let radius = 4.0

  /// Writes the outline around a centre, wider or narrower by a factor.
  func write(to path: inout PathData, at centre: Position, scale: Double = 1) {
    func polygon(_ corners: [(Double, Double)]) {
      path.polygon(centre, corners.map { ($0.0 * scale, $0.1 * scale) })
    }
    switch self {
    case .disc: path.circle(centre, radius: Self.radius * scale)
    case .square: polygon([(-3.6, -3.6), (3.6, -3.6), (3.6, 3.6), (-3.6, 3.6)])
    case .triangle: polygon([(0, -4.9), (4.6, 3.4), (-4.6, 3.4)])
    case .diamond: polygon([(0, -5), (5, 0), (0, 5), (-5, 0)])
    case .cross:
      polygon([
        (-1.5, -4.5), (1.5, -4.5), (1.5, -1.5), (4.5, -1.5), (4.5, 1.5), (1.5, 1.5),
        (1.5, 4.5), (-1.5, 4.5), (-1.5, 1.5), (-4.5, 1.5), (-4.5, -1.5), (-1.5, -1.5),
      ])
    case .ring:
      path.circle(centre, radius: 4.6 * scale)
      path.circle(centre, radius: 2 * scale)
    }
  }
}
