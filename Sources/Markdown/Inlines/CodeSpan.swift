import Diagnostics

extension MappedText {
  /// The code span that begins at `start`: its content, which must read `literal`, and the offset
  /// after it; `nil` if there is none.
  func codeSpan(
    at start: Int, reading literal: [UInt8], _ lines: SourceLines
  ) -> (content: Excerpt, end: Int)? {
    let ticks = tickCount(at: start)
    guard ticks > 0 else { return nil }
    var close = start + ticks
    while close < count {
      let found = tickCount(at: close)
      if found == ticks { break }
      close += max(found, 1)
    }
    guard close < count else { return nil }
    var range = (start + ticks)..<close
    if range.count == literal.count + 2 {
      range = (range.lowerBound + 1)..<(range.upperBound - 1)
    }
    guard range.count == literal.count else { return nil }
    var excerpt = Excerpt(lines.source, at: place(at: range.lowerBound))
    var verbatim = range.lowerBound
    for index in range where bytes[index] != literal[index - range.lowerBound] {
      // Only a line end reads otherwise than it is written.
      guard bytes[index] == 0x0A, literal[index - range.lowerBound] == 0x20 else { return nil }
      append(verbatim..<index, to: &excerpt, lines)
      excerpt.append([0x20], for: self.range(index..<(index + 1)))
      verbatim = index + 1
    }
    append(verbatim..<range.upperBound, to: &excerpt, lines)
    return (excerpt, close + ticks)
  }

  private func tickCount(at start: Int) -> Int {
    var end = start
    while end < count && bytes[end] == UInt8(ascii: "`") { end += 1 }
    return end - start
  }
}
