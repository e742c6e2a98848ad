import Diagnostics

extension InlineObstacle {
  /// The obstacle in words, at what asks for the file.
  func diagnostic(_ range: SourceRange, notes: [String]) -> Diagnostic {
    switch self {
    case .remote(let address):
      Diagnostic(
        "cannot-inline", "`\(address)` cannot be taken into a single file", at: range,
        label: "it is on another site", notes: notes, hint: "put the file into `media/`")
    case .missing(let address):
      Diagnostic(
        "cannot-inline", "`\(address)` cannot be taken into a single file", at: range,
        label: "it is no file of the site", notes: notes)
    case .otherPage(let address):
      Diagnostic(
        "cannot-inline", "`\(address)` leads out of the single file", at: range,
        label: "this page is not in it", notes: notes,
        hint: "say in `report.yaml` where the site is published, as `base_url`")
    case .importedStyle(let address):
      Diagnostic(
        "cannot-inline", "`\(address)` cannot be taken into a single file", at: range,
        label: "a style sheet imports it", notes: notes,
        hint: "link each style sheet in `head.html`")
    case .tooLarge(let path, let size, let limit):
      Diagnostic(
        "too-large-to-inline", "`\(path)` is too large for a single file", at: range,
        notes: notes + ["it holds \(size) bytes, and \(limit >> 20) MiB is the limit"],
        hint: "make it smaller, or link to it on the web")
    }
  }
}
