import Diagnostics
import FormulaSyntax

/// A formula that was read, with its text.
struct ParsedExcerpt: Sendable {
  let excerpt: Excerpt
  let tree: Expression

  var range: SourceRange { excerpt.range }

  /// Reads a formula and reports what is wrong with its text.
  init(_ excerpt: Excerpt, _ problems: inout [Diagnostic]) {
    self.init(excerpt, parseFormula(excerpt), &problems)
  }

  /// Reads a unit, as it is written behind `in`.
  init(unit excerpt: Excerpt, _ problems: inout [Diagnostic]) {
    self.init(excerpt, parseUnit(excerpt), &problems)
  }

  private init(
    _ excerpt: Excerpt, _ parsed: ParsedFormula, _ problems: inout [Diagnostic]
  ) {
    self.excerpt = excerpt
    tree = parsed.tree
    problems += parsed.problems.map(\.diagnostic)
  }
}
