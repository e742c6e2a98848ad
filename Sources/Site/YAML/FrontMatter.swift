import Diagnostics

/// Where the front matter of a page and its text are.
///
/// Front matter is YAML between a first line `---` and the next line `---` or `...`.
struct FrontMatter: Hashable, Sendable {
  /// The lines between the fences; `nil` if the file does not begin with a fence, or never closes it.
  let yaml: Range<Int>?

  /// The text of the page: all that follows the closing fence, or the whole file. A byte order mark at
  /// the beginning belongs to neither.
  let body: Range<Int>

  /// Splits a file. A fence that is never closed is a problem, and then all of the file is text.
  ///
  /// Blanks after a fence are allowed, blanks before it are not. Lines end with LF, CR LF or CR. Costs
  /// one pass over the front matter.
  static func split(
    _ source: SourceID, _ bytes: [UInt8]
  ) -> (parts: FrontMatter, problems: [YAMLProblem]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let whole = FrontMatter(yaml: nil, body: start..<bytes.count)
    guard let opening = fence([0x2D], at: start, in: bytes) else { return (whole, []) }
    var line = opening.next
    while line < bytes.count {
      if let closing = fence([0x2D, 0x2E], at: line, in: bytes) {
        let parts = FrontMatter(yaml: opening.next..<line, body: closing.next..<bytes.count)
        return (parts, [])
      }
      line = nextLine(after: line, in: bytes)
    }
    return (whole, [.frontMatterNotClosed(SourceRange(source, start, opening.end))])
  }

  /// The fence that begins at `line`: three times one of `marks`, then blanks up to the line's end.
  private static func fence(
    _ marks: [UInt8], at line: Int, in bytes: [UInt8]
  ) -> (end: Int, next: Int)? {
    let end = line + 3
    guard end <= bytes.count, marks.contains(bytes[line]) else { return nil }
    guard bytes[line + 1] == bytes[line], bytes[line + 2] == bytes[line] else { return nil }
    var place = end
    while place < bytes.count, bytes[place].isYAMLBlank { place += 1 }
    guard place == bytes.count || bytes[place].isYAMLBreak else { return nil }
    return (end, nextLine(after: place, in: bytes))
  }

  private static func nextLine(after place: Int, in bytes: [UInt8]) -> Int {
    var place = place
    while place < bytes.count, !bytes[place].isYAMLBreak { place += 1 }
    return yamlBreakEnd(at: place, in: bytes, limit: bytes.count) ?? bytes.count
  }
}
