/// A number in digits, as it stands in a passage.
struct ProseNumber {
  /// The digits, with what divides them.
  let run: Range<Int>
  let text: String
  /// Whether it is a share or a multiple, or an amount of money: that is measured, however small it is.
  let isMarked: Bool

  /// All numbers of a passage, in order.
  static func all(in passage: Passage) -> [ProseNumber] {
    let signs = passage.signs
    var numbers: [ProseNumber] = []
    var place = 0
    while place < signs.count {
      guard signs[place].isDigit else {
        place += 1
        continue
      }
      let start = place
      while place < signs.count {
        if signs[place].isDigit {
          place += 1
        } else if dividers.contains(signs[place]), place + 1 < signs.count,
          signs[place + 1].isDigit
        {
          place += 2
        } else {
          break
        }
      }
      let run = start..<place
      numbers.append(
        ProseNumber(
          run: run, text: passage.text(run), isMarked: isMarked(run, in: signs)))
    }
    return numbers
  }

  /// What may stand between digits of one number, of a version, a ratio or a time.
  private static let dividers: Set<Unicode.Scalar> = [
    ".", ",", "'", "’", ":", "\u{A0}", "\u{202F}",
  ]

  private static func isMarked(_ run: Range<Int>, in signs: [Unicode.Scalar]) -> Bool {
    var after = run.upperBound
    if after < signs.count, signs[after] == "\u{A0}" || signs[after] == "\u{202F}" { after += 1 }
    if after < signs.count, ["%", "‰", "×"].contains(signs[after]) { return true }
    if shareEnd(after: run.upperBound, in: signs) != nil { return true }
    if after < signs.count, signs[after] == "x" {
      return after + 1 == signs.count || !signs[after + 1].properties.isAlphabetic
    }
    return run.lowerBound > 0 && ["$", "€", "£", "¥"].contains(signs[run.lowerBound - 1])
  }

  /// Where the word ends that makes a number a share, as `%` does; `nil` where none stands there. Of a longer one, such as
  /// `procentpunt`, that is within it.
  static func shareEnd(after end: Int, in signs: [Unicode.Scalar]) -> Int? {
    guard end < signs.count, [" ", "\u{A0}", "\u{202F}"].contains(signs[end]) else { return nil }
    return shares.lazy.compactMap { words -> Int? in
      let place = end + 1 + words.count
      guard place <= signs.count, signs[(end + 1)..<place].elementsEqual(words) else { return nil }
      return place
    }.first
  }

  private static let shares = ["percent", "per cent", "procent", "promille"].map {
    Array($0.unicodeScalars)
  }

  /// Its value, where it is a whole number without divisions.
  var whole: Int? { Int(text) }

  /// Whether it is a year of our time.
  var isYear: Bool { text.utf8.count == 4 && whole.map { (1500...2199).contains($0) } ?? false }

  /// Whether it is a time of day, or something numbered in several parts, such as a version.
  var isTimeOrVersion: Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count > 1 { return parts.dropFirst().allSatisfy { $0.utf8.count == 2 } }
    // `1.000.000` is a number, and `3.1.2` is none.
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    return groups.count > 2 && !groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }
}

extension Unicode.Scalar {
  /// Whether it is one of the ten digits of ASCII.
  var isDigit: Bool { ("0"..."9").contains(self) }
}
