import Markdown

/// The numbers of a page's notes, and which of them stand on the page already.
struct NoteOrder {
  private let document: Document
  private let numbers: [String: Int]
  /// Each note stands beside the first block that refers to it.
  private var placed: Set<Int> = []
  private var referred: Set<Int> = []

  init(_ document: Document) {
    self.document = document
    numbers = Dictionary(
      document.footnotes.enumerated().map { ($1.name, $0 + 1) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The number of a note.
  func number(of name: String) -> Int? { numbers[name] }

  /// Marks a note as referred to; `true` for the first time.
  mutating func refer(to number: Int) -> Bool { referred.insert(number).inserted }

  /// The notes that are to stand beside a block: those it refers to, and those that these refer to in
  /// turn, as far as they have no place yet.
  mutating func take(for block: Block) -> [Int] {
    var taken: [Int] = []
    var queue = names([block])
    var next = 0
    while next < queue.count {
      defer { next += 1 }
      guard let number = numbers[queue[next]], placed.insert(number).inserted else { continue }
      taken.append(number)
      queue += names(document.footnotes[number - 1].blocks)
    }
    return taken
  }

  /// The names of the notes that blocks refer to, in order.
  private func names(_ blocks: [Block]) -> [String] {
    var names: [String] = []
    for block in blocks { collect(block, &names) }
    return names
  }

  private func collect(_ block: Block, _ names: inout [String]) {
    switch block.kind {
    case .paragraph(let inlines), .heading(_, let inlines): collect(inlines, &names)
    case .blockQuote(let blocks), .callout(_, let blocks):
      for block in blocks { collect(block, &names) }
    case .list(let list):
      for item in list.items { for block in item.blocks { collect(block, &names) } }
    case .table(let table):
      for row in [table.header] + table.rows {
        for cell in row.cells { collect(cell.inlines, &names) }
      }
    case .thematicBreak, .codeBlock, .html: break
    }
  }

  private func collect(_ inlines: [Inline], _ names: inout [String]) {
    for inline in inlines {
      switch inline.kind {
      case .footnoteReference(let name): names.append(name)
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, _, let inner):
        collect(inner, &names)
      case .citation(let citation): collect(citation.written, &names)
      case .text, .softBreak, .lineBreak, .code, .image, .html: break
      }
    }
  }
}
