/// The classes of bytes that Markdown's grammar speaks of.
extension UInt8 {
  /// A blank inside a line: space, tab, vertical tab, form feed.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0B || self == 0x0C }

  /// A blank or a line ending.
  var isSpace: Bool { isBlank || self == 0x0A || self == 0x0D }

  /// A space or a tab, the only blanks that indent.
  var isIndentation: Bool { self == 0x20 || self == 0x09 }

  /// ASCII punctuation: what a backslash can escape.
  var isPunctuation: Bool {
    (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
      || (0x7B...0x7E).contains(self)
  }

  var isDigit: Bool { (0x30...0x39).contains(self) }

  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}
