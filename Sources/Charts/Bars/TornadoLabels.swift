/// The words of a tornado: the base and the names of both sides above the first bar, the values at the ends of
/// the bars.
struct TornadoLabels {
  let mark: TornadoMark
  let directions: BarDirections
  let rows: [TornadoRow]
  private let styles: [SeriesStyle]
  private let texts: [String]
  private let basePlace: Double

  init(
    mark: TornadoMark, directions: BarDirections, rows: [TornadoRow], styles: [SeriesStyle]
  ) {
    self.styles = styles
    self.mark = mark
    self.directions = directions
    self.rows = rows
    texts = directions.texts(mark.lows + mark.highs + [mark.base])
    basePlace = directions.along.place(of: mark.base)
  }

  private var bars: [Bar] { rows.flatMap { [$0.low, $0.high].compactMap { $0 } } }

  /// The first bar, as the reader sees it.
  private var first: TornadoRow? {
    rows.min { a, b in
      directions.across.place(of: mark.places[a.index])
        < directions.across.place(of: mark.places[b.index])
    }
  }

  private func words(_ text: String, _ weight: FontWeight = .regular) -> LabelText {
    LabelText(text, width: .infinity, paint: .ink, weight: weight)
  }

  /// Where the line of the base ends, with the line of words above it.
  var top: Double { (bars.map { $0.box.top }.min() ?? directions.plot.frame.top) - 2 }

  /// The middle of a line of words above the first bar.
  private var above: Double { top - TextSize.line / 2 }

  /// The value of the base, above its line.
  var base: WantedLabel {
    WantedLabel(text: texts[texts.count - 1], place: .at(Position(basePlace, above), .middle))
  }

  /// Where the name of a side may stand: above the first bar, beside the base.
  func namePlaces(_ name: String, isLow: Bool) -> [Box] {
    guard let first, !first.isOneSided, let bar = isLow ? first.low : first.high else {
      return []
    }
    let distance = words(texts[texts.count - 1]).width / 2 + 8
    let isRight = bar.to > bar.from
    let place = Position(basePlace + (isRight ? distance : -distance), above)
    return [words(name, .bold).box(at: place, isRight ? .start : .end).grown(by: 0.01)]
  }

  /// The values at both ends of every bar, where there is room for a line of text at each.
  var values: [WantedLabel] {
    rows.flatMap { row -> [WantedLabel] in
      guard row.height >= TextSize.line else { return [] }
      let bars = [row.low, row.high].compactMap { $0 }
      // Of two bars on one side the shorter has its value only where its half of the row has room for it.
      let longest = bars.map { ($0.to - $0.from).magnitude }.max() ?? 0
      return bars.filter { bar in
        !bar.isCutAtEnd
          && (!row.isOneSided || bar.box.height >= TextSize.line
            || (bar.to - bar.from).magnitude == longest)
      }.compactMap { value(of: $0) }
    }
  }

  /// The value beyond the end of a bar, or within the bar where the frame is too near.
  private func value(of bar: Bar) -> WantedLabel? {
    let isRight = bar.to > bar.from
    let text = texts[bar.group == 0 ? bar.index : mark.lows.count + bar.index]
    let middle = (bar.box.top + bar.box.bottom) / 2
    let frame = directions.plot.frame
    let width = words(text).width
    let beyond = Position(bar.to + (isRight ? 4 : -4), middle)
    if isRight ? beyond.x + width <= frame.right + 2 : beyond.x - width >= frame.left + 2 {
      return WantedLabel(text: text, place: .at(beyond, isRight ? .start : .end))
    }
    guard bar.box.width >= width + 8, bar.box.height >= TextSize.line - 3 else { return nil }
    // The bars of the low ends are not filled.
    return WantedLabel(
      text: text,
      place: .at(Position(bar.to + (isRight ? -5 : 5), middle), isRight ? .end : .start),
      paint: bar.group == 0 ? .ink : .paper,
      halo: bar.group == 0 ? .paper : styles[1].paint)
  }
}
