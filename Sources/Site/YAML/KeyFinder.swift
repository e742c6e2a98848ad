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

  /// The keys among `wanted`, in order. Whatever else begins like one of them counts as well.
  func keys(_ wanted: Set<[UInt8]>) -> [Range<Int>] {
    let longest = wanted.lazy.map(\.count).max() ?? 0
    var keys: [Range<Int>] = []
    var mayBegin = true
    var place = start
    // Where the next `:` that ends a key stands, or the line's end, and which quotes can still close.
    var colon = start
    var quotes: [UInt8] = [0x22, 0x27]
    func isWanted(_ range: Range<Int>) -> Bool {
      range.count <= longest && wanted.contains(Array(spelling.bytes[range]))
    }
    while place < spelling.limit {
      let byte = spelling.bytes[place]
      var next = place + 1
      if byte.isYAMLBreak || byte == 0x7B || byte == 0x5B || byte == 0x2C {
        mayBegin = true
      } else if mayBegin && !byte.isYAMLBlank && !isIndicator(at: place) {
        mayBegin = false
        if quotes.contains(byte) {
          if let quoted = quoted(at: place) {
            if wanted.contains(quoted.excerpt.bytes) { keys.append(place..<quoted.end) }
            next = quoted.end
          } else {
            quotes.removeAll { $0 == byte }
          }
        } else {
          if colon <= place { colon = self.colon(after: place) }
          let item = place..<withoutBlanks(place, itemEnd(at: place))
          let key = place..<withoutBlanks(place, colon)
          if let found = [item, key].first(where: isWanted) {
            keys.append(found)
            next = found.upperBound
          } else {
            next = item.upperBound
          }
        }
      }
      place = max(next, place + 1)
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
    let colon = colon(after: place)
    return isColon(at: colon) && colon > place ? place..<withoutBlanks(place, colon) : nil
  }

  private func quoted(at place: Int) -> SpelledScalar? {
    spelling.singleQuoted(at: place) ?? spelling.doubleQuoted(at: place)
  }

  /// Where the next `:` stands that ends a key, or else the end of the line.
  private func colon(after place: Int) -> Int {
    var colon = place
    while let byte = spelling.byte(at: colon), !byte.isYAMLBreak, !isColon(at: colon) { colon += 1 }
    return colon
  }

  /// Where a flow collection or a line would end what begins at `place`.
  private func itemEnd(at place: Int) -> Int {
    var end = place
    while let byte = spelling.byte(at: end), !byte.isYAMLBreak {
      if byte == 0x2C || byte == 0x5D || byte == 0x7D || isColon(at: end) { break }
      end += 1
    }
    return end
  }

  /// `end`, or where the blanks before it begin.
  private func withoutBlanks(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, spelling.bytes[end - 1].isYAMLBlank { end -= 1 }
    return end
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
}
