/// A mark whose values have become places: what is drawn, from the bottom to the top, and the words that
/// still look for a place.
struct DrawnMark: Hashable {
  var shapes: [Shape] = []
  /// Where the name of each series may stand, in the order of the mark's series; empty for a mark that shows
  /// none.
  var names: [NamePlace] = []
  /// The other words.
  var labels: [WantedLabel] = []
  /// The shares of its intervals; nothing where it has none, or none can be seen.
  var intervals: IntervalKey?
}

/// Where the name of a series may stand.
struct NamePlace: Hashable {
  /// A place beside what the series shows.
  enum Fallback: Hashable {
    /// Above or below a line, as near to its end as there is room.
    case along([[Position]])
    /// Beside one of these points, the last ones first.
    case among([Position])
    /// In one of these boxes, the first ones first, or in none.
    case within([Box])
    /// In the legend only: what the series shows has names of its own, among which this one would be lost.
    case listed
    /// Nowhere: the series has no name, or nothing of it can be seen.
    case nowhere
  }

  /// How the series is shown in a legend.
  enum Sample: Hashable {
    case line
    case points
    case area
    /// An area that is not filled.
    case outline
    /// Nested intervals, with or without a line through their middle.
    case intervals(count: Int, hasLine: Bool)
  }

  /// The place at the right side of the plot that the name may stand beside, in the margin.
  var end: Position?
  var fallback: Fallback
  var sample: Sample
  /// Whether a name beside which there is no room in the margin stands on the full colour of its series, and
  /// so has that of the paper.
  var isOnFill = false

  /// The place of a series without a name.
  static func unnamed(_ sample: Sample) -> NamePlace {
    NamePlace(end: nil, fallback: .nowhere, sample: sample)
  }
}

/// Words of a mark that look for a place.
struct WantedLabel: Hashable {
  /// Where they would like to be, and how much they insist.
  enum Place: Hashable {
    /// Beside a remarkable point, or as near as there is room, with a leader line.
    case near(Position, reach: Double)
    /// Beside a point, or left out.
    case beside(Position, reach: Double)
    /// At a rule from left to right or from bottom to top. It never covers another label.
    case rule(Position, Position)
    /// In the middle of a box, or left out where it does not fit.
    case within(Box)
    /// In the middle of one of these boxes, clear of all marks, or left out.
    case inside([Box])
    /// Exactly there, held by this end, or left out where another label is.
    case at(Position, TextAnchor)
    /// With its middle there, or as near as there is room.
    case around(Position)
    /// At the first of two places, away from the second: words from which an arrow leads.
    case tail(Position, Position)
    /// At a leg of a triangle, on the side turned away from the third corner.
    case leg(Position, Position, opposite: Position)
    /// In the middle of one of these places of a line, which is interrupted there; the first ones first.
    /// `shape` is the index of the line among the shapes of the mark, `short` what is written where the words
    /// find no place. Where no words of a line find one, those with a `spare` place stand as near to that as
    /// there is room, with a leader line.
    case inLine([Position], shape: Int, short: String?, spare: Position?)
  }

  var text: String
  var place: Place
  var paint: Paint = .ink
  var weight: FontWeight = .regular
  /// The colour around the letters; none where they stand on a tint, clear of all lines.
  var halo: Paint? = .paper
}
