import Diagnostics
import Formula
import FormulaSyntax

/// Where each definition and each data set is used, in one language: on which pages, in which figures, tables and claims, and
/// by which definitions.
struct DefinitionUses {
  /// What is used.
  enum Subject: Hashable {
    case definition(DefinitionID)
    case data(String)
  }

  /// The pages that show it, by their files, in reading order.
  private var pages: [Subject: [PageFile]] = [:]
  /// The figures that are drawn with it.
  private var charts: [Subject: [String]] = [:]
  /// The tables that list it.
  private var tables: [Subject: [String]] = [:]
  /// The claims that are examined with it.
  private var claims: [Subject: [String]] = [:]
  private var definitions: [Subject: [DefinitionID]] = [:]

  init(_ site: SiteContents, _ language: Language) {
    let checked = site.report.checked
    let environment = checked.environment
    for user in environment.ids {
      // A measure that a fit to so few observations does not have is nowhere on the page of its model.
      if case .fit(_, .measure) = environment[user].kind, site.report.definitions[user] == nil {
        continue
      }
      for need in environment.needs(of: user) {
        definitions[.definition(need), default: []].append(user)
      }
      // All that a fit gives is told once, by its law.
      if case .fit(_, let result) = environment[user].kind, result != .law { continue }
      for name in DataNames(of: user, in: environment).names {
        definitions[.data(name), default: []].append(user)
      }
    }
    for page in checked.report.pages(in: language.tag) {
      for subject in UsedSubjects(page, site, language).subjects {
        pages[subject, default: []].append(page)
      }
    }
    for figure in site.placedFigures(language) {
      guard let chart = checked.report.chart(figure.id) else { continue }
      for subject in UsedSubjects(chart, checked, language).subjects {
        charts[subject, default: []].append(chart.id)
      }
    }
    for table in site.numbering(language).all(.table).map(\.name) {
      for subject in UsedSubjects(table: table, checked, language).subjects {
        tables[subject, default: []].append(table)
      }
    }
    for claim in checked.report.claims {
      for subject in UsedSubjects(claim, checked, language).subjects {
        claims[subject, default: []].append(claim.id.value)
      }
    }
  }

  /// The pages that show it.
  func pages(_ subject: Subject) -> [PageFile] { pages[subject] ?? [] }
  /// The figures that are drawn with it, in the order of their numbers.
  func charts(_ subject: Subject) -> [String] { charts[subject] ?? [] }
  /// The tables that list it, in the order of their numbers.
  func tables(_ subject: Subject) -> [String] { tables[subject] ?? [] }
  /// The claims that are examined with it.
  func claims(_ subject: Subject) -> [String] { claims[subject] ?? [] }
  /// The definitions that name it.
  func definitions(_ subject: Subject) -> [DefinitionID] { definitions[subject] ?? [] }
}
