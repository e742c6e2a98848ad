import Diagnostics

/// What a block quote is: a callout if its first line is a marker such as `[!NOTE]`.
struct CalloutReading {
  private(set) var kind: Block.Kind
  private(set) var problems: [MarkdownProblem] = []

  /// Reads the blocks of a quote.
  init(_ blocks: [Block]) {
    kind = .blockQuote(blocks)
    guard let first = blocks.first, case .paragraph(let inlines) = first.kind,
      case .text(let text)? = inlines.first?.kind, let marker = marker(of: text)
    else { return }
    let name = String(decoding: text.bytes[2..<(marker - 1)], as: UTF8.self).lowercased()
    let range = text.range(0..<marker)
    let isAlone = text.bytes[marker...].allSatisfy(\.isSpace) && endsLine(inlines.dropFirst().first)
    switch (Callout(rawValue: name), isAlone) {
    case (let callout?, true):
      kind = .callout(callout, content(first, inlines.dropFirst(2)) + blocks.dropFirst())
    case (let callout?, false):
      problems = [.textBesideCalloutMarker(callout, range)]
    case (nil, true):
      let nearest = nearestName(to: name, in: Callout.allCases.map(\.rawValue))
      problems = [
        .unknownCallout(
          name: String(decoding: text.bytes[2..<(marker - 1)], as: UTF8.self),
          nearest: nearest.flatMap(Callout.init(rawValue:)), range)
      ]
    case (nil, false): break
    }
  }
}

/// The length of the `[!name]` that a text starts with. An escaped bracket starts none.
private func marker(of text: Excerpt) -> Int? {
  guard text.bytes.starts(with: Array("[!".utf8)), text.range(0..<1).end - text.range.start == 1
  else { return nil }
  let end = text.bytes[2...].firstIndex { !$0.isLetter } ?? text.bytes.count
  guard end > 2, end < text.bytes.count, text.bytes[end] == UInt8(ascii: "]") else { return nil }
  return end + 1
}

private func endsLine(_ inline: Inline?) -> Bool {
  switch inline?.kind {
  case nil, .softBreak, .lineBreak: true
  default: false
  }
}

/// What is left of the first paragraph after the marker's line.
private func content(_ paragraph: Block, _ inlines: ArraySlice<Inline>) -> [Block] {
  guard let first = inlines.first else { return [] }
  let range = SourceRange(
    paragraph.range.source, first.range.start, max(first.range.start, paragraph.range.end))
  return [Block(.paragraph(Array(inlines)), range)]
}
