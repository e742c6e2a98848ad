import Diagnostics

extension ReferenceProblem {
  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .unknownModel(let name, let range, let nearest):
      unknown("unknown-model", "model", name, range, nearest)
    case .unknownSource(let key, let range, let nearest):
      Diagnostic(
        "unknown-source", "`\(key)` is not in the bibliography", at: range, label: "unknown source",
        hint: suggestion(nearest), fixIts: replacement(range, nearest))
    case .unusedSource(let key, let range):
      Diagnostic(
        "unused-source", severity: .warning, "nothing rests on the source `\(key)`", at: range,
        hint: "cite it with `[@\(key)]`, or leave it out")
    case .unknownChart(let id, let range, let nearest):
      unknown("unknown-chart", "chart", id, range, nearest)
    case .unknownClaim(let id, let range, let nearest):
      unknown("unknown-claim", "claim", id, range, nearest)
    case .unknownLanguage(let tag, let range, let known):
      Diagnostic(
        "unknown-language", "the report is not written in `\(tag)`", at: range,
        hint: known.isEmpty ? nil : "its languages are \(list(known))")
    case .unknownTable(let name, let range, let nearest):
      unknown("unknown-table", "table or data set", name, range, nearest)
    case .notEmbedded(let exhibit, let range, let elsewhere):
      notEmbedded(exhibit, range, elsewhere)
    case .unusedTable(let id, let range):
      Diagnostic(
        "unused-table", severity: .warning, "no page shows the table `\(id)`", at: range,
        hint: "place it with `![](table:\(id))`")
    case .unusedChart(let id, let range):
      Diagnostic(
        "unused-chart", severity: .warning, "no page shows the chart `\(id)`", at: range,
        hint: "place it with `![](chart:\(id))`")
    case .repeatedExhibit(let exhibit, let range, let first):
      Diagnostic(
        "repeated-figure", severity: .warning,
        "the \(exhibit.kind.words) `\(exhibit.name)` stands on this page twice",
        at: [Label(range, "again here"), Label(first, "first here")],
        hint: "refer to it with `[](\(exhibit.destination))`")
    case .notStandingAlone(let embed, let range):
      Diagnostic(
        "not-standing-alone", "a \(embed.rawValue) cannot stand inside a sentence", at: range,
        hint: "put it in a paragraph of its own")
    case .wrongUse(let kind, let range):
      Diagnostic(
        "wrong-use", "`\(kind.rawValue):` cannot be \(kind.isLinked ? "an image" : "a link")",
        at: range,
        hint: kind.isLinked
          ? "link it: `[](\(kind.rawValue):…)`" : "show it: `![](\(kind.rawValue):…)`")
    case .unknownFormula(let name, let range, let nearest):
      unknown("unknown-formula", "definition", name, range, nearest)
    case .unknownParameter(let name, let range, let nearest):
      unknown("unknown-parameter", "parameter", name, range, nearest)
    case .draftPage(let slug, let range):
      Diagnostic(
        "draft-page", "the page `\(slug)` is a draft", at: range, label: "not published yet",
        hint: "take `draft: true` out of its front matter, or the link away")
    case .unknownPage(let slug, let range, let nearest):
      unknown("unknown-page", "page", slug, range, nearest)
    case .unknownHeading(let slug, let range, let nearest):
      unknown("unknown-heading", "heading", slug, range, nearest)
    case .missingMedia(let path, let range, let nearest):
      Diagnostic(
        "missing-media", "there is no file `\(path)`", at: range,
        label: "not in the content folder", hint: suggestion(nearest),
        fixIts: replacement(range, nearest))
    case .unknownKind(let kind, let range, let nearest):
      Diagnostic(
        "unknown-reference", "`\(kind):` leads to nothing that Tenfold knows", at: range,
        notes: [
          "references begin with \(list(Destination.Kind.allCases.map { $0.rawValue + ":" }))"
        ],
        hint: suggestion(nearest.map { $0 + ":" }))
    case .pathLink(let text, let range, let page):
      Diagnostic(
        "path-link", "`\(text)` is a path, and paths change when the site is made", at: range,
        hint: page.map { "write `page:\($0)`" }
          ?? "link a page with `page:` and a file in `media/`",
        fixIts: page.map { [FixIt(range, with: "page:" + $0)] } ?? [])
    case .remoteImage(let range):
      Diagnostic(
        "remote-image", "an image from elsewhere would make the page depend on others", at: range,
        hint: "put the file into `media/`")
    case .missingAlternative(let range):
      Diagnostic(
        "missing-alternative", severity: .warning, "the image has no alternative text", at: range,
        hint: "say between the brackets what it shows")
    }
  }

  private func notEmbedded(
    _ exhibit: Exhibit, _ range: SourceRange, _ elsewhere: Elsewhere?
  ) -> Diagnostic {
    let code = exhibit.kind.notEmbedded
    return Diagnostic(
      code,
      "the \(exhibit.kind.words) `\(exhibit.name)` stands on no page"
        + (elsewhere == nil ? "" : " of this language"), at: range,
      notes: elsewhere.map { ["it stands on the page `\($0.page)` in `\($0.language)`"] } ?? [],
      hint: "place it with `![](\(exhibit.destination))`")
  }

  private func unknown(
    _ code: DiagnosticCode, _ kind: String, _ name: String, _ range: SourceRange, _ nearest: String?
  ) -> Diagnostic {
    Diagnostic(
      code, "there is no \(kind) `\(name)`", at: range, label: "unknown \(kind)",
      hint: suggestion(nearest), fixIts: replacement(range, nearest))
  }
}

extension Exhibit.Kind {
  /// What it is called in messages.
  fileprivate var words: String {
    switch self {
    case .figure: "chart"
    case .table, .claim, .formula: rawValue
    }
  }

  /// The code for a link to one that no page shows.
  fileprivate var notEmbedded: DiagnosticCode {
    switch self {
    case .figure: "chart-not-embedded"
    case .table: "table-not-embedded"
    case .claim: preconditionFailure("a claim stands in the ledger, so that links to it lead there")
    case .formula: "formula-not-embedded"
    }
  }
}
