/// What drawing can draw. A mark is a few of these; they know nothing of values.
enum Shape: Hashable {
  /// Open lines.
  case stroke([[Position]], Stroke)
  /// Closed outlines that are filled; an outline within another is a hole.
  case fill([[Position]], Fill)
  /// Points of one look.
  case symbols([Symbol], SymbolLook)

  /// Whether what lies below shines through.
  var isTint: Bool { if case .fill(_, let fill) = self { fill.opacity < 1 } else { false } }

  /// Paper around the line of a series, by which it is seen on tints that are nearly as dark as it is; nothing
  /// of other shapes.
  var halo: Shape? {
    guard case .stroke(let pieces, let stroke) = self, stroke.isSeries else { return nil }
    return .stroke(
      pieces,
      Stroke(role: "halo", paint: .paper, width: stroke.width + 2, isRound: stroke.isRound))
  }
}

/// How a line is drawn.
struct Stroke: Hashable {
  /// What the line is, as a class for style sheets: `line`, `rule`.
  var role: String
  var paint: Paint
  var width = 1.0
  /// The lengths of dashes and gaps; nothing for a continuous line.
  var dashes: String?
  /// Whether ends and corners are round.
  var isRound = false

  /// Whether it is the line of a series, or what the line is where no data support it.
  var isSeries: Bool { role == "line" || role == "line extrapolated" }
}

/// How an outline is filled.
struct Fill: Hashable {
  /// What it is, as a class for style sheets: `band`, `bar`.
  var role: String
  var paint: Paint
  /// How much of what lies below shines through: 1 hides it.
  var opacity = 1.0
  /// Whether a thin line in the colour of the paper parts it from its neighbours.
  var hasGap = false
}

/// A point of the drawing.
struct Symbol: Hashable {
  var place: Position
  /// How much larger or smaller than usual it is, as a factor of its width.
  var scale = 1.0
}

/// How points are drawn.
struct SymbolLook: Hashable {
  /// What they are, as a class for style sheets: `points`, `point`.
  var role: String
  var shape: PointShape
  var paint: Paint
  /// Whether they are filled with their colour, or with that of the paper.
  var isFilled = true
  /// How points that lie on each other are told apart.
  var overlap = Overlap.halo

  /// What makes points that lie on each other visible.
  enum Overlap: Hashable {
    /// A halo in the colour of the paper.
    case halo
    /// A light tint within an outline: points of many sizes.
    case tint
    /// Small dots that let each other shine through: the more of them, the darker the place.
    case density
  }
}
