/// The words of bars: their values beyond or within their ends, and the names of their series within them.
struct BarLabels {
  let directions: BarDirections
  /// All bars of the mark, which words beside a bar must not cover.
  let bars: [Bar]
  /// The interval of each bar, which words stand beyond.
  let intervals: [Domain?]
  /// The looks of the series.
  let styles: [SeriesStyle]

  /// More bars than this have no room for words.
  private static let most = 300

  /// Between the end of a bar and the words.
  private static let distance = 4.0

  private var plot: Plot { directions.plot }

  /// The room for words: a value above the highest bar may rise a little above the frame.
  private var room: Box {
    let frame = plot.frame
    return Box(
      left: frame.left + 2, top: frame.top - 8, right: frame.right + 2,
      bottom: frame.bottom - 1)
  }

  /// The values at the ends of grouped bars, where there is room; none at all if most bars have none, since a
  /// few numbers would look chosen.
  func valuesAtEnds() -> [WantedLabel] {
    guard bars.count <= Self.most else { return [] }
    let texts = directions.texts(bars.map { $0.value })
    var taken: [Box] = []
    var labels: [WantedLabel] = []
    for (index, text) in texts.enumerated() {
      guard let (label, box) = value(of: index, text, taken) else { continue }
      taken.append(box)
      labels.append(label)
    }
    return labels.count * 2 < bars.count ? [] : labels
  }

  private func value(
    of index: Int, _ text: String, _ taken: [Box]
  ) -> (WantedLabel, Box)? {
    let bar = bars[index]
    let words = LabelText(text, width: .infinity, paint: .ink, weight: .regular)
    func isFree(_ box: Box) -> Bool { room.contains(box) && !taken.contains { $0.overlaps(box) } }
    // The far side of the bar is not its end where it is cut.
    if !bar.isCutAtEnd, let beyond = beyond(bar, intervals[index], words) {
      let isClear = !bars.indices.contains { bars[$0].box.overlaps(beyond.box) }
      if isClear, isFree(beyond.box) {
        return (WantedLabel(text: text, place: .at(beyond.place, beyond.anchor)), beyond.box)
      }
    }
    guard intervals[index] == nil, let within = within(bar, words), isFree(within.box) else {
      return nil
    }
    return (
      WantedLabel(
        text: text, place: .at(within.place, within.anchor), paint: .paper,
        halo: styles[bar.group].paint), within.box
    )
  }

  private typealias Held = (place: Position, anchor: TextAnchor, box: Box)

  /// Whether a bar runs toward larger coordinates: to the right, or downward.
  private func isForward(_ bar: Bar) -> Bool {
    if bar.from != bar.to { return bar.to > bar.from }
    // A bar without length points where a positive one would.
    let runsForward = directions.along.end > directions.along.start
    return runsForward == (directions.along.domain.to > directions.along.domain.from)
  }

  /// The place beyond the end of a bar and of its interval.
  private func beyond(_ bar: Bar, _ interval: Domain?, _ words: LabelText) -> Held? {
    let forward = isForward(bar)
    var end = bar.to
    if let interval {
      let ends = [interval.lower, interval.upper].filter { directions.along.domain.contains($0) }
        .map { directions.along.place(of: $0) }
      guard ends.count == 2 else { return nil }
      end = forward ? max(end, ends[0], ends[1]) : min(end, ends[0], ends[1])
    }
    let middle =
      directions.isHorizontal
      ? (bar.box.top + bar.box.bottom) / 2 : (bar.box.left + bar.box.right) / 2
    if directions.isHorizontal {
      let x = end + (forward ? Self.distance : -Self.distance)
      return held(Position(x, middle), forward ? .start : .end, words)
    }
    // The letters do not fill the line.
    let distance = words.height / 2 + 1
    return held(Position(middle, end + (forward ? distance : -distance)), .middle, words)
  }

  /// The place within a bar at its end, in the colour of the paper, if the bar is large enough.
  private func within(_ bar: Bar, _ words: LabelText) -> Held? {
    let forward = isForward(bar)
    // A tear takes the room at the end.
    let inset = bar.isCutAtEnd ? 16 : Self.distance
    let found: Held
    if directions.isHorizontal {
      let x = bar.to + (forward ? -inset : inset)
      found = held(
        Position(x, (bar.box.top + bar.box.bottom) / 2), forward ? .end : .start, words)
    } else {
      let y = bar.to + (forward ? -1 : 1) * (words.height / 2 + inset - 2)
      found = held(Position((bar.box.left + bar.box.right) / 2, y), .middle, words)
    }
    // The letters do not fill the line.
    let letters = Box(
      left: found.box.left, top: found.box.top + 3, right: found.box.right,
      bottom: found.box.bottom - 3)
    return bar.box.grown(by: -1).contains(letters) ? found : nil
  }

  /// The values in the middle of the layers of stacks, where they fit.
  func valuesInLayers() -> [WantedLabel] {
    guard bars.count <= Self.most else { return [] }
    let texts = directions.texts(bars.map { $0.value })
    var labels: [WantedLabel] = []
    for (bar, text) in zip(bars, texts) {
      guard bar.hasExtent, !bar.isCutAtEnd, !bar.isCutAtBase else { continue }
      labels.append(
        WantedLabel(
          text: text, place: .within(bar.box.grown(by: -1)), paint: .paper,
          halo: styles[bar.group].paint))
    }
    return labels
  }

  /// Where the name of a series may stand within its bars, the first bars first.
  func namePlaces(_ group: Int, _ name: String) -> [Box] {
    let words = LabelText(name, width: .infinity, paint: .paper, weight: .bold)
    var boxes: [Box] = []
    for (bar, interval) in zip(bars, intervals) where bar.group == group {
      let inner = clearPart(of: bar, interval).grown(by: -2)
      guard inner.width >= words.width + 6, inner.height >= words.height - 4 else { continue }
      // At the base of a bar that lies, where reading begins; else in the middle.
      let middle = (inner.left + inner.right) / 2
      let left =
        !directions.isHorizontal
        ? middle - words.width / 2
        : isForward(bar) ? inner.left + 4 : inner.right - 4 - words.width
      let centre = (inner.top + inner.bottom) / 2
      boxes.append(
        Box(
          left: left, top: centre - words.height / 2, right: left + words.width,
          bottom: centre + words.height / 2
        ).grown(by: 0.01))
    }
    return boxes
  }

  /// The part of a bar from its base to its interval, or to where it ends or is torn.
  private func clearPart(of bar: Bar, _ interval: Domain?) -> Box {
    let direction = bar.to < bar.from ? -1.0 : 1.0
    let from = bar.isCutAtBase ? bar.from + direction * 14 : bar.from
    var to = bar.isCutAtEnd ? bar.to - direction * 14 : bar.to
    if let interval {
      for end in [interval.lower, interval.upper] {
        let domain = directions.along.domain
        let place = directions.along.place(of: min(max(end, domain.lower), domain.upper))
        to = direction < 0 ? max(to, place + 4) : min(to, place - 4)
      }
    }
    guard (to - from) * direction > 0 else {
      return Box(left: 0, top: 0, right: 0, bottom: 0)
    }
    let sides =
      directions.isHorizontal ? (bar.box.top, bar.box.bottom) : (bar.box.left, bar.box.right)
    return directions.box(across: sides, along: (from, to))
  }
}

/// Words held at a place, with the room they take.
private func held(
  _ place: Position, _ anchor: TextAnchor, _ words: LabelText
) -> (place: Position, anchor: TextAnchor, box: Box) {
  (place, anchor, words.box(at: place, anchor))
}

extension LabelText {
  /// The room that words take that are held at a place, at half their height.
  func box(at place: Position, _ anchor: TextAnchor) -> Box {
    let left =
      switch anchor {
      case .start: place.x
      case .middle: place.x - width / 2
      case .end: place.x - width
      }
    return Box(
      left: left, top: place.y - height / 2, right: left + width, bottom: place.y + height / 2)
  }
}
