import Diagnostics
import Formula
import FormulaSyntax
import Markdown

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
    return PageOutline(page, keys(in: Scope(opened: opened), page.language))
  }

  /// Every language of a text must have the same values and citations. The first one is what the others are held against.
  mutating func checkParity(of text: LocalizedPhrase, in scope: Scope) {
    guard let first = text.versions.first, let original = first.language else { return }
    let outline = PageOutline(first.phrase, keys(in: scope, original))
    for version in text.versions.dropFirst() {
      let language = version.language ?? ""
      let comparison = OutlineComparison(
        outline, PageOutline(version.phrase, keys(in: scope, language)),
        ParityProblem.Pages(translation: language, original: original))
      for problem in comparison.problems { add(problem) }
    }
  }

  private func keys(in scope: Scope, _ language: String) -> PageOutline.Keys {
    let own = report.languages.filter { $0.tag == language }
    let readable = own + report.languages + [.english]
    return PageOutline.Keys {
      key(of: $0, in: scope)
    } fullName: {
      fullName($0, in: scope)
    } isSource: {
      report.bibliography[$0] != nil
    } locator: { work in
      guard case .text(let words)? = work.suffix.first?.kind else { return nil }
      return Locator.read(words.text, readable)?.locator
    }
  }

  /// A value as it is spelled on no page: with the full name of every definition.
  func key(of span: ValueSpan, in scope: Scope) -> String {
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
