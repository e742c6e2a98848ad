import Diagnostics

/// Turns cmark's tree into blocks with places, without recursion.
struct DocumentBuilder {
  /// How deep quotes and lists may be nested.
  static let nestingLimit = 100

  /// A block that holds blocks, while it is read.
  private struct Frame {
    var node: Int
    var end: Int
    var start: Int
    var blocks: [Block] = []
    var items: [Block.Item] = []
  }

  let nodes: [SyntaxNode]
  let lines: SourceLines
  let texts: BlockTexts
  private let definitions: Definitions
  private let footnotes: Footnotes

  private var frames: [Frame] = []
  private var blocks: [Block] = []
  private var footnoteBlocks: [FootnoteDefinition] = []
  /// The footnotes that the text refers to, then those that each footnote refers to.
  private var references: [[Int]]
  var problems: [MarkdownProblem] = []
  var rawHTML: [MarkdownProblem] = []
  private var comments: [Excerpt] = []
  var unaligned = 0
  private var isTooDeep = false

  init(
    _ nodes: [SyntaxNode], _ lines: SourceLines, _ texts: BlockTexts, _ definitions: Definitions
  ) {
    self.nodes = nodes
    self.lines = lines
    self.texts = texts
    self.definitions = definitions
    footnotes = Footnotes(nodes, lines)
    references = Array(repeating: [], count: footnotes.definitions.count + 1)
  }

  /// The document. To be called once.
  mutating func build() -> Document {
    var next = 0
    while true {
      while let frame = frames.last, frame.end == next { close() }
      guard next < nodes.count else { break }
      next = open(next)
    }
    let order = footnoteOrder()
    reportFootnotes(order)
    problems += lines.nulCharacters.map { .nulCharacter(lines.sourceRange($0..<($0 + 1))) }
    return Document(
      blocks: blocks, footnotes: order.map { footnoteBlocks[$0] }, problems: inOrder(problems),
      rawHTML: inOrder(rawHTML),
      // The sort of the standard library is stable.
      comments: comments.sorted { $0.range.start < $1.range.start }, unalignedBlocks: unaligned)
  }

  /// Reads a node, or begins to; returns the node to go on with.
  private mutating func open(_ node: Int) -> Int {
    let start = lines.offset(line: nodes[node].line, column: nodes[node].column)
    switch nodes[node].kind {
    case .blockQuote, .list: return openContainer(node, start)
    case .footnoteDefinition:
      frames.append(Frame(node: node, end: nodes[node].end, start: start))
      return node + 1
    case .item:
      // The items of a list that is nested too deeply are read as part of what holds the list.
      if let list = frames.last, case .list = nodes[list.node].kind {
        frames.append(Frame(node: node, end: nodes[node].end, start: start))
      }
      return node + 1
    case .paragraph:
      let range = textRange(node, start)
      add(.paragraph(inlines(node, range)), range)
    case .heading(let level):
      let range = headingRange(node, start)
      add(.heading(level: level, inlines(node, range)), range)
    case .thematicBreak: add(.thematicBreak, restOfLine(nodes[node].line, from: start))
    case .codeBlock(let isFenced): addCode(node, start, isFenced: isFenced)
    case .htmlBlock: addHTML(node, start)
    case .table(let alignments): addTable(node, start, alignments)
    default: return node + 1
    }
    return nodes[node].end
  }

  private mutating func openContainer(_ node: Int, _ start: Int) -> Int {
    let depth = frames.count {
      switch nodes[$0.node].kind {
      case .blockQuote, .list: true
      default: false
      }
    }
    if depth < Self.nestingLimit {
      frames.append(Frame(node: node, end: nodes[node].end, start: start))
    } else if !isTooDeep {
      isTooDeep = true
      problems.append(
        .nestedTooDeeply(
          limit: Self.nestingLimit,
          lines.sourceRange(start..<min(start + 1, lines.body.upperBound))))
    }
    return node + 1
  }

  private mutating func close() {
    guard let frame = frames.popLast() else { return }
    let ends = frame.blocks.map(\.range.end) + frame.items.map(\.range.end)
    let own = restOfLine(nodes[frame.node].line, from: frame.start)
    let range = frame.start..<max(frame.start, ends.max() ?? own.upperBound)
    switch nodes[frame.node].kind {
    case .blockQuote:
      let callout = CalloutReading(frame.blocks)
      problems += callout.problems
      add(callout.kind, range)
    case .list(let start, let isTight):
      add(.list(Block.List(start: start, isTight: isTight, items: frame.items)), range)
    case .item(let isTask):
      let state = isTask ? lines.taskState(ofItemAt: frame.start) : nil
      let item =
        state.map { (task: $0, blocks: frame.blocks) } ?? taskInText(of: frame.blocks)
      if let list = frames.indices.last {
        frames[list].items.append(
          Block.Item(blocks: item.blocks, task: item.task, range: lines.sourceRange(range)))
      }
    case .footnoteDefinition:
      let definition = footnotes.definitions[footnoteBlocks.count]
      footnoteBlocks.append(
        FootnoteDefinition(
          name: definition.name, blocks: frame.blocks,
          range: lines.sourceRange(definition.start..<max(definition.start, range.upperBound)),
          nameRange: definition.nameRange))
    default: break
    }
  }

  mutating func add(_ kind: Block.Kind, _ range: Range<Int>) {
    let block = Block(kind, lines.sourceRange(range))
    if frames.isEmpty {
      blocks.append(block)
    } else {
      frames[frames.count - 1].blocks.append(block)
    }
  }

  mutating func inlines(_ node: Int, _ range: Range<Int>) -> [Inline] {
    let result = InlineReader.inlines(
      of: node, text: texts.texts[node], block: range, nodes, lines, definitions, footnotes)
    let isInFootnote = frames.first.map { nodes[$0.node].kind == .footnoteDefinition } ?? false
    references[isInFootnote ? footnoteBlocks.count + 1 : 0] += result.footnotes
    problems += result.problems
    rawHTML += result.rawHTML
    comments += result.comments
    if !result.isExact { unaligned += 1 }
    return result.inlines
  }
}

// MARK: Footnotes

extension DocumentBuilder {
  /// The footnotes in the order of their first reference; those that the text does not lead to are
  /// left out.
  private func footnoteOrder() -> [Int] {
    var order: [Int] = []
    var isKnown = Array(repeating: false, count: footnotes.definitions.count)
    func visit(_ footnotes: [Int]) {
      for footnote in footnotes where !isKnown[footnote] {
        isKnown[footnote] = true
        order.append(footnote)
      }
    }
    visit(references[0])
    var next = 0
    while next < order.count {
      visit(references[order[next] + 1])
      next += 1
    }
    return order
  }

  private mutating func reportFootnotes(_ order: [Int]) {
    let kept = footnotes.definitions
    for (index, definition) in kept.enumerated() where !order.contains(index) {
      problems.append(.unreferencedFootnote(name: definition.name, definition.nameRange))
    }
    let keptRanges = Set(kept.map(\.nameRange))
    for dropped in definitions.footnotes where !keptRanges.contains(dropped.nameRange) {
      if let first = footnotes.definition(named: dropped.name) {
        problems.append(
          .duplicateFootnote(name: dropped.name, first: first.nameRange, dropped.nameRange))
      } else {
        problems.append(.unreferencedFootnote(name: dropped.name, dropped.nameRange))
      }
    }
  }

  private func inOrder(_ problems: [MarkdownProblem]) -> [MarkdownProblem] {
    // The sort of the standard library is stable.
    problems.sorted { $0.range.start < $1.range.start }
  }
}
