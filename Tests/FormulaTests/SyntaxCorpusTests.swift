import Diagnostics
import FormulaSyntax
import Testing

@Test func syntaxCorpusHolds() throws {
  try Corpus("syntax.txt").expect(check)
}

@Test func definitionHeadCorpusHolds() throws {
  try Corpus("heads.txt").expect { lines in
    var annotations = Annotations(lines, columns: lines.map { _ in 0 })
    for line in lines.indices {
      let head = parseDefinitionHead(annotations.excerpt(line))
      for problem in head.problems { annotations.add(problem.diagnostic) }
      if head.problems.isEmpty {
        let parameters = head.parameters.map { "(" + $0.map(\.text).joined(separator: ", ") + ")" }
        annotations.answer(line, head.name.text + (parameters ?? ""))
      }
    }
    return annotations.text
  }
}

/// Each line is a formula: its tree as an S-expression, and its text where that differs from the source.
private func check(_ lines: [String]) -> [[String]] {
  var annotations = Annotations(lines, columns: lines.map { _ in 2 })
  for line in lines.indices {
    let excerpt = annotations.excerpt(line)
    let parsed = parseFormula(excerpt)
    for problem in parsed.problems { annotations.add(problem.diagnostic) }
    guard parsed.problems.isEmpty else { continue }
    annotations.answer(line, shape(parsed.tree))
    let printed = formulaText(parsed.tree)
    if printed != excerpt.text { annotations.answer(line, "written " + printed) }
  }
  return annotations.text
}
