import Diagnostics
import Formula
import Markdown

// Notes of parameters and definitions, and descriptions of models: texts in Markdown that no page owns.

extension ReportChecker {
  /// Checks what a model says about itself and its entries, but for links.
  mutating func checkNotes(of model: ModelFile, _ id: ModelID) {
    for text in model.notes { check(text, in: Scope(model: id)) }
  }

  /// Checks the links in notes, which may lead to pages.
  mutating func checkLinksOfNotes() {
    for model in report.models where checker.environment.model(model.name) != nil {
      for version in model.notes.flatMap(\.versions) {
        for link in version.phrase.links { check(link, readIn: version.language) }
      }
    }
  }

  /// Checks where a link of a note leads. One in a text for all languages does so in each.
  private mutating func check(_ link: Excerpt, readIn language: String?) {
    let name = Destination.name(link)
    switch Destination(link.text) {
    case .web: break
    case .model: check(model: name.text, name.range)
    case .claim: _ = isKnown(claim: name.text, name.range)
    case .page(let slug, let heading):
      // What is missing in one language is told once.
      for tag in language.map({ [$0] }) ?? Array(languages.prefix(1)) {
        check(page: slug, heading, link, from: tag)
      }
    case .path: tell(path: link, from: language ?? languages.first ?? "")
    case .unknownKind(let kind): tell(unknownKind: kind, link.range)
    case .chart, .formula, .table, .control, .heading, .media:
      problems.append(NoteProblem.link(to: link.text, link.range).diagnostic)
    }
  }
}

extension ModelFile {
  /// What it says about itself and its entries.
  fileprivate var notes: [LocalizedPhrase] {
    ([description] + entries.map(\.note)).compactMap(\.self)
  }
}
