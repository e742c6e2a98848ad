/// The parts of a link after its text. They follow cmark, not the specification, where these
/// differ.
extension MappedText {
  /// A destination and the offset after it.
  struct DestinationScan {
    /// The destination without `<` and `>`.
    var text: Range<Int>
    /// The offset after the destination.
    var end: Int
  }

  /// The destination that begins at `start`: `<…>`, or no blanks and balanced parentheses.
  func destination(at start: Int, limit: Int) -> DestinationScan? {
    var index = start
    if index < limit && bytes[index] == UInt8(ascii: "<") {
      index += 1
      while index < limit {
        switch bytes[index] {
        case UInt8(ascii: ">"):
          return DestinationScan(text: (start + 1)..<index, end: index + 1)
        case UInt8(ascii: "\\"): index += 2
        case 0x0A, UInt8(ascii: "<"): return nil
        default: index += 1
        }
      }
      return nil
    }
    var depth = 0
    scan: while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "\\") where index + 1 < limit && bytes[index + 1].isPunctuation:
        index += 2
      case UInt8(ascii: "("):
        depth += 1
        index += 1
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
        index += 1
      case let byte where byte.isSpace:
        break scan
      default:
        index += 1
      }
    }
    return DestinationScan(text: start..<index, end: index)
  }

  /// The ends that the title at `start` may have, the furthest first: each is after a closing
  /// quote.
  ///
  /// A quote after a backslash may close too when the text has no better one.
  func titleEnds(at start: Int, limit: Int) -> [Int] {
    guard start < limit else { return [] }
    let closer: UInt8
    switch bytes[start] {
    case UInt8(ascii: "\""): closer = UInt8(ascii: "\"")
    case UInt8(ascii: "'"): closer = UInt8(ascii: "'")
    case UInt8(ascii: "("): closer = UInt8(ascii: ")")
    default: return []
    }
    var ends: [Int] = []
    var index = start + 1
    while index < limit {
      if bytes[index] == closer {
        ends.append(index + 1)
        if bytes[index - 1] != UInt8(ascii: "\\") || index - 1 == start { break }
      }
      index += 1
    }
    return ends.reversed()
  }

  /// The label `[…]` that begins at `start`: what is between the brackets, and the offset after it.
  func label(at start: Int, limit: Int) -> (text: Range<Int>, end: Int)? {
    guard start < limit, bytes[start] == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while index < limit, index - start <= 1001 {
      switch bytes[index] {
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return ((start + 1)..<index, index + 1)
      case UInt8(ascii: "\\") where index + 1 < limit && bytes[index + 1].isPunctuation:
        index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// The offset after blanks and line ends.
  func skippingSpaces(_ start: Int, limit: Int) -> Int {
    var index = start
    while index < limit && bytes[index].isWideSpace { index += 1 }
    return index
  }
}
