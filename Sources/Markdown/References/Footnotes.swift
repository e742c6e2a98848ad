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
    var problems: [MarkdownProblem] = []
    var index = 0
    while index + 3 < text.bytes.count {
      let start = index
      index += 1
      guard text.bytes[start] == UInt8(ascii: "["), text.bytes[start + 1] == UInt8(ascii: "^") else {
        continue
      }
      var end = start + 2
      while end < text.bytes.count, text.bytes[end] != UInt8(ascii: "]"), !text.bytes[end].isSpace {
        end += 1
      }
      guard end > start + 2, end < text.bytes.count, text.bytes[end] == UInt8(ascii: "]") else {
        continue
      }
      let name = String(decoding: text.bytes[(start + 2)..<end], as: UTF8.self)
      let range = text.range(start..<(end + 1))
      // An escaped bracket is two bytes in the file: the author means the text.
      guard range.end - range.start == end + 1 - start, definition(named: name) == nil else {
        continue
      }
      problems.append(
        .undefinedFootnote(
          name: name, nearest: nearestName(to: name, in: definitions.map(\.name)), range))
      index = end + 1
    }
    return problems
  }
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
