import Diagnostics

/// A report as its files say it: read, but with no name resolved and nothing computed.
struct Report: Sendable {
  var config = ReportConfig()
  /// The languages that it is written in, each once: those that have words.
  var languages: [Language] = []
  /// All languages that a report could be written in.
  var library = LanguageLibrary.builtIn
  var models: [ModelFile] = []
  var charts: [ChartFile] = []
  var tables: [TableFile] = []
  var pages: [PageFile] = []
  /// The pages that are no part of it yet. What they show counts as shown; nothing else is asked of them.
  var drafts: [PageFile] = []
  /// The claims that it examines, in the order of their files.
  var claims: [ClaimEntry] = []
  /// Whether all claims could be read.
  var hasAllClaims = true
  /// The data sets that models declare, each once.
  var dataSets: [DataSetFile] = []
  /// The names of files below `data/` that no model declares, and their places.
  var unusedData: [Located<String>] = []
  /// Files below `media/`, copied as they are.
  var media: [InputFile] = []
  /// The place of each of them as a whole, by its path.
  var mediaPlaces: [String: SourceRange] = [:]
  /// The bibliography by key.
  var bibliography: [String: BibliographyEntry] = [:]
  /// The path of each file below the content folder.
  var paths: [SourceID: String] = [:]
  /// The paths of files that could not be read: what they would have defined is not known.
  var unread: Set<String> = []

  /// All that pages share.
  var withoutPages: Report {
    var report = self
    report.pages = []
    report.drafts = []
    return report
  }

  /// The pages of one language in reading order: the front page first, then the order of `report.yaml`,
  /// then the pages that it does not list, by name. One that is not translated is shown in the first language
  /// that has it.
  func pages(in language: String) -> [PageFile] {
    let order = config.pages.map(\.value)
    func rank(_ page: PageFile) -> Int {
      page.isFront ? -1 : order.firstIndex(of: page.slug) ?? order.count
    }
    var slugs: [String] = []
    for page in pages where !slugs.contains(page.slug) { slugs.append(page.slug) }
    return slugs.compactMap { shownPage($0, in: language) }.map { (rank: rank($0), page: $0) }
      .sorted { ($0.rank, $0.page.slug) < ($1.rank, $1.page.slug) }.map(\.page)
  }

  /// The page of that name in a language.
  func page(_ slug: String, in language: String) -> PageFile? {
    pages.first { $0.slug == slug && $0.language == language }
  }

  /// The page of that name as a language shows it: in that language, or else in the first one that has it. A
  /// language without a front page of its own shows none.
  func shownPage(_ slug: String, in language: String) -> PageFile? {
    if let own = page(slug, in: language) { return own }
    guard page("index", in: language) != nil else { return nil }
    return config.languages.lazy.compactMap { page(slug, in: $0.value) }.first
  }

  /// Whether there is a draft of that name, in a language if one is given.
  func hasDraft(_ slug: String, in language: String? = nil) -> Bool {
    drafts.contains { $0.slug == slug && (language == nil || $0.language == language) }
  }

  /// The names of the pages of a language.
  func slugs(in language: String) -> [String] {
    pages.filter { $0.language == language }.map(\.slug)
  }

  /// The data set of that name.
  func dataSet(_ name: String) -> DataSetFile? {
    dataSets.first { $0.declaration.name.text == name }
  }

  /// The claim of that name.
  func claim(_ id: String) -> ClaimEntry? { claims.first { $0.id.value == id } }

  /// The chart of that name.
  func chart(_ id: String) -> ChartFile? { charts.first { $0.id == id } }
}
