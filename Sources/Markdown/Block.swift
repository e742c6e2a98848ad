public import Diagnostics

/// A part of a document that stands on lines of its own.
public struct Block: Sendable {
  /// What it is, with its content.
  public let kind: Kind
  /// From its first character to its last, without trailing blanks.
  public let range: SourceRange

  /// A block of `kind` that stands at `range`.
  public init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// The kinds of block.
  public indirect enum Kind: Sendable {
    case paragraph([Inline])
    /// The level is 1 to 6.
    case heading(level: Int, [Inline])
    case thematicBreak
    case blockQuote([Block])
    /// A block quote whose first line is `[!NOTE]` or one of its sisters.
    case callout(Callout, [Block])
    case list(List)
    /// The info string is what follows the opening fence, `nil` for indented code and when empty.
    ///
    /// Every line of the text ends with one line feed.
    case codeBlock(info: Excerpt?, text: Excerpt)
    case table(Table)
    /// Raw HTML, just as it is written.
    case html(String)
  }
}

/// The five callouts of GitHub's dialect.
public enum Callout: String, Hashable, Sendable, CaseIterable {
  case note, tip, important, warning, caution

  /// The first line that makes a block quote this callout, such as `[!NOTE]`.
  public var marker: String { "[!\(rawValue.uppercased())]" }
}

extension Block {
  /// A list, ordered or not.
  public struct List: Sendable {
    /// The number of the first item, `nil` when the list has bullets.
    public let start: Int?
    /// Whether the items stand without blank lines between them: then their paragraphs are plain
    /// text.
    public let isTight: Bool
    /// The items in order.
    public let items: [Item]
  }

  /// An item of a list.
  public struct Item: Sendable {
    /// What the item says; may be empty.
    public let blocks: [Block]
    /// Whether it is a task (`[ ]`, `[x]`), and whether that is done; `nil` when it is no task.
    public let task: Task?
    /// From its marker to its end.
    public let range: SourceRange
  }

  /// The state of a task in a list.
  public enum Task: Hashable, Sendable {
    case open, done
  }

  /// A table with a header.
  public struct Table: Sendable {
    /// How each column is aligned; as many as there are columns.
    public let alignments: [Alignment]
    /// The header.
    public let header: Row
    /// The rows below it, each with as many cells as there are columns.
    public let rows: [Row]
  }

  /// A row of a table.
  public struct Row: Sendable {
    /// The cells; one that the author left out is empty.
    public let cells: [Cell]
    /// The row's line without what belongs to lists and quotes around it.
    public let range: SourceRange
  }

  /// A cell of a table.
  public struct Cell: Sendable {
    /// What it says; may be empty.
    public let inlines: [Inline]
    /// The text between the bars without blanks; empty when there is none.
    public let range: SourceRange
  }

  /// How a column is aligned.
  public enum Alignment: Hashable, Sendable {
    case natural, left, center, right
  }
}
