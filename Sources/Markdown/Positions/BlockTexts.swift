/// The text of every block that holds text, with its way back into the file.
///
/// cmark says on which line a block begins and what it has read, not where in the lines. What is
/// not found where it should be has no text here, and whoever needs a place takes the block's.
struct BlockTexts: Sendable {
  /// The text of each node that has one, by the node's index.
  private(set) var texts: [MappedText?]
  /// The lines that no text was read from: definitions of links, dropped footnotes, markers,
  /// blanks.
  private(set) var uncovered: [Int] = []
  private var isCovered: [Bool]

  init(_ nodes: [SyntaxNode], _ lines: SourceLines) {
    texts = Array(repeating: nil, count: nodes.count)
    isCovered = Array(repeating: false, count: lines.count + 1)
    var quoteEnds: [Int] = []
    for (index, node) in nodes.enumerated() {
      while let end = quoteEnds.last, end <= index { quoteEnds.removeLast() }
      switch node.kind {
      case .blockQuote: quoteEnds.append(node.end)
      case .paragraph:
        if node.line == 0 {
          set(index, textBeforeTable(index, nodes, lines), lines)
        } else {
          set(index, paragraph(node, lines), lines)
        }
      case .heading: set(index, heading(node, lines), lines)
      case .codeBlock(let isFenced): set(index, code(node, isFenced: isFenced, lines), lines)
      case .htmlBlock:
        set(index, lines.text(node.content[...], fromLine: node.line, after: .any), lines)
      case .table: setCells(index, nodes, lines, quotes: quoteEnds.count)
      default: break
      }
    }
    uncovered = (1..<isCovered.count).filter { !isCovered[$0] }
  }

  private mutating func set(_ index: Int, _ text: MappedText?, _ lines: SourceLines) {
    texts[index] = text
    guard let text, text.count > 0 else { return }
    let first = lines.line(at: text.place(at: 0))
    let last = lines.line(at: text.range((text.count - 1)..<text.count).lowerBound)
    for line in first...last { isCovered[line] = true }
  }
}

/// A paragraph may have lost definitions of links at its beginning, so its last line counts.
private func paragraph(_ node: SyntaxNode, _ lines: SourceLines) -> MappedText? {
  let first = node.lastLine - lineCount(node.content) + 1
  return lines.text(
    node.content[...], fromLine: first, after: first == node.line ? .any : .continuation)
}

/// An underlined heading may have lost definitions too, and cmark forgets where it ends: the line
/// after its text must be the underline.
private func heading(_ node: SyntaxNode, _ lines: SourceLines) -> MappedText? {
  if let text = numberSignHeading(node, lines) { return text }
  let count = lineCount(node.content)
  var first = node.line
  while let next = lines.contents(ofLine: first + count) {
    let underline = lines.bytes[next].last { !$0.isIndentation }
    if underline == UInt8(ascii: "=") || underline == UInt8(ascii: "-"),
      let text = lines.text(
        node.content[...], fromLine: first, after: first == node.line ? .any : .continuation)
    {
      return text
    }
    first += 1
  }
  return nil
}

private func numberSignHeading(_ node: SyntaxNode, _ lines: SourceLines) -> MappedText? {
  guard let contents = lines.contents(ofLine: node.line), !node.content.contains(0x0A) else {
    return nil
  }
  var start = lines.offset(line: node.line, column: node.column)
  let sign = start
  while start < contents.upperBound && lines.bytes[start] == UInt8(ascii: "#") { start += 1 }
  guard start > sign else { return nil }
  while start < contents.upperBound && lines.bytes[start].isIndentation { start += 1 }
  let end = start + node.content.count
  guard end <= contents.upperBound, lines.bytes[start..<end].elementsEqual(node.content) else {
    return nil
  }
  var text = MappedText(at: start)
  text.append(verbatim: start..<end, of: lines.bytes)
  return text
}

private func code(_ node: SyntaxNode, isFenced: Bool, _ lines: SourceLines) -> MappedText? {
  lines.text(
    node.content[...], fromLine: isFenced ? node.line + 1 : node.line,
    after: isFenced ? .continuation : .any)
}

// MARK: Tables

extension BlockTexts {
  private mutating func setCells(
    _ table: Int, _ nodes: [SyntaxNode], _ lines: SourceLines, quotes: Int
  ) {
    var row = table + 1
    while row < nodes[table].end {
      let text =
        row == table + 1
        ? headerRow(nodes[table], lines) : lines.row(onLine: nodes[row].line, quotes: quotes)
      set(row, text, lines)
      setCells(ofRow: row, nodes, text?.cells() ?? [])
      row = nodes[row].end
    }
  }

  /// Takes the cells that read as cmark's do. The row's end makes up for cells that are left out.
  private mutating func setCells(ofRow row: Int, _ nodes: [SyntaxNode], _ found: [MappedText]) {
    var cell = row + 1
    var number = 0
    while cell < nodes[row].end {
      if number < found.count {
        if found[number].bytes == nodes[cell].content { texts[cell] = found[number] }
      } else if nodes[cell].content.isEmpty, let text = texts[row] {
        texts[cell] = MappedText(at: text.place(at: text.count))
      }
      number += 1
      cell = nodes[cell].end
    }
  }
}

/// The text of the paragraph that became a table: its last line is the header.
///
/// It may have lost definitions at its beginning, so the line after it must be the delimiter row.
private func opening(of table: SyntaxNode, _ lines: SourceLines) -> MappedText? {
  let count = lineCount(table.content)
  var first = table.line
  while let next = lines.contents(ofLine: first + count) {
    if lines.bytes[next].allSatisfy({ $0.isDelimiter }), lines.bytes[next].contains(0x2D),
      let text = lines.text(
        table.content[...], fromLine: first, after: first == table.line ? .any : .continuation)
    {
      return text
    }
    first += 1
  }
  return nil
}

private func headerRow(_ table: SyntaxNode, _ lines: SourceLines) -> MappedText? {
  guard let text = opening(of: table, lines) else { return nil }
  return text.part(lastLineStart(of: table.content)..<text.count).trimmed()
}

/// cmark gives no place to a paragraph whose last line became a table's header, and unescapes its
/// bars.
private func textBeforeTable(
  _ index: Int, _ nodes: [SyntaxNode], _ lines: SourceLines
) -> MappedText? {
  guard nodes[index].end < nodes.count else { return nil }
  let table = nodes[nodes[index].end]
  guard case .table = table.kind, let opening = opening(of: table, lines) else { return nil }
  let text = opening.part(0..<lastLineStart(of: table.content)).unescapingBars().trimmed()
  return text.bytes == nodes[index].content ? text : nil
}

private func lastLineStart(of text: [UInt8]) -> Int {
  let body = text.last == 0x0A ? text.dropLast() : text[...]
  return body.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
}

extension UInt8 {
  /// What a delimiter row of a table is made of, with the quotes it may stand in.
  fileprivate var isDelimiter: Bool {
    isWideSpace || [0x2D, 0x3A, 0x7C, 0x3E].contains(self)
  }
}
