/// What is already drawn, as seen by a label that looks for a place.
///
/// Everything lies in grids, so that asking about a box costs what is near it, however much is drawn.
struct LabelRoom {
  /// A straight stretch of a line or rule.
  struct Stroke {
    let part: MarkPart
    /// Whether words may run across it where there is no other room: rules and contours.
    let isQuiet: Bool
    let from: Position
    let to: Position
  }

  /// Labels stay within these bounds.
  let bounds: Box
  private(set) var labels: [Box] = []
  private(set) var leaders: [PlacedLabel.Leader] = []
  private var strokes: [Stroke] = []
  private var points: [Box] = []
  private var seen: Set<Int> = []
  private var labelGrid: UniformGrid
  private var strokeGrid: UniformGrid
  private var pointGrid: UniformGrid

  init(bounds: Box) {
    self.bounds = bounds
    labelGrid = UniformGrid(over: bounds)
    strokeGrid = labelGrid
    pointGrid = labelGrid
  }

  /// Adds a line of a mark.
  mutating func addLine(_ places: [Position], _ part: MarkPart, isQuiet: Bool = false) {
    for (from, to) in zip(places, places.dropFirst()) {
      strokeGrid.insert(strokes.count, from: from, to: to)
      strokes.append(Stroke(part: part, isQuiet: isQuiet, from: from, to: to))
    }
  }

  /// Adds a point. Of those that share a pixel one is enough.
  mutating func addPoint(_ place: Position, reach: Double) {
    let key = (Int(place.x) * 4096 + Int(place.y)) * 1024 + Int(min(reach * 4, 1023))
    guard seen.insert(key).inserted else { return }
    addBox(Box(left: place.x, top: place.y, right: place.x, bottom: place.y).grown(by: reach))
  }

  /// Adds a bar, or another thing that fills its box.
  mutating func addBox(_ box: Box) {
    pointGrid.insert(points.count, box)
    points.append(box)
  }

  /// Adds the room of words: nothing may come to lie on it.
  mutating func addLabel(_ box: Box) {
    labelGrid.insert(labels.count, box)
    labels.append(box)
  }

  /// Adds a label with its leader line.
  mutating func add(_ label: PlacedLabel) {
    addLabel(label.box)
    guard let leader = label.leader else { return }
    leaders.append(leader)
    addLine([leader.from, leader.to], .leader)
  }

  /// Whether a label fits within the bounds and beside all other labels.
  func clearsLabels(_ box: Box) -> Bool {
    bounds.contains(box) && !labelGrid.contains(near: box) { labels[$0].overlaps(box) }
  }

  /// Whether a label lies on no point.
  func clearsPoints(_ box: Box) -> Bool {
    !pointGrid.contains(near: box) { points[$0].overlaps(box) }
  }

  /// How many points a box touches.
  func pointCount(in box: Box) -> Int {
    pointGrid.indices(near: box).filter { points[$0].overlaps(box) }.count
  }

  /// Whether a label stands clear of all marks, with more room to other marks than to its own, so that
  /// nobody takes it for theirs.
  func clearsMarks(
    _ box: Box, own: MarkPart? = nil, ownGap: Double = 2, gap: Double = 2,
    crossesQuiet: Bool = false
  ) -> Bool {
    let near = box.grown(by: ownGap)
    let far = box.grown(by: gap)
    return clearsPoints(box)
      && !strokeGrid.contains(near: far.grown(by: max(ownGap - gap, 0))) {
        let stroke = strokes[$0]
        if crossesQuiet, stroke.isQuiet { return false }
        let isOwn = own?.holds(stroke.part) ?? false
        return (isOwn ? near : far).clipped(stroke.from, stroke.to) != nil
      }
  }

  /// How much a leader line runs through other words, and how many others it crosses.
  func confusion(of leader: PlacedLabel.Leader) -> (labels: Int, leaders: Int) {
    (
      labels.count { $0.clipped(leader.from, leader.to) != nil },
      leaders.count { $0.crosses(leader) }
    )
  }
}

/// A mark, or one of its shapes.
struct MarkPart: Hashable {
  var mark: Int
  /// The index of the shape; all of them without one.
  var shape: Int?

  /// What leader lines belong to.
  static var leader: MarkPart { MarkPart(mark: -1) }

  func holds(_ other: MarkPart) -> Bool {
    mark == other.mark && (shape == nil || shape == other.shape)
  }
}

extension PlacedLabel.Leader {
  /// Whether two leader lines cross.
  func crosses(_ other: PlacedLabel.Leader) -> Bool {
    func side(_ a: Position, _ b: Position, _ place: Position) -> Double {
      (b.x - a.x) * (place.y - a.y) - (b.y - a.y) * (place.x - a.x)
    }
    return side(from, to, other.from) * side(from, to, other.to) < 0
      && side(other.from, other.to, from) * side(other.from, other.to, to) < 0
  }
}
