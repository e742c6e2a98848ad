/// A tag as it stands in a template, before anything is known about its name.
struct TemplateTag {
  /// What the first character after the braces says the tag is.
  enum Kind {
    case variable, section, inverted, close, partial, comment
    case refused(Refusal)
  }

  /// Tags that Mustache has and our templates do not.
  enum Refusal {
    case unescaped, parent, block, delimiters, pragma, dynamicPartial
  }

  let kind: Kind
  /// With its braces.
  let range: Range<Int>
  /// What stands between braces and mark, without blanks around it.
  let content: Range<Int>
}

/// Finds the tags of a template. What lies between them is text.
struct TagScanner {
  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  enum Found {
    /// A tag, after text that ends where the tag begins.
    case tag(TemplateTag)
    /// Two braces that nothing closes; they reach to the end of their line.
    case unclosed(Range<Int>)
  }

  /// The next tag, or `nil` when only text is left.
  mutating func next() -> Found? {
    guard let start = find([brace, brace], from: offset) else {
      offset = bytes.count
      return nil
    }
    let mark = start + 2 < bytes.count ? bytes[start + 2] : 0
    let isTriple = mark == brace
    let closing: [UInt8] = isTriple ? [0x7D, 0x7D, 0x7D] : [0x7D, 0x7D]
    let end = find(closing, from: start + 2)
    let nextOpening = find([brace, brace], from: start + (isTriple ? 3 : 2))
    guard let end, isComment(mark) || end < nextOpening ?? bytes.count else {
      let lineEnd = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      offset = min(lineEnd, nextOpening ?? bytes.count)
      return .unclosed(start..<offset)
    }
    offset = end + closing.count
    let kind = self.kind(mark, after: start + 3, before: end)
    let hasMark = if case .variable = kind { false } else { true }
    let content = trimmed((start + (hasMark ? 3 : 2))..<end)
    return .tag(TemplateTag(kind: kind, range: start..<offset, content: content))
  }

  private func kind(_ mark: UInt8, after: Int, before end: Int) -> TemplateTag.Kind {
    switch mark {
    case UInt8(ascii: "#"): return .section
    case UInt8(ascii: "^"): return .inverted
    case UInt8(ascii: "/"): return .close
    case UInt8(ascii: "!"): return .comment
    case UInt8(ascii: ">"):
      let name = trimmed(min(after, end)..<end)
      let isDynamic = !name.isEmpty && bytes[name.lowerBound] == UInt8(ascii: "*")
      return isDynamic ? .refused(.dynamicPartial) : .partial
    case UInt8(ascii: "{"), UInt8(ascii: "&"): return .refused(.unescaped)
    case UInt8(ascii: "<"): return .refused(.parent)
    case UInt8(ascii: "$"): return .refused(.block)
    case UInt8(ascii: "="): return .refused(.delimiters)
    case UInt8(ascii: "%"): return .refused(.pragma)
    default: return .variable
    }
  }

  private func isComment(_ mark: UInt8) -> Bool { mark == UInt8(ascii: "!") }

  private var brace: UInt8 { UInt8(ascii: "{") }

  private func find(_ word: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + word.count <= bytes.count {
      if bytes[place] == word[0] && bytes[place..<place + word.count].elementsEqual(word) {
        return place
      }
      place += 1
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end && isBlank(bytes[start]) { start += 1 }
    while end > start && isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
