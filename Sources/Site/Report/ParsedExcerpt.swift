import Diagnostics
import FormulaSyntax

/// A formula that was read, with its text.
struct ParsedExcerpt: Sendable {
  let excerpt: Excerpt
  let tree: Expression

  var range: SourceRange { excerpt.range }

  /// Reads a formula and reports what is wrong with its text.
  init(_ excerpt: Excerpt, _ problems: inout [Diagnostic]) {
    let parsed = parseFormula(excerpt)
    self.excerpt = excerpt
    tree = parsed.tree
    problems += parsed.problems.map(\.diagnostic)
  }
}
