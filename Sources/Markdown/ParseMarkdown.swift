public import Diagnostics

/// The document that the bytes of `body` describe, in GitHub's dialect of Markdown.
///
/// The dialect is CommonMark with tables, footnotes, strikethrough, autolinks, task lists and
/// callouts. `bytes` is the whole file and `body` what follows its front matter; every place in the
/// document counts from the file's first byte. An empty body is a document without blocks. Bytes
/// that are not UTF-8 are read as question marks: the caller has reported them before.
///
///     parseMarkdown(id, Array("*Hi* `x`".utf8), body: 0..<8)   // one paragraph, code at 6..<7
///
/// Parsing never fails. Cost: linear in the body, save for texts written to be slow.
public func parseMarkdown(_ source: SourceID, _ bytes: [UInt8], body: Range<Int>) -> Document {
  let lines = SourceLines(source, bytes, body: body)
  let nodes = readSyntax(lines.bytes[lines.body])
  let texts = BlockTexts(nodes, lines)
  let definitions = Definitions(texts.uncovered, lines)
  var builder = DocumentBuilder(nodes, lines, texts, definitions)
  return builder.build()
}
