/// How much a label may cover, from the best to the last resort. It never covers another label.
enum Tolerance: CaseIterable {
  case nothing
  case lines
  case everything
}

extension LabelRoom {
  /// Whether a label may stand in a box.
  func allows(
    _ box: Box, _ tolerance: Tolerance, _ own: MarkPart? = nil, ownGap: Double = 2, gap: Double = 2
  ) -> Bool {
    switch tolerance {
    case .nothing: clearsLabels(box) && clearsMarks(box, own: own, ownGap: ownGap, gap: gap)
    case .lines: clearsLabels(box) && clearsPoints(box)
    case .everything: clearsLabels(box)
    }
  }

  /// The free place nearest to a point, joined to it by a thin line; nothing if the drawing is full of
  /// labels. A line that crosses words or other such lines makes a place count as farther away.
  func placeNear(_ place: Position, _ texts: [LabelText], reach: Double) -> PlacedLabel? {
    Tolerance.allCases.firstResult { tolerance in
      texts.firstResult { text in placeNear(place, text, reach: reach, tolerance) }
    }
  }

  private func placeNear(
    _ place: Position, _ text: LabelText, reach: Double, _ tolerance: Tolerance
  ) -> PlacedLabel? {
    nearest(text, distance: { $0.distance(to: place) }) { box, distance in
      guard distance > reach, allows(box, tolerance) else { return nil }
      let label = led(text, box, to: place)
      guard let leader = label.leader else { return nil }
      let (labels, leaders) = confusion(of: leader)
      return (label, distance + 60 * Double(labels) + 30 * Double(leaders))
    }
  }

  /// The free place whose middle is nearest to a point; nothing if the drawing is full of labels.
  func placeAround(_ place: Position, _ texts: [LabelText]) -> PlacedLabel? {
    Tolerance.allCases.firstResult { tolerance in
      texts.firstResult { text in placeAround(place, text, tolerance) }
    }
  }

  private func placeAround(
    _ place: Position, _ text: LabelText, _ tolerance: Tolerance
  ) -> PlacedLabel? {
    func centred(_ box: Box) -> PlacedLabel {
      PlacedLabel(text: text, box: box, anchor: .middle, leader: nil)
    }
    let exact = Box(
      left: place.x - text.width / 2, top: place.y - text.height / 2,
      right: place.x + text.width / 2, bottom: place.y + text.height / 2)
    if allows(exact, tolerance) { return centred(exact) }
    let distance = { (box: Box) in
      place.squaredDistance(
        to: Position((box.left + box.right) / 2, (box.top + box.bottom) / 2)
      ).squareRoot()
    }
    return nearest(text, distance: distance) { box, distance in
      allows(box, tolerance) ? (centred(box), distance) : nil
    }
  }

  /// A label in a box with a leader line from a place to the nearest of its sides.
  private func led(_ text: LabelText, _ box: Box, to place: Position) -> PlacedLabel {
    let isRight = box.left > place.x
    let isLeft = box.right < place.x
    let end = Position(
      isRight ? box.left - 3 : isLeft ? box.right + 3 : (box.left + box.right) / 2,
      isRight || isLeft
        ? (box.top + box.bottom) / 2 : box.top > place.y ? box.top : box.bottom)
    return PlacedLabel(
      text: text, box: box, anchor: isRight ? .start : isLeft ? .end : .middle,
      leader: PlacedLabel.Leader(from: place, to: end))
  }

  /// The cheapest label in a box of a lattice over the bounds. Boxes are tried from the nearest on, by whole
  /// pixels, and those farther away than the best one costs are not tried: `attempt` gives no cost below
  /// the distance.
  private func nearest(
    _ text: LabelText, distance: (Box) -> Double,
    attempt: (Box, Double) -> (PlacedLabel, cost: Double)?
  ) -> PlacedLabel? {
    var rings: [[(box: Box, distance: Double)]] = []
    for top in stride(from: bounds.top, through: bounds.bottom - text.height, by: 6) {
      for left in stride(from: bounds.left, through: bounds.right - text.width, by: 8) {
        let box = Box(
          left: left, top: top, right: left + text.width, bottom: top + text.height)
        let away = distance(box)
        while rings.count <= Int(away) { rings.append([]) }
        rings[Int(away)].append((box, away))
      }
    }
    var best: PlacedLabel?
    var least = Double.infinity
    for (index, ring) in rings.enumerated() {
      if Double(index) > least { break }
      for (box, away) in ring where away < least {
        guard let (label, cost) = attempt(box, away), cost < least else { continue }
        (best, least) = (label, cost)
      }
    }
    return best
  }
}
