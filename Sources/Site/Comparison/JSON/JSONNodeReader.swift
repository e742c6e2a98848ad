import RealMath

/// Reads JSON as RFC 8259 has it, and nothing that only looks like it, with the place of every value.
///
/// YAML would read most of it too, but takes what JSON is not, and builds the way back to the bytes of every
/// scalar, which a file of a million numbers does not need. Numbers are rounded once, to the nearest double. Of a
/// name given twice nobody can know which is meant: it is an error. Cost: linear.
struct JSONNodeReader {
  /// How many values may lie inside each other: more than any file of ours, and little enough for any stack.
  static let maximumDepth = 100

  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  /// The value that the bytes spell.
  static func read(_ bytes: [UInt8]) throws(JSONProblem) -> JSONNode {
    var reader = JSONNodeReader(bytes)
    reader.skipBlanks()
    let node = try reader.value()
    reader.skipBlanks()
    guard reader.place == bytes.count else { throw reader.problem(.textAfterEnd) }
    return node
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  // MARK: Values

  private mutating func value() throws(JSONProblem) -> JSONNode {
    let start = place
    let kind: JSONNode.Kind
    switch current ?? 0 {
    case UInt8(ascii: "{"):
      try enter()
      kind = try object()
      depth -= 1
    case UInt8(ascii: "["):
      try enter()
      kind = try array()
      depth -= 1
    case UInt8(ascii: "\""): kind = .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): kind = .number(try number())
    case UInt8(ascii: "t"): kind = try word("true", .truth(true))
    case UInt8(ascii: "f"): kind = try word("false", .truth(false))
    case UInt8(ascii: "n"): kind = try word("null", .null)
    default: throw problem(.missing("a value"))
    }
    return JSONNode(kind: kind, place: start..<place)
  }

  /// Goes into an array or an object, behind its bracket.
  private mutating func enter() throws(JSONProblem) {
    guard depth < Self.maximumDepth else { throw problem(.tooDeep) }
    depth += 1
    place += 1
  }

  private mutating func array() throws(JSONProblem) -> JSONNode.Kind {
    var items: [JSONNode] = []
    skipBlanks()
    if skip(UInt8(ascii: "]")) { return .array([]) }
    while true {
      skipBlanks()
      items.append(try value())
      skipBlanks()
      if skip(UInt8(ascii: "]")) { return .array(items) }
      guard skip(UInt8(ascii: ",")) else { throw problem(.missing("`,` or `]`")) }
    }
  }

  private mutating func object() throws(JSONProblem) -> JSONNode.Kind {
    var members: [(name: String, value: JSONNode)] = []
    var names: Set<String> = []
    skipBlanks()
    if skip(UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipBlanks()
      let start = place
      guard current == UInt8(ascii: "\"") else { throw problem(.missing("a name in quotes")) }
      let name = try string()
      guard names.insert(name).inserted else {
        throw JSONProblem(reason: .repeatedName(name), place: start..<place)
      }
      skipBlanks()
      guard skip(UInt8(ascii: ":")) else { throw problem(.missing("`:`")) }
      skipBlanks()
      members.append((name, try value()))
      skipBlanks()
      if skip(UInt8(ascii: "}")) { return .object(members) }
      guard skip(UInt8(ascii: ",")) else { throw problem(.missing("`,` or `}`")) }
    }
  }

  private mutating func word(
    _ word: StaticString, _ kind: JSONNode.Kind
  ) throws(JSONProblem) -> JSONNode.Kind {
    let spelled = word.description.utf8
    guard bytes[place...].starts(with: spelled) else { throw problem(.missing("a value")) }
    place += spelled.count
    return kind
  }

  // MARK: Numbers

  private mutating func number() throws(JSONProblem) -> Double {
    let start = place
    _ = skip(UInt8(ascii: "-"))
    let whole = digits()
    var isSound = whole > 0 && (whole == 1 || bytes[place - whole] != UInt8(ascii: "0"))
    if skip(UInt8(ascii: ".")) { isSound = digits() > 0 && isSound }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      _ = skip(UInt8(ascii: "+")) || skip(UInt8(ascii: "-"))
      isSound = digits() > 0 && isSound
    }
    guard isSound, let number = Double(decimal: bytes[start..<place]) else {
      throw JSONProblem(reason: .badNumber, place: start..<place)
    }
    guard number.isFinite else {
      throw JSONProblem(reason: .numberTooLarge, place: start..<place)
    }
    return number
  }

  private mutating func digits() -> Int {
    let start = place
    while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
    return place - start
  }

  // MARK: Texts

  private mutating func string() throws(JSONProblem) -> String {
    let start = place
    place += 1
    var unescaped: [UInt8]?
    var piece = place
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        let whole = (unescaped ?? []) + bytes[piece..<place]
        place += 1
        guard let text = String(validating: whole, as: UTF8.self) else {
          throw JSONProblem(reason: .notUTF8, place: start..<place)
        }
        return text
      case UInt8(ascii: "\\"):
        unescaped = (unescaped ?? []) + bytes[piece..<place]
        let scalar = try escape()
        unescaped?.append(contentsOf: String(Character(scalar)).utf8)
        piece = place
      case 0x0A, 0x0D: throw JSONProblem(reason: .unclosedText, place: start..<place)
      case 0x00...0x1F: throw problem(.rawControlCharacter)
      default: place += 1
      }
    }
    throw JSONProblem(reason: .unclosedText, place: start..<place)
  }

  private mutating func escape() throws(JSONProblem) -> Unicode.Scalar {
    let start = place
    func bad(_ end: Int) -> JSONProblem {
      JSONProblem(reason: .badEscape, place: start..<min(end, bytes.count))
    }
    place += 2
    switch place <= bytes.count ? bytes[place - 1] : 0 {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw bad(place)
    }
    guard var code = hexadecimal() else { throw bad(place) }
    // Beyond the first 65,536 characters stands a pair (RFC 8259, section 7).
    if (0xD800..<0xDC00).contains(code) {
      guard skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")), let low = hexadecimal(),
        (0xDC00..<0xE000).contains(low)
      else { throw bad(place) }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw bad(place) }
    return scalar
  }

  private mutating func hexadecimal() -> UInt32? {
    guard place + 4 <= bytes.count else { return nil }
    var code: UInt32 = 0
    for byte in bytes[place..<(place + 4)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        return nil
      }
      code = code << 4 + UInt32(digit)
    }
    place += 4
    return code
  }

  // MARK: Bytes

  private var current: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    place += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      place += 1
    }
  }

  /// The problem of the character that stands here; of no character at the end.
  private func problem(_ reason: JSONProblem.Reason) -> JSONProblem {
    var end = min(place + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return JSONProblem(reason: reason, place: place..<end)
  }
}
