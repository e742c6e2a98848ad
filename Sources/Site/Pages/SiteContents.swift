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
  /// Where each figure stands, by language and id.
  private let places: [String: [String: FigurePlace]]
  /// The symbols that definitions and parameters declare.
  private let symbols: [DefinitionID: String]

  /// The number of a figure, and the page on which it stands first.
  struct FigurePlace: Sendable {
    let number: Int
    let page: PageFile
  }

  init(_ report: EvaluatedReport, _ figures: [String: [String: Figure]]) {
    self.report = report
    self.figures = figures
    symbols = report.checked.entries.compactMapValues { $0.symbol?.text }
    var places: [String: [String: FigurePlace]] = [:]
    for language in report.languages.map(\.tag) {
      var found: [String: FigurePlace] = [:]
      for page in report.checked.report.pages(in: language) {
        for id in report.checked.figures[page.path] ?? [] where found[id] == nil {
          found[id] = FigurePlace(number: found.count + 1, page: page)
        }
      }
      places[language] = found
    }
    self.places = places
  }

  /// Where a figure stands; `nil` when it is on no page of the language.
  func place(ofFigure id: String, _ language: Language) -> FigurePlace? {
    places[language.tag]?[id]
  }

  /// The figures that stand on a page of the language, in order of their numbers.
  func placedFigures(_ language: Language) -> [Figure] {
    let found = (places[language.tag] ?? [:]).sorted { $0.value.number < $1.value.number }
    return found.compactMap { figures[language.tag]?[$0.key] }
  }

  /// The pages of the language that no author wrote, in the order of the list of appendices.
  func generatedPages(_ language: Language) -> [GeneratedPage] { [] }

  /// The definition that a name on a page means.
  func definition(_ name: String, on page: PageFile) -> DefinitionID? {
    let environment = report.checked.environment
    let opened = page.front.models.compactMap { environment.model($0.text) }
    return environment.definition(named: name, in: Scope(opened: opened))
  }

  /// A definition as a formula for the eye.
  func formula(_ id: DefinitionID, _ language: Language) -> Fragment {
    let environment = report.checked.environment
    let definition = environment[id]
    var body = definition.body
    if case .fit(let fit, .prediction) = definition.kind {
      // A new observation is the law and its scatter.
      let scatter = Expression(.name("ε"), body.range)
      let act = environment[fit].loss.isOfLogarithms ? InfixOperator.multiply : .add
      body = Expression(.infix(act, body, scatter, mark: body.range), body.range)
    }
    let notation = FormulaNotation(
      style: language.style, language: language.tag, environment: environment,
      scope: environment.scope(ofBody: id), symbol: { [symbols] in symbols[$0] })
    return mathML(
      definition: definition.name.text, parameters: definition.parameters, body: body,
      notation)
  }
}
