/// What a file of a report is, told by its path alone.
enum ContentFile: Hashable {
  case config
  case bibliography(BibliographyFormat)
  case model(String)
  case chart(String)
  case table(String)
  /// A file of claims.
  case claims
  case page(String, language: String)
  /// A data set, which models declare.
  case data(String)
  /// A file that is copied as it is.
  case media
  /// A file that nothing reads; `meant` is the path under which it would be read.
  case unused(meant: String?)

  /// The file at `path` below the content folder.
  init(_ path: String) {
    let folders = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let (stem, ending) = Self.split(folders[folders.count - 1])
    switch (folders.count, folders[0], ending) {
    case (2..., "media", _): self = .media
    case (1, "report.yaml", _): self = .config
    case (1, "sources.yaml", _): self = .bibliography(.yaml)
    case (1, _, "json"): self = .bibliography(.json)
    case (1, _, "bib"): self = .bibliography(.bibTeX)
    case (2, "models", "yaml"): self = .model(stem)
    case (2, "charts", "yaml"): self = .chart(stem)
    case (2, "tables", "yaml"): self = .table(stem)
    case (2, "claims", "yaml"): self = .claims
    case (2, "data", "csv"): self = .data(stem)
    case (2, "models", "yml"), (2, "charts", "yml"), (2, "tables", "yml"), (2, "claims", "yml"):
      self = .unused(meant: folders[0] + "/" + stem + ".yaml")
    case (1, "report.yml", _), (1, "sources.yml", _): self = .unused(meant: stem + ".yaml")
    case (2, "models", _), (2, "charts", _), (2, "tables", _), (2, "claims", _), (2, "data", _):
      self = .unused(meant: nil)
    case (2, _, "md"): self = .page(stem, language: folders[0])
    case (2, _, "markdown"): self = .unused(meant: folders[0] + "/" + stem + ".md")
    default: self = .unused(meant: nil)
    }
  }

  /// Whether it is one of the files that the bibliography consists of.
  var isBibliography: Bool { if case .bibliography = self { true } else { false } }

  /// How a bibliography is written.
  enum BibliographyFormat { case yaml, json, bibTeX }

  private static func split(_ name: String) -> (stem: String, ending: String) {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return (name, "")
    }
    return (String(name[..<dot]), String(name[name.utf8.index(after: dot)...]))
  }
}
