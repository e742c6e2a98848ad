/// What is already drawn, as seen by a label that looks for a place.
struct LabelRoom {
  /// Labels stay within these bounds.
  let bounds: Box
  private(set) var labels: [Box] = []
  private var strokes: StrokeGrid
  private var points: [Box] = []

  init(bounds: Box) {
    self.bounds = bounds
    strokes = StrokeGrid(bounds)
  }

  /// Adds a line of a mark.
  mutating func addLine(_ places: [Position], mark: Int) {
    guard places.count > 1 else { return }
    for index in 1..<places.count {
      strokes.add(StrokeGrid.Stroke(mark: mark, from: places[index - 1], to: places[index]))
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
    clearsPoints(box)
      && !strokes.crosses(box, growth: { $0 == own ? ownGap : gap }, most: max(ownGap, gap))
  }
}
