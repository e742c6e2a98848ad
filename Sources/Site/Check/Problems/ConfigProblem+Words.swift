import Diagnostics

extension ConfigProblem {
  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .badLanguageTag(let tag, let range):
      Diagnostic(
        "bad-language-tag", "`\(tag.shortened)` is not the tag of a language", at: range,
        notes: ["browsers and search engines read it in every page"],
        hint: "write a tag such as `nl` or `pt-BR`")
    case .unsupportedLanguage(let language, let range, let known):
      Diagnostic(
        "unsupported-language", "no file has the words of the language `\(language)`", at: range,
        notes: ["the languages are \(list(known))"],
        hint: "write `languages/\(language).yaml` in the folder of the templates")
    case .repeatedLanguage(let language, let range, let first):
      Diagnostic(
        "repeated-language", "`\(language)` is listed twice",
        at: [Label(range, "again here"), Label(first, "first here")])
    case .unlistedLanguage(let folder, let range, let known):
      Diagnostic(
        "unlisted-language", "the report has no language `\(folder)`", at: range,
        notes: ["its languages are \(list(known))"],
        hint: "add `\(folder)` to `languages` in `report.yaml`, or move the page")
    case .missingPage(let slug, let language, let range, let nearest):
      Diagnostic(
        "missing-page", "there is no page `\(language)/\(slug).md`", at: range,
        label: "listed here", hint: suggestion(nearest) ?? "write `\(language)/\(slug).md`",
        fixIts: replacement(range, nearest))
    case .repeatedPage(let slug, let range, let first):
      Diagnostic(
        "repeated-page", "the page `\(slug)` is listed twice",
        at: [Label(range, "again here"), Label(first, "first here")])
    case .unlistedPage(let slug, let range):
      Diagnostic(
        "unlisted-page", severity: .warning, "the page is not in the reading order", at: range,
        hint: "add `\(slug)` to `pages` in `report.yaml`")
    case .frontPageNotFirst(let range):
      Diagnostic(
        "front-page-not-first", severity: .warning, "`index` is not listed first", at: range,
        label: "the front page comes first all the same", hint: "list `index` first")
    case .missingFrontPage(let language, let isDraft, let range):
      Diagnostic(
        "missing-front-page", "the report has no front page in `\(language)`", at: range,
        hint: isDraft
          ? "take `draft: true` out of `\(language)/index.md`"
          : "write `\(language)/index.md` and list `index` first")
    case .missingTranslation(let language, let range):
      Diagnostic(
        "missing-translation", "the text is not there in `\(language)`", at: range,
        hint: "add a line `\(language): …`")
    case .badUnitName(let name, let range):
      Diagnostic(
        "bad-name", "`\(name)` cannot be the name of a unit", at: range,
        hint: "names begin with a letter and hold letters, digits and `_`")
    case .takenUnit(let name, let range):
      Diagnostic(
        "taken-unit", "`\(name)` is a unit already", at: range, hint: "choose another name")
    case .emptyUnit(let name, let range):
      Diagnostic(
        "empty-unit", "the unit `\(name)` is worth nothing, or less", at: range,
        hint: "give it a positive value")
    }
  }
}

/// The question whether another name was meant.
func suggestion(_ nearest: String?) -> String? { nearest.map { "did you mean `\($0)`?" } }

/// The edit that puts the name there that was meant.
func replacement(_ range: SourceRange, _ nearest: String?) -> [FixIt] {
  nearest.map { [FixIt(range, with: $0)] } ?? []
}
