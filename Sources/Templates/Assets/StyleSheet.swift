/// A style sheet as far as it names other files: its imports, and the addresses in `url(…)`.
///
/// It is read as CSS is tokenized (CSS Syntax 3, 4), so that what stands in a comment or a string names nothing. Strings with
/// escapes in them are left as they are.
struct StyleSheet {
  /// A place that names a file.
  struct Reference {
    /// What is written there, without quotes.
    let address: String
    /// Where that stands.
    let addressRange: Range<Int>
    /// The whole of it: `@import "a.css" print;`, or the address alone.
    let range: Range<Int>
    let kind: Kind
  }

  enum Kind: Hashable {
    /// What a page shows: `url(icon.svg)`.
    case url
    /// A style sheet, and for which media.
    case imported(media: String)
  }

  /// Something that has no end, or an end without a beginning, and the byte at which it stands.
  enum Flaw: Hashable {
    /// `{`, `(`, `[`, a quote or `/*` that is not closed.
    case unclosed(String)
    /// `}`, `)` or `]` where none is open.
    case unopened(String)
  }

  private let bytes: [UInt8]
  private var place = 0
  private var open: [Int] = []
  private(set) var flaws: [(flaw: Flaw, place: Int)] = []
  private(set) var references: [Reference] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while place < bytes.count {
      if skipComment() { continue }
      if isAt("@import") {
        readImport()
      } else if let url = readURL() {
        references.append(Reference(url, url.range, .url))
      } else if readString() == nil {
        readBracket()
        place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
      }
    }
    for start in open { flaws.append((.unclosed(character(start)), start)) }
  }

  /// Takes down a bracket that opens, or finds the one that it closes.
  private mutating func readBracket() {
    switch bytes[place] {
    case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["): open.append(place)
    case UInt8(ascii: "}"): close(UInt8(ascii: "{"))
    case UInt8(ascii: ")"): close(UInt8(ascii: "("))
    case UInt8(ascii: "]"): close(UInt8(ascii: "["))
    default: break
    }
  }

  private mutating func close(_ bracket: UInt8) {
    guard let match = open.lastIndex(where: { bytes[$0] == bracket }) else {
      flaws.append((.unopened(character(place)), place))
      return
    }
    for start in open[(match + 1)...] { flaws.append((.unclosed(character(start)), start)) }
    open.removeSubrange(match...)
  }

  private func character(_ place: Int) -> String {
    String(decoding: bytes[place...place], as: UTF8.self)
  }

  fileprivate struct Address {
    let text: String
    let content: Range<Int>
    let range: Range<Int>
  }

  private mutating func readImport() {
    let start = place
    place += "@import".utf8.count
    skipBlanks()
    guard let address = readURL() ?? readString() else { return }
    let condition = place
    while place < bytes.count, bytes[place] != UInt8(ascii: ";") { place += 1 }
    let media = String(decoding: bytes[condition..<place], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    place = min(place + 1, bytes.count)
    references.append(Reference(address, start..<place, .imported(media: media)))
  }

  /// `url(a.svg)` or `url("a.svg")`.
  private mutating func readURL() -> Address? {
    guard isAt("url("), place == 0 || !isNameByte(bytes[place - 1]) else { return nil }
    let start = place
    place += "url(".utf8.count
    skipBlanks()
    var content = place..<place
    if let string = readString() {
      content = string.content
    } else {
      while place < bytes.count, bytes[place] != UInt8(ascii: ")"), !isBlank(bytes[place]) {
        place += 1
      }
      content = content.lowerBound..<place
    }
    skipBlanks()
    if place < bytes.count, bytes[place] == UInt8(ascii: ")") {
      place += 1
    } else {
      flaws.append((.unclosed("("), start + "url".utf8.count))
    }
    return Address(text: text(content), content: content, range: start..<place)
  }

  private mutating func readString() -> Address? {
    guard place < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[place]) else {
      return nil
    }
    let (start, quote) = (place, bytes[place])
    place += 1
    while place < bytes.count, bytes[place] != quote, bytes[place] != 0x0A {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    if place >= bytes.count || bytes[place] != quote {
      flaws.append((.unclosed(character(start)), start))
    }
    let content = (start + 1)..<min(place, bytes.count)
    place = min(place + 1, bytes.count)
    return Address(text: text(content), content: content, range: start..<place)
  }

  private mutating func skipComment() -> Bool {
    guard isAt("/*") else { return false }
    let start = place
    place += 2
    while place < bytes.count, !isAt("*/") { place += 1 }
    if place >= bytes.count { flaws.append((.unclosed("/*"), start)) }
    place = min(place + 2, bytes.count)
    return true
  }

  private mutating func skipBlanks() {
    while place < bytes.count, isBlank(bytes[place]) || skipComment() {
      if place < bytes.count, isBlank(bytes[place]) { place += 1 }
    }
  }

  private func isAt(_ word: String) -> Bool {
    let end = place + word.utf8.count
    return end <= bytes.count
      && zip(bytes[place..<end], word.utf8).allSatisfy { byte, letter in
        byte == letter || (0x41...0x5A).contains(byte) && byte + 0x20 == letter
      }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x0C
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}

extension StyleSheet.Reference {
  fileprivate init(_ address: StyleSheet.Address, _ range: Range<Int>, _ kind: StyleSheet.Kind) {
    self.init(
      address: address.text, addressRange: address.content, range: range, kind: kind)
  }
}
