/// Tells, before anybody parses a text, that its values cannot be nested deeply.
///
/// - Block collections stand the deeper the further right they begin, and they begin after nothing but
///   blanks and the indicators `-`, `?` and `:`. A list may begin right below the key it belongs to, so
///   that each column counts twice.
/// - Flow collections open with a bracket. A bracket that is closed again on its line does not count,
///   if between the two stands nothing but plain text, simple quoted texts and such pairs of brackets:
///   if the first is a bracket and no text, so is the second. A bracket counts twice too, since a list
///   may hold pairs without braces: `[a: [b: c]]`.
///
/// The bound is never too low, whatever the bytes are; it may be too high. Costs one pass.
struct YAMLDepthBound {
  private var indentation = 0
  private var flow = 0
  private var deepestFlow = 0

  /// The bound for the YAML in `range`.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      let start = place
      while place < range.upperBound, bytes[place].isBeforeBlock { place += 1 }
      indentation = max(indentation, place - start)
      scanLine(bytes, &place, range.upperBound)
    }
  }

  /// How deep values can be nested at most.
  var depth: Int { 2 * (indentation + 1 + deepestFlow) }

  /// Counts the brackets of the rest of a line, and moves `place` behind its break.
  private mutating func scanLine(_ bytes: [UInt8], _ place: inout Int, _ end: Int) {
    // How many brackets of this line are open that may still be closed by their partners.
    var open = 0
    // Whether a quote at this place would begin a quoted text, if a bracket is open.
    var isTokenStart = false
    while place < end {
      let byte = bytes[place]
      place += 1
      switch byte {
      case 0x0A, 0x0D:
        return
      case 0x5B, 0x7B:
        open += 1
        flow += 1
        deepestFlow = max(deepestFlow, flow)
        isTokenStart = true
      case 0x5D, 0x7D:
        if open > 0 {
          open -= 1
          flow -= 1
        }
        isTokenStart = false
      case 0x22, 0x27:
        if isTokenStart, let close = simpleQuotedEnd(bytes, place, end, byte) {
          place = close
        } else {
          open = 0
        }
        isTokenStart = false
      case 0x23, 0x21:
        // A comment, or a tag, which may hold brackets.
        open = 0
      case 0x2C:
        isTokenStart = true
      case 0x3A where place < end && bytes[place].isYAMLBlank:
        isTokenStart = true
      case 0x20, 0x09:
        break
      default:
        isTokenStart = false
      }
    }
  }

  /// The offset after the quote that ends a quoted text without brackets, escapes and breaks.
  private func simpleQuotedEnd(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ quote: UInt8
  ) -> Int? {
    var place = start
    while place < end {
      switch bytes[place] {
      case quote: return place + 1
      case 0x0A, 0x0D, 0x5B, 0x5D, 0x5C, 0x7B, 0x7D: return nil
      default: place += 1
      }
    }
    return nil
  }
}

extension UInt8 {
  /// Whether the byte may stand between the beginning of a line and a block collection.
  fileprivate var isBeforeBlock: Bool {
    isYAMLBlank || self == 0x2D || self == 0x3F || self == 0x3A
  }
}
