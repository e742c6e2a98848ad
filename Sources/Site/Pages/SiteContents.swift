import Charts
import Diagnostics
import Formula
import FormulaSyntax
import Markup
import MathML

/// Everything that pages are made of, with figures numbered through each language.
struct SiteContents: Sendable {
  let report: EvaluatedReport
  /// Figures by language and id.
  let figures: [String: [String: Figure]]
  /// The number of each figure, by language and id.
  private(set) var figureNumbers: [String: [String: Int]] = [:]
  /// The page on which each figure stands first, by language and id.
  private(set) var figureHomes: [String: [String: String]] = [:]
  /// The symbols that definitions and parameters declare.
  private var symbols: [DefinitionID: String] = [:]

  init(_ report: EvaluatedReport, _ figures: [String: [String: Figure]]) {
    self.report = report
    self.figures = figures
    let environment = report.checked.environment
    for model in report.checked.report.models {
      for entry in model.entries {
        let name = parseDefinitionHead(entry.head).name.text
        guard let symbol = entry.symbol?.text, let place = environment.model(model.name),
          let id = environment.definition(name, in: place)
        else { continue }
        symbols[id] = symbol
      }
    }
    for language in report.checked.report.config.languages.map(\.value) {
      var number = 0
      for page in report.checked.report.pages(in: language) {
        for id in report.checked.figures[page.path] ?? []
        where figureNumbers[language]?[id] == nil {
          number += 1
          figureNumbers[language, default: [:]][id] = number
          figureHomes[language, default: [:]][id] = page.slug
        }
      }
    }
  }

  /// Where the formulas of a page stand.
  func scope(of page: PageFile) -> Scope {
    Scope(opened: page.models.compactMap { report.checked.environment.model($0.text) })
  }

  /// A definition as a formula for the eye.
  func formula(_ id: DefinitionID, _ language: Language) -> Fragment {
    let environment = report.checked.environment
    let definition = environment[id]
    let notation = FormulaNotation(
      style: language.style, language: language.tag, environment: environment,
      scope: Scope(model: definition.model), symbol: { [symbols] in symbols[$0] })
    return mathML(
      definition: definition.name.text, parameters: definition.parameters, body: definition.body,
      notation)
  }
}
