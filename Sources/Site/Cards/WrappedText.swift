import Charts

/// A text in lines of a width, in the largest of some sizes in which it needs no more lines than there are; cut at the end,
/// with an ellipsis, where it does not fit in any.
struct WrappedText {
  /// From the feet of one line to those of the next, in sizes.
  static let leading = 1.2

  let lines: [String]
  let size: Double
  let weight: FontWeight

  init(
    _ text: String, sizes: [Double], _ weight: FontWeight, _ width: Double, lines limit: Int
  ) {
    self.weight = weight
    var (wrapped, chosen) = ([String](), sizes.first ?? 16)
    for size in sizes {
      chosen = size
      wrapped = Self.wrapped(text) { textWidth($0, size: size, weight: weight) <= width }
      if wrapped.count <= limit { break }
    }
    if wrapped.count > limit {
      wrapped = Array(wrapped.prefix(limit))
      var last = wrapped.popLast() ?? ""
      while !last.isEmpty, textWidth(last + "…", size: chosen, weight: weight) > width {
        last.removeLast()
      }
      wrapped.append(last + "…")
    }
    (lines, size) = (wrapped, chosen)
  }

  /// Fills lines with words, and breaks a word that is longer than a line.
  private static func wrapped(_ text: String, _ fits: (String) -> Bool) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if fits(longer) {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if !line.isEmpty, !fits(line + String(character)) {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
