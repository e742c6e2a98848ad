import Diagnostics

/// How two languages of a page, or of a text, differ in what must be the same.
enum ParityProblem: Hashable {
  /// Something that one has and the other has not. `place` is where it belongs or stands in the translation.
  case unmatched(
    PageOutline.Kind, String, isMissing: Bool, at: SourceRange, original: SourceRange, Pages)
  /// Numbered things in another order.
  case otherOrder(PageOutline.Kind, String, at: SourceRange, original: SourceRange, Pages)
  /// A heading without a counterpart of its level.
  case otherHeadings(at: SourceRange, original: SourceRange, Pages)
  /// A heading whose address its author gives differently, or in one language only.
  case otherAnchor(
    String?, unlike: String?, at: SourceRange, original: SourceRange, Pages)
  /// A work that is cited at another place in it, or in one language only at a place.
  case otherLocator(
    String, Locator?, unlike: Locator?, at: SourceRange, original: SourceRange, Pages)
  /// A page that a language has not.
  case untranslatedPage(Pages, at: SourceRange)

  /// The two pages in words: `nl/costs.md` and `en/costs.md`.
  struct Pages: Hashable {
    let translation: String
    let original: String
  }
}

extension ParityProblem {
  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .unmatched(let kind, let key, let isMissing, let place, let original, let pages):
      let name = "\(kind.name) `\(key.shortened)`"
      let (has, lacks) =
        isMissing ? (pages.original, pages.translation) : (pages.translation, pages.original)
      return Diagnostic(
        "language-parity", "`\(lacks)` lacks the \(name), which `\(has)` has",
        at: [
          Label(place, isMissing ? "missing in this section" : "only here"),
          Label(original, isMissing ? "it stands here" : "missing in this section"),
        ], hint: "both languages of a page show the same: add it there, or take it away here")
    case .otherOrder(let kind, let key, let place, let original, let pages):
      return Diagnostic(
        "language-parity",
        "the \(kind.name) `\(key.shortened)` comes in another order than in `\(pages.original)`",
        at: [Label(place, "here"), Label(original, "there this comes first")],
        hint: "put them in the same order, so that their numbers are the same in both languages")
    case .otherHeadings(let place, let original, let pages):
      return Diagnostic(
        "language-parity",
        "the headings of `\(pages.translation)` are not those of `\(pages.original)`",
        at: [Label(place, "from here on"), Label(original, "to be matched")],
        hint: "give both languages the same headings, level by level")
    case .otherAnchor(let anchor, let other, let place, let original, let pages):
      func words(_ anchor: String?) -> String {
        anchor.map { "`#\($0)`" } ?? "no address of its own"
      }
      return Diagnostic(
        "language-parity",
        "the heading has \(words(anchor)), and \(words(other)) in `\(pages.original)`",
        at: [Label(place, "here"), Label(original, "the same heading")],
        hint: "give it the same address in both languages: `<!-- #\(other ?? anchor ?? "") -->`")
    case .otherLocator(let key, let locator, let other, let place, let original, let pages):
      func words(_ locator: Locator?) -> String {
        locator.map { "`\($0.text(.english))`" } ?? "no place in it"
      }
      return Diagnostic(
        "language-parity",
        "`@\(key.shortened)` is cited with \(words(locator)), and with \(words(other)) in "
          + "`\(pages.original)`",
        at: [Label(place, "here"), Label(original, "the same work")],
        hint: "name the same place in both languages")
    case .untranslatedPage(let pages, let place):
      return Diagnostic(
        "untranslated-page", severity: .warning,
        "there is no `\(pages.translation)`: the page is shown as in `\(pages.original)`",
        at: place, label: "listed here", hint: "write `\(pages.translation)`")
    }
  }
}

extension PageOutline.Kind {
  fileprivate var name: String {
    switch self {
    case .value: "value"
    case .citation: "citation"
    case .figure: "figure"
    case .table: "table"
    case .claim: "claim"
    case .formula: "formula"
    case .control: "control"
    }
  }
}
