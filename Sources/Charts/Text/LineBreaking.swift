/// Text as lines no wider than `width`, broken at blanks only; a word that is wider stays whole.
///
/// With two lines the break is where the longer line is shortest, since a short last word looks lost;
/// with more, lines are filled from the first. Text without words has no lines. The no-break space does
/// not break. The cost is quadratic in the words of a label, which are few.
func brokenLines(
  _ text: String, width: Double, size: Double, weight: FontWeight = .regular
) -> [String] {
  let words = text.utf8.split(separator: UInt8(ascii: " ")).map {
    String(decoding: $0, as: UTF8.self)
  }
  guard !words.isEmpty else { return [] }
  func measure(_ words: ArraySlice<String>) -> Double {
    textWidth(words.joined(separator: " "), size: size, weight: weight)
  }
  var lines: [ArraySlice<String>] = []
  var start = 0
  for end in 1...words.count where end == words.count || measure(words[start...end]) > width {
    lines.append(words[start..<end])
    start = end
  }
  if lines.count == 2 {
    var shortest = Double.infinity
    for cut in 1..<words.count {
      let longer = max(measure(words[..<cut]), measure(words[cut...]))
      if longer < shortest {
        shortest = longer
        lines = [words[..<cut], words[cut...]]
      }
    }
  }
  return lines.map { $0.joined(separator: " ") }
}
