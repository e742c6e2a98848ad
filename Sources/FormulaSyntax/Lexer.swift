/// The tokens of a formula, blanks included, so that they concatenate to the text; the last is the end.
///
/// Any bytes are accepted: what begins no token becomes one `unknown` token per scalar (or per byte
/// that is not UTF-8). Cost: one pass.
///
///     tokens(of: Array("3 GWh".utf8)).map(\.kind)  // number, blank, name, end
public func tokens(of text: [UInt8]) -> [Token] {
  var lexer = Lexer(text)
  var tokens: [Token] = []
  repeat { tokens.append(lexer.next()) } while tokens.last?.kind != .end
  return tokens
}

/// Reads tokens one by one. The end is a token too, empty, and may be taken again and again.
struct Lexer {
  let text: [UInt8]
  private var offset = 0

  init(_ text: [UInt8]) { self.text = text }

  mutating func next() -> Token {
    guard offset < text.count else { return Token(.end, offset..<offset) }
    let start = offset
    let kind = scan()
    return Token(kind, start..<offset)
  }

  private mutating func scan() -> Token.Kind {
    let start = offset
    let scalar = takeScalar()
    if isBlank(scalar) {
      while let following = peekScalar(), isBlank(following) { _ = takeScalar() }
      return .blank
    }
    if isDigit(scalar) { return scanNumber() }
    if isLetter(scalar) { return scanName(from: start) }
    if superscriptDigit(scalar) != nil || scalar == superscriptMinus {
      while let following = peekScalar(), superscriptDigit(following) != nil { _ = takeScalar() }
      return .superscript
    }
    if scalar == 0x22 { return scanText() }
    return scanMark(scalar)
  }

  /// Digits with `_` between them, a fraction, an exponent. The first digit was taken.
  private mutating func scanNumber() -> Token.Kind {
    skipDigits()
    if byte(0) == UInt8(ascii: "."), isDigit(byte(1)) {
      offset += 1
      skipDigits()
    }
    if byte(0) == UInt8(ascii: "e") || byte(0) == UInt8(ascii: "E") {
      let signed = byte(1) == UInt8(ascii: "+") || byte(1) == UInt8(ascii: "-")
      if isDigit(byte(signed ? 2 : 1)) {
        offset += signed ? 2 : 1
        skipDigits()
      }
    }
    return .number
  }

  private mutating func skipDigits() {
    while isDigit(byte(0)) || (byte(0) == UInt8(ascii: "_") && isDigit(byte(1))) { offset += 1 }
  }

  /// A name, qualified by dots: `model.name`.
  private mutating func scanName(from start: Int) -> Token.Kind {
    skipNamePart()
    var isQualified = false
    while byte(0) == UInt8(ascii: "."), let scalar = scalar(at: offset + 1), isLetter(scalar) {
      isQualified = true
      offset += 1
      skipNamePart()
    }
    if !isQualified,
      let keyword = Keyword(rawValue: String(decoding: text[start..<offset], as: UTF8.self))
    {
      return .keyword(keyword)
    }
    return .name
  }

  /// A text up to the quote that closes it; a quote inside is written twice. The first quote was taken.
  private mutating func scanText() -> Token.Kind {
    let quote = UInt8(ascii: "\"")
    while offset < text.count {
      offset += 1
      guard text[offset - 1] == quote else { continue }
      guard byte(0) == quote else { return .text }
      offset += 1
    }
    return .unclosedText
  }

  private mutating func skipNamePart() {
    while let scalar = peekScalar(), isNamePart(scalar) { _ = takeScalar() }
  }

  private mutating func scanMark(_ scalar: UInt32) -> Token.Kind {
    switch scalar {
    case 0x2B: return .mark(.plus)
    case 0x2D:
      if byte(0) == UInt8(ascii: ">") {
        offset += 1
        return .mark(.arrow)
      }
      return .mark(.minus)
    case 0x2212: return .mark(.minus)
    case 0x2192: return .mark(.arrow)
    case 0x2A, 0xB7, 0xD7, 0x22C5: return .mark(.times)
    case 0x2F, 0xF7: return .mark(.divide)
    case 0x5E: return .mark(.power)
    case 0x25: return .mark(.percent)
    case 0x28: return .mark(.open)
    case 0x29: return .mark(.close)
    case 0x2C: return .mark(.comma)
    case 0x2248: return .mark(.approximately)
    case 0x2260: return .mark(.notEqual)
    case 0x2264: return .mark(.lessOrEqual)
    case 0x2265: return .mark(.greaterOrEqual)
    case 0x3C: return followed(by: "=", .lessOrEqual, otherwise: .less)
    case 0x3E: return followed(by: "=", .greaterOrEqual, otherwise: .greater)
    case 0x3D: return followed(by: "=", .equal, otherwise: .equal)
    case 0x21 where byte(0) == UInt8(ascii: "="):
      offset += 1
      return .mark(.notEqual)
    default: return .unknown
    }
  }

  private mutating func followed(by next: Unicode.Scalar, _ long: Mark, otherwise short: Mark)
    -> Token.Kind
  {
    guard UInt32(byte(0)) == next.value else { return .mark(short) }
    offset += 1
    return .mark(long)
  }

  // MARK: Scalars

  /// The byte `ahead` of the next one, or zero at the end; zero begins no token either.
  private func byte(_ ahead: Int) -> UInt8 {
    offset + ahead < text.count ? text[offset + ahead] : 0
  }

  private func peekScalar() -> UInt32? { scalar(at: offset) }

  private func scalar(at place: Int) -> UInt32? {
    guard place < text.count else { return nil }
    return decode(at: place).value
  }

  private mutating func takeScalar() -> UInt32 {
    let scalar = decode(at: offset)
    offset += scalar.length
    return scalar.value
  }

  /// The scalar at `place`; a byte that begins no valid sequence is U+FFFD, one byte long.
  ///
  /// Overlong forms, surrogates and what lies beyond U+10FFFF are not valid (The Unicode Standard,
  /// table 3-7): else a blank or a letter could be spelled in a second way.
  private func decode(at place: Int) -> (value: UInt32, length: Int) {
    let first = text[place]
    if first < 0x80 { return (UInt32(first), 1) }
    let length: Int
    var value: UInt32
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
    default: return (0xFFFD, 1)
    }
    switch first {
    case 0xE0: second = 0xA0...0xBF
    case 0xED: second = 0x80...0x9F
    case 0xF0: second = 0x90...0xBF
    case 0xF4: second = 0x80...0x8F
    default: break
    }
    guard place + length <= text.count, second.contains(text[place + 1]) else { return (0xFFFD, 1) }
    for next in text[(place + 1)..<(place + length)] {
      guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return (value, length)
  }
}
