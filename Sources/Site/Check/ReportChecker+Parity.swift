import Diagnostics
import Formula
import FormulaSyntax

extension ReportChecker {
  /// Holds each page in a further language against the same page in the first language that has it.
  mutating func checkParity() {
    for (place, tag) in languages.enumerated() where place > 0 {
      for page in report.pages where page.language == tag {
        let original = languages[..<place].lazy.compactMap { [report] in
          report.page(page.slug, in: $0)
        }.first
        guard let original, page.isRead, original.isRead else { continue }
        let pages = ParityProblem.Pages(
          translation: page.contentPath, original: original.contentPath)
        let comparison = OutlineComparison(outline(of: original), outline(of: page), pages)
        for problem in comparison.problems { add(problem) }
      }
    }
  }

  private func outline(of page: PageFile) -> PageOutline {
    let opened = page.front.models.compactMap { checker.environment.model($0.text) }
    let scope = Scope(opened: opened)
    return PageOutline(page) {
      report.bibliography[$0] != nil
    } fullName: {
      fullName($0, in: scope)
    } key: {
      key(of: $0, in: scope)
    }
  }

  /// Every language of a text must have the same values. The first one is what the others are held against.
  mutating func checkParity(of text: LocalizedPhrase, in scope: Scope) {
    guard let first = text.versions.first, first.language != nil else { return }
    func keys(_ phrase: Phrase) -> [(key: String, range: SourceRange)] {
      phrase.values.map { (key(of: $0, in: scope), $0.range) }
    }
    let known = keys(first.phrase)
    for version in text.versions.dropFirst() {
      let found = keys(version.phrase)
      let pages = ParityProblem.Pages(
        translation: version.language ?? "", original: first.language ?? "")
      for item in known where !found.contains(where: { $0.key == item.key }) {
        add(
          .unmatched(
            .value, item.key, isMissing: true, at: version.phrase.range, original: item.range,
            pages))
      }
      for item in found where !known.contains(where: { $0.key == item.key }) {
        add(
          .unmatched(
            .value, item.key, isMissing: false, at: item.range, original: first.phrase.range,
            pages))
      }
    }
  }

  /// A value as it is spelled on no page: with the full name of every definition.
  private func key(of span: ValueSpan, in scope: Scope) -> String {
    formulaText(span.formula.tree.renamed { fullName($0, in: scope) })
  }

  /// The full name of a definition; a name that means none stays as it is.
  private func fullName(_ name: String, in scope: Scope) -> String {
    let environment = checker.environment
    return environment.definition(named: name, in: scope).map(environment.qualifiedName) ?? name
  }
}

extension PageFile {
  /// Whether all its formulas could be read. What a broken one shows nobody knows.
  fileprivate var isRead: Bool {
    front.hasAllModels && parts.values.allSatisfy { !$0.formula.tree.isBroken }
  }
}

extension Expression {
  fileprivate var isBroken: Bool {
    if case .error = kind { true } else { kind.parts.contains { $0.isBroken } }
  }
}
