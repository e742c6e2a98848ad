import RealMath

/// JSON (RFC 8259) as a value, written in the order given.
package indirect enum JSONValue: Sendable {
  case null
  case truth(Bool)
  case integer(Int)
  /// Written in the shortest digits that read back as the same number. Must be finite.
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// An array with a line for each element.
  case lines([JSONValue])
  case object([(String, JSONValue)])

  /// The text, in one line except for ``lines(_:)``.
  package var text: String {
    var text = ""
    append(to: &text)
    return text
  }

  private func append(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .truth(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += shortestDecimal(value)
    case .string(let value): Self.append(quoted: value, to: &text)
    case .array(let elements): Self.append(elements, separator: ", ", to: &text)
    case .lines(let elements) where elements.isEmpty: text += "[]"
    case .lines(let elements): Self.append(elements, separator: ",\n  ", around: "\n", to: &text)
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += ", " }
        Self.append(quoted: member.0, to: &text)
        text += ": "
        member.1.append(to: &text)
      }
      text += "}"
    }
  }

  private static func append(
    _ elements: [JSONValue], separator: String, around: String = "", to text: inout String
  ) {
    text += "[" + (around.isEmpty ? "" : around + "  ")
    for (index, element) in elements.enumerated() {
      if index > 0 { text += separator }
      element.append(to: &text)
    }
    text += around + "]"
  }

  /// Escapes what must be, and the line separators that JavaScript once took for line ends.
  private static func append(quoted value: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    guard value.utf8.contains(where: mayNeedEscape) else {
      text += value
      return
    }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Whether a character that is escaped can begin with this byte; most texts have none.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x1F, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xE2: true
    default: false
    }
  }
}
