/// Text as lines no wider than `width`.
///
/// Lines break at blanks, after hyphens and slashes between words, and at soft hyphens, which show only
/// there; the no-break space does not break. Only a word that is wider than a line is broken inside, unless
/// `breaksWords` is false: such a word then has a line of its own, which is wider than `width`. With two
/// lines the break is where the longer line is shortest, since a short last word looks lost; with more,
/// lines are filled from the first. Text without words has no lines. The cost is quadratic in the pieces
/// of a label, which are few.
///
///     brokenLines("pre-training compute", width: 70, size: 14)  // "pre-", "training", "compute"
func brokenLines(
  _ text: String, width: Double, size: Double, weight: FontWeight = .regular,
  breaksWords: Bool = true
) -> [String] {
  let limit = width * 2048 / size
  var pieces: [TextPiece] = []
  for piece in textPieces(text, weight) {
    pieces += breaksWords && Double(piece.wholeUnits) > limit ? piece.split(limit, weight) : [piece]
  }
  guard !pieces.isEmpty else { return [] }
  let blank = textUnits(" ", weight)
  func units(_ range: Range<Int>) -> Int {
    var sum = 0
    for index in range {
      sum += index == range.upperBound - 1 ? pieces[index].wholeUnits : pieces[index].units
      if index < range.upperBound - 1, pieces[index].joint == .blank { sum += blank }
    }
    return sum
  }
  var lines: [Range<Int>] = []
  var start = 0
  for end in 1...pieces.count
  where end == pieces.count || Double(units(start..<(end + 1))) > limit {
    lines.append(start..<end)
    start = end
  }
  if lines.count == 2 {
    // A word broken inside is better broken late.
    var shortest = max(units(lines[0]), units(lines[1])) + 1
    for cut in 1..<pieces.count where pieces[cut - 1].joint != .inside {
      let longer = max(units(0..<cut), units(cut..<pieces.count))
      if longer < shortest {
        shortest = longer
        lines = [0..<cut, cut..<pieces.count]
      }
    }
  }
  return lines.map { joined(pieces[$0]) }
}

/// The width of the widest part of a text that is not broken without need.
func widestWord(_ text: String, size: Double, weight: FontWeight = .regular) -> Double {
  Double(textPieces(text, weight).map { $0.wholeUnits }.max() ?? 0) * size / 2048
}

private func joined(_ pieces: ArraySlice<TextPiece>) -> String {
  var line = ""
  for (index, piece) in zip(pieces.indices, pieces) {
    line += piece.text
    let isLast = index == pieces.endIndex - 1
    switch piece.joint {
    case .blank: if !isLast { line += " " }
    case .soft: if isLast { line += "-" }
    case .visible, .inside: break
    }
  }
  return line
}
