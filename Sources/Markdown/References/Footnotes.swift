import Diagnostics

/// The footnotes that cmark kept: those that something refers to, in cmark's numbering.
struct Footnotes: Sendable {
  /// A definition in the tree.
  struct Definition: Sendable {
    var name: String
    var nameRange: SourceRange
    /// The offset of its `[^`.
    var start: Int
  }

  private(set) var definitions: [Definition] = []
  private var indices: [String: Int] = [:]

  init(_ nodes: [SyntaxNode], _ lines: SourceLines) {
    for node in nodes where node.kind == .footnoteDefinition {
      let place = lines.offset(line: node.line, column: node.column)
      let name = lines.footnoteName(before: place, line: node.line) ?? place..<place
      let text = String(decoding: lines.bytes[name], as: UTF8.self)
      let key = comparable(label: lines.bytes[name])
      if indices[key] == nil { indices[key] = definitions.count }
      definitions.append(
        Definition(
          name: text, nameRange: lines.sourceRange(name), start: max(name.lowerBound - 2, 0)))
    }
  }

  /// The definition that is called `name`, or has cmark's number if the name is not known.
  func index(name: ArraySlice<UInt8>?, number: Int?) -> Int? {
    if let name, let index = indices[comparable(label: name)] { return index }
    guard let number, definitions.indices.contains(number - 1) else { return nil }
    return number - 1
  }

  /// The definition called `name`, if there is one.
  func definition(named name: String) -> Definition? {
    indices[comparable(label: name.utf8)].map { definitions[$0] }
  }

  /// The references `[^name]` that cmark left in a text because nothing defines them.
  func undefinedReferences(in text: Excerpt) -> [MarkdownProblem] {
    bracketedNames(in: text.bytes).compactMap { reference in
      let range = text.range(reference)
      // An escaped bracket is two bytes in the file: the author means the text.
      guard text.range(reference.lowerBound..<(reference.lowerBound + 2)).end - range.start == 2
      else { return nil }
      let bytes = text.bytes[(reference.lowerBound + 2)..<(reference.upperBound - 1)]
      if bytes.contains(where: \.isWideSpace) { return .invalidFootnoteName(range) }
      let name = String(decoding: bytes, as: UTF8.self)
      guard definition(named: name) == nil else { return nil }
      let nearest = nearestName(to: name, in: definitions.map(\.name))
      return .undefinedFootnote(name: name, nearest: nearest, range)
    }
  }
}

/// Where `[^…]` stands in a text.
func bracketedNames(in text: [UInt8]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var index = 0
  while index + 3 < text.count {
    let start = index
    index += 1
    guard text[start] == UInt8(ascii: "["), text[start + 1] == UInt8(ascii: "^") else { continue }
    guard let end = text[(start + 2)...].firstIndex(of: UInt8(ascii: "]")) else { break }
    if end > start + 2 { ranges.append(start..<(end + 1)) }
    index = end + 1
  }
  return ranges
}

/// Where a `[^…]` most likely goes over a line end: from the bracket to the first `]` on a later
/// line.
///
/// That is the last `[^` of the first line that has one and no `]` after it, else of the first line
/// that has one.
func openBracket(in text: [UInt8]) -> Range<Int>? {
  guard let lastClose = text.lastIndex(of: UInt8(ascii: "]")) else { return nil }
  var candidate: (start: Int, lineEnd: Int)?
  var lineStart = 0
  while let lineEnd = text[lineStart...].firstIndex(of: 0x0A), lineEnd < lastClose {
    let start = (lineStart..<lineEnd).last {
      text[$0] == UInt8(ascii: "[") && text[$0 + 1] == UInt8(ascii: "^")
    }
    if let start {
      let isOpen = !text[start..<lineEnd].contains(UInt8(ascii: "]"))
      if isOpen || candidate == nil { candidate = (start, lineEnd) }
      if isOpen { break }
    }
    lineStart = lineEnd + 1
  }
  guard let candidate,
    let end = text[candidate.lineEnd...].firstIndex(of: UInt8(ascii: "]"))
  else { return nil }
  return candidate.start..<(end + 1)
}

extension SourceLines {
  /// The name in the `[^name]:` that ends, but for blanks, before an offset of a line.
  fileprivate func footnoteName(before place: Int, line: Int) -> Range<Int>? {
    guard let contents = contents(ofLine: line) else { return nil }
    var start = min(place, contents.upperBound)
    while start > contents.lowerBound {
      start -= 1
      if let name = footnoteName(at: start, limit: contents.upperBound), name.upperBound < place {
        return name
      }
    }
    return nil
  }
}
