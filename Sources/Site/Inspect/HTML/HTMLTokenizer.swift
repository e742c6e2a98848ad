/// Reads an HTML text into tokens, as far as a checker of pages needs them.
///
/// Nothing is an error: whatever the bytes are, the tokens cover them without gap or overlap. What stands in `script` and
/// `style` is text. It follows the tokenization of the HTML standard (13.2.5) in all that decides where tags
/// begin and end, and what their attributes are. Cost: one pass over the bytes.
package struct HTMLTokenizer: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var place = 0
  /// The element whose text holds no tags, if it is open.
  private var rawElement: String?

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package mutating func next() -> HTMLToken? {
    guard place < bytes.count else { return nil }
    let start = place
    let kind = read()
    return HTMLToken(kind: kind, range: start..<place)
  }

  private mutating func read() -> HTMLToken.Kind {
    if let name = rawElement {
      rawElement = nil
      let end = endOfRawText(name)
      if end > place { return text(upTo: end) }
    }
    guard bytes[place] == UInt8(ascii: "<") else { return text(upTo: nextTag(from: place)) }
    switch byte(place + 1) {
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      skipDeclaration()
      return .other
    case UInt8(ascii: "/"):
      guard isLetter(byte(place + 2)) else {
        skip(past: UInt8(ascii: ">"), from: place + 2)
        return .other
      }
      place += 2
      let name = tagName()
      skip(past: UInt8(ascii: ">"), from: place)
      return .close(name)
    case let next where isLetter(next):
      place += 1
      return startTag()
    default: return text(upTo: nextTag(from: place + 1))
    }
  }

  // MARK: Text

  private mutating func text(upTo end: Int) -> HTMLToken.Kind {
    let run = bytes[place..<end]
    place = end
    return .text(isBlank: run.allSatisfy { isBlank($0) })
  }

  /// The next place where a tag or a comment may begin.
  private func nextTag(from start: Int) -> Int {
    var place = start
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<") {
        let next = byte(place + 1)
        if isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
          || next == UInt8(ascii: "?")
        {
          return place
        }
      }
      place += 1
    }
    return place
  }

  /// Where the end tag of an element stands whose text holds no other tag.
  private func endOfRawText(_ name: String) -> Int {
    let name = Array(name.utf8)
    var place = place
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<"), byte(place + 1) == UInt8(ascii: "/"),
        place + 2 + name.count <= bytes.count,
        bytes[(place + 2)..<(place + 2 + name.count)].elementsEqual(name, by: { small($0) == $1 }),
        !isLetter(byte(place + 2 + name.count))
      {
        return place
      }
      place += 1
    }
    return place
  }

  /// Skips a comment, which ends at `-->`, or a declaration, which ends at the next `>`.
  private mutating func skipDeclaration() {
    let dash = UInt8(ascii: "-")
    guard byte(place + 1) == UInt8(ascii: "!"), byte(place + 2) == dash, byte(place + 3) == dash
    else { return skip(past: UInt8(ascii: ">"), from: place + 2) }
    // `<!-->` and `<!--->` are whole comments.
    var end = place + 2
    while end < bytes.count {
      if bytes[end] == dash, byte(end + 1) == dash, byte(end + 2) == UInt8(ascii: ">") {
        place = end + 3
        return
      }
      end += 1
    }
    place = bytes.count
  }

  private mutating func skip(past mark: UInt8, from start: Int) {
    place = Swift.min(start, bytes.count)
    while place < bytes.count, bytes[place] != mark { place += 1 }
    if place < bytes.count { place += 1 }
  }

  // MARK: Tags

  private mutating func startTag() -> HTMLToken.Kind {
    let name = tagName()
    var attributes: [HTMLAttribute] = []
    var isSelfClosing = false
    while true {
      while isBlank(byte(place)) { place += 1 }
      guard place < bytes.count else { return .other }
      if bytes[place] == UInt8(ascii: ">") {
        place += 1
        break
      }
      if bytes[place] == UInt8(ascii: "/") {
        isSelfClosing = byte(place + 1) == UInt8(ascii: ">")
        place += 1
        continue
      }
      guard let attribute = attribute() else { return .other }
      // Of an attribute that is there twice the first one counts.
      if !attributes.contains(where: { $0.name == attribute.name }) { attributes.append(attribute) }
    }
    if ["script", "style", "title", "textarea"].contains(name), !isSelfClosing {
      rawElement = name
    }
    return .open(name, attributes, isSelfClosing: isSelfClosing)
  }

  private mutating func tagName() -> String {
    let start = place
    while place < bytes.count, !isBlank(bytes[place]), bytes[place] != UInt8(ascii: "/"),
      bytes[place] != UInt8(ascii: ">")
    {
      place += 1
    }
    return String(decoding: bytes[start..<place].map { small($0) }, as: UTF8.self)
  }

  /// An attribute; `nil` when the text ends in its value.
  private mutating func attribute() -> HTMLAttribute? {
    let start = place
    place += 1
    while place < bytes.count, !isBlank(bytes[place]), bytes[place] != UInt8(ascii: "/"),
      bytes[place] != UInt8(ascii: ">"), bytes[place] != UInt8(ascii: "=")
    {
      place += 1
    }
    let name = String(decoding: bytes[start..<place].map { small($0) }, as: UTF8.self)
    var ahead = place
    while isBlank(byte(ahead)) { ahead += 1 }
    guard byte(ahead) == UInt8(ascii: "=") else {
      return HTMLAttribute(name: name, value: "", range: start..<place)
    }
    place = ahead + 1
    while isBlank(byte(place)) { place += 1 }
    guard let first = byte(place) else { return nil }
    let value: Range<Int>
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      let begin = place + 1
      place = begin
      while place < bytes.count, bytes[place] != first { place += 1 }
      guard place < bytes.count else { return nil }
      value = begin..<place
      place += 1
    } else {
      let begin = place
      while place < bytes.count, !isBlank(bytes[place]), bytes[place] != UInt8(ascii: ">") {
        place += 1
      }
      value = begin..<place
    }
    return HTMLAttribute(
      name: name, value: characterReferencesRead(bytes[value]), range: start..<place)
  }

  // MARK: Bytes

  private func byte(_ place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }
}

private func isLetter(_ byte: UInt8?) -> Bool {
  guard let byte else { return false }
  return (0x61...0x7A).contains(byte | 0x20)
}

private func isBlank(_ byte: UInt8?) -> Bool {
  guard let byte else { return false }
  return byte == 0x20 || (0x09...0x0D).contains(byte)
}

private func small(_ byte: UInt8) -> UInt8 {
  (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
}
