/// A mark whose values have become places.
enum DrawnMark: Hashable {
  /// The visible pieces of a line and the place of its end marker, if it is named.
  case line(pieces: [[Position]], end: Position?, SeriesStyle)
  /// The visible points of a set.
  case points([Position], SeriesStyle)
  /// A ring, if it is visible.
  case ring(Position?)
  /// A rule, if it is visible, from left to right or from bottom to top.
  case rule(Position, Position)
  /// Nothing of the mark is within the frame.
  case nothing
}

extension Mark {
  /// The mark on two scales, within a frame.
  func drawn(x: Scale, y: Scale, frame: Box, style: SeriesStyle?) -> DrawnMark {
    func visible(_ valueX: Double, _ valueY: Double) -> Position? {
      guard x.domain.contains(valueX), y.domain.contains(valueY) else { return nil }
      return Position(x.place(of: valueX), y.place(of: valueY))
    }
    switch self {
    case .line(let line):
      guard let style else { return .nothing }
      let pieces = polylines(line.curve, x: x, y: y, frame: frame)
      let end = line.label == nil ? nil : pieces.last?.last
      return .line(pieces: pieces, end: end, style)
    case .points(let set):
      guard let style else { return .nothing }
      return .points(set.points.compactMap { visible($0.x, $0.y) }, style)
    case .point(let point):
      return .ring(visible(point.x, point.y))
    case .rule(let rule):
      switch rule.place {
      case .horizontal(let value):
        guard y.domain.contains(value) else { return .nothing }
        let place = y.place(of: value)
        return .rule(Position(frame.left, place), Position(frame.right, place))
      case .vertical(let value):
        guard x.domain.contains(value) else { return .nothing }
        let place = x.place(of: value)
        return .rule(Position(place, frame.bottom), Position(place, frame.top))
      }
    }
  }
}
