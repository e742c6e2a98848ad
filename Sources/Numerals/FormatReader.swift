/// Reads the text of a format, term by term.
///
/// Words are compared as bytes: comparing strings would bring Unicode's tables into the widget.
struct FormatReader {
  private(set) var format = NumberFormat()
  private let text: [UInt8]
  private var offset = 0
  /// The words that have set the notation and the precision, for telling of a conflict.
  private var notationWord: Word?
  private var precisionWord: Word?

  private enum Term {
    case notation(NumberFormat.Notation)
    case decimals
    case digits
    case exact
    case bare
    case interval
  }

  private static let terms: [(word: String, term: Term)] = [
    ("plain", .notation(.plain)),
    ("percent", .notation(.percent)),
    ("factor", .notation(.factor)),
    ("scientific", .notation(.scientific)),
    ("words", .notation(.words)),
    ("decimal", .decimals),
    ("decimals", .decimals),
    ("digit", .digits),
    ("digits", .digits),
    ("exact", .exact),
    ("bare", .bare),
    ("interval", .interval),
  ]

  static var knownTerms: [String] { terms.map { $0.word } }

  init(_ text: [UInt8]) { self.text = text }

  /// Terms between commas or spaces, until the text ends.
  mutating func read() throws(NumberFormatProblem) {
    skipSpaces()
    while offset < text.count {
      let word = try readWord()
      if let first = word.bytes.first, isDigit(first) {
        try readCount(word)
      } else {
        try apply(term(word), word)
      }
      skipSpaces()
      guard offset < text.count, text[offset] == UInt8(ascii: ",") else { continue }
      let comma = offset
      offset += 1
      skipSpaces()
      if offset == text.count { throw NumberFormatProblem(.missingTerm, comma..<comma + 1) }
    }
  }

  /// `2 decimals` or `3 digits`: the number, then its noun.
  private mutating func readCount(_ count: Word) throws(NumberFormatProblem) {
    skipSpaces()
    guard offset < text.count, text[offset] != UInt8(ascii: ",") else {
      throw NumberFormatProblem(.numberAlone(count.text), count.range)
    }
    let noun = try readWord()
    let both = Word(bytes: count.bytes + [UInt8(ascii: " ")] + noun.bytes, start: count.start)
    let range = count.start..<noun.range.upperBound
    switch try term(noun) {
    case .decimals:
      let value = try value(count, in: 0...NumberFormat.decimalsLimit)
      try claim(&precisionWord, both, range)
      format.precision = .decimals(value)
    case .digits:
      let value = try value(count, in: 1...NumberFormat.significantLimit)
      try claim(&precisionWord, both, range)
      format.precision = .significant(value)
    case .notation, .exact, .bare, .interval:
      throw NumberFormatProblem(.numberAlone(count.text), count.range)
    }
  }

  private mutating func apply(_ term: Term, _ word: Word) throws(NumberFormatProblem) {
    switch term {
    case .notation(let notation):
      try claim(&notationWord, word, word.range)
      format.notation = notation
    case .exact:
      try claim(&precisionWord, word, word.range)
      format.precision = .exact
    case .bare:
      guard !format.isBare else { throw NumberFormatProblem(.repeated(word.text), word.range) }
      format.isBare = true
    case .interval:
      guard !format.showsInterval else {
        throw NumberFormatProblem(.repeated(word.text), word.range)
      }
      format.showsInterval = true
    case .decimals, .digits:
      throw NumberFormatProblem(.missingNumber(word.text), word.range)
    }
  }

  /// Notes that `word` decides something; a second one is a problem.
  private func claim(
    _ place: inout Word?, _ word: Word, _ range: Range<Int>
  ) throws(NumberFormatProblem) {
    if let earlier = place {
      let isSame = earlier.bytes == word.bytes
      throw NumberFormatProblem(
        isSame ? .repeated(word.text) : .conflict(first: earlier.text, second: word.text), range)
    }
    place = word
  }

  private func term(_ word: Word) throws(NumberFormatProblem) -> Term {
    for known in Self.terms where known.word.utf8.elementsEqual(word.bytes) { return known.term }
    throw NumberFormatProblem(.unknownTerm(word.text), word.range)
  }

  private func value(
    _ count: Word, in allowed: ClosedRange<Int>
  ) throws(NumberFormatProblem) -> Int {
    var value = 0
    for byte in count.bytes {
      guard isDigit(byte) else {
        throw NumberFormatProblem(.unknownTerm(count.text), count.range)
      }
      value = min(value * 10 + Int(byte - UInt8(ascii: "0")), 1_000)
    }
    guard allowed.contains(value) else {
      throw NumberFormatProblem(.countOutOfRange(count.text, allowed: allowed), count.range)
    }
    return value
  }

  private mutating func readWord() throws(NumberFormatProblem) -> Word {
    let start = offset
    while offset < text.count, text[offset] != UInt8(ascii: ","), !isSpace(text[offset]) {
      offset += 1
    }
    guard offset > start else {
      throw NumberFormatProblem(.missingTerm, start..<min(start + 1, text.count))
    }
    return Word(bytes: Array(text[start..<offset]), start: start)
  }

  private mutating func skipSpaces() {
    while offset < text.count, isSpace(text[offset]) { offset += 1 }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// Bytes between separators, with their place in the text.
private struct Word {
  let bytes: [UInt8]
  let start: Int

  var range: Range<Int> { start..<start + bytes.count }
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
