/// What is already drawn, as seen by a label that looks for a place.
struct LabelRoom {
  /// A straight stretch of a line or rule.
  struct Stroke {
    let mark: Int
    let from: Position
    let to: Position
  }

  /// Labels stay within these bounds.
  let bounds: Box
  private(set) var labels: [Box] = []
  private var strokes: [Stroke] = []
  private var points: [Box] = []

  init(bounds: Box) { self.bounds = bounds }

  /// Adds a line of a mark.
  mutating func addLine(_ places: [Position], mark: Int) {
    for (from, to) in zip(places, places.dropFirst()) {
      strokes.append(Stroke(mark: mark, from: from, to: to))
    }
  }

  /// Adds a point.
  mutating func addPoint(_ place: Position, reach: Double) {
    points.append(
      Box(left: place.x, top: place.y, right: place.x, bottom: place.y).grown(by: reach))
  }

  /// Adds a label: nothing may come to lie on it.
  mutating func addLabel(_ box: Box) { labels.append(box) }

  /// Whether a label fits within the bounds and beside all other labels.
  func clearsLabels(_ box: Box) -> Bool {
    bounds.contains(box) && !labels.contains { $0.overlaps(box) }
  }

  /// Whether a label lies on no point.
  func clearsPoints(_ box: Box) -> Bool { !points.contains { $0.overlaps(box) } }

  /// Whether a label stands clear of all marks, with more room to other marks than to its own, so that
  /// nobody takes it for theirs.
  func clearsMarks(_ box: Box, own: Int? = nil, ownGap: Double = 2, gap: Double = 2) -> Bool {
    let near = box.grown(by: ownGap)
    let far = box.grown(by: gap)
    return clearsPoints(box)
      && !strokes.contains { ($0.mark == own ? near : far).clipped($0.from, $0.to) != nil }
  }
}
