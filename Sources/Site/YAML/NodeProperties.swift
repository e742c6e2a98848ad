/// The anchor and the tag that stand before a value, in either order.
struct NodeProperties {
  /// The name of the anchor, without `&`.
  var anchor: String?
  /// Where tags stand.
  var tags: [Range<Int>] = []
  /// The offset after the last of them.
  var end: Int
  /// The offset of the value itself.
  var content: Int
}

extension ScalarSpelling {
  /// The anchor and the tag at `start`, which begin before `bound`.
  func properties(at start: Int, before bound: Int) -> NodeProperties {
    var properties = NodeProperties(end: start, content: start)
    while properties.content < bound, let mark = byte(at: properties.content) {
      let begin = properties.content
      var end = begin + 1
      if mark == 0x26 {
        while byte(at: end)?.isYAMLName == true { end += 1 }
        properties.anchor = String(decoding: bytes[begin + 1..<end], as: UTF8.self)
      } else if mark == 0x21 {
        if byte(at: end) == 0x3C {
          while let byte = byte(at: end), byte != 0x3E { end += 1 }
          end = min(end + 1, limit)
        } else {
          while byte(at: end)?.isTagByte == true { end += 1 }
        }
        properties.tags.append(begin..<end)
      } else {
        break
      }
      properties.end = end
      properties.content = afterSeparation(at: end)
    }
    return properties
  }

  /// The offset after blanks, line breaks and comments.
  func afterSeparation(at start: Int) -> Int {
    var place = gap(at: start).range.upperBound
    while byte(at: place) == 0x23 {
      while let byte = byte(at: place), !byte.isYAMLBreak { place += 1 }
      place = gap(at: place).range.upperBound
    }
    return place
  }

  /// The offset after the bracket that closes a flow collection whose last value ends at `end`; `nil` if
  /// something else stands there.
  func closing(_ bracket: UInt8, after end: Int) -> Int? {
    var place = afterSeparation(at: end)
    while byte(at: place) == 0x2C { place = afterSeparation(at: place + 1) }
    return byte(at: place) == bracket ? place + 1 : nil
  }
}

extension UInt8 {
  /// Whether the byte belongs to a tag: anything but blanks, breaks and flow indicators.
  fileprivate var isTagByte: Bool {
    switch self {
    case 0x2C, 0x5B, 0x5D, 0x7B, 0x7D: false
    default: !isYAMLBlank && !isYAMLBreak
    }
  }
}
