import Diagnostics

/// What `report.yaml` says.
struct ReportConfig: Sendable {
  var title: LocalizedText?
  var languages: [Located<String>] = []
  /// Where the report is published.
  var baseURL: String?
  /// Where it was published first, if it has moved: feeds know it by that.
  var firstBaseURL: String?
  var authors: [String] = []
  var date: CalendarDate?
  /// The slugs of the pages in reading order.
  var pages: [Located<String>] = []
  var units: [UnitDeclaration] = []
  /// How many claims there must be.
  var expectedClaims: Located<ExpectedCount>?
  /// What each kind of diagnostic shall be.
  var severities: [SeverityChoice] = []
  /// Whether pages may hold raw HTML.
  var allowsRawHTML = false
  /// Whether all its units could be read. A name that means nothing may else be one of them.
  var hasAllUnits = false
  /// What the samples of uncertain quantities follow from, together with their names.
  var seed: UInt64 = 1
  /// How many samples there are of each uncertain quantity.
  var samples = 10_000
}

/// How many of something a report must have, so that losing them all does not pass unseen.
enum ExpectedCount: Hashable, Sendable {
  case exactly(Int)
  case some
}

/// A unit that the report declares for itself.
struct UnitDeclaration: Sendable {
  let name: YAMLScalar
  let plural: Excerpt?
  let symbol: Excerpt?
  let label: LocalizedText?
  let takesPrefixes: Bool
  /// What one of it is worth in other units; without it the unit has a dimension of its own.
  let value: ParsedExcerpt?
}
