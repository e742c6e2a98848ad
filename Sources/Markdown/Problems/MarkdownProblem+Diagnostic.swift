public import Diagnostics

extension MarkdownProblem {
  /// The problem in words.
  public var diagnostic: Diagnostic {
    switch self {
    case .unknownCallout(let name, let nearest, let range):
      let kinds = Callout.allCases.map { "`\($0.marker)`" }.joined(separator: ", ")
      return Diagnostic(
        "unknown-callout", "there is no callout `[!\(name)]`", at: range,
        notes: ["the callouts are \(kinds)"],
        hint: nearest.map { "write `\($0.marker)`" },
        fixIts: nearest.map { [FixIt(range, with: $0.marker)] } ?? [])
    case .textBesideCalloutMarker(let callout, let range):
      return Diagnostic(
        "callout-marker-not-alone", severity: .warning,
        "text after `\(callout.marker)` makes this a plain quote", at: range,
        label: "not a callout", hint: "start the text on the next line")
    case .undefinedFootnote(let name, let nearest, let range):
      return Diagnostic(
        "undefined-footnote", "there is no footnote `\(name)`", at: range,
        hint: nearest.map { "did you mean `[^\($0)]`?" } ?? "define it: `[^\(name)]: …`")
    case .invalidFootnoteName(let range):
      return Diagnostic(
        "invalid-footnote-name", "a footnote's name cannot hold blanks or line breaks", at: range,
        notes: ["code and emphasis inside would be lost"],
        hint: "define the footnote apart, or escape the bracket as `\\[`")
    case .unreferencedFootnote(let name, let range):
      return Diagnostic(
        "unreferenced-footnote", severity: .warning,
        "nothing refers to footnote `\(name)`, so it is not shown", at: range,
        hint: "refer to it with `[^\(name)]`, or delete it")
    case .duplicateFootnote(let name, let first, let range):
      return Diagnostic(
        "duplicate-footnote", "footnote `\(name)` is defined twice",
        at: [Label(range, "this one is not shown"), Label(first, "the first one")])
    case .unsafeDestination(let scheme, let range):
      return Diagnostic(
        "unsafe-destination", "a page must not link to `\(scheme):`", at: range,
        notes: ["images may use `data:` for PNG, GIF, JPEG and WebP"])
    case .nestedTooDeeply(let limit, let range):
      return Diagnostic(
        "markdown-too-deep", "quotes, lists or emphasis are nested more than \(limit) deep",
        at: range)
    case .crowdedCitation(let first, let range):
      return Diagnostic(
        "crowded-citation", "two works stand in one part of a citation",
        at: [Label(range, "the second"), Label(first, "the first")],
        hint: "put `;` between works, or write `\\@` if no work is meant")
    case .nulCharacter(let range):
      return Diagnostic("nul-character", "a text cannot hold a NUL character", at: range)
    case .rawHTML(let range):
      return Diagnostic(
        "raw-html", "raw HTML is not allowed in a page", at: range,
        notes: ["HTML comments are fine: they show nothing"],
        hint: "write Markdown, put `<` in a code span, or escape it as `\\<`")
    }
  }
}
