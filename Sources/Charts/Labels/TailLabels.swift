extension LabelRoom {
  /// A place for words at the tail of an arrow: on the side that it leads away from; nothing if there is no
  /// room.
  func placeAtTail(_ tail: Position, _ tip: Position, _ text: LabelText) -> PlacedLabel? {
    let gap = 3.0
    let (width, height) = (text.width, text.height)
    let beside = tail.y - height / 2
    let middle = tail.x - width / 2
    let right = (left: tail.x + gap, top: beside, anchor: TextAnchor.start)
    let left = (left: tail.x - gap - width, top: beside, anchor: TextAnchor.end)
    let below = (left: middle, top: tail.y + gap, anchor: TextAnchor.middle)
    let above = (left: middle, top: tail.y - gap - height, anchor: TextAnchor.middle)
    let flat = tip.x >= tail.x ? [left, right] : [right, left]
    let steep = tip.y >= tail.y ? [above, below] : [below, above]
    let isSteep = (tip.y - tail.y).magnitude > (tip.x - tail.x).magnitude
    let order =
      isSteep ? [steep[0], flat[0], steep[1], flat[1]] : [flat[0], steep[0], flat[1], steep[1]]
    for side in order {
      let box = Box(
        left: side.left, top: side.top, right: side.left + width, bottom: side.top + height)
      if clearsLabels(box), clearsMarks(box, ownGap: 0, gap: 1) {
        return PlacedLabel(text: text, box: box, anchor: side.anchor, leader: nil)
      }
    }
    return nil
  }
}
