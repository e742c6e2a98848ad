import Diagnostics

/// A scalar that was read from its bytes: its text, mapped byte by byte, and where it ends.
struct SpelledScalar {
  var excerpt: Excerpt
  var end: Int
}

/// Reads single scalars from the bytes of a file, by the rules of YAML 1.2.
///
/// Yams says where a scalar begins and what its text is, but not which byte spells what. This reads it
/// again and remembers. `nil` means that the bytes do not spell a scalar of that style.
struct ScalarSpelling {
  let source: SourceID
  let bytes: [UInt8]
  /// Where the YAML ends, which may be before the file does.
  let limit: Int

  /// The plain scalar at `start` whose text is known; `nil` stands for any character.
  ///
  /// Where a plain scalar ends depends on what is around it. Since its text is known, it ends where the
  /// text does. Blanks around a line break are one blank; `n` line breaks are `n - 1`.
  func plain(at start: Int, reading text: [Unicode.Scalar?]) -> SpelledScalar? {
    var excerpt = Excerpt(source, at: start)
    var place = start
    var index = 0
    while index < text.count {
      guard place < limit else { return nil }
      if bytes[place].isYAMLBlank || bytes[place].isYAMLBreak {
        let gap = gap(at: place)
        if gap.breaks.isEmpty {
          excerpt.append(verbatim: gap.range, of: bytes)
          index += gap.range.count
        } else {
          appendFolded(gap, to: &excerpt)
          index += max(1, gap.breaks.count - 1)
        }
        place = gap.range.upperBound
        continue
      }
      let start = place
      while index < text.count, let byte = byte(at: place), !byte.isYAMLBlank, !byte.isYAMLBreak {
        let end = scalarEnd(at: place)
        if let expected = text[index], !expected.utf8.elementsEqual(bytes[place..<end]) {
          return nil
        }
        place = end
        index += 1
      }
      excerpt.append(verbatim: start..<place, of: bytes)
    }
    return index == text.count ? SpelledScalar(excerpt: excerpt, end: place) : nil
  }

  /// The single-quoted scalar at `start`: `''` is a quote, line breaks fold.
  func singleQuoted(at start: Int) -> SpelledScalar? {
    guard start < limit, bytes[start] == quote else { return nil }
    var excerpt = Excerpt(source, at: start + 1)
    var place = start + 1
    while place < limit {
      let byte = bytes[place]
      if byte == quote {
        guard place + 1 < limit, bytes[place + 1] == quote else {
          return SpelledScalar(excerpt: excerpt, end: place + 1)
        }
        excerpt.append([quote], for: place..<place + 2)
        place += 2
      } else if byte.isYAMLBlank || byte.isYAMLBreak {
        let gap = gap(at: place)
        appendFolded(gap, to: &excerpt)
        place = gap.range.upperBound
      } else {
        place = appendWord(at: place, to: &excerpt) { $0 == quote }
      }
    }
    return nil
  }

  /// Appends bytes as they are up to a blank, a line break or a special byte, and returns where they end.
  ///
  /// - Precondition: the byte at `start` is none of these.
  func appendWord(
    at start: Int, to excerpt: inout Excerpt, until isSpecial: (UInt8) -> Bool
  ) -> Int {
    var place = start + 1
    while let byte = byte(at: place), !byte.isYAMLBlank, !byte.isYAMLBreak, !isSpecial(byte) {
      place += 1
    }
    excerpt.append(verbatim: start..<place, of: bytes)
    return place
  }

  /// Blanks and line breaks, as they stand in a row.
  struct Gap {
    var range: Range<Int>
    var breaks: [Range<Int>]
  }

  /// The blanks and line breaks at `start`.
  func gap(at start: Int) -> Gap {
    var place = start
    var breaks: [Range<Int>] = []
    while place < limit {
      if bytes[place].isYAMLBlank {
        place += 1
      } else if let end = yamlBreakEnd(at: place, in: bytes, limit: limit) {
        breaks.append(place..<end)
        place = end
      } else {
        break
      }
    }
    return Gap(range: start..<place, breaks: breaks)
  }

  /// Appends a gap as flow scalars fold it.
  func appendFolded(_ gap: Gap, to excerpt: inout Excerpt) {
    if gap.breaks.isEmpty {
      excerpt.append(verbatim: gap.range, of: bytes)
    } else if gap.breaks.count == 1 {
      excerpt.append([0x20], for: gap.range)
    } else {
      for lineBreak in gap.breaks.dropFirst() { appendBreak(lineBreak, to: &excerpt) }
    }
  }

  /// Appends a line break, which is LF however the file spells it.
  func appendBreak(_ range: Range<Int>, to excerpt: inout Excerpt) {
    if range.count == 1 && bytes[range.lowerBound] == 0x0A {
      excerpt.append(verbatim: range, of: bytes)
    } else {
      excerpt.append([0x0A], for: range)
    }
  }

  /// The byte at `place`; `nil` after the end.
  func byte(at place: Int) -> UInt8? { place < limit ? bytes[place] : nil }

  /// The offset after the character at `place`.
  func scalarEnd(at place: Int) -> Int {
    var end = place + 1
    while end < limit && bytes[end].isUTF8Continuation { end += 1 }
    return end
  }
}

private let quote: UInt8 = 0x27
