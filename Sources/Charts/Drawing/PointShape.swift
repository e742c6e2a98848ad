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

  /// The outline around a centre, as path data.
  func path(at centre: Position) -> String {
    var path = PathData()
    switch self {
    case .disc: path.circle(centre, radius: 4)
    case .square:
      path.polygon(centre, [(-3.6, -3.6), (3.6, -3.6), (3.6, 3.6), (-3.6, 3.6)])
    case .triangle: path.polygon(centre, [(0, -4.9), (4.6, 3.4), (-4.6, 3.4)])
    case .diamond: path.polygon(centre, [(0, -5), (5, 0), (0, 5), (-5, 0)])
    case .cross:
      path.polygon(
        centre,
        [
          (-1.5, -4.5), (1.5, -4.5), (1.5, -1.5), (4.5, -1.5), (4.5, 1.5), (1.5, 1.5),
          (1.5, 4.5), (-1.5, 4.5), (-1.5, 1.5), (-4.5, 1.5), (-4.5, -1.5), (-1.5, -1.5),
        ])
    case .ring:
      path.circle(centre, radius: 4.6)
      path.circle(centre, radius: 2)
    }
    return path.text
  }
}
