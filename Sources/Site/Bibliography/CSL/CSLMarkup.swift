/// The markup that texts of CSL may have: a few tags, as its specification lists them.
enum CSLMarkup {
  private static let tags: Set<String> = ["i", "b", "sub", "sup", "sc", "span"]

  /// The text with what its tags set apart; `span` keeps the case of letters, which nothing here changes.
  static func read(_ text: String) -> FormattedText {
    var parts: [FormattedText.Piece] = []
    // The open `span`s may set in small capitals or not.
    var spans: [Bool] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "<") {
      parts.append(.text(String(rest[..<open])))
      let inside = rest.index(after: open)
      if let close = rest[open...].firstIndex(of: ">"), isTag(rest[inside..<close]) {
        if let part = part(of: rest[inside..<close], &spans) { parts.append(part) }
        rest = rest[rest.index(after: close)...]
      } else {
        parts.append(.text("<"))
        rest = rest[inside...]
      }
    }
    parts.append(.text(String(rest)))
    return FormattedText(parts)
  }

  /// The text without tags.
  static func plain(_ text: String) -> String { read(text).plain }

  private static func isTag(_ text: Substring) -> Bool { tags.contains(name(of: text)) }

  private static func name(of tag: Substring) -> String {
    String(tag.drop { $0 == "/" }.prefix { $0.isLetter })
  }

  private static func part(of tag: Substring, _ spans: inout [Bool]) -> FormattedText.Piece? {
    let isEnd = tag.first == "/"
    let style: FormattedText.Style
    switch name(of: tag) {
    case "i": style = .italic
    case "b": style = .bold
    case "sub": style = .lowered
    case "sup": style = .raised
    case "sc": style = .smallCapitals
    default:
      if !isEnd { spans.append(tag.contains("small-caps")) }
      let isStyled = isEnd ? spans.popLast() ?? false : spans.last ?? false
      guard isStyled else { return nil }
      style = .smallCapitals
    }
    return isEnd ? .end(style) : .begin(style)
  }
}
