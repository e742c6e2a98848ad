/// A node of cmark's tree as a value.
///
/// The tree is an array in the order in which nodes begin, each with the index after its last
/// descendant: it can be walked without recursion, however deep the text is nested.
struct SyntaxNode: Sendable {
  enum Kind: Hashable, Sendable {
    case document, blockQuote, list(start: Int?, isTight: Bool), item(isTask: Bool)
    case codeBlock(isFenced: Bool), htmlBlock, paragraph, heading(level: Int), thematicBreak
    case footnoteDefinition, table([Block.Alignment]), tableRow, tableCell
    case text, softBreak, lineBreak, code, html, emphasis, strong, strikethrough, link, image
    case footnoteReference, unknown
  }

  var kind: Kind
  /// Line and column of the first character, from one, in bytes. They are right for most blocks.
  var line: Int
  var column: Int
  /// The last line. It is right for paragraphs.
  var lastLine: Int
  /// The text that inlines were found in, or the literal of a node without children.
  var content: [UInt8]
  /// The destination of a link or image, or the info string of a code block.
  var destination: [UInt8]
  /// The title of a link or image.
  var title: [UInt8]
  /// The index after the last descendant.
  var end: Int
}
