import Diagnostics
import Foundation
import Markdown

/// What a document holds that has a place: one line each, `start..<end kind text`.
func findings(in document: Document) -> [String] {
  var lines: [String] = []
  func add(_ range: SourceRange, _ thing: String) {
    lines.append("\(range.start)..<\(range.end) \(thing)")
  }
  for inline in allInlines(in: document) {
    switch inline.kind {
    case .code(let code): add(code.range, "code \(code.text)")
    case .link(let destination, let title, _):
      add(destination.range, "link \(destination.text)\(title.map { " “\($0)”" } ?? "")")
    case .image(let destination, let title, _):
      add(destination.range, "image \(destination.text)\(title.map { " “\($0)”" } ?? "")")
    case .footnoteReference(let name): add(inline.range, "footnote \(name)")
    case .html(let html): add(inline.range, "html \(html)")
    case .citation(let citation):
      for work in citation.works { add(work.key.range, "key \(work.key.text)") }
    default: break
    }
  }
  for block in allBlocks(in: document) {
    switch block.kind {
    case .codeBlock(let info, let text):
      if let info { add(info.range, "info \(info.text)") }
      if !text.bytes.isEmpty {
        add(text.range, "block \(text.text.replacingOccurrences(of: "\n", with: "⏎"))")
      }
    case .html: add(block.range, "htmlblock")
    case .callout(let callout, _): add(block.range, "callout \(callout)")
    default: break
    }
  }
  for problem in document.problems { add(problem.range, "problem \(problem.diagnostic.code.name)") }
  // The reader of the corpus strips blanks at the end of a line too.
  return lines.map { $0.trimmingCharacters(in: .whitespaces) }
}

/// Every block, those inside others after them.
func allBlocks(in document: Document) -> [Block] {
  func inside(_ blocks: [Block]) -> [Block] { blocks.flatMap { [$0] + inside(children(of: $0)) } }
  return inside(document.blocks) + document.footnotes.flatMap { inside($0.blocks) }
}

func children(of block: Block) -> [Block] {
  switch block.kind {
  case .blockQuote(let blocks), .callout(_, let blocks): blocks
  case .list(let list): list.items.flatMap(\.blocks)
  default: []
  }
}

/// Every inline, those inside others after them.
func allInlines(in document: Document) -> [Inline] {
  func inside(_ inlines: [Inline]) -> [Inline] {
    inlines.flatMap { [$0] + inside(children(of: $0)) }
  }
  return allBlocks(in: document).flatMap { inside(inlines(of: $0)) }
}

func inlines(of block: Block) -> [Inline] {
  switch block.kind {
  case .paragraph(let inlines), .heading(_, let inlines): inlines
  case .table(let table):
    ([table.header] + table.rows).flatMap { $0.cells.flatMap(\.inlines) }
  default: []
  }
}

func children(of inline: Inline) -> [Inline] {
  switch inline.kind {
  case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines),
    .link(_, _, let inlines), .image(_, _, let inlines):
    inlines
  case .citation(let citation): citation.written
  default: []
  }
}

/// The document of a text that is a file by itself.
func document(_ text: String) -> Document { document(Array(text.utf8)) }

func document(_ bytes: [UInt8]) -> Document {
  parseMarkdown(SourceID(0), bytes, body: 0..<bytes.count)
}
