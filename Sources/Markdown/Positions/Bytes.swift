/// The classes of bytes that Markdown's grammar speaks of.
extension UInt8 {
  /// A space or a tab: what indents.
  var isIndentation: Bool { self == 0x20 || self == 0x09 }

  /// What cmark trims: a space, a tab or a line ending.
  var isSpace: Bool { isIndentation || self == 0x0A || self == 0x0D }

  /// What cmark skips inside links and after bars: vertical tabs and form feeds too.
  var isWideSpace: Bool { isSpace || self == 0x0B || self == 0x0C }

  /// ASCII punctuation: what a backslash can escape.
  var isPunctuation: Bool {
    (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
      || (0x7B...0x7E).contains(self)
  }

  var isDigit: Bool { (0x30...0x39).contains(self) }

  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}
