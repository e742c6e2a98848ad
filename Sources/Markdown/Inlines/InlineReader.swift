import Diagnostics

/// The inlines of one block, and what was noticed on the way.
struct InlineResult {
  var inlines: [Inline] = []
  /// The footnotes that are referred to, as indices into ``Footnotes/definitions``, in order.
  var footnotes: [Int] = []
  var problems: [MarkdownProblem] = []
  var rawHTML: [MarkdownProblem] = []
  /// The comments, in order.
  var comments: [Excerpt] = []
  /// Whether places inside the block are exact, or it is known and reported why they are not.
  var isExact = true
}

/// Walks the inline nodes that cmark found in a text, and the text beside them.
///
/// cmark's columns are wrong after blanks that it stripped, after `\|` in cells and after line
/// ends. But its nodes stand in the order of the text, and each says what must stand there: so the
/// text is read once from left to right, and every node is found where it is, delimiters and
/// escapes included. If text and nodes ever disagree, no place inside the block is trusted and all
/// take the block's range.
struct InlineReader {
  /// How deep inlines may be nested.
  static let nestingLimit = 100

  struct Frame {
    var node: Int
    var end: Int
    /// The offset of the opening delimiter.
    var start: Int
    /// The offset after it.
    var contentStart: Int
    var closing: Closing
    var inlines: [Inline] = []
  }

  /// What ends an inline that holds others.
  enum Closing {
    /// The same delimiter again.
    case run(byte: UInt8, count: Int)
    /// `]` and what follows it.
    case bracket
    /// `>` of `<https://…>`, at an offset.
    case angle(Int)
    /// Nothing: an address in running text.
    case nothing
  }

  private struct Disagreement: Error {}

  let nodes: [SyntaxNode]
  let lines: SourceLines
  let definitions: Definitions
  private let footnotes: Footnotes
  let text: MappedText
  /// Where everything stands when the places inside are not known; `nil` while they are.
  let fallback: Range<Int>?

  var index = 0
  private var frames: [Frame] = []
  private var result = InlineResult()
  private var isTooDeep = false

  /// The inlines below the node `parent`, that were read from `text`; `block` is where it stands.
  static func inlines(
    of parent: Int, text: MappedText?, block: Range<Int>, _ nodes: [SyntaxNode],
    _ lines: SourceLines, _ definitions: Definitions, _ footnotes: Footnotes
  ) -> InlineResult {
    let children = (parent + 1)..<nodes[parent].end
    if let text {
      var reader = InlineReader(nodes, lines, definitions, footnotes, text, fallback: nil)
      if let result = reader.result(children) { return result }
    }
    var reader = InlineReader(
      nodes, lines, definitions, footnotes, MappedText(at: block.lowerBound), fallback: block)
    var result = reader.result(children) ?? InlineResult()
    result.isExact = children.isEmpty
    // cmark loses text between `[^` and `]` if a line ends there. It is the one case known where
    // nodes and text disagree, and an author must hear of it.
    if let text, let bracket = openBracket(in: text.bytes) {
      result.problems.append(.invalidFootnoteName(lines.sourceRange(text.range(bracket))))
      result.isExact = true
    }
    return result
  }

  private init(
    _ nodes: [SyntaxNode], _ lines: SourceLines, _ definitions: Definitions,
    _ footnotes: Footnotes, _ text: MappedText, fallback: Range<Int>?
  ) {
    self.nodes = nodes
    self.lines = lines
    self.definitions = definitions
    self.footnotes = footnotes
    self.text = text
    self.fallback = fallback
  }

  /// What the nodes give; `nil` if they disagree with the text, which they cannot without one.
  private mutating func result(_ children: Range<Int>) -> InlineResult? {
    do throws(Disagreement) {
      return try read(children)
    } catch {
      return nil
    }
  }

  private mutating func read(_ children: Range<Int>) throws(Disagreement) -> InlineResult {
    var next = children.lowerBound
    while true {
      while let frame = frames.last, frame.end == next { try close() }
      guard next < children.upperBound else { break }
      try open(next)
      next += 1
    }
    if fallback == nil {
      guard text.skippingSpaces(index, limit: text.count) == text.count else {
        throw Disagreement()
      }
    }
    result.inlines = citations(in: result.inlines)
    return result
  }

  /// The inlines of one parent with their citations.
  private mutating func citations(in inlines: [Inline]) -> [Inline] {
    let (found, problems) = CitationFinder.citations(in: inlines)
    result.problems += problems
    return found
  }

  // MARK: Opening

  private mutating func open(_ node: Int) throws(Disagreement) {
    switch nodes[node].kind {
    case .text: try readText(node)
    case .softBreak, .lineBreak: try readBreak(node)
    case .code: try readCode(node)
    case .html: try readHTML(node)
    case .footnoteReference: try readFootnoteReference(node)
    case .emphasis: try openRun(node, of: ["*", "_"], counts: 1...1)
    case .strong: try openRun(node, of: ["*", "_"], counts: 2...2)
    case .strikethrough: try openRun(node, of: ["~"], counts: 1...2)
    case .link: try openLink(node)
    case .image:
      guard fallback != nil || (peek(0) == UInt8(ascii: "!") && peek(1) == UInt8(ascii: "[")) else {
        throw Disagreement()
      }
      push(node, length: 2, .bracket)
    default:
      // Nodes of kinds unknown to us are read through.
      break
    }
  }

  private mutating func openRun(
    _ node: Int, of delimiters: [Unicode.Scalar], counts: ClosedRange<Int>
  ) throws(Disagreement) {
    if fallback != nil { return push(node, length: 0, .nothing) }
    guard let byte = peek(0), delimiters.contains(Unicode.Scalar(byte)) else {
      throw Disagreement()
    }
    var count = 1
    while count < counts.upperBound && peek(count) == byte { count += 1 }
    guard counts.contains(count) else { throw Disagreement() }
    push(node, length: count, .run(byte: byte, count: count))
  }

  private mutating func openLink(_ node: Int) throws(Disagreement) {
    switch peek(0) {
    case UInt8(ascii: "["): push(node, length: 1, .bracket)
    case UInt8(ascii: "<"):
      guard let end = text.bytes[index...].firstIndex(of: UInt8(ascii: ">")) else {
        throw Disagreement()
      }
      push(node, length: 1, .angle(end))
    default: push(node, length: 0, .nothing)
    }
  }

  private mutating func push(_ node: Int, length: Int, _ closing: Closing) {
    let start = index
    if fallback == nil { index += length }
    if frames.count == Self.nestingLimit && !isTooDeep {
      isTooDeep = true
      result.problems.append(
        .nestedTooDeeply(limit: Self.nestingLimit, sourceRange(start..<index)))
    }
    frames.append(
      Frame(
        node: node, end: nodes[node].end, start: start, contentStart: index, closing: closing))
  }

  // MARK: Closing

  private mutating func close() throws(Disagreement) {
    guard let frame = frames.popLast() else { return }
    let contentEnd = index
    if fallback == nil {
      switch frame.closing {
      case .run(let byte, let count):
        for _ in 0..<count { try expect(byte) }
      case .bracket: try expect(UInt8(ascii: "]"))
      case .angle(let end):
        guard index == end else { throw Disagreement() }
        index += 1
      case .nothing: break
      }
    }
    let kind: Inline.Kind
    switch nodes[frame.node].kind {
    case .emphasis: kind = .emphasis(citations(in: frame.inlines))
    case .strong: kind = .strong(citations(in: frame.inlines))
    case .strikethrough: kind = .strikethrough(citations(in: frame.inlines))
    default:
      let destination = destination(of: frame, contentEnd)
      let title = nodes[frame.node].title
      let words = title.isEmpty ? nil : String(decoding: title, as: UTF8.self)
      checkSafety(of: destination)
      kind =
        nodes[frame.node].kind == .image
        ? .image(destination: destination, title: words, frame.inlines)
        : .link(destination: destination, title: words, frame.inlines)
    }
    // What is nested too deeply has given its inlines to the last frame that is not.
    if frames.count < Self.nestingLimit { add(Inline(kind, sourceRange(frame.start..<index))) }
  }

  private mutating func checkSafety(of destination: Excerpt) {
    if let scheme = unsafeScheme(of: destination.bytes) {
      result.problems.append(.unsafeDestination(scheme: scheme, destination.range))
    }
  }

  // MARK: Leaves

  private mutating func readText(_ node: Int) throws(Disagreement) {
    let literal = nodes[node].content
    let excerpt: Excerpt
    if fallback != nil {
      excerpt = self.excerpt(literal, for: index..<index)
    } else {
      var extent = MappedText.Extent.within(text.count)
      var spelling = MappedText.Spelling.escaped
      switch frames.last?.closing {
      case .angle(let end): (extent, spelling) = (.upTo(end), .plain)
      case .nothing: spelling = .plain
      default: break
      }
      guard let found = text.read(literal, from: index, extent, first: spelling, lines) else {
        throw Disagreement()
      }
      excerpt = found.excerpt
      index = found.end
    }
    if literal.isEmpty { return }
    add(Inline(.text(excerpt), excerpt.range))
    result.problems += footnotes.undefinedReferences(in: excerpt)
  }

  private mutating func readBreak(_ node: Int) throws(Disagreement) {
    let isHard = nodes[node].kind == .lineBreak
    let start = index
    if fallback == nil {
      while let byte = peek(0), byte.isIndentation { index += 1 }
      let hasBackslash = isHard && peek(0) == UInt8(ascii: "\\")
      if hasBackslash { index += 1 }
      try expect(0x0A)
      // After a backslash cmark leaves the blanks of the next line to its text.
      if !hasBackslash { while let byte = peek(0), byte.isIndentation { index += 1 } }
    }
    add(Inline(isHard ? .lineBreak : .softBreak, sourceRange(start..<index)))
  }

  private mutating func readCode(_ node: Int) throws(Disagreement) {
    let literal = nodes[node].content
    if fallback != nil {
      return add(Inline(.code(excerpt(literal, for: index..<index)), sourceRange(index..<index)))
    }
    guard let span = text.codeSpan(at: index, reading: literal, lines) else {
      throw Disagreement()
    }
    add(Inline(.code(span.content), sourceRange(index..<span.end)))
    index = span.end
  }

  private mutating func readHTML(_ node: Int) throws(Disagreement) {
    let literal = nodes[node].content
    let start = index
    if fallback == nil { for byte in literal { try expect(byte) } }
    if isComment(literal) {
      result.comments.append(
        fallback == nil
          ? text.excerpt(start..<index, lines) : excerpt(literal, for: start..<index))
      return
    }
    let range = sourceRange(start..<index)
    add(Inline(.html(String(decoding: literal, as: UTF8.self)), range))
    result.rawHTML.append(.rawHTML(range))
  }

  private mutating func readFootnoteReference(_ node: Int) throws(Disagreement) {
    let start = index
    var name: ArraySlice<UInt8>?
    if fallback == nil {
      try expect(UInt8(ascii: "["))
      try expect(UInt8(ascii: "^"))
      let nameStart = index
      while let byte = peek(0), byte != UInt8(ascii: "]") { index += 1 }
      name = text.bytes[nameStart..<index]
      try expect(UInt8(ascii: "]"))
    }
    // cmark replaces the name by the footnote's number.
    let number = Int(String(decoding: nodes[node].content, as: UTF8.self))
    guard let footnote = footnotes.index(name: name, number: number) else { return }
    result.footnotes.append(footnote)
    add(
      Inline(
        .footnoteReference(footnotes.definitions[footnote].name), sourceRange(start..<index)))
  }

  // MARK: The text

  func peek(_ distance: Int) -> UInt8? {
    index + distance < text.count ? text.bytes[index + distance] : nil
  }

  private mutating func expect(_ byte: UInt8) throws(Disagreement) {
    guard peek(0) == byte else { throw Disagreement() }
    index += 1
  }

  private mutating func add(_ inline: Inline) {
    if frames.isEmpty {
      result.inlines.append(inline)
    } else {
      // Values are destroyed recursively, so their depth is bounded: the text stays, the nesting
      // goes.
      frames[min(frames.count, Self.nestingLimit) - 1].inlines.append(inline)
    }
  }

  private func sourceRange(_ local: Range<Int>) -> SourceRange {
    lines.sourceRange(fallback ?? text.range(local))
  }

  /// A literal that the text spells in some way, at a place.
  func excerpt(_ literal: [UInt8], for local: Range<Int>) -> Excerpt {
    let range = fallback ?? text.range(local)
    var excerpt = Excerpt(lines.source, at: range.lowerBound)
    excerpt.append(literal, for: range)
    return excerpt
  }
}
