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

  private let nodes: [SyntaxNode]
  private let lines: SourceLines
  private let texts: BlockTexts
  private let definitions: Definitions
  private let footnotes: Footnotes

  private var frames: [Frame] = []
  private var blocks: [Block] = []
  private var footnoteBlocks: [FootnoteDefinition] = []
  /// The footnotes that the text refers to, then those that each footnote refers to.
  private var references: [[Int]]
  private var problems: [MarkdownProblem] = []
  private var rawHTML: [MarkdownProblem] = []
  private var unaligned = 0
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
      rawHTML: inOrder(rawHTML), unalignedBlocks: unaligned)
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

  private mutating func add(_ kind: Block.Kind, _ range: Range<Int>) {
    let block = Block(kind, lines.sourceRange(range))
    if frames.isEmpty {
      blocks.append(block)
    } else {
      frames[frames.count - 1].blocks.append(block)
    }
  }

  private mutating func inlines(_ node: Int, _ range: Range<Int>) -> [Inline] {
    let result = InlineReader.inlines(
      of: node, text: texts.texts[node], block: range, nodes, lines, definitions, footnotes)
    let isInFootnote = frames.first.map { nodes[$0.node].kind == .footnoteDefinition } ?? false
    references[isInFootnote ? footnoteBlocks.count + 1 : 0] += result.footnotes
    problems += result.problems
    rawHTML += result.rawHTML
    if !result.isExact { unaligned += 1 }
    return result.inlines
  }
}

// MARK: Leaves

extension DocumentBuilder {
  private mutating func addCode(_ node: Int, _ start: Int, isFenced: Bool) {
    let literal = nodes[node].content
    var content = Excerpt(lines.source, at: start)
    if let text = texts.texts[node] {
      content = text.excerpt(0..<text.count, lines)
    } else {
      unaligned += literal.isEmpty ? 0 : 1
      content.append(literal, for: restOfLine(nodes[node].line, from: start))
    }
    var range = start..<max(start, content.range.end)
    guard isFenced else {
      return add(.codeBlock(info: nil, text: content), lines.trimmed(range))
    }
    let opening = restOfLine(nodes[node].line, from: start)
    let after = nodes[node].line + 1 + lineCount(literal)
    let end = lines.fenceEnd(onLine: after, of: lines.bytes[start]) ?? opening.upperBound
    range = lines.trimmed(start..<max(end, range.upperBound))
    add(.codeBlock(info: info(node, opening), text: content), range)
  }

  /// What follows the fence on its line.
  private func info(_ node: Int, _ opening: Range<Int>) -> Excerpt? {
    let literal = nodes[node].destination
    guard !literal.isEmpty else { return nil }
    let fence = lines.bytes[opening.lowerBound]
    let start = lines.bytes[opening].firstIndex { $0 != fence } ?? opening.upperBound
    let range = lines.trimmed(start..<opening.upperBound)
    var text = MappedText(at: range.lowerBound)
    text.append(verbatim: range, of: lines.bytes)
    if let found = text.read(literal, from: 0, .upTo(text.count), lines) { return found.excerpt }
    var info = Excerpt(lines.source, at: range.lowerBound)
    info.append(literal, for: range)
    return info
  }

  private mutating func addHTML(_ node: Int, _ start: Int) {
    let literal = nodes[node].content
    if isComment(literal) { return }
    let range = textRange(node, start)
    add(.html(String(decoding: literal, as: UTF8.self)), range)
    rawHTML.append(.rawHTML(lines.sourceRange(range)))
  }

  private mutating func addTable(_ node: Int, _ start: Int, _ alignments: [Block.Alignment]) {
    var rows: [Block.Row] = []
    var row = node + 1
    while row < nodes[node].end {
      let range =
        texts.texts[row].map { $0.range(0..<$0.count) }
        ?? restOfLine(nodes[row].line, from: lines.offset(line: nodes[row].line, column: 1))
      var cells: [Block.Cell] = []
      var cell = row + 1
      while cell < nodes[row].end {
        let place = texts.texts[cell].map { $0.range(0..<$0.count) } ?? range
        cells.append(Block.Cell(inlines: inlines(cell, place), range: lines.sourceRange(place)))
        cell = nodes[cell].end
      }
      rows.append(Block.Row(cells: cells, range: lines.sourceRange(lines.trimmed(range))))
      row = nodes[row].end
    }
    guard let header = rows.first else { return }
    var end = header.range.end
    if let last = rows.dropFirst().last {
      end = last.range.end
    } else if let delimiters = lines.contents(ofLine: lines.line(at: header.range.start) + 1) {
      end = lines.trimmed(delimiters).upperBound
    }
    let table = Block.Table(
      alignments: alignments, header: header, rows: Array(rows.dropFirst()))
    add(.table(table), header.range.start..<max(end, header.range.start))
  }
}

// MARK: Ranges

extension DocumentBuilder {
  private func restOfLine(_ line: Int, from start: Int) -> Range<Int> {
    let end = lines.contents(ofLine: line)?.upperBound ?? start
    let range = lines.trimmed(start..<max(start, end))
    return range.isEmpty ? start..<start : start..<range.upperBound
  }

  /// Where a block of lines stands: where its text was found, else the lines that cmark reports.
  private func textRange(_ node: Int, _ start: Int) -> Range<Int> {
    if let text = texts.texts[node]?.trimmed(), text.count > 0 { return text.range(0..<text.count) }
    let end = lines.contents(ofLine: nodes[node].lastLine)?.upperBound ?? start
    return lines.trimmed(start..<max(start, end))
  }

  private func headingRange(_ node: Int, _ start: Int) -> Range<Int> {
    guard let text = texts.texts[node], text.count > 0,
      text.place(at: 0) == start || lines.bytes[start] != UInt8(ascii: "#")
    else { return restOfLine(nodes[node].line, from: start) }
    let range = text.range(0..<text.count)
    let underline = lines.line(at: range.lowerBound) + lineCount(text.bytes)
    let end = lines.contents(ofLine: underline)?.upperBound ?? range.upperBound
    return lines.trimmed(range.lowerBound..<max(range.upperBound, end))
  }
}

// MARK: Footnotes

extension DocumentBuilder {
  /// The footnotes in the order of their first reference; those that the text does not lead to are left
  /// out.
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
