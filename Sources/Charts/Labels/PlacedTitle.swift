/// Lines of a title in their place.
struct PlacedTitle: Hashable {
  var lines: [String]
  /// Where the first line is held, at the letters' feet.
  var place: Position
  var anchor: TextAnchor
}
