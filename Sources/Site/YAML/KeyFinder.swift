import Diagnostics

/// Finds what looks like a key in YAML that nobody has parsed.
///
/// It need not be right: what it takes for a key inside a text is disguised for Yams only, and the text
/// itself is read from the file. It looks where keys begin: at the beginning of a line, after `- ` and
/// `? `, and after `{`, `[` and `,`. Costs one pass.
struct KeyFinder {
  let spelling: ScalarSpelling
  /// Where the YAML begins in its file.
  let start: Int

  /// The keys whose text `isWanted`, in order.
  func keys(_ isWanted: ([UInt8]) -> Bool) -> [Range<Int>] {
    var keys: [Range<Int>] = []
    var mayBegin = true
    var place = start
    // Where there is known to be no `:` that ends a key, and whether a quote can still be closed.
    var colonless = start
    var quotes: [UInt8] = [0x22, 0x27]
    while place < spelling.limit {
      let byte = spelling.bytes[place]
      if byte.isYAMLBreak || byte == 0x7B || byte == 0x5B || byte == 0x2C {
        mayBegin = true
      } else if !byte.isYAMLBlank && !(mayBegin && isIndicator(at: place)) && mayBegin {
        mayBegin = false
        if byte == 0x22 || byte == 0x27 {
          if quotes.contains(byte) {
            if let quoted = quoted(at: place) {
              if isColon(at: afterBlanks(quoted.end)), isWanted(quoted.excerpt.bytes) {
                keys.append(place..<quoted.end)
              }
              place = quoted.end
              continue
            }
            quotes.removeAll { $0 == byte }
          }
        } else if place >= colonless {
          if let end = plainEnd(at: place) {
            if isWanted(Array(spelling.bytes[place..<end])) { keys.append(place..<end) }
            place = end
            continue
          }
          colonless = lineEnd(at: place)
        }
      }
      place += 1
    }
    return keys
  }

  /// The key at `place`, after its anchor and tag, whose text is known.
  func key(at place: Int, reading text: [Unicode.Scalar?]) -> Range<Int>? {
    let place = spelling.properties(at: place, before: spelling.limit).content
    let key = quoted(at: place) ?? spelling.plain(at: place, reading: text)
    guard let key, !spelling.bytes[place..<key.end].contains(where: \.isYAMLBreak) else {
      return nil
    }
    return place..<key.end
  }

  /// What would be a plain key at `place`, if a key began there.
  func plainKey(at place: Int) -> Range<Int>? {
    guard !isIndicator(at: place) else { return nil }
    return plainEnd(at: place).map { place..<$0 }
  }

  private func quoted(at place: Int) -> SpelledScalar? {
    spelling.singleQuoted(at: place) ?? spelling.doubleQuoted(at: place)
  }

  /// Where a plain key at `place` ends; `nil` if no `:` follows on the line.
  private func plainEnd(at place: Int) -> Int? {
    var colon = place
    var end = place
    while colon < spelling.limit, !spelling.bytes[colon].isYAMLBreak {
      if isColon(at: colon) { return end > place ? end : nil }
      colon += 1
      if !spelling.bytes[colon - 1].isYAMLBlank { end = colon }
    }
    return nil
  }

  /// Whether a `:` stands at `place` that ends a key.
  private func isColon(at place: Int) -> Bool {
    guard place < spelling.limit, spelling.bytes[place] == 0x3A else { return false }
    guard place + 1 < spelling.limit else { return true }
    switch spelling.bytes[place + 1] {
    case 0x2C, 0x5B, 0x5D, 0x7B, 0x7D: return true
    default: return isGap(at: place + 1)
    }
  }

  /// Whether a `-` or `?` stands at `place` that begins an item or a key.
  private func isIndicator(at place: Int) -> Bool {
    let byte = spelling.bytes[place]
    return (byte == 0x2D || byte == 0x3F) && (place + 1 == spelling.limit || isGap(at: place + 1))
  }

  private func isGap(at place: Int) -> Bool {
    spelling.bytes[place].isYAMLBlank || spelling.bytes[place].isYAMLBreak
  }

  private func afterBlanks(_ start: Int) -> Int {
    var place = start
    while place < spelling.limit, spelling.bytes[place].isYAMLBlank { place += 1 }
    return place
  }

  private func lineEnd(at start: Int) -> Int {
    var place = start
    while place < spelling.limit, !spelling.bytes[place].isYAMLBreak { place += 1 }
    return place
  }
}
