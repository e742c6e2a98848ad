import Diagnostics

extension ReportProblem {
  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .noLanguage(let range):
      return Diagnostic(
        "no-language", "the report has no language", at: range, hint: "write `languages: [en]`")
    case .unsupportedLanguage(let language, let range):
      return Diagnostic(
        "unsupported-language", "numbers cannot be written in `\(language)`", at: range,
        hint: "the languages are `en` and `nl`")
    case .repeatedLanguage(let language, let range, let first):
      return Diagnostic(
        "repeated-language", "`\(language)` is listed twice",
        at: [Label(range, "again here"), Label(first, "first here")])
    case .unlistedLanguage(let folder, let range, let known):
      return Diagnostic(
        "unlisted-language", "the report has no language `\(folder)`", at: range,
        notes: ["its languages are \(list(known))"],
        hint: "add `\(folder)` to `languages` in `report.yaml`, or move the page")
    case .missingPage(let slug, let language, let range, let nearest):
      return Diagnostic(
        "missing-page", "there is no page `\(language)/\(slug).md`", at: range,
        label: "listed here", hint: suggestion(nearest))
    case .repeatedPage(let slug, let range, let first):
      return Diagnostic(
        "repeated-page", "the page `\(slug)` is listed twice",
        at: [Label(range, "again here"), Label(first, "first here")])
    case .unlistedPage(let slug, let range):
      return Diagnostic(
        "unlisted-page", severity: .warning, "the page is not in the reading order", at: range,
        hint: "add `\(slug)` to `pages` in `report.yaml`")
    case .missingFrontPage(let language, let range):
      return Diagnostic(
        "missing-front-page", "the report has no front page in `\(language)`", at: range,
        hint: "write `\(language)/index.md` and list `index` first")
    case .missingTranslation(let language, let range):
      return Diagnostic(
        "missing-translation", "the text is not there in `\(language)`", at: range,
        hint: "add a line `\(language): …`")
    case .badUnitName(let name, let range):
      return Diagnostic(
        "bad-name", "`\(name)` cannot be the name of a unit", at: range,
        hint: "names begin with a letter and hold letters, digits and `_`")
    case .takenUnit(let name, let range):
      return Diagnostic(
        "taken-unit", "`\(name)` is a unit already", at: range, hint: "choose another name")
    case .emptyUnit(let range):
      return Diagnostic("empty-unit", "a unit is worth more than nothing", at: range)
    default: return referenceDiagnostic
    }
  }

  /// Names that lead nowhere.
  private var referenceDiagnostic: Diagnostic {
    switch self {
    case .unknownModel(let name, let range, let nearest):
      return unknown("unknown-model", "model", name, range, nearest)
    case .unknownSource(let key, let range, let nearest):
      return Diagnostic(
        "unknown-source", "`\(key)` is not in `sources.yaml`", at: range, label: "unknown source",
        hint: suggestion(nearest))
    case .unknownChart(let id, let range, let nearest):
      return unknown("unknown-chart", "chart", id, range, nearest)
    case .chartNotEmbedded(let id, let range):
      return Diagnostic(
        "chart-not-embedded", "the chart `\(id)` stands on no page", at: range,
        hint: "place it with `![](chart:\(id))`")
    case .unusedChart(let id, let range):
      return Diagnostic(
        "unused-chart", severity: .warning, "no page shows the chart `\(id)`", at: range,
        hint: "place it with `![](chart:\(id))`")
    case .repeatedFigure(let id, let range, let first):
      return Diagnostic(
        "repeated-figure", "the chart `\(id)` stands on this page twice",
        at: [Label(range, "again here"), Label(first, "first here")],
        hint: "refer to it with `[](chart:\(id))`")
    case .notStandingAlone(let kind, let range):
      return Diagnostic(
        "not-standing-alone", "a \(kind) cannot stand inside a sentence", at: range,
        hint: "put it in a paragraph of its own")
    case .unknownFormula(let name, let range, let nearest):
      return unknown("unknown-formula", "definition", name, range, nearest)
    case .unknownPage(let slug, let range, let nearest):
      return unknown("unknown-page", "page", slug, range, nearest)
    case .unknownHeading(let slug, let range, let nearest):
      return unknown("unknown-heading", "heading", slug, range, nearest)
    case .missingMedia(let path, let range, let nearest):
      return Diagnostic(
        "missing-media", "there is no file `\(path)`", at: range, label: "not in the content folder",
        hint: suggestion(nearest))
    case .unknownKind(let kind, let range, let nearest):
      return Diagnostic(
        "unknown-reference", "`\(kind):` leads to nothing that Tenfold knows", at: range,
        notes: ["references begin with \(list(Destination.kinds.map { $0 + ":" }))"],
        hint: suggestion(nearest.map { $0 + ":" }))
    case .pathLink(let text, let range, let page):
      return Diagnostic(
        "path-link", "`\(text)` is a path, and paths change when the site is made", at: range,
        hint: page.map { "write `page:\($0)`" } ?? "link a page with `page:` and a file in `media/`")
    case .imageLink(let range):
      return Diagnostic(
        "remote-image", "an image from elsewhere would make the page depend on others", at: range,
        hint: "put the file into `media/`")
    case .missingAlternative(let range):
      return Diagnostic(
        "missing-alternative", severity: .warning, "the image has no alternative text", at: range,
        hint: "say between the brackets what it shows")
    default: return valueDiagnostic
    }
  }

  /// Values and figures.
  private var valueDiagnostic: Diagnostic {
    switch self {
    case .wrongFormat(let format, let unit, let range):
      return Diagnostic(
        "wrong-format", "`\(format)` shows plain numbers, and this is in `\(unit)`", at: range,
        hint: "divide by the unit first, or leave the format out")
    case .certainInterval(let range):
      return Diagnostic(
        "no-interval", "the value is certain and has no interval", at: range,
        hint: "leave `interval` out")
    case .axisMismatch(let axis, let expected, let found, let range):
      return Diagnostic(
        "unit-mismatch", "the \(axis) axis is in \(named(expected)), and this is in \(named(found))",
        at: range, label: "this is in \(named(found))",
        hint: "convert one of them, or give the axis a `unit`")
    case .wrongAxisFormat(let format, let unit, let range):
      return Diagnostic(
        "wrong-format", "an axis in `\(unit)` cannot be shown as `\(format)`", at: range)
    case .checkFailed(let text, let left, let right, let off, let range):
      var notes: [String] = []
      if let off { notes.append("the left side is off by \(off)") }
      let label: String
      if let left, let right { label = "left is \(left), right is \(right)" } else { label = "this is false" }
      return Diagnostic(
        "check-failed", "the check `\(text)` does not hold", at: range, label: label, notes: notes)
    case .emptyDomain(let range):
      return Diagnostic("empty-domain", "the axis has no length", at: range, hint: "give it two different ends")
    case .nonPositiveDomain(let axis, let range):
      return Diagnostic(
        "log-of-zero", "a logarithmic \(axis) axis begins above zero", at: range,
        hint: "choose a positive end, or `scale: linear`")
    case .unplaceable(let why, let range):
      return Diagnostic("unplaceable-mark", "the mark has no place on its axes", at: range, label: why)
    case .undefinedLine(let range):
      return Diagnostic(
        "undefined-line", "the line has no value anywhere on the axis", at: range)
    case .outsideDomain(let range):
      return Diagnostic(
        "outside-domain-of-axis", severity: .warning, "nothing of this mark lies inside the axes",
        at: range, hint: "widen the `domain`, or leave it out")
    case .noMarks(let range):
      return Diagnostic("no-marks", "the chart draws nothing", at: range, hint: "add to `marks`")
    case .rawHTMLFence(let range):
      return Diagnostic("unclear-fence", "a `chart` block names one chart and is empty", at: range)
    default: preconditionFailure("every problem has its words")
    }
  }

  private func unknown(
    _ code: DiagnosticCode, _ kind: String, _ name: String, _ range: SourceRange, _ nearest: String?
  ) -> Diagnostic {
    Diagnostic(
      code, "there is no \(kind) `\(name)`", at: range, label: "unknown \(kind)",
      hint: suggestion(nearest), fixIts: nearest.map { [FixIt(range, with: $0)] } ?? [])
  }

  private func suggestion(_ nearest: String?) -> String? { nearest.map { "did you mean `\($0)`?" } }

  private func named(_ unit: String) -> String { unit == "1" ? "plain numbers" : "`\(unit)`" }

  private func list(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }
}
