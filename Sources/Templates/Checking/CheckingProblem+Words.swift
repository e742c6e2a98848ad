import Diagnostics

extension CheckingProblem {
  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .missingTemplate(let name, let known):
      Diagnostic(
        "template-missing", "the theme has no template `\(name).html`", at: [],
        hint: nearestName(to: name, in: known).map { "is it called `\($0).html`?" })
    case .unusedTemplate(let name, let kind, let range):
      Diagnostic(
        "template-unused", severity: .warning,
        kind == .partial ? "no template uses the partial `\(name)`" : "no page uses `\(name).html`",
        at: range, notes: ["its keys were not checked"])
    case .unusedKey(let key, let template, let range):
      Diagnostic(
        "template-unused", severity: .warning, "`\(template).html` does not write `\(key)`",
        at: range, notes: ["pages are empty without it"], hint: "write `{{\(key)}}` in the `body`")
    case .unknownPartial(let name, let range, let known):
      Diagnostic(
        "template-partial", "no partial `\(name)`", at: range,
        notes: ["it would be the file `partials/\(name).html`"],
        hint: nearestName(to: name, in: known).map { "did you mean `\($0)`?" })
    case .partialCycle(let path, let range):
      Diagnostic(
        "template-partial", "the partial `\(path.first ?? "")` contains itself", at: range,
        notes: [path.map { "`\($0)`" }.joined(separator: " → ")])
    case .partialInside(let place, let name, let range):
      Diagnostic(
        "template-markup", "the partial `\(name)` stands in \(place.words)", at: range,
        notes: ["a partial is markup, and stands between elements"])
    case .unknownAsset(let name, let range, let nearest):
      AssetProblem.unknown(name, range, nearest: nearest).diagnostic
    case .unknownKey(let name, let owner, let range, let known):
      Self.unknownKey(name, owner, range, known)
    case .notARecord(let name, let shape, let range):
      Diagnostic("template-kind", "`\(name)` has no keys", at: range, label: "it is \(shape.words)")
    case .notWritable(let name, let shape, let range):
      Diagnostic(
        "template-kind", "`\(name)` cannot be written", at: range, label: "it is \(shape.words)",
        hint: name == "." ? nil : "open a section `{{#\(name)}}`")
    case .unguarded(let name, let range):
      Diagnostic(
        "template-absent", "`\(name)` may be absent", at: range,
        hint: "write it inside `{{#\(name)}}…{{/\(name)}}`")
    case .alwaysThere(let name, let shape, let range):
      Diagnostic(
        "template-kind", "`\(name)` is always there, so there is nothing to ask", at: range,
        label: "it is \(shape.words)")
    case .refusedPlace(let name, let place, let range):
      Diagnostic(
        "template-markup", "`\(name)` stands in \(place.words), where it cannot be made safe",
        at: range, notes: ["values stand between elements or in quoted attributes"])
    case .markupInside(let name, let place, let range):
      Diagnostic(
        "template-markup", "`\(name)` is markup, and stands in \(place.words)", at: range)
    case .unknownTransform(let name, let range):
      Diagnostic(
        "template-transform", "no transform `\(name)`", at: range,
        hint: nearestName(to: name, in: TemplateTransform.allCases.map(\.rawValue))
          .map { "did you mean `\($0)`?" })
    case .transformWithoutList(let transform, let range):
      Diagnostic(
        "template-transform", "`\(transform)` asks about a list, but none is named", at: range)
    case .transformOutsideList(let transform, let range):
      Diagnostic(
        "template-transform",
        "`\(transform)()` asks about a place in a list, but no list is open here", at: range,
        notes: ["it stands directly in the section of a list, in the same file"])
    case .transformOfOther(let transform, let shape, let range):
      Diagnostic(
        "template-transform",
        transform.asksAboutPlace
          ? "`\(transform)` asks about the current place, and takes no name"
          : "`\(transform)` asks about a list", at: range, label: "this is \(shape.words)")
    }
  }

  private static func unknownKey(
    _ name: String, _ owner: String?, _ range: SourceRange, _ known: [String]
  ) -> Diagnostic {
    let near = nearestName(to: name, in: known)
    let all = known.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      "template-key", "no key `\(name)`" + (owner.map { " in `\($0)`" } ?? ""), at: range,
      notes: near == nil && !known.isEmpty ? ["there are \(all)"] : [],
      hint: near.map { "did you mean `\($0)`?" })
  }
}
