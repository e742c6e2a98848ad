extension UInt8 {
  /// Whether YAML sees a blank: a space or a tab.
  var isYAMLBlank: Bool { self == 0x20 || self == 0x09 }

  /// Whether YAML 1.2 sees a line break, or the first half of one: LF or CR.
  var isYAMLBreak: Bool { self == 0x0A || self == 0x0D }

  /// Whether the byte may stand in the name of an anchor: ASCII letters, digits, `-` and `_`.
  var isYAMLName: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }

  /// Whether the byte continues a UTF-8 scalar.
  var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }
}

/// The offset after the line break at `place`: LF, CR LF or CR. `nil` if there is none.
func yamlBreakEnd(at place: Int, in bytes: [UInt8], limit: Int) -> Int? {
  guard place < limit else { return nil }
  if bytes[place] == 0x0A { return place + 1 }
  guard bytes[place] == 0x0D else { return nil }
  return place + 1 < limit && bytes[place + 1] == 0x0A ? place + 2 : place + 1
}
