import Diagnostics

extension InlineReader {
  /// Where a link or image leads to; moves behind what follows its text.
  mutating func destination(of frame: Frame, _ contentEnd: Int) -> Excerpt {
    let content = frame.contentStart..<contentEnd
    let node = nodes[frame.node]
    if fallback != nil { return excerpt(node.destination, for: content) }
    switch frame.closing {
    case .bracket:
      if let inline = inlineDestination(of: node) { return inline }
      return referencedDestination(of: node, content)
    default:
      // The address is its own text, maybe with `mailto:` or `http://` before it.
      return text.read(node.destination, from: content.lowerBound, .upTo(contentEnd), lines)?
        .excerpt ?? excerpt(node.destination, for: content)
    }
  }

  /// The destination in `(destination "title")` after the text; moves behind it.
  private mutating func inlineDestination(of node: SyntaxNode) -> Excerpt? {
    guard peek(0) == UInt8(ascii: "(") else { return nil }
    let start = text.skippingSpaces(index + 1, limit: text.count)
    guard let scan = text.destination(at: start, limit: text.count) else { return nil }
    var range = scan.text
    while range.lowerBound < range.upperBound, text.bytes[range.lowerBound].isSpace {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    while range.lowerBound < range.upperBound, text.bytes[range.upperBound - 1].isSpace {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    guard let end = endOfTitle(of: node, after: scan.end) else { return nil }
    index = end
    // cmark resolves references before escapes, so `&#92;*` is `*`: such a text is not read, but
    // its place is known.
    return text.read(node.destination, from: range.lowerBound, .upTo(range.upperBound), lines)?
      .excerpt ?? excerpt(node.destination, for: range)
  }

  /// The offset after the title, if there is one, and the closing parenthesis.
  private func endOfTitle(of node: SyntaxNode, after end: Int) -> Int? {
    let start = text.skippingSpaces(end, limit: text.count)
    func closing(after place: Int) -> Int? {
      let place = text.skippingSpaces(place, limit: text.count)
      guard place < text.count, text.bytes[place] == UInt8(ascii: ")") else { return nil }
      return place + 1
    }
    if node.title.isEmpty, let end = closing(after: start) { return end }
    // A title that can be read decides between several ends, else the furthest does.
    var furthest: Int?
    for titleEnd in text.titleEnds(at: start, limit: text.count) {
      guard let end = closing(after: titleEnd) else { continue }
      if text.read(node.title, from: start + 1, .upTo(titleEnd - 1), lines) != nil { return end }
      furthest = furthest ?? end
    }
    return furthest
  }

  /// The destination that `[text][label]`, `[label][]` or `[label]` refers to; moves behind the
  /// label.
  ///
  /// A destination that cannot be found is said to stand at the label.
  private mutating func referencedDestination(
    of node: SyntaxNode, _ content: Range<Int>
  ) -> Excerpt {
    var label = content
    if let full = text.label(at: index, limit: text.count) {
      index = full.end
      if !text.bytes[full.text].allSatisfy(\.isSpace) { label = full.text }
    }
    return definitions.destination(label: text.bytes[label], url: node.destination, lines)
      ?? excerpt(node.destination, for: label)
  }
}
