import Numerals

/// What the sizes of points stand for: a title and a few points, each with its number, in a row.
struct SizeKey: Hashable {
  /// One point.
  struct Sample: Hashable {
    var text: String
    /// The factor of the usual width of a point.
    var scale: Double
    var centre = Position(0, 0)
    /// Where its number begins.
    var textX = 0.0

    var radius: Double { PointShape.radius * scale }
  }

  /// The room between the parts of the row.
  private static let gap = 14.0

  /// The lines of the title.
  private(set) var title: [String] = []
  /// Where the title begins, at half the height of its first line.
  private(set) var titlePlace = Position(0, 0)
  private(set) var samples: [Sample]
  /// The shape of the samples.
  let shape: PointShape
  private let words: String

  /// The sizes of the points of a chart; nothing unless one has a size and the author says what it tells.
  init?(_ chart: Chart, _ layout: Layout) {
    guard let title = chart.sizeTitle else { return nil }
    let sizes = SymbolSizes(largest: chart.largestSize, layout)
    let values = sizes.samples(smallest: chart.smallestSize ?? 0)
    guard !values.isEmpty else { return nil }
    words = title
    shape = chart.sizeShape
    samples = values.map { value in
      let notation: NumberFormat.Notation = value < 1e6 ? .automatic : .words
      return Sample(
        text: numberText(value, NumberFormat(notation), chart.style).plain,
        scale: sizes.scale(value))
    }
  }

  private func textWidthOf(_ text: String) -> Double {
    textWidth(text, size: TextSize.base) * widthReserve
  }

  /// Gives all parts their places, and answers where the room below them begins.
  ///
  /// The points stand beside the title if there is room, else below it.
  mutating func place(below top: Double, width: Double) -> Double {
    title = brokenLines(words, width: width / widthReserve, size: TextSize.base)
    let titleWidth = title.map { textWidthOf($0) }.max() ?? 0
    let circles = samples.reduce(0) {
      $0 + Self.gap + 2 * $1.radius + 5 + textWidthOf($1.text)
    }
    let height = max(2 * (samples.map { $0.radius }.max() ?? 0) + 2, TextSize.line)
    let isBeside = title.count == 1 && titleWidth + circles <= width
    let middle =
      isBeside ? top + height / 2 : top + Double(title.count) * TextSize.line + height / 2 + 2
    titlePlace = Position(0, isBeside ? middle : top + TextSize.line / 2)
    var x = isBeside ? titleWidth + Self.gap : 0
    for index in samples.indices {
      let radius = samples[index].radius
      samples[index].centre = Position(x + radius + 1, middle)
      samples[index].textX = x + 2 * radius + 6
      x = samples[index].textX + textWidthOf(samples[index].text) + Self.gap
    }
    return middle + height / 2 + 8
  }
}
