extension DrawnMark {
  /// The mark with its lines interrupted where labels stand on them. A lone line of a shape is cut for the
  /// words on it only; the others of its mark run on.
  func interrupted(by labels: [PlacedLabel], mark: Int) -> DrawnMark {
    var cut = self
    for label in labels {
      guard let part = label.gap, part.mark == mark else { continue }
      for index in cut.shapes.indices where part.shape == nil || part.shape == index {
        guard case .stroke(let pieces, let stroke) = cut.shapes[index] else { continue }
        let box = Box(
          left: label.box.left - 1, top: label.box.top, right: label.box.right + 1,
          bottom: label.box.bottom)
        cut.shapes[index] = .stroke(pieces.flatMap { outside(box, $0) }, stroke)
      }
    }
    return cut
  }
}

/// The parts of a polyline that lie outside a box.
func outside(_ box: Box, _ line: [Position]) -> [[Position]] {
  guard line.count > 1 else { return line.contains(where: box.contains) ? [] : [line] }
  var pieces: [[Position]] = []
  var piece: [Position] = []
  func end() -> [Position] {
    defer { piece = [] }
    return piece
  }
  for (a, b) in zip(line, line.dropFirst()) {
    if piece.isEmpty, !box.contains(a) { piece = [a] }
    guard let (enter, leave) = box.clipped(a, b) else {
      piece.append(b)
      continue
    }
    if !piece.isEmpty {
      if enter != a { piece.append(enter) }
      pieces.append(end())
    }
    if leave != b { piece = [leave, b] }
  }
  if piece.count > 1 { pieces.append(piece) }
  return pieces.filter { $0.count > 1 }
}
