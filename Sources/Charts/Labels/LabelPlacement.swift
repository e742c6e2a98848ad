extension LabelRoom {
  /// The eight sides of a point where a label may stand, best first: beside, above, below, in the corners.
  private func sides(
    of text: LabelText, around place: Position, gap: Double
  ) -> [(box: Box, anchor: TextAnchor)] {
    let width = text.width
    let height = text.height
    let near = gap * 0.7
    func box(_ left: Double, _ top: Double) -> Box {
      Box(left: left, top: top, right: left + width, bottom: top + height)
    }
    let beside = place.y - height / 2
    // The letters do not fill the line: a label above or below looks farther away than one beside.
    let above = place.y - gap - height + 3
    let below = place.y + gap - 2
    return [
      (box(place.x + gap, beside), .start),
      (box(place.x - width / 2, above), .middle),
      (box(place.x - gap - width, beside), .end),
      (box(place.x - width / 2, below), .middle),
      (box(place.x + near, place.y - near - height + 3), .start),
      (box(place.x + near, place.y + near - 2), .start),
      (box(place.x - near - width, place.y - near - height + 3), .end),
      (box(place.x - near - width, place.y + near - 2), .end),
    ]
  }

  /// A place beside a point, clear of everything; nothing if there is none.
  func placeBeside(_ place: Position, _ text: LabelText, reach: Double) -> PlacedLabel? {
    for gap in [reach + 4, reach + 9] {
      for side in sides(of: text, around: place, gap: gap)
      where clearsLabels(side.box) && clearsMarks(side.box) {
        return PlacedLabel(text: text, box: side.box, anchor: side.anchor, leader: nil)
      }
    }
    return nil
  }

  /// All places beside a point that are clear of what is there, with what each costs: how far down the list
  /// of sides it is, and how many other points are hardly farther away.
  func placesBeside(
    _ place: Position, _ text: LabelText, reach: Double
  ) -> [PointLabels.Candidate] {
    var found: [PointLabels.Candidate] = []
    for (step, gap) in [reach + 4, reach + 9].enumerated() {
      for (rank, side) in sides(of: text, around: place, gap: gap).enumerated()
      where clearsLabels(side.box) && clearsMarks(side.box) {
        // Nearer to another point than to its own, a name would tell a lie.
        let own = Box(left: place.x, top: place.y, right: place.x, bottom: place.y)
        let distance = side.box.distance(to: own.grown(by: reach))
        if pointCount(in: side.box.grown(by: distance - 0.5)) > 0 { continue }
        let others = pointCount(in: side.box.grown(by: distance + 4)) - 1
        found.append(
          PointLabels.Candidate(
            label: PlacedLabel(text: text, box: side.box, anchor: side.anchor, leader: nil),
            cost: Double(rank + 8 * step + 4 * others)))
      }
    }
    return found
  }

  /// A place above or below a line, as near to its end as there is room; nothing if there is none.
  func placeAlong(
    _ lines: [[Position]], _ text: LabelText, _ own: MarkPart
  ) -> PlacedLabel? {
    let width = text.width
    let height = text.height
    let anchors = anchors(lines)
    for (gap, crossesQuiet) in [(5.0, false), (9, false), (5, true)] {
      for place in anchors {
        let candidates: [(Double, Double, TextAnchor)] = [
          (place.x - width, place.y - gap - height + 2, .end),
          (place.x, place.y - gap - height + 2, .start),
          (place.x - width, place.y + gap - 2, .end),
          (place.x, place.y + gap - 2, .start),
          (place.x - width / 2, place.y - gap - height + 2, .middle),
          (place.x - width / 2, place.y + gap - 2, .middle),
        ]
        for (left, top, anchor) in candidates {
          let box = Box(left: left, top: top, right: left + width, bottom: top + height)
          if clearsLabels(box),
            clearsMarks(box, own: own, ownGap: 1, gap: gap + 4, crossesQuiet: crossesQuiet)
          {
            return PlacedLabel(text: text, box: box, anchor: anchor, leader: nil)
          }
        }
      }
    }
    return nil
  }

  /// Places along a line from its end backward, every eight pixels. A line that wanders all over the
  /// plot has no more of them than are worth trying.
  private func anchors(_ lines: [[Position]]) -> [Position] {
    let most = 400
    var places: [Position] = []
    for line in lines.reversed() {
      guard var last = line.last else { continue }
      places.append(last)
      for next in line.dropLast().reversed() {
        if places.count >= most { return places }
        var length = last.squaredDistance(to: next).squareRoot()
        while length >= 8 {
          let part = 8 / length
          last = Position(last.x + (next.x - last.x) * part, last.y + (next.y - last.y) * part)
          places.append(last)
          length -= 8
        }
      }
    }
    return places
  }

  /// A place at a horizontal or vertical rule: at its far end if there is room, else further back. It never
  /// covers another label; how much else, `tolerance` says.
  func placeAtRule(
    from: Position, to: Position, _ text: LabelText, _ own: MarkPart, _ tolerance: Tolerance
  ) -> PlacedLabel? {
    let width = text.width
    let height = text.height
    var candidates: [(Box, TextAnchor)] = []
    func add(_ left: Double, _ top: Double, _ anchor: TextAnchor) {
      candidates.append(
        (Box(left: left, top: top, right: left + width, bottom: top + height), anchor))
    }
    if from.y == to.y {
      for right in stride(from: to.x - 3, through: from.x + width, by: -12) {
        add(right - width, from.y - height, .end)
        add(right - width, from.y + 1, .end)
      }
      add(from.x + 3, from.y - height, .start)
      add(from.x + 3, from.y + 1, .start)
    } else {
      for top in stride(from: to.y, through: from.y - height, by: 6) {
        add(from.x + 5, top, .start)
        add(from.x - 5 - width, top, .end)
      }
    }
    let best = candidates.first { box, _ in allows(box, tolerance, own, ownGap: -1, gap: 3) }
    return best.map { PlacedLabel(text: text, box: $0.0, anchor: $0.1, leader: nil) }
  }

  /// The middle of a box, if the words fit into it and no other label is there.
  func placeWithin(_ box: Box, _ text: LabelText) -> PlacedLabel? {
    let middle = Position((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    guard let placed = placeAt(middle, .middle, text), box.contains(placed.box) else { return nil }
    return placed
  }

  /// A place exactly there, at half the height of the words, if no other label is there.
  func placeAt(_ place: Position, _ anchor: TextAnchor, _ text: LabelText) -> PlacedLabel? {
    let left =
      switch anchor {
      case .start: place.x
      case .middle: place.x - text.width / 2
      case .end: place.x - text.width
      }
    let box = Box(
      left: left, top: place.y - text.height / 2, right: left + text.width,
      bottom: place.y + text.height / 2)
    guard clearsLabels(box) else { return nil }
    return PlacedLabel(text: text, box: box, anchor: anchor, leader: nil)
  }
}
