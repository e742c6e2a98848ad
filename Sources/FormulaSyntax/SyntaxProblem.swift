public import Diagnostics

/// What can be wrong with the text of a formula.
public enum SyntaxProblem: Hashable, Sendable {
  /// A token stands where another was due. `found` is empty at the end of the text.
  case unexpected(found: String, expected: Expectation, SourceRange)
  /// A character that the language does not have.
  case unknownCharacter(String, SourceRange)
  /// A quote that opens a text and is not closed.
  case unclosedText(SourceRange)
  /// A parenthesis that is not closed.
  case unclosedParenthesis(SourceRange, end: SourceRange)
  /// A parenthesis that closes nothing.
  case unopenedParenthesis(SourceRange)
  /// Parentheses, calls or signs inside each other, deeper than ``formulaDepthLimit``.
  case tooDeep(SourceRange, limit: Int)
  /// A chain of operators, longer than ``formulaTreeLimit``.
  case tooLong(SourceRange, limit: Int)
  /// No formula at all.
  case empty(SourceRange)
  /// Two operands with nothing between them, such as `x 2`, or a number with a blank in it.
  case missingOperator(SourceRange, betweenNumbers: Bool)
  /// `within` after a comparison other than `≈`.
  case toleranceWithoutApproximation(SourceRange)
  /// The same parameter twice in one head: `f(x, x)`.
  case repeatedParameter(String, SourceRange, first: SourceRange)
  /// A parameter or definition with a dot or the name of a keyword.
  case badName(String, SourceRange)

  /// What was due at a place.
  public enum Expectation: Hashable, Sendable {
    case operand, then, `else`, closing, closingGroup, name, parameter, unit, endOfFormula, opening,
      endOfHead
  }
}

extension SyntaxProblem {
  /// The problem in words.
  public var diagnostic: Diagnostic {
    switch self {
    case .unexpected(let found, let expected, let range):
      let what = found.isEmpty ? "the text ends" : "found `\(found)`"
      return Diagnostic(
        "unexpected-token", "\(what) where \(expected.words) is due", at: range,
        label: "expected \(expected.words)", hint: expected.hint(found: found))
    case .unknownCharacter(let text, let range):
      // A byte that is not UTF-8 would be drawn as U+FFFD, which nobody typed.
      if text == "\u{FFFD}" {
        return Diagnostic(
          "unknown-character", "this is not part of the formula language", at: range,
          label: "no character can be read here")
      }
      return Diagnostic(
        "unknown-character", "`\(text)` is not part of the formula language", at: range,
        label: "unknown character", hint: Self.hint(forCharacter: text))
    case .unclosedText(let range):
      return Diagnostic(
        "unclosed-text", "a text is not closed", at: range, label: "expected `\"` at its end",
        hint: "a quote inside of a text is written twice: `\"\"`")
    case .unclosedParenthesis(let open, let end):
      return Diagnostic(
        "unclosed-parenthesis", "a parenthesis is not closed",
        at: [Label(end, "expected `)`"), Label(open, "opened here")])
    case .unopenedParenthesis(let range):
      return Diagnostic(
        "unopened-parenthesis", "this parenthesis closes nothing", at: range,
        label: "no `(` before it")
    case .tooDeep(let range, let limit):
      return Diagnostic(
        "nesting-too-deep", "the formula is nested over \(limit) deep", at: range,
        label: "deeper than \(limit) from here",
        hint: "give parts of the formula names of their own")
    case .tooLong(let range, let limit):
      return Diagnostic(
        "formula-too-long", "the formula chains over \(limit) operators", at: range,
        label: "more than \(limit) up to here",
        hint: "give parts of the formula names of their own")
    case .empty(let range):
      return Diagnostic("empty-formula", "there is no formula here", at: range)
    case .missingOperator(let range, let betweenNumbers):
      return Diagnostic(
        "missing-operator", "an operator is missing before this", at: range,
        label: "expected an operator before this",
        hint: betweenNumbers
          ? "write `*` to multiply, or `_` between the digits of one number: `1_000`"
          : "write `*` to multiply")
    case .toleranceWithoutApproximation(let range):
      return Diagnostic(
        "misplaced-tolerance", "`within` follows only `≈`", at: range,
        label: "nothing is compared with `≈` before this",
        hint: "compare with `≈` to allow a tolerance")
    case .repeatedParameter(let name, let range, let first):
      return Diagnostic(
        "repeated-parameter", "the parameter `\(name)` is there twice",
        at: [Label(range, "again here"), Label(first, "first here")])
    case .badName(let name, let range):
      return Diagnostic(
        "bad-name", "`\(name)` cannot be a name here", at: range,
        label: Keyword(rawValue: name) == nil
          ? "a qualified name" : "a word of the formula language",
        hint: Keyword(rawValue: name) == nil
          ? "names begin with a letter and hold letters, digits and `_`" : "choose another name")
    }
  }

  private static func hint(forCharacter text: String) -> String? {
    switch text {
    case "$": "write amounts as `15 USD`"
    case "€": "write amounts as `15 EUR`"
    case ":": "a ratio is written with `/`"
    case "{", "}", "[", "]": "group with `(` and `)`"
    case "&": "write `and`"
    case "|": "write `or`"
    case "!": "write `not`"
    case "±": "write a range as `a to b`"
    case ";": "separate arguments with `,`"
    case "'", "“", "”", "„", "‘", "’", "«", "»": "a text stands between plain quotes: `\"text\"`"
    case ".": "a number has digits on both sides of its point: `0.5`"
    case "–", "—", "‐", "‑": "write `-` for minus"
    case "√": "write `sqrt(x)`"
    case "≃", "≅", "∼", "~": "write `≈` for approximately"
    case "‰": "write a tenth of a percent as `0.1%`"
    default: nil
    }
  }
}

extension SyntaxProblem.Expectation {
  fileprivate var words: String {
    switch self {
    case .operand: "a number, a name or `(`"
    case .then: "`then`"
    case .else: "`else`"
    case .closing: "`,` or `)`"
    case .closingGroup: "`)`"
    case .name: "a name"
    case .parameter: "the name of a parameter"
    case .unit: "a unit"
    case .endOfFormula: "an operator or the end"
    case .opening: "`(`"
    case .endOfHead: "the end"
    }
  }

  fileprivate func hint(found: String) -> String? {
    switch self {
    case .else: "every `if` needs an `else`: a formula always has a value"
    case .endOfFormula where found == "->": "a lambda names its parameter alone: `x -> x^2`"
    case .endOfFormula where found == ",":
      "numbers have a decimal point, and `_` between groups of digits: `1_000.5`"
    case .endOfFormula where found == "+" || found == "-" || found == "−":
      "a conversion stands last; in the middle it needs parentheses: `(x in GWh) + y`"
    case .operand where found == "+": "a number needs no `+` before it"
    case .operand where found == "/" || found == "*" || found == "^":
      "`\(found)` needs a value on both sides"
    case .parameter where found == ")": "a definition without parameters has no parentheses"
    default: nil
    }
  }
}
