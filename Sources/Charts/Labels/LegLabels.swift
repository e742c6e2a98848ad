extension LabelRoom {
  /// A place at the leg of a triangle, on the side that is turned away from `opposite`: at its middle, else a
  /// little along it, else on the inner side.
  func placeAtLeg(
    from: Position, to: Position, opposite: Position, _ text: LabelText, _ own: MarkPart
  ) -> PlacedLabel? {
    let isFlat = from.y == to.y
    let middle = Position((from.x + to.x) / 2, (from.y + to.y) / 2)
    let sign: Double = isFlat ? (opposite.y > from.y ? -1 : 1) : (opposite.x > from.x ? -1 : 1)
    let reach = (isFlat ? (to.x - from.x).magnitude : (to.y - from.y).magnitude) / 2 + 12
    var candidates: [(Box, TextAnchor)] = []
    for side in [sign, -sign] {
      for offset in stride(from: 0.0, through: reach, by: 6) {
        for shift in offset == 0 ? [0] : [offset, -offset] {
          let centre =
            isFlat
            ? Position(middle.x + shift, middle.y + side * (text.height / 2 + 2))
            : Position(middle.x + side * (text.width / 2 + 6), middle.y + shift)
          candidates.append(
            (
              Box(
                left: centre.x - text.width / 2, top: centre.y - text.height / 2,
                right: centre.x + text.width / 2, bottom: centre.y + text.height / 2),
              isFlat ? .middle : side > 0 ? .start : .end
            ))
        }
      }
    }
    return Tolerance.allCases.firstResult { tolerance in
      candidates.first { allows($0.0, tolerance, own, ownGap: 0, gap: 3) }
        .map { PlacedLabel(text: text, box: $0.0, anchor: $0.1, leader: nil) }
    }
  }

  /// A place in the middle of a line that makes way for the words, clear of everything else.
  func placeOn(_ places: [Position], _ text: LabelText, _ own: MarkPart) -> PlacedLabel? {
    places.firstResult { place in
      let box = Box(
        left: place.x - text.width / 2, top: place.y - text.height / 2 + 1,
        right: place.x + text.width / 2, bottom: place.y + text.height / 2 + 1)
      guard clearsLabels(box.grown(by: 2)), clearsMarks(box, own: own, ownGap: -1000, gap: 3)
      else { return nil }
      return PlacedLabel(text: text, box: box, anchor: .middle, leader: nil, gap: own)
    }
  }
}
