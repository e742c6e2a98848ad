/// What kind of a thesis a work is, where its author says so in words that are known: the list says it in the language of the page.
enum ThesisKind: Hashable, Sendable {
  case doctoral, masters

  /// The kind that the genre of CSL or the type of BibLaTeX names.
  init?(genre: String) {
    switch genre.lowercased().map({ $0 == "’" ? "'" : String($0) }).joined() {
    case "phd thesis", "ph.d. thesis", "phd dissertation", "ph.d. dissertation", "doctoral thesis",
      "doctoral dissertation", "phdthesis":
      self = .doctoral
    case "master's thesis", "masters thesis", "msc thesis", "mathesis", "mastersthesis":
      self = .masters
    default: return nil
    }
  }
}
