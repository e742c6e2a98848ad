import Diagnostics

extension RenderedProblem {
  /// The problem in words, at the place that an author can mend. `notes` tell where it shows.
  func diagnostic(_ range: SourceRange, notes: [String]) -> Diagnostic {
    var diagnostic = diagnostic(range)
    diagnostic.notes += notes
    return diagnostic
  }

  private func diagnostic(_ range: SourceRange) -> Diagnostic {
    switch self {
    case .brokenLink(let address, let nearest):
      Diagnostic(
        "broken-link", "`\(address)` leads to no file of the site", at: range,
        hint: suggestion(nearest))
    case .brokenAnchor(let fragment, let page, let nearest):
      Diagnostic(
        "broken-anchor", "there is no `#\(fragment)` on `\(page)`", at: range,
        hint: suggestion(nearest))
    case .brokenReference(let attribute, let id, let nearest):
      Diagnostic(
        "broken-reference", "`\(attribute)` names `\(id)`, which the page does not have",
        at: range, hint: suggestion(nearest))
    case .repeatedID(let id):
      Diagnostic(
        "repeated-id", "the id `\(id)` is on the page twice", at: range,
        hint: "give each element an id of its own, or leave it out")
    case .skippedLevel(let found, let before):
      Diagnostic(
        "heading-order", severity: .warning,
        before.map { "a heading of level \(found) stands below one of level \($0)" }
          ?? "the first heading of the page has level \(found)",
        at: range, label: before == nil ? "" : "a level is skipped",
        notes: ["readers who go from heading to heading look for what is missing"],
        hint: before.map { "use level \($0 + 1)" } ?? "begin with one heading of level 1")
    case .secondTitle:
      Diagnostic(
        "heading-order", severity: .warning, "the page has a second heading of level 1", at: range,
        notes: ["the title of the page is its heading of level 1"], hint: "use level 2")
    case .withoutHeading:
      Diagnostic(
        "heading-order", severity: .warning, "the page has no heading of level 1", at: range,
        hint: "write `<h1>{{title}}</h1>` in `page.html` of the theme")
    case .imageWithoutAlternative:
      Diagnostic(
        "image-without-alternative", severity: .warning,
        "the image says nothing to who cannot see it",
        at: range, hint: "add `alt`; an image that only decorates has an empty one")
    case .tableWithoutHeaders:
      Diagnostic(
        "table-without-headers", severity: .warning, "the table has no header that says anything",
        at: range, hint: "say above each column what stands in it")
    case .nameless(let element):
      Diagnostic(
        "nameless-control", severity: .warning, "this \(Self.word(element)) has no name", at: range,
        notes: ["a screen reader can say no more of it than what it is"],
        hint: element == "a" ? "give it a text" : "give it a text or an `aria-label`")
    case .refused(let request, let directive):
      Diagnostic(
        "refused-by-policy", severity: .warning, request.words, at: range,
        notes: ["the policy in the head of the page says `\(directive)`"], hint: request.hint)
    case .withoutLanguage:
      Diagnostic(
        "page-without-language", severity: .warning, "the page does not say its language",
        at: range, hint: "write `<html lang=\"{{language}}\">` in `page.html` of the theme")
    case .withoutTitle:
      Diagnostic(
        "page-without-title", severity: .warning, "the page has no title", at: range,
        hint:
          "write `<title>{{title}}</title>` in the head of `page.html`, and a title for each page")
    }
  }

  private static func word(_ element: String) -> String {
    switch element {
    case "a": "link"
    case "button": "button"
    case "summary": "summary"
    default: "field"
    }
  }
}
