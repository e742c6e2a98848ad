import Diagnostics

/// Blocks that hold no blocks.
extension DocumentBuilder {
  mutating func addCode(_ node: Int, _ start: Int, isFenced: Bool) {
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

  mutating func addHTML(_ node: Int, _ start: Int) {
    let literal = nodes[node].content
    if isComment(literal) { return }
    let range = textRange(node, start)
    add(.html(String(decoding: literal, as: UTF8.self)), range)
    rawHTML.append(.rawHTML(lines.sourceRange(range)))
  }

  mutating func addTable(_ node: Int, _ start: Int, _ alignments: [Block.Alignment]) {
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

/// Where blocks stand.
extension DocumentBuilder {
  func restOfLine(_ line: Int, from start: Int) -> Range<Int> {
    let end = lines.contents(ofLine: line)?.upperBound ?? start
    let range = lines.trimmed(start..<max(start, end))
    return range.isEmpty ? start..<start : start..<range.upperBound
  }

  /// Where a block of lines stands: where its text was found, else the lines that cmark reports.
  func textRange(_ node: Int, _ start: Int) -> Range<Int> {
    if let text = texts.texts[node]?.trimmed(), text.count > 0 { return text.range(0..<text.count) }
    let end = lines.contents(ofLine: nodes[node].lastLine)?.upperBound ?? start
    return lines.trimmed(start..<max(start, end))
  }

  func headingRange(_ node: Int, _ start: Int) -> Range<Int> {
    guard let text = texts.texts[node], text.count > 0,
      text.place(at: 0) == start || lines.bytes[start] != UInt8(ascii: "#")
    else { return restOfLine(nodes[node].line, from: start) }
    let range = text.range(0..<text.count)
    let underline = lines.line(at: range.lowerBound) + lineCount(text.bytes)
    let end = lines.contents(ofLine: underline)?.upperBound ?? range.upperBound
    return lines.trimmed(range.lowerBound..<max(range.upperBound, end))
  }
}
