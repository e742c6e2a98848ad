extension String {
  /// Whether the words of a title name a unit, as `Tokens per answer` names `tokens`.
  ///
  /// A unit of one letter is no word that a title names. One with a short word, such as `GB`, is named as it is written, and
  /// any other in small letters or capitals alike.
  func names(unit: String) -> Bool {
    let own = unit.words
    guard own.reduce(0, { $0 + $1.count }) > 1 else { return false }
    let isExact = own.contains { $0.count < 3 }
    let title = isExact ? words : lowercased().words
    let wanted = isExact ? own : unit.lowercased().words
    guard title.count >= wanted.count else { return false }
    return (0...(title.count - wanted.count)).contains { start in
      title[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }

  /// What stands between signs that are neither letters nor digits: `km²` is another word than `km`.
  private var words: [Substring] { split { !$0.isLetter && !$0.isNumber } }
}
