/// Finding cmark's lines in the file: each is the end of a line there.
extension SourceLines {
  /// What may stand before a line of a block in the file.
  enum Prefix {
    /// Anything: list markers and footnote names stand before the first line of a block.
    case any
    /// Blanks and the markers of quotes.
    case continuation
  }

  /// Appends line `line` of the file as far as it is `text`, which cmark has read from it; `nil` if
  /// it does not end with that.
  ///
  /// When a list takes only a part of a tab's width, cmark writes the rest as spaces: these stand
  /// for the tab.
  func appendEnd(
    ofLine line: Int, reading text: ArraySlice<UInt8>, after prefix: Prefix,
    to result: inout MappedText
  ) -> Bool {
    guard let contents = contents(ofLine: line) else { return false }
    var low = text.endIndex
    var start = contents.upperBound
    while low > text.startIndex, start > contents.lowerBound, text[low - 1] == bytes[start - 1] {
      low -= 1
      start -= 1
    }
    var tab: Range<Int>?
    if low > text.startIndex {
      guard start > contents.lowerBound, bytes[start - 1] == 0x09,
        text[..<low].allSatisfy({ $0 == 0x20 })
      else { return false }
      tab = (start - 1)..<start
    }
    let before = bytes[contents.lowerBound..<(tab?.lowerBound ?? start)]
    if prefix == .continuation {
      guard before.allSatisfy({ $0.isIndentation || $0 == UInt8(ascii: ">") }) else { return false }
    }
    if let tab {
      for _ in text.startIndex..<low { result.append(0x20, for: tab) }
    }
    result.append(verbatim: start..<contents.upperBound, of: bytes)
    return true
  }

  /// The text that cmark has read from the lines that start with `first`; `nil` if they do not hold
  /// it.
  ///
  /// `text` has line feeds between its lines and may have one at its end.
  func text(_ text: ArraySlice<UInt8>, fromLine first: Int, after prefix: Prefix) -> MappedText? {
    var result = MappedText(at: contents(ofLine: first)?.lowerBound ?? body.upperBound)
    var line = first
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.endIndex
      guard
        appendEnd(
          ofLine: line, reading: text[start..<end], after: line == first ? prefix : .continuation,
          to: &result)
      else { return nil }
      if end < text.endIndex { result.append(0x0A, for: lineBreak(ofLine: line)) }
      start = end + 1
      line += 1
    }
    return result
  }
}

/// How many lines a text of cmark has.
func lineCount(_ text: some Collection<UInt8>) -> Int {
  var count = 0
  var isOpen = false
  for byte in text {
    isOpen = byte != 0x0A
    if !isOpen { count += 1 }
  }
  return isOpen ? count + 1 : count
}
