import Diagnostics

extension BibliographyProblem {
  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .misspeltKey(let key, let range, let meant):
      Diagnostic(
        "misspelt-key", severity: .warning, "nothing reads `\(key.shortened)`", at: range,
        hint: "did you mean `\(meant)`?", fixIts: [FixIt(range, with: meant)])
    case .badDate(let text, let range):
      Diagnostic(
        "invalid-date", "`\(text.shortened)` is not a date", at: range,
        hint: "write `2025-10-20`, `2025-10`, `2025` or `2024/2025`")
    case .missingTitle(let id, let range, let example):
      Diagnostic(
        "missing-key", "the source `\(id.shortened)` has no title", at: range,
        hint: "add `\(example)`")
    case .malformedBibTeX(let expected, let range):
      Diagnostic("malformed-bibtex", "expected \(expected)", at: range)
    case .unclosedBibTeX(let range):
      Diagnostic("malformed-bibtex", "this is never closed", at: range)
    case .repeatedField(let name, let range, let first):
      Diagnostic(
        "duplicate-key", "the field `\(name.shortened)` is given more than once",
        at: [Label(range, "given again here"), Label(first, "first given here")],
        hint: "keep one of them")
    case .unknownString(let name, let range, let nearest):
      Diagnostic(
        "unknown-abbreviation", "no `@string` defines `\(name.shortened)`", at: range,
        hint: nearest.map { "did you mean `\($0)`?" }
          ?? "put braces around it if it is the text itself",
        fixIts: nearest.map { [FixIt(range, with: $0)] } ?? [])
    case .unknownCommand(let name, let range):
      Diagnostic(
        "unknown-command", severity: .warning, "the command `\\\(name.shortened)` is not known",
        at: range, label: "left out", hint: "write the character itself: the file is UTF-8")
    case .malformedJSON(let expected, let range):
      Diagnostic("malformed-json", "expected \(expected)", at: range)
    }
  }
}
