/// Reads objects of a PDF, one after another (ISO 32000-1, 7.2 and 7.3).
struct PDFValueParser {
  private let bytes: [UInt8]
  private var place: Int

  init(_ bytes: [UInt8], at place: Int) {
    self.bytes = bytes
    self.place = place
  }

  /// Takes a word if it comes next.
  mutating func take(_ word: String) -> Bool {
    skipBlanks()
    guard place + word.utf8.count <= bytes.count,
      bytes[place..<(place + word.utf8.count)].elementsEqual(word.utf8)
    else { return false }
    place += word.utf8.count
    return true
  }

  /// Takes a whole number if one comes next.
  mutating func integer() -> Int? {
    let start = place
    skipBlanks()
    let digits = bytes[place...].prefix(16).prefix { (0x30...0x39).contains($0) }
    guard let value = Int(String(decoding: digits, as: UTF8.self)) else {
      place = start
      return nil
    }
    place = digits.endIndex
    return value
  }

  /// The next value; `nil` where there is none, or one that lies deeper than `depth`.
  mutating func value(_ depth: Int) -> PDFValue? {
    guard depth > 0 else { return nil }
    skipBlanks()
    guard place < bytes.count else { return nil }
    if take("<<") { return dictionary(depth) }
    switch bytes[place] {
    case UInt8(ascii: "/"): return .name(name())
    case UInt8(ascii: "["):
      place += 1
      var values: [PDFValue] = []
      while !take("]") {
        guard let next = value(depth - 1) else { return nil }
        values.append(next)
      }
      return .array(values)
    case UInt8(ascii: "("): return text() ? .other : nil
    case UInt8(ascii: "<"):
      while place < bytes.count, bytes[place] != UInt8(ascii: ">") { place += 1 }
      place += 1
      return .other
    default: return word()
    }
  }

  private mutating func dictionary(_ depth: Int) -> PDFValue? {
    var entries: [String: PDFValue] = [:]
    while !take(">>") {
      guard place < bytes.count, bytes[place] == UInt8(ascii: "/") else { return nil }
      let key = name()
      guard let next = value(depth - 1) else { return nil }
      entries[key] = next
    }
    return .dictionary(entries)
  }

  /// A name, in which `#2F` is a byte.
  private mutating func name() -> String {
    place += 1
    var name: [UInt8] = []
    while place < bytes.count, isRegular(bytes[place]) {
      if bytes[place] == UInt8(ascii: "#"), place + 2 < bytes.count,
        let byte = UInt8(
          String(decoding: bytes[(place + 1)...(place + 2)], as: UTF8.self), radix: 16)
      {
        name.append(byte)
        place += 3
      } else {
        name.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// Passes over a text in brackets; whether it has an end.
  private mutating func text() -> Bool {
    var open = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"): open -= 1
      default: break
      }
      place += 1
      if open == 0 { return true }
    }
    return false
  }

  /// A number, a reference such as `9 0 R`, or a word.
  private mutating func word() -> PDFValue? {
    let start = place
    if let number = integer(), integer() != nil, take("R") { return .reference(number) }
    place = start
    while place < bytes.count, isRegular(bytes[place]) { place += 1 }
    return place > start ? .other : nil
  }

  private mutating func skipBlanks() {
    while place < bytes.count, isBlank(bytes[place]) { place += 1 }
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0
  }

  private func isRegular(_ byte: UInt8) -> Bool {
    !isBlank(byte) && !"()<>[]{}/%".utf8.contains(byte)
  }
}
