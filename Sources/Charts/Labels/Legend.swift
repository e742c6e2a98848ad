/// What is above the chart: the list of series, only where names find no place beside what they name, and
/// what the sizes of points stand for.
struct Legend: Hashable {
  /// One series of the list.
  struct Entry: Hashable {
    var style: SeriesStyle
    var sample: NamePlace.Sample
    var lines: [String]
    /// Names of series have the colour of the series; other words that of the text.
    var isName = true
    /// Where the sample of the line begins, at half the height of the first line of text.
    var place = Position(0, 0)
  }

  /// The length of the sample of a line.
  static let sample = 24.0
  /// From the beginning of the sample to the text.
  static let indent = 32.0
  /// The room between two entries of a row.
  static let gap = 16.0
  /// The room above and below an entry, together.
  static let leading = 5.0

  var entries: [Entry]
  /// The sizes of points, below the list.
  var sizes: SizeKey?
  /// The height of all with the room below it; 0 where there is nothing.
  var height: Double

  /// A list of the named series of drawn marks, of the shares of their intervals, and the sizes of points, in
  /// rows no wider than `width`. `names` are the series to be listed; without it all are.
  init(
    _ panels: [(panel: ResolvedPanel, drawn: [DrawnMark])], names listed: [String]?,
    intervals: [(text: String, key: IntervalKey)], sizes: SizeKey?, width: Double
  ) {
    entries = []
    var names: [String] = []
    var wanted: [(entry: Entry, width: Double)] = []
    func want(_ words: String, _ entry: Entry) {
      let weight = entry.isName ? FontWeight.bold : .regular
      var entry = entry
      entry.lines = brokenLines(
        words, width: (width - Self.indent) / widthReserve, size: TextSize.base, weight: weight)
      let text = entry.lines.map { textWidth($0, size: TextSize.base, weight: weight) }.max() ?? 0
      wanted.append((entry, Self.indent + text * widthReserve))
    }
    for (label, style, sample) in panels.flatMap({ Self.series($0.panel, $0.drawn) })
    where !names.contains(label) && listed?.contains(label) ?? true {
      names.append(label)
      want(label, Entry(style: style, sample: sample, lines: []))
    }
    for (text, key) in intervals {
      let sample = NamePlace.Sample.intervals(count: key.shares.count, hasLine: key.hasLine)
      want(text, Entry(style: key.style, sample: sample, lines: [], isName: false))
    }
    // Several rows are easier to search in columns, as long as these do not take much more room.
    let widest = wanted.map { $0.width }.max() ?? 0
    let columns = max(Int((width + Self.gap) / (widest + Self.gap)), 1)
    let rows = (wanted.count + columns - 1) / columns
    let natural = Self.rowCount(wanted.map { $0.width }, width: width)
    let step =
      natural > 1 && columns > 1 && rows <= natural + 1
      ? (width + Self.gap) / Double(columns) - Self.gap : nil
    var x = 0.0
    var y = 0.0
    var rowHeight = 0.0
    for (entry, entryWidth) in wanted {
      if x > 0, x + (step ?? entryWidth) > width + 1e-9 {
        x = 0
        y += rowHeight
        rowHeight = 0
      }
      entries.append(entry)
      entries[entries.count - 1].place = Position(x, y + TextSize.line / 2)
      rowHeight = max(rowHeight, Double(entry.lines.count) * TextSize.line + Self.leading)
      x += (step ?? entryWidth) + Self.gap
    }
    height = entries.isEmpty ? 0 : y + rowHeight + 6
    self.sizes = sizes
    if self.sizes != nil { height = self.sizes?.place(below: height, width: width) ?? height }
  }

  /// How many rows entries take that stand as close as they can.
  private static func rowCount(_ widths: [Double], width: Double) -> Int {
    var rows = 1
    var x = 0.0
    for entry in widths {
      if x > 0, x + entry > width {
        rows += 1
        x = 0
      }
      x += entry + gap
    }
    return rows
  }

  /// The series of a plot that a legend can name.
  private static func series(
    _ panel: ResolvedPanel, _ drawn: [DrawnMark]
  ) -> [(String, SeriesStyle, NamePlace.Sample)] {
    var found: [(String, SeriesStyle, NamePlace.Sample)] = []
    for (index, mark) in panel.marks.enumerated() {
      for (series, place) in zip(mark.series.indices, drawn[index].names) {
        guard let label = mark.series[series].label, place.fallback != .nowhere else { continue }
        found.append((label, panel.styles[index][series], place.sample))
      }
    }
    return found
  }
}
