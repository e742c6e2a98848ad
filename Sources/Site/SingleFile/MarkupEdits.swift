/// Changes to a text of markup, each at the bytes that it replaces; all others stay as they are.
struct MarkupEdits: Sendable {
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

  /// Puts text in the place of some bytes, or between two with an empty range. Changes come in order.
  mutating func replace(_ range: Range<Int>, with text: String) {
    precondition((edits.last?.range.upperBound ?? 0) <= range.lowerBound, "changes come in order")
    edits.append((range, Array(text.utf8)))
  }

  /// The text with all changes.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    guard !edits.isEmpty else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    for edit in edits {
      result += bytes[place..<edit.range.lowerBound]
      result += edit.bytes
      place = edit.range.upperBound
    }
    return result + bytes[place...]
  }
}

/// An attribute as it stands in a tag.
func attribute(_ name: String, _ value: String) -> String {
  var text = name + "=\""
  for scalar in value.unicodeScalars {
    switch scalar {
    case "&": text += "&amp;"
    case "<": text += "&lt;"
    case ">": text += "&gt;"
    case "\"": text += "&quot;"
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text + "\""
}
