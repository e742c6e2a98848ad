import Diagnostics
import Formula
import FormulaSyntax

/// Gathers the definitions and data sets that a page, a figure, a table or a claim names itself, each once, in order.
struct UsedSubjects {
  private(set) var subjects: [DefinitionUses.Subject] = []

  private let checked: CheckedReport
  private let language: Language

  private var environment: Environment { checked.environment }

  private init(_ checked: CheckedReport, _ language: Language) {
    self.checked = checked
    self.language = language
  }

  /// What a page shows in its text.
  init(_ page: PageFile, _ site: SiteContents, _ language: Language) {
    self.init(site.report.checked, language)
    add(page.front.title)
    add(page.front.summary)
    for span in checked.values(on: page) { add(span) }
    for reference in page.parts.references {
      guard case .formula(let name) = Destination(reference.destination.text),
        let id = site.definition(name, on: page)
      else { continue }
      add(.definition(id))
    }
  }

  /// What a figure is drawn with.
  init(_ chart: ChartFile, _ checked: CheckedReport, _ language: Language) {
    self.init(checked, language)
    for text in chart.texts { add(text?[language.tag]) }
    let facts = chart.marks.map(\.kind.facts)
    let formulas =
      (chart.facets?.formulas ?? []) + chart.x.domain + chart.y.domain
      + facts.flatMap(\.allFormulas)
    for formula in formulas { add(formula.tree, in: Scope(), hiding: ["x", "y"]) }
    for set in facts.flatMap(\.dataSets) { add(.data(set.text)) }
    if case .column(let set?, _)? = chart.facets?.kind { add(.data(set.text)) }
  }

  /// What a table lists. One without a file is a data set as it is.
  init(table id: String, _ checked: CheckedReport, _ language: Language) {
    self.init(checked, language)
    guard let file = checked.report.tables.first(where: { $0.id == id }) else {
      add(.data(id))
      return
    }
    add(file.title?[language.tag])
    add(file.caption?[language.tag])
    switch file.content {
    case .data(let rows):
      if let set = rows.rows.data { add(.data(set.text)) }
      let formulas =
        (rows.columns ?? []).map(\.formula)
        + [rows.rows.condition, rows.sort?.formula]
        .compactMap(\.self)
      for formula in formulas { add(formula.tree, in: Scope(), hiding: []) }
    case .values(let values):
      for cell in values.rows.flatMap(\.cells) {
        switch cell {
        case .value(let formula, _): add(formula.tree, in: Scope(), hiding: [])
        case .words(let words): add(words[language.tag])
        case .nothing: break
        }
      }
    case .unclear: break
    }
  }

  /// What a claim is examined with.
  init(_ claim: ClaimEntry, _ checked: CheckedReport, _ language: Language) {
    self.init(checked, language)
    let scope = Scope(opened: claim.models.compactMap { environment.model($0.text) })
    let cases = claim.dependence?.cases ?? []
    let formulas = [claim.holds] + cases.map(\.holds) + cases.flatMap(\.with).map { $0.value }
    for formula in formulas.compactMap(\.self) { add(formula.tree, in: scope, hiding: []) }
    let words = [claim.because, claim.dependence?.on] + cases.map(\.when)
    for text in words { add(text?[language.tag]) }
  }

  // MARK: Parts

  private mutating func add(_ phrase: Phrase?) {
    for span in phrase?.values ?? [] { add(span) }
  }

  private mutating func add(_ span: ValueSpan) {
    add(span.formula.tree, in: checked.values[span.range]?.scope ?? Scope(), hiding: [])
  }

  private mutating func add(_ tree: Expression, in scope: Scope, hiding locals: [String]) {
    for id in environment.needs(of: tree, in: scope, hiding: locals) { add(.definition(id)) }
    for name in DataNames(of: tree, scope, in: environment).names { add(.data(name)) }
  }

  private mutating func add(_ subject: DefinitionUses.Subject) {
    if !subjects.contains(subject) { subjects.append(subject) }
  }
}
