/// Which end of its lines a label is held by.
enum TextAnchor: Hashable {
  case start
  case middle
  case end

  /// The value of `text-anchor`; nothing for the start, where text begins anyway.
  var name: String? {
    switch self {
    case .start: nil
    case .middle: "middle"
    case .end: "end"
    }
  }
}

/// Words that are about to find a place.
struct LabelText: Hashable {
  var lines: [String]
  var paint: Paint
  var weight: FontWeight
  /// The colour around the letters: that of what they stand on, or none.
  var halo: Paint? = .paper
  /// The room to keep free, with reserve for wider fonts.
  let width: Double

  /// A label broken into lines no wider than `width`.
  init(_ text: String, width: Double, paint: Paint, weight: FontWeight) {
    lines = brokenLines(text, width: width, size: TextSize.base, weight: weight)
    self.paint = paint
    self.weight = weight
    let widest = lines.map { textWidth($0, size: TextSize.base, weight: weight) }.max() ?? 0
    self.width = widest * widthReserve
  }

  var height: Double { Double(lines.count) * TextSize.line }
}

/// Words in their place.
struct PlacedLabel: Hashable {
  var text: LabelText
  /// The room that is kept free for it.
  var box: Box
  var anchor: TextAnchor
  /// A thin line from a label that had to move to what it names.
  var leader: Leader?
  /// The line that is interrupted by the label.
  var gap: MarkPart?
  /// The mark whose point it names, where it could have been left out.
  var detailOf: Int?

  /// The ends of a leader line.
  struct Leader: Hashable {
    var from: Position
    var to: Position
  }

  /// Where the lines of text are held.
  var x: Double {
    switch anchor {
    case .start: box.left
    case .middle: (box.left + box.right) / 2
    case .end: box.right
    }
  }
}
