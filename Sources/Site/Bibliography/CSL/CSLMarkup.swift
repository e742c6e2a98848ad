/// The markup that texts of CSL may have: a few tags, as its specification lists them.
enum CSLMarkup {
  private static let tags: Set<String> = ["i", "b", "sub", "sup", "sc", "span"]

  /// The text without tags, its blanks and line ends as one blank each.
  static func plain(_ text: String) -> String {
    var plain = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "<") {
      plain += rest[..<open]
      if let close = rest[open...].firstIndex(of: ">"), isTag(rest[rest.index(after: open)..<close])
      {
        rest = rest[rest.index(after: close)...]
      } else {
        plain += "<"
        rest = rest[rest.index(after: open)...]
      }
    }
    plain += rest
    return plain.split(whereSeparator: { " \t\n\r\r\n".contains($0) }).joined(separator: " ")
  }

  private static func isTag(_ text: Substring) -> Bool {
    let name = text.drop { $0 == "/" }.prefix { $0.isLetter }
    return tags.contains(String(name))
  }
}
