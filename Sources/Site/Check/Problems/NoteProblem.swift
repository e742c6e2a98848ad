import Diagnostics

/// What cannot stand in a note, which is read on every page that shows its value.
enum NoteProblem: Hashable {
  case image(SourceRange)
  /// A link to what has its place on one page.
  case link(to: String, SourceRange)

  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .image(let range):
      Diagnostic(
        "not-in-note", "a note or a description cannot show an image", at: range,
        hint: "put it on a page, and link that: `[](page:…)`")
    case .link(let destination, let range):
      Diagnostic(
        "not-in-note", "a note or a description cannot link `\(destination)`", at: range,
        notes: ["it can link pages with `page:`, models, claims and other sites"])
    }
  }
}
