import Diagnostics
import Numerals

extension NumberFormatProblem {
  /// The problem in words, at its characters in the text of the format.
  func diagnostic(in text: Excerpt) -> Diagnostic {
    let range = text.range(bytes)
    switch fault {
    case .unknownTerm(let word):
      let near = nearestName(to: word, in: NumberFormat.knownTerms)
      return Diagnostic(
        "unknown-format", "`\(word)` is no number format", at: range, label: "unknown format",
        notes: ["formats are \(NumberFormat.knownTerms.map { "`\($0)`" }.joined(separator: ", "))"],
        hint: near.map { "did you mean `\($0)`?" })
    case .conflict(let first, let second):
      return Diagnostic(
        "conflicting-format", "`\(second)` and `\(first)` cannot both hold", at: range,
        hint: "keep one of them")
    case .repeated(let word):
      return Diagnostic("conflicting-format", "`\(word)` is there already", at: range)
    case .numberAlone(let number):
      return Diagnostic(
        "incomplete-format", "`\(number)` of what?", at: range,
        hint: "write `\(number) decimals` or `\(number) digits`")
    case .missingNumber(let word):
      return Diagnostic(
        "incomplete-format", "`\(word)` has no number before it", at: range,
        hint: "write `2 \(word)`")
    case .countOutOfRange(let count, let allowed):
      return Diagnostic(
        "format-out-of-range",
        "\(count) is too \(count.allSatisfy { $0 == "0" } ? "few" : "many")", at: range,
        label: "\(allowed.lowerBound) to \(allowed.upperBound) can be shown")
    case .missingTerm:
      return Diagnostic("incomplete-format", "a format is missing beside this comma", at: range)
    }
  }
}
