import Diagnostics

extension ScalarSpelling {
  /// The double-quoted scalar at `start`: escapes, folded line breaks, and line breaks that a backslash
  /// takes away together with the blanks after them.
  func doubleQuoted(at start: Int) -> SpelledScalar? {
    guard start < limit, bytes[start] == quote else { return nil }
    var excerpt = Excerpt(source, at: start + 1)
    var place = start + 1
    while place < limit {
      let byte = bytes[place]
      if byte == quote {
        return SpelledScalar(excerpt: excerpt, end: place + 1)
      } else if byte == backslash {
        if let end = yamlBreakEnd(at: place + 1, in: bytes, limit: limit) {
          // The break is taken away; empty lines after it stay.
          let gap = gap(at: end)
          for lineBreak in gap.breaks { appendBreak(lineBreak, to: &excerpt) }
          place = gap.range.upperBound
        } else {
          guard let escape = escape(at: place) else { return nil }
          excerpt.append(Array(escape.scalar.utf8), for: place..<escape.end)
          place = escape.end
        }
      } else if byte.isYAMLBlank || byte.isYAMLBreak {
        let gap = gap(at: place)
        appendFolded(gap, to: &excerpt)
        place = gap.range.upperBound
      } else {
        place = appendWord(at: place, to: &excerpt) { $0 == quote || $0 == backslash }
      }
    }
    return nil
  }

  /// The escape that begins with the backslash at `place`.
  private func escape(at place: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    guard place + 1 < limit else { return nil }
    let letter = bytes[place + 1]
    if let value = simpleEscape(letter) {
      return Unicode.Scalar(value).map { ($0, place + 2) }
    }
    let digits: Int
    switch letter {
    case 0x78: digits = 2  // \x
    case 0x75: digits = 4  // \u
    case 0x55: digits = 8  // \U
    default: return nil
    }
    let end = place + 2 + digits
    guard end <= limit else { return nil }
    var value: UInt32 = 0
    for byte in bytes[place + 2..<end] {
      guard let digit = hexadecimalDigit(byte) else { return nil }
      value = value << 4 | digit
    }
    return Unicode.Scalar(value).map { ($0, end) }
  }
}

/// What a backslash and `letter` stand for (YAML 1.2.2, section 5.7).
private func simpleEscape(_ letter: UInt8) -> UInt32? {
  switch letter {
  case 0x30: 0x00  // \0
  case 0x61: 0x07  // \a
  case 0x62: 0x08  // \b
  case 0x74, 0x09: 0x09  // \t
  case 0x6E: 0x0A  // \n
  case 0x76: 0x0B  // \v
  case 0x66: 0x0C  // \f
  case 0x72: 0x0D  // \r
  case 0x65: 0x1B  // \e
  case 0x20, 0x22, 0x2F, 0x5C: UInt32(letter)  // blank, quote, slash, backslash
  case 0x4E: 0x85  // \N
  case 0x5F: 0xA0  // \_
  case 0x4C: 0x2028  // \L
  case 0x50: 0x2029  // \P
  default: nil
  }
}

private func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
  switch byte {
  case 0x30...0x39: UInt32(byte - 0x30)
  case 0x41...0x46: UInt32(byte - 0x37)
  case 0x61...0x66: UInt32(byte - 0x57)
  default: nil
  }
}

private let quote: UInt8 = 0x22
private let backslash: UInt8 = 0x5C
