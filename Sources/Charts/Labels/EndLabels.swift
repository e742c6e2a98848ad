/// The names of lines in the margin to the right of the plot, one under the other.
struct EndLabels {
  /// From the frame to the text: room for a leader line.
  static let indent = 14.0

  /// A series of a mark.
  struct Name: Hashable {
    var mark: Int
    var series: Int
  }

  private let texts: [(name: Name, text: LabelText)]

  /// No names in the margin: series are named within the plot.
  static var inPlot: EndLabels { EndLabels() }

  private init() { texts = [] }

  /// The names of the series that reach the right side of the plot, but those that would take more room than
  /// the layout has to spare. Those that are `known` another plot names.
  init(_ panel: ResolvedPanel, _ layout: Layout, except known: [String]) {
    let limit = layout == .narrow ? 56.0 : 150.0
    let mostLines = layout == .narrow ? 2 : 4
    var texts: [(name: Name, text: LabelText)] = []
    for (index, mark) in panel.marks.enumerated() {
      for series in mark.seriesAtRight(panel) {
        guard let label = mark.series[series].label, !known.contains(label) else { continue }
        let paint = panel.styles[index][series].paint
        let word = widestWord(label, size: TextSize.base, weight: .bold)
        guard word * widthReserve <= limit * 1.5 else { continue }
        let text = LabelText(label, width: max(limit, word), paint: paint, weight: .bold)
        if text.lines.count > mostLines { continue }
        texts.append((name: Name(mark: index, series: series), text: text))
      }
    }
    self.texts = texts
  }

  /// The margin that the names need.
  var width: Double {
    guard let widest = texts.map({ $0.text.width }).max() else { return 0 }
    return Self.indent + widest
  }

  /// The names in their places. Where they do not all fit, those that are nearest to another one are left out.
  func placed(_ drawn: [DrawnMark], frame: Box) -> [(name: Name, label: PlacedLabel)] {
    var wanted: [(name: Name, text: LabelText, end: Position)] = []
    for (name, text) in texts {
      guard let end = drawn[name.mark].names[name.series].end, end.x >= frame.right - 1 else {
        continue
      }
      wanted.append((name: name, text: text, end: end))
    }
    // Lines that end in one place are named in the order in which they come there; sorting is stable.
    func order(_ name: Name, _ end: Position) -> (Double, Double) {
      (end.y.rounded(.down), drawn[name.mark].names[name.series].height(before: end))
    }
    wanted.sort { order($0.name, $0.end) < order($1.name, $1.end) }
    let top = frame.top - 10
    // The labels of the horizontal axis begin below.
    let bottom = frame.bottom + 7
    func height(_ item: (name: Name, text: LabelText, end: Position)) -> Double {
      item.text.height + 3
    }
    var surplus = wanted.reduce(0) { $0 + height($1) } - (bottom - top)
    while surplus > 0, !wanted.isEmpty {
      let gaps = wanted.indices.map { index in
        min(
          index > 0 ? wanted[index].end.y - wanted[index - 1].end.y : .infinity,
          index < wanted.count - 1 ? wanted[index + 1].end.y - wanted[index].end.y : .infinity)
      }
      let nearest = gaps.indices.reversed().min { gaps[$0] < gaps[$1] } ?? 0
      surplus -= height(wanted[nearest])
      wanted.remove(at: nearest)
    }
    guard
      let centres = pushedApart(
        wanted.map({ $0.end.y }), heights: wanted.map(height), from: top, to: bottom)
    else { return [] }
    return zip(wanted, centres).map { item, centre in
      let left = frame.right + Self.indent
      let box = Box(
        left: left, top: centre - item.text.height / 2, right: left + item.text.width,
        bottom: centre + item.text.height / 2)
      let hasMoved = (centre - item.end.y).magnitude > 5
      let leader = PlacedLabel.Leader(
        from: Position(item.end.x + 3, item.end.y), to: Position(left - 3, centre))
      return (
        name: item.name,
        label: PlacedLabel(
          text: item.text, box: box, anchor: .start, leader: hasMoved ? leader : nil)
      )
    }
  }
}

extension NamePlace {
  /// How high a line lies some way before its end; its end for other things.
  fileprivate func height(before end: Position) -> Double {
    guard case .along(let pieces) = fallback, let line = pieces.last else { return end.y }
    let x = end.x - 40
    for (a, b) in zip(line, line.dropFirst()).reversed() where a.x <= x {
      return b.x > a.x ? a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x) : a.y
    }
    return line[0].y
  }
}

extension ResolvedPanel {
  /// Whether a curve is still there at the right side of the plot.
  func isAtRight(_ curve: Curve) -> Bool {
    switch curve {
    case .function(let function):
      let ends = function([xDomain.to])
      return ends.count == 1 && y.scale.admits(ends[0]) && yDomain.contains(ends[0])
    case .samples(let samples):
      guard let last = samples.last(where: { $0.x.isFinite && $0.y.isFinite }) else { return false }
      // A line that runs the other way is at the right with its first sample.
      let first = samples.first { $0.x.isFinite && $0.y.isFinite } ?? last
      return [last, first].contains { $0.x == xDomain.to && yDomain.contains($0.y) }
    }
  }
}
