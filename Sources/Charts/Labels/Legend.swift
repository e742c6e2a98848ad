/// The list of series above the chart, used only where names find no place beside what they name.
struct Legend: Hashable {
  /// One series of the list.
  struct Entry: Hashable {
    var style: SeriesStyle
    var isLine: Bool
    var lines: [String]
    /// Where the sample of the line begins, at half the height of the first line of text.
    var place: Position
  }

  /// The length of the sample of a line.
  static let sample = 24.0
  /// From the beginning of the sample to the text.
  static let indent = 32.0
  /// The room above and below an entry, together.
  static let leading = 5.0

  var entries: [Entry]
  /// The height of the list with the room below it; 0 without entries.
  var height: Double

  /// A list of the named series of a chart in rows no wider than `width`.
  init(_ chart: Chart, width: Double) {
    entries = []
    var names: [String] = []
    var x = 0.0
    var y = 0.0
    var rowHeight = 0.0
    for (mark, style) in zip(chart.marks, chart.styles) {
      guard let style, let label = mark.label, mark.isNamedAsWhole, !names.contains(label) else {
        continue
      }
      names.append(label)
      let lines = brokenLines(
        label, width: (width - Self.indent) / widthReserve, size: TextSize.base, weight: .bold)
      let text = lines.map { textWidth($0, size: TextSize.base, weight: .bold) }.max() ?? 0
      let entryWidth = Self.indent + text * widthReserve
      if x > 0, x + entryWidth > width {
        x = 0
        y += rowHeight
        rowHeight = 0
      }
      entries.append(
        Entry(
          style: style, isLine: mark.isLine, lines: lines,
          place: Position(x, y + TextSize.line / 2)))
      rowHeight = max(rowHeight, Double(lines.count) * TextSize.line + Self.leading)
      x += entryWidth + 16
    }
    height = entries.isEmpty ? 0 : y + rowHeight + 6
  }
}

extension Mark {
  /// Whether the label names the whole mark as a series, not its single points.
  var isNamedAsWhole: Bool {
    switch self {
    case .line: true
    case .points(let set): set.points.allSatisfy { $0.label == nil }
    case .point, .rule: false
    }
  }
}
