import Diagnostics
import Formula
import FormulaSyntax

/// Where each definition is used, in one language: on which pages, in which figures and claims, and by which other
/// definitions.
struct DefinitionUses {
  /// The pages that show it, by their files, in reading order.
  private var pages: [DefinitionID: [PageFile]] = [:]
  /// The figures that are drawn with it.
  private var charts: [DefinitionID: [String]] = [:]
  /// The claims that are examined with it.
  private var claims: [DefinitionID: [String]] = [:]
  private var definitions: [DefinitionID: [DefinitionID]] = [:]

  init(_ site: SiteContents, _ language: Language) {
    let checked = site.report.checked
    let environment = checked.environment
    for user in environment.ids {
      // A measure that a fit to so few observations does not have is nowhere on the page of its model.
      if case .fit(_, .measure) = environment[user].kind, site.report.definitions[user] == nil {
        continue
      }
      for need in environment.needs(of: user) { definitions[need, default: []].append(user) }
    }
    func needs(_ phrase: Phrase?) -> [DefinitionID] {
      (phrase?.values ?? []).flatMap { span in
        environment.needs(
          of: span.formula.tree, in: checked.values[span.range]?.scope ?? Scope())
      }
    }
    for page in checked.report.pages(in: language.tag) {
      var used = needs(page.front.title) + needs(page.front.summary)
      for span in checked.values(on: page) {
        used += environment.needs(
          of: span.formula.tree, in: checked.values[span.range]?.scope ?? Scope())
      }
      for reference in page.parts.references {
        guard case .formula(let name) = Destination(reference.destination.text),
          let id = site.definition(name, on: page)
        else { continue }
        used.append(id)
      }
      for id in Set(used) { pages[id, default: []].append(page) }
    }
    for figure in site.placedFigures(language) {
      guard let chart = checked.report.chart(figure.id) else { continue }
      var used = chart.texts.flatMap { needs($0?[language.tag]) }
      for formula in chart.formulas {
        used += environment.needs(of: formula.tree, in: Scope(), hiding: ["x", "y"])
      }
      for id in Set(used) { charts[id, default: []].append(chart.id) }
    }
    for claim in checked.report.claims {
      var used = needs(claim.because?[language.tag])
      let scope = Scope(opened: claim.models.compactMap { environment.model($0.text) })
      if let holds = claim.holds { used += environment.needs(of: holds.tree, in: scope) }
      for id in Set(used) { claims[id, default: []].append(claim.id.value) }
    }
  }

  /// The pages that show a definition.
  func pages(_ id: DefinitionID) -> [PageFile] { pages[id] ?? [] }
  /// The figures that are drawn with it, in the order of their numbers.
  func charts(_ id: DefinitionID) -> [String] { charts[id] ?? [] }
  /// The claims that are examined with it.
  func claims(_ id: DefinitionID) -> [String] { claims[id] ?? [] }
  /// The definitions that name it.
  func definitions(_ id: DefinitionID) -> [DefinitionID] { definitions[id] ?? [] }
}

extension ChartFile {
  /// All its formulas.
  fileprivate var formulas: [ParsedExcerpt] {
    (facets?.formulas ?? []) + x.domain + y.domain + marks.flatMap { $0.kind.facts.allFormulas }
  }
}
