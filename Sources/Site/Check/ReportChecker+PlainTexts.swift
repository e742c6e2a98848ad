import Diagnostics
import Markdown

extension ReportChecker {
  /// Tells of values, citations and links in texts of which readers see every character.
  mutating func checkPlainTexts() {
    check(report.config.title, as: "the title of the report")
    for unit in report.config.units { check(unit.label, as: "the label of a unit") }
    for model in report.models {
      check(model.title, as: "the title of a model")
      for entry in model.entries { check(entry.label, as: "a label") }
      for data in model.data { check(data) }
      for fit in model.fits {
        check(fit.label, as: "a label")
        for parameter in fit.parameters { check(parameter.label, as: "a label") }
      }
    }
    for claim in report.claims { check(claim.says, as: "what a claim says") }
  }

  private mutating func check(_ data: DataDeclaration) {
    check(data.label, as: "a label")
    check(data.origin, as: "the origin of data")
    check(data.licence, as: "a licence")
    for column in data.columns { check(column.label, as: "a label") }
  }

  private mutating func check(_ text: LocalizedText?, as name: String) {
    for version in text?.versions ?? [] {
      for inline in parseInlines(version.excerpt).inlines {
        guard let found = found(in: inline) else { continue }
        problems.append(PlainTextProblem(found: found, text: name, range: inline.range).diagnostic)
      }
    }
  }

  /// What an inline would be elsewhere. An address that stands by itself is one that readers can read.
  private func found(in inline: Inline) -> PlainTextProblem.Found? {
    switch inline.kind {
    case .code(let code): ValueSpan.isValue(code) ? .value : nil
    case .link(let destination, _, let inner), .image(let destination, _, let inner):
      destination.text.hasSuffix(plainText(of: inner)) && !inner.isEmpty ? nil : .link
    case .citation(let citation):
      // `@name` may be the name of somebody.
      citation.form == .bracketed || isSource(citation) ? .citation : nil
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
      inner.lazy.compactMap { found(in: $0) }.first
    case .text, .softBreak, .lineBreak, .html, .footnoteReference: nil
    }
  }

  private func isSource(_ citation: Citation) -> Bool {
    citation.works.allSatisfy { report.bibliography[$0.key.text] != nil }
  }
}
