import Diagnostics
import Markdown
import Numerals
import Units

/// A report as its files say it: read, but with no name resolved and nothing computed.
struct Report: Sendable {
  var config: ReportConfig
  var models: [ModelFile] = []
  var charts: [ChartFile] = []
  var pages: [PageFile] = []
  /// Files below `media/`, copied as they are.
  var media: [InputFile] = []
  /// Keys of the bibliography, in its order.
  var sourceKeys: [String: SourceEntry] = [:]

  /// The pages of one language in reading order, the front page first.
  func pages(in language: String) -> [PageFile] {
    let own = pages.filter { $0.language == language }
    let order = config.pages.map(\.value)
    func rank(_ page: PageFile) -> Int { order.firstIndex(of: page.slug) ?? order.count }
    return own.indices.sorted { (rank(own[$0]), own[$0].slug) < (rank(own[$1]), own[$1].slug) }
      .map { own[$0] }
  }

  func page(_ slug: String, in language: String) -> PageFile? {
    pages.first { $0.slug == slug && $0.language == language }
  }

  func chart(_ id: String) -> ChartFile? { charts.first { $0.id == id } }
}

/// What `report.yaml` says.
struct ReportConfig: Sendable {
  var title: LocalizedText?
  var languages: [Located<String>] = []
  var baseURL: String?
  var authors: [String] = []
  var date: CalendarDate?
  /// The slugs of the pages in reading order.
  var pages: [Located<String>] = []
  var units: [UnitDeclaration] = []
  /// Whether pages may hold raw HTML.
  var allowsRawHTML = false
}

/// A unit that the report declares for itself.
struct UnitDeclaration: Sendable {
  let name: YAMLScalar
  let plural: Excerpt?
  let symbol: Excerpt?
  let label: LocalizedText?
  let takesPrefixes: Bool
  /// What one of it is worth in other units; without it the unit has a dimension of its own.
  let value: Excerpt?
}

/// An entry of the bibliography, as far as popovers and parameters need it.
struct SourceEntry: Sendable {
  let id: String
  let title: String
  let authors: String?
  let year: String?
  let url: String?
}

/// A model as its file says it.
struct ModelFile: Sendable {
  let name: String
  let source: SourceID
  var title: LocalizedText?
  /// Parameters, then definitions, in the order of the file.
  var entries: [ModelEntry] = []
  var checks: [ParsedExcerpt] = []
}

/// A parameter or a definition of a model.
struct ModelEntry: Sendable {
  enum Kind: Sendable { case parameter, definition }
  let kind: Kind
  let head: Excerpt
  let formula: Excerpt
  let label: LocalizedText?
  let symbol: Excerpt?
  let sources: [Excerpt]
}

/// A page as its file says it.
struct PageFile: Sendable {
  let slug: String
  let language: String
  let source: SourceID
  var title: Phrase?
  var summary: Phrase?
  var models: [Excerpt] = []
  var date: CalendarDate?
  let document: Document

  /// The path in the site.
  var path: String { language + "/" + slug + ".html" }
  /// Whether it is the page that a reader comes to first.
  var isFront: Bool { slug == "index" }
}

/// A figure as its file says it.
struct ChartFile: Sendable {
  let id: String
  let source: SourceID
  var title: LocalizedPhrase
  var subtitle: LocalizedPhrase?
  var caption: LocalizedPhrase?
  var alt: LocalizedPhrase?
  var x: AxisFile
  var y: AxisFile
  var marks: [MarkFile]
  /// Where the file's contents begin, for problems with the figure as a whole.
  let range: SourceRange
}

/// An axis as its file says it.
struct AxisFile: Sendable {
  enum ScaleName: String, CaseIterable, Sendable { case linear, log }
  enum FormatName: String, CaseIterable, Sendable { case number, percent, factor, words, year }
  var label: LocalizedPhrase?
  var unit: ParsedExcerpt?
  var scale: ScaleName
  var domain: [ParsedExcerpt]
  var format: FormatName
  let range: SourceRange
}

/// A mark as its file says it.
struct MarkFile: Sendable {
  enum Kind: Sendable {
    case line(ParsedExcerpt)
    case points([PointFile])
    case point(PointFile)
    case horizontalRule(ParsedExcerpt)
    case verticalRule(ParsedExcerpt)
  }
  let kind: Kind
  let label: LocalizedPhrase?
  let range: SourceRange
}

/// A point as its file says it.
struct PointFile: Sendable {
  let x: ParsedExcerpt
  let y: ParsedExcerpt
  let label: LocalizedPhrase?
}
