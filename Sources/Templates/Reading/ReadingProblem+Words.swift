import Diagnostics

extension ReadingProblem {
  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .invalidEncoding(let range):
      Diagnostic(
        "template-encoding", "the template is not UTF-8", at: range, label: "this byte",
        hint: "save the file as UTF-8")
    case .unclosedTag(let range):
      Diagnostic("template-syntax", "a tag is not closed", at: range, hint: "close it with `}}`")
    case .notAName("", let range):
      Diagnostic("template-syntax", "a tag without a name", at: range)
    case .notAName(let text, let range):
      Diagnostic(
        "template-syntax", "`\(text)` is not a name", at: range,
        notes: ["names consist of letters, digits, `_` and `-`, joined by dots"])
    case .refusedTag(let refusal, let name, let range):
      Self.refused(refusal, name, range)
    case .unclosedSection(let name, let range):
      Diagnostic(
        "template-syntax", "the section `\(name)` is not closed", at: range, label: "opened here",
        hint: "close it with `{{/\(name)}}`")
    case .unexpectedClose(let name, let range):
      Diagnostic("template-syntax", "no section `\(name)` is open here", at: range)
    case .wrongClose(let name, let range, let opened, let place):
      Diagnostic(
        "template-syntax", "`\(name)` is closed, but `\(opened)` is open",
        at: [Label(range), Label(place, "opened here")], hint: "write `{{/\(opened)}}`")
    case .endsInside(let place, let range):
      Diagnostic(
        "template-markup", "the template ends inside \(place.words)", at: range,
        label: "it began here")
    case .changesPlace(let section, let range, let from, let to):
      Diagnostic(
        "template-markup",
        "the section `\(section)` begins in \(from.words) and ends in \(to.words)", at: range,
        notes: ["what is open when a section begins must be open when it ends, and nothing else"])
    case .strayFile(let range):
      Diagnostic(
        "template-file", severity: .warning,
        "the file is neither a template, a partial nor an asset", at: range,
        notes: ["templates are `*.html`, partials `partials/*.html`, assets `assets/*`"])
    case .assetNamedByValue(let range): AssetProblem.namedByValue(range).diagnostic
    case .refusedByMustache(let words, let range):
      Diagnostic("template-syntax", "the template cannot be read: \(words)", at: range)
    }
  }

  private static func refused(
    _ refusal: TemplateTag.Refusal, _ name: String, _ range: SourceRange
  ) -> Diagnostic {
    switch refusal {
    case .unescaped:
      Diagnostic(
        "template-tag", "a tag that would write `\(name)` without escaping", at: range,
        hint: "write `{{\(name)}}`: markup is written as it is, text is escaped")
    case .parent, .block:
      Diagnostic(
        "template-tag", "templates do not inherit", at: range,
        hint: "put what is shared into a partial, and write `{{>name}}`")
    case .delimiters:
      Diagnostic("template-tag", "the braces of tags cannot be changed", at: range)
    case .pragma:
      Diagnostic("template-tag", "templates have no settings: they are always HTML", at: range)
    case .dynamicPartial:
      Diagnostic("template-tag", "a partial is called by its own name, not by a value", at: range)
    }
  }
}
