import Diagnostics

/// What stands in a text that is shown as it is written, and would mean something elsewhere.
struct PlainTextProblem: Hashable {
  enum Found: String { case value, citation, link }

  let found: Found
  /// The text it stands in: "a label".
  let text: String
  let range: SourceRange

  /// The problem in words.
  var diagnostic: Diagnostic {
    Diagnostic(
      "plain-text", "\(text) holds plain words, and no \(found.rawValue)", at: range,
      notes: ["readers would see it as it is written here"], hint: hint)
  }

  private var hint: String {
    switch found {
    case .value, .link: "say it in a note, in a caption or on a page"
    case .citation: "name the work as a `source`, or cite it in a note, in a caption or on a page"
    }
  }
}
