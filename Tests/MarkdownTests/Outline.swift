import Diagnostics
import Markdown

/// The shape of a document in one line per block, without places.
func outline(_ document: Document) -> String {
  outline(document.blocks)
    + document.footnotes.map { "\n[^\($0.name)](\(outline($0.blocks)))" }.joined()
}

private func outline(_ blocks: [Block]) -> String { blocks.map(outline).joined(separator: " ") }

private func outline(_ block: Block) -> String {
  switch block.kind {
  case .paragraph(let inlines): "p(\(outline(inlines)))"
  case .heading(let level, let inlines): "h\(level)(\(outline(inlines)))"
  case .thematicBreak: "hr"
  case .blockQuote(let blocks): "quote(\(outline(blocks)))"
  case .callout(let callout, let blocks): "\(callout)(\(outline(blocks)))"
  case .list(let list):
    "\(list.isTight ? "tight" : "loose")\(list.start.map { "\($0)" } ?? "")("
      + list.items.map { item in
        "\(item.task.map { "\($0):" } ?? "")[\(outline(item.blocks))]"
      }.joined() + ")"
  case .codeBlock(let info, let text):
    "code(\(info.map { "\($0.text): " } ?? "")\(quoted(text.text)))"
  case .table(let table):
    "table(\(table.alignments.map { "\($0)" }.joined(separator: " ")); "
      + ([table.header] + table.rows).map { row in
        row.cells.map { outline($0.inlines) }.joined(separator: "|")
      }.joined(separator: " / ") + ")"
  case .html(let html): "html(\(quoted(html)))"
  }
}

func outline(_ inlines: [Inline]) -> String {
  inlines.map { inline in
    switch inline.kind {
    case .text(let text): text.text
    case .softBreak: "⏎"
    case .lineBreak: "⏎⏎"
    case .emphasis(let inlines): "em{\(outline(inlines))}"
    case .strong(let inlines): "strong{\(outline(inlines))}"
    case .strikethrough(let inlines): "del{\(outline(inlines))}"
    case .code(let code): "code{\(code.text)}"
    case .link(let destination, let title, let inlines):
      "link<\(destination.text)\(title.map { " '\($0)'" } ?? "")>{\(outline(inlines))}"
    case .image(let destination, let title, let inlines):
      "image<\(destination.text)\(title.map { " '\($0)'" } ?? "")>{\(outline(inlines))}"
    case .html(let html): "html{\(html)}"
    case .footnoteReference(let name): "note{\(name)}"
    case .citation(let citation): outline(citation)
    }
  }.joined()
}

private func outline(_ citation: Citation) -> String {
  let works = citation.works.map { work in
    "<\(outline(work.prefix))|\(work.hidesAuthors ? "-" : "")\(work.key.text)|\(outline(work.suffix))>"
  }
  return (citation.form == .narrative ? "says" : "cite") + "{\(works.joined())}"
}

private func quoted(_ text: String) -> String { text.debugDescription }
