import Diagnostics
import Formula
import Markdown
import Units

/// A report with every number computed.
struct EvaluatedReport: Sendable {
  let checked: CheckedReport
  /// The values in prose, by the place of their formula.
  let values: [SourceRange: Estimate]
  /// The plain definitions with their numerical values.
  let definitions: [DefinitionID: KnownQuantity]
  /// The controls with their ends, in the order of the models.
  var controls: [KnownControl] = []
  /// The claims with what the models give, in the order of their files.
  let claims: [EvaluatedClaim]
  /// The checks with the numbers that they compared.
  let checks: [KnownCheck]
  /// The samples of all that is uncertain.
  let samples: Samples
  /// What took values away, so that figures do not tell it again.
  let faults: FaultReporter

  /// The languages in which the report is written.
  var languages: [Language] { checked.report.languages }

  /// The language of the report that has a tag.
  func language(_ tag: String) -> Language? { languages.first { $0.tag == tag } }

  /// A value as it stands on a page; `nil` after a problem, when there is no page.
  func written(_ span: ValueSpan, _ language: Language) -> WrittenValue? {
    guard let value = values[span.range], let checked = checked.values[span.range] else {
      return nil
    }
    return WrittenValue(
      value, checked.quantity, self.checked.environment.units, language, span.format)
  }

  /// A phrase with its values put in, as plain text.
  func text(_ phrase: Phrase, _ language: Language) -> String {
    var text = ""
    for part in phrase.parts {
      switch part {
      case .text(let words), .code(let words): text += words.text
      case .value(let span): text += written(span, language)?.plain ?? ""
      case .citation(let citation):
        text += checked.text(citation, language) { plainText(of: $0) }
      case .begin, .end: break
      }
    }
    return text
  }

  /// The words of a heading with their values put in, as plain text.
  func title(
    of heading: PageParts.Heading, on page: PageFile, _ language: Language
  ) -> String {
    // Blanks stay where a comment was left out.
    let scalars = text(heading.inlines, of: page, language).unicodeScalars.reversed()
    return String(String.UnicodeScalarView(scalars.drop { $0 == " " }.reversed()))
  }

  /// Inlines of a page with their values put in, as plain text: what a list of headings shows.
  func text(_ inlines: [Inline], of page: PageFile, _ language: Language) -> String {
    var text = ""
    for inline in inlines {
      switch inline.kind {
      case .code(let code):
        let value = page.parts.value(code)
        text += value.map { written($0, language)?.plain ?? "" } ?? code.text
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, _, let inner), .image(_, _, let inner):
        text += self.text(inner, of: page, language)
      case .citation(let citation):
        text += checked.text(citation, language) { self.text($0, of: page, language) }
      case .text, .softBreak, .lineBreak, .html, .footnoteReference:
        text += plainText(of: [inline])
      }
    }
    return text
  }
}

/// A quantity and what was computed for it.
struct KnownQuantity: Sendable {
  let value: Estimate
  let quantity: Quantity
}
