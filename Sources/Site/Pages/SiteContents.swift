import Diagnostics
import Formula
import FormulaSyntax
import Markup
import MathML

/// Everything that pages are made of, numbered through each language.
struct SiteContents: Sendable {
  let report: EvaluatedReport
  /// Figures by language and id.
  let figures: [String: [String: Figure]]
  /// The tables by their names.
  let tables: [String: CheckedTable]
  /// What has which number, by language.
  private let numberings: [String: Numbering]
  /// The works that each page rests on, by its path.
  private let pageSources: [String: PageSources]
  /// The symbols that definitions and parameters declare.
  let symbols: [DefinitionID: String]

  /// How large the images are that pages show, by their paths.
  let imageSizes: [String: ImageSize]
  /// The paths of the pictures by which others show pages, by those of the pages.
  var cards: [String: String] = [:]
  /// Under which paths files of authors and of the theme are published.
  var paths = PublishedPaths()
  /// Whether its pages go along without the site: without other languages, and with each thing once.
  private(set) var standsAlone = false

  /// The same, for pages that go along without the site.
  var standingAlone: SiteContents {
    var contents = self
    contents.standsAlone = true
    return contents
  }

  /// The numbers of claims, and where they stand.
  let claimPlaces: ClaimPlaces

  init(_ report: EvaluatedReport, _ figures: [String: [String: Figure]]) {
    self.report = report
    self.figures = figures
    pageSources = Dictionary(
      uniqueKeysWithValues: report.checked.report.pages.map {
        ($0.path, PageSources($0, report.checked))
      })
    symbols = report.checked.entries.compactMapValues { $0.symbol?.text }
    let shown = MediaUses(report.checked.report).shown
    imageSizes = Dictionary(
      report.checked.report.media.compactMap { file in
        guard shown.contains(file.path), let form = ImageSize.Form(path: file.path) else {
          return nil
        }
        return ImageSize.read(form, file.bytes).map { (file.path, $0) }
      }, uniquingKeysWith: { first, _ in first })
    tables = Dictionary(
      report.checked.tables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var numberings: [String: Numbering] = [:]
    for language in report.languages.map(\.tag) {
      let pages = report.checked.report.pages(in: language)
      numberings[language] = Numbering(pages) { report.checked.exhibits[$0.path] ?? [] }
    }
    self.numberings = numberings
    claimPlaces = ClaimPlaces(report.checked.report.claims.map(\.id.value), numberings)
  }

  /// What has which number in a language of the report.
  func numbering(_ language: Language) -> Numbering {
    numberings[language.tag] ?? Numbering([]) { _ in [] }
  }

  /// The figures that stand on a page of the language, in order of their numbers.
  func placedFigures(_ language: Language) -> [Figure] {
    numbering(language).all(.figure).compactMap { figures[language.tag]?[$0.name] }
  }

  /// The tables that stand on a page of the language, in order of their numbers.
  func placedTables(_ language: Language) -> [CheckedTable] {
    numbering(language).all(.table).compactMap { tables[$0.name] }
  }

  /// The works that a page rests on.
  func sources(of page: PageFile) -> PageSources {
    pageSources[page.path] ?? PageSources(page, report.checked)
  }

  /// The pages of the language that no author wrote, in the order of the list of appendices.
  func generatedPages(_ language: Language) -> [GeneratedPage] {
    [standsAlone ? nil : contentsPage(language)].compactMap(\.self)
      + ClaimLedger(language, self).pages
      + ModelPages(self, language).all + [referencesPage(language)].compactMap(\.self)
  }

  /// The claim of that name with what the models give.
  func claim(_ id: String) -> EvaluatedClaim? { report.claims.first { $0.id == id } }

  /// What readers call a definition.
  func label(_ id: DefinitionID, _ language: Language) -> String {
    report.checked.entries[id]?.label?[language.tag]?.text
      ?? report.checked.environment.shortName(id)
  }

  /// A formula for the eye, by itself.
  func formula(_ tree: Expression, in scope: Scope, _ language: Language) -> Fragment {
    mathML(tree, notation(scope, language))
  }

  /// The definition that a name on a page means.
  func definition(_ name: String, on page: PageFile) -> DefinitionID? {
    let environment = report.checked.environment
    let opened = page.front.models.compactMap { environment.model($0.text) }
    return environment.definition(named: name, in: Scope(opened: opened))
  }
}
