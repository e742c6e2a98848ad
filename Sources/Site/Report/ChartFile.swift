import Diagnostics

/// A figure as its file says it.
struct ChartFile: Sendable {
  let id: String
  let source: SourceID
  let title: LocalizedPhrase
  let subtitle: LocalizedPhrase?
  let caption: LocalizedPhrase?
  let alt: LocalizedPhrase?
  let x: AxisFile
  let y: AxisFile
  let marks: [MarkFile]
  /// Where the marks are announced, for problems with the figure as a whole.
  let range: SourceRange
}

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
