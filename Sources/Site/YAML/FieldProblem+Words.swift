import Diagnostics

extension FieldProblem {
  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .unknownKey(let key, let known, let owner):
      suggesting(
        known, for: key.text, at: key.range, "unknown-key",
        "`\(key.text.shortened)` is not a key of \(owner)", list: "known keys")
    case .missingKey(let key, let range, let owner):
      Diagnostic("missing-key", "\(owner) needs the key `\(key)`", at: range)
    case .wrongKind(let name, let expected, let found):
      wrongKind(name, expected, found)
    case .wrongCount(let name, let expected, let found, let range):
      Diagnostic(
        "wrong-kind",
        "\(name.words) must be \(expected), found \(found == 0 ? "none" : "\(found)")",
        at: range)
    case .noSuchDay(let name, let text):
      Diagnostic(
        "invalid-date",
        "\(name.words) must be a day of the calendar, found `\(text.text.shortened)`",
        at: text.range)
    case .unknownWord(let name, let text, let known):
      suggesting(
        known, for: text.text, at: text.range, "unknown-word",
        "\(name.words) cannot be `\(text.text.shortened)`", list: "possible words")
    case .unknownLanguage(let name, let key, _, isBare: true):
      Diagnostic(
        "unknown-language",
        "`\(key.text.shortened)`, a key of \(name.words), is not a language",
        at: key.range, label: "a comma begins a new key",
        hint: "put quotes around a text with a comma in it")
    case .unknownLanguage(let name, let key, let known, isBare: false):
      suggesting(
        known, for: key.text, at: key.range, "unknown-language",
        "`\(key.text.shortened)`, a key of \(name.words), is not a language"
          + (known.isEmpty ? "" : " of this report"), list: "languages")
    }
  }

  private func wrongKind(_ name: FieldName, _ expected: String, _ found: YAMLNode) -> Diagnostic {
    let kind = YAMLKind(found)
    var words = kind.words
    var range = found.range
    if let scalar = found.scalar, !scalar.isNothing {
      words = scalar.isBlank ? "an empty text" : "`\(scalar.text.shortened)`"
    } else if let key = name.key, kind == .nothing || found.mapping != nil {
      range = key
    }
    return Diagnostic(
      "wrong-kind", "\(name.words) must be \(expected), found \(words)", at: range,
      hint: kind == .nothing ? "write a value after the `:`" : nil)
  }

  /// A diagnostic that offers the nearest of the known names, or lists them when none is near.
  private func suggesting(
    _ known: [String], for name: String, at range: SourceRange, _ code: DiagnosticCode,
    _ message: String, list: String
  ) -> Diagnostic {
    if let nearest = nearestName(to: name, in: known) {
      return Diagnostic(
        code, message, at: range, hint: "did you mean `\(nearest)`?",
        fixIts: [FixIt(range, with: nearest)])
    }
    let names = known.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      code, message, at: range, notes: known.isEmpty ? [] : ["\(list): \(names)"])
  }
}
