import Diagnostics
import Markdown
import TestSupport
import Testing

/// Laws about texts that nobody wrote: generated documents, and soups of Markdown's own characters.
@Suite struct AlignmentLawTests {
  @Test(arguments: 0..<200)
  func everyTokenOfAGeneratedDocumentIsFoundWhereItStands(seed: UInt64) {
    var generator = DocumentGenerator(seed: seed)
    let bytes = generator.document()
    let found = document(bytes)
    #expect(found.unalignedBlocks == 0, "seed \(seed)")
    var seen: [String: SourceRange] = [:]
    for inline in allInlines(in: found) {
      switch inline.kind {
      case .code(let excerpt): seen[excerpt.text] = excerpt.range
      case .link(let destination, _, _), .image(let destination, _, _):
        seen[destination.text] = destination.range
      default: break
      }
    }
    let places = places(ofTokensIn: bytes)
    for (number, token) in generator.tokens.enumerated() {
      let start = (places[number] ?? -1) - token.prefix.utf8.count
      let range = seen[token.text].map { $0.start..<$0.end }
      #expect(
        range == start..<(start + token.spelling.utf8.count), "seed \(seed): \(token.spelling)")
    }
  }

  @Test(arguments: 0..<40)
  func soupsOfMarkdownCharactersKeepTheLaws(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<100 {
      let bytes = soup(&generator)
      let found = document(bytes)
      let text = String(decoding: bytes, as: UTF8.self)
      let context = "seed \(seed), round \(round): \(text.debugDescription)"
      #expect(found.unalignedBlocks == 0, "\(context)")
      for block in allBlocks(in: found) {
        checkOrder(children(of: block).map(\.range), in: block.range, context)
        for inline in inlines(of: block) { check(inline, bytes, context) }
        if case .table = block.kind { continue }
        checkOrder(inlines(of: block).map(\.range), in: block.range, context)
      }
    }
  }

  @Test(arguments: 0..<20)
  func randomBytesNeverTrapTheParser(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 { throwRandomBytes(&generator) }
  }
}

/// One text of random bytes, most of them not UTF-8, through the parser.
func throwRandomBytes(_ generator: inout SeededGenerator) {
  let count = Int.random(in: 0..<400, using: &generator)
  let bytes = (0..<count).map { _ in
    Bool.random(using: &generator)
      ? UInt8.random(in: 0...255, using: &generator)
      : "`*_[]()<>!|\\\n\r\t #->~&;:^\0".utf8.randomElement(using: &generator) ?? 0x20
  }
  let start = Int.random(in: 0...count, using: &generator)
  let found = parseMarkdown(SourceID(0), bytes, body: start..<count)
  for inline in allInlines(in: found) {
    #expect(inline.range.start >= start && inline.range.end <= count)
  }
}

/// Words made of the pieces that Markdown cares about.
private func soup(_ generator: inout SeededGenerator) -> [UInt8] {
  let pieces = [
    "a", "b", "é", "字", " ", " ", " ", "  ", "\n", "\n", "\n", "\n\n", "\t", "`", "`", "``", "*",
    "*", "**", "_", "__", "~", "~~", "[", "]", "](", "](x)", "][a]", "![", "(", ")", "<", ">", "> ",
    "- ", "1. ", "# ", "\n===\n", "|", "|", "\\|", "\n|-|-|\n", "\\", "\\\\", "\\*", "&amp;", "&",
    "&#42;", "&ngE;", "<b>", "<!-- c -->", "<http://a.b>", "www.a.bc", "http://a.b", "x@y.zz",
    "[^a]",
    "\n[^a]: ", "\n[a]: /u\n", "\"", "'", "```\n", "    ", "[ ] ", ":", "  \n", "\\\n", "<i", "w",
  ]
  let count = Int.random(in: 1..<40, using: &generator)
  return (0..<count).flatMap { _ in Array((pieces.randomElement(using: &generator) ?? "").utf8) }
}

private func checkOrder(_ ranges: [SourceRange], in outer: SourceRange, _ context: String) {
  var last = outer.start
  for range in ranges {
    #expect(range.start >= last && range.end <= outer.end, "\(context)")
    last = max(last, range.end)
  }
}

private func check(_ inline: Inline, _ bytes: [UInt8], _ context: String) {
  let range = inline.range
  let inner = children(of: inline)
  checkOrder(inner.map(\.range), in: range, context)
  for child in inner { check(child, bytes, context) }
  switch inline.kind {
  case .code(let code):
    #expect(bytes[range.start] == UInt8(ascii: "`"), "\(context)")
    #expect(bytes[range.end - 1] == UInt8(ascii: "`"), "\(context)")
    #expect(range.start < code.range.start && code.range.end < range.end, "\(context)")
    checkVerbatim(code, bytes, context)
  case .text(let text):
    #expect(text.range == range, "\(context)")
    checkVerbatim(text, bytes, context)
  case .emphasis:
    #expect([UInt8(ascii: "*"), UInt8(ascii: "_")].contains(bytes[range.start]), "\(context)")
    #expect(bytes[range.end - 1] == bytes[range.start], "\(context)")
  case .footnoteReference:
    #expect(bytes[range.start..<range.end].starts(with: Array("[^".utf8)), "\(context)")
    #expect(bytes[range.end - 1] == UInt8(ascii: "]"), "\(context)")
  default: break
  }
}

/// Each byte that has one byte of the file for itself is that byte, or a blank for a line end.
private func checkVerbatim(_ excerpt: Excerpt, _ bytes: [UInt8], _ context: String) {
  let isRead = excerpt.bytes.indices.allSatisfy { index in
    let place = excerpt.range(index..<(index + 1))
    return place.end - place.start != 1 || excerpt.bytes[index] == bytes[place.start]
      || excerpt.bytes[index] == 0x20 && [0x0A, 0x0D, 0x09].contains(bytes[place.start])
  }
  #expect(isRead, "\(context)")
}

/// Where each `token…end` of a generated document stands, by its number.
private func places(ofTokensIn bytes: [UInt8]) -> [Int: Int] {
  var places: [Int: Int] = [:]
  let word = Array("token".utf8)
  for start in bytes.indices where bytes[start] == word[0] && bytes[start...].starts(with: word) {
    let digits = bytes[(start + word.count)...].prefix { (0x30...0x39).contains($0) }
    if let number = Int(String(decoding: digits, as: UTF8.self)) { places[number] = start }
  }
  return places
}
