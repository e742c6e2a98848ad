import CCMarkGFM
import Synchronization

// The only file that knows libcmark-gfm. Nothing that leaves it points into C memory.

/// libcmark-gfm keeps which characters its extensions care about in global tables, and changes them
/// while it parses. Two parsers at once would take each other's `~` for text.
private let cmark = Mutex(())

/// The syntax tree of a text in GitHub's dialect; see ``SyntaxNode`` for its order.
///
/// - Precondition: the text is UTF-8 without NUL, and shorter than 2 GiB.
func readSyntax(_ text: ArraySlice<UInt8>) -> [SyntaxNode] {
  cmark.withLock { _ in
    let tree = Tree(text, extensions: ["table", "strikethrough", "autolink", "tasklist"])
    return tree.nodes()
  }
}

/// What a character reference such as `&amp;` or `&#42;` stands for; `nil` if it is none.
func decodedReference(_ reference: ArraySlice<UInt8>) -> [UInt8]? {
  cmark.withLock { _ in
    let nodes = Tree(reference, extensions: []).nodes()
    guard let text = nodes.last, text.kind == .text, text.content != Array(reference) else {
      return nil
    }
    return text.content
  }
}

/// The single owner of a tree of cmark.
private struct Tree: ~Copyable {
  let root: OpaquePointer?

  init(_ text: ArraySlice<UInt8>, extensions: [String]) {
    cmark_gfm_core_extensions_ensure_registered()
    // Without the source position option, cmark loses count of lines inside code spans and tags.
    let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS)
    defer { cmark_parser_free(parser) }
    for name in extensions {
      let syntax = cmark_find_syntax_extension(name)
      precondition(syntax != nil, "libcmark-gfm comes with its extension \(name)")
      cmark_parser_attach_syntax_extension(parser, syntax)
    }
    text.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { return }
        cmark_parser_feed(parser, start, characters.count)
      }
    }
    root = cmark_parser_finish(parser)
  }

  deinit { cmark_node_free(root) }

  borrowing func nodes() -> [SyntaxNode] {
    var nodes: [SyntaxNode] = []
    var open: [Int] = []
    var next = root
    while let node = next {
      open.append(nodes.count)
      nodes.append(value(of: node))
      if let child = cmark_node_first_child(node) {
        next = child
        continue
      }
      // Climb until there is a sibling. A node closes with everything read so far inside it.
      var closed: OpaquePointer? = node
      next = nil
      while let leaving = closed {
        if let index = open.popLast() { nodes[index].end = nodes.count }
        if let sibling = cmark_node_next(leaving) {
          next = sibling
          break
        }
        closed = cmark_node_parent(leaving)
      }
    }
    return nodes
  }
}

private func value(of node: OpaquePointer) -> SyntaxNode {
  let kind = kind(of: node)
  var value = SyntaxNode(
    kind: kind, line: Int(cmark_node_get_start_line(node)),
    column: Int(cmark_node_get_start_column(node)), lastLine: Int(cmark_node_get_end_line(node)),
    content: [], destination: [], title: [], end: 0)
  switch kind {
  case .paragraph, .heading, .table, .tableCell:
    value.content = bytes(cmark_node_get_string_content(node))
  case .text, .code, .html, .htmlBlock:
    value.content = bytes(cmark_node_get_literal(node))
  case .codeBlock:
    value.content = bytes(cmark_node_get_literal(node))
    value.destination = bytes(cmark_node_get_fence_info(node))
  case .link, .image:
    value.destination = bytes(cmark_node_get_url(node))
    value.title = bytes(cmark_node_get_title(node))
  default:
    break
  }
  return value
}

private func kind(of node: OpaquePointer) -> SyntaxNode.Kind {
  switch cmark_node_get_type(node) {
  case CMARK_NODE_DOCUMENT: .document
  case CMARK_NODE_BLOCK_QUOTE: .blockQuote
  case CMARK_NODE_LIST:
    .list(
      start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        ? Int(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) != 0)
  case CMARK_NODE_ITEM: .item(isTask: typeName(of: node) == "tasklist")
  case CMARK_NODE_CODE_BLOCK: .codeBlock(isFenced: isFenced(node))
  case CMARK_NODE_HTML_BLOCK: .htmlBlock
  case CMARK_NODE_PARAGRAPH: .paragraph
  case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
  case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
  case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
  case CMARK_NODE_TEXT: .text
  case CMARK_NODE_SOFTBREAK: .softBreak
  case CMARK_NODE_LINEBREAK: .lineBreak
  case CMARK_NODE_CODE: .code
  case CMARK_NODE_HTML_INLINE: .html
  case CMARK_NODE_EMPH: .emphasis
  case CMARK_NODE_STRONG: .strong
  case CMARK_NODE_LINK: .link
  case CMARK_NODE_IMAGE: .image
  case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
  default: extensionKind(of: node)
  }
}

private func isFenced(_ codeBlock: OpaquePointer) -> Bool {
  // cmark writes these without asking whether anybody wants them.
  var length: CInt = 0
  var offset: CInt = 0
  var character: CChar = 0
  return cmark_node_get_fenced(codeBlock, &length, &offset, &character) != 0
}

/// Node types of extensions are numbered at run time; their names are fixed.
private func extensionKind(of node: OpaquePointer) -> SyntaxNode.Kind {
  switch typeName(of: node) {
  case "table": .table(alignments(of: node))
  case "table_header", "table_row": .tableRow
  case "table_cell": .tableCell
  case "strikethrough": .strikethrough
  default: .unknown
  }
}

private func typeName(of node: OpaquePointer) -> String {
  String(cString: cmark_node_get_type_string(node))
}

private func alignments(of table: OpaquePointer) -> [Block.Alignment] {
  let count = Int(cmark_gfm_extensions_get_table_columns(table))
  guard let letters = cmark_gfm_extensions_get_table_alignments(table) else { return [] }
  return UnsafeBufferPointer(start: letters, count: count).map { letter in
    switch letter {
    case UInt8(ascii: "l"): .left
    case UInt8(ascii: "c"): .center
    case UInt8(ascii: "r"): .right
    default: .natural
    }
  }
}

private func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
  text.map { Array(String(cString: $0).utf8) } ?? []
}
