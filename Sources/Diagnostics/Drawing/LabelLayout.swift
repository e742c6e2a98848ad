/// A label with the lines it touches, ready to be drawn under them.
struct PlacedLabel {
  /// The label's words, safe for a terminal; may be empty.
  let text: String
  /// Whether this is the label the diagnostic is about.
  let isPrimary: Bool
  /// The offsets it covers, clamped to the source; a final line break is left out.
  let start: Int
  let end: Int
  /// The lines of its first and its last character.
  let firstLine: Int
  let lastLine: Int
  /// The place of its bar in the margin, counted from the left, if it covers several lines.
  var depth = 0

  /// Places `label` on the lines of its source.
  init(_ label: Label, isPrimary: Bool, _ lines: LineMap, byteCount: Int) {
    text = oneLine(label.text)
    self.isPrimary = isPrimary
    let start = min(label.range.start, byteCount)
    var end = min(label.range.end, byteCount)
    firstLine = lines.line(at: start)
    var lastLine = lines.line(at: end)
    // A range that ends where a line begins covers the line break before it, not that line.
    if lastLine > firstLine, end == lines.contents(ofLine: lastLine).lowerBound {
      lastLine -= 1
      end = max(start, lines.contents(ofLine: lastLine).upperBound)
    }
    self.start = start
    self.end = end
    self.lastLine = lastLine
  }

  /// Whether the label covers more than one line.
  var isTall: Bool { lastLine > firstLine }

  /// The ink of its marks, given the ink of the primary label.
  func ink(_ primary: Ink) -> Ink { isPrimary ? primary : .secondary }

  /// What underlines it.
  var mark: String { isPrimary ? "^" : "-" }
}

/// Gives every tall label a bar in the margin, so that bars that share a line stand side by side; the
/// longest stands leftmost. Returns how many bars there are at most.
func placeBars(_ labels: inout [PlacedLabel]) -> Int {
  var tall: [Int] = []
  for index in labels.indices where labels[index].isTall { tall.append(index) }
  tall.sort { a, b in
    let first = labels[a].lastLine - labels[a].firstLine
    let second = labels[b].lastLine - labels[b].firstLine
    return first == second ? a < b : first > second
  }
  var count = 0
  for (order, index) in tall.enumerated() {
    var taken: [Int] = []
    for other in tall[..<order]
    where labels[other].firstLine <= labels[index].lastLine
      && labels[index].firstLine <= labels[other].lastLine
    {
      taken.append(labels[other].depth)
    }
    var depth = 0
    while taken.contains(depth) { depth += 1 }
    labels[index].depth = depth
    count = max(count, depth + 1)
  }
  return count
}
