import Diagnostics
import FormulaSyntax

extension ColumnProblem {
  /// What is wrong with a text or a column of texts, in words.
  var ofTexts: Diagnostic {
    switch self {
    case .textColumn(let range):
      return Diagnostic(
        "text-column", "this column holds words, and a number is due here", at: range,
        label: "a column of words", hint: "words are compared: `kind = \"reasoning\"`")
    case .textNotValue(let range):
      return Diagnostic(
        "text-not-value", "a text can only be compared with a column of words", at: range,
        label: "this is a text", hint: "write `=` or `!=` between a column of words and the text")
    case .textsWithoutOrder(let range, let asks):
      return Diagnostic(
        "text-order", "`\(asks)` asks for an order, and texts have none", at: range,
        label: "texts are the same, or they are not", hint: "write `=` or `!=`")
    case .unmatchedText(let text, let range, let nearest, let isDifferent):
      return Diagnostic(
        "unmatched-text", severity: isDifferent ? .warning : .error,
        "no row of the column says `\(textLiteral(text))`", at: range,
        label: isDifferent ? "all rows are different" : "found nowhere",
        hint: nearest.map { "did you mean `\(textLiteral($0))`?" })
    default: preconditionFailure("no problem of texts")
    }
  }
}
