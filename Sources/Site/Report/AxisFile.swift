import Diagnostics

/// An axis as its file says it.
struct AxisFile: Sendable {
  enum ScaleName: String, CaseIterable, Sendable { case linear, log }
  enum FormatName: String, CaseIterable, Sendable { case number, percent, factor, words, year }
  let label: LocalizedPhrase?
  let unit: ParsedExcerpt?
  let scale: ScaleName
  /// Both ends, or nothing.
  let domain: [ParsedExcerpt]
  let format: FormatName
  let range: SourceRange
}
