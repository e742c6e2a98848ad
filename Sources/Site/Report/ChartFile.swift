import Diagnostics

/// A figure as its file says it, as far as it could be read.
struct ChartFile: Sendable {
  let id: String
  let source: SourceID
  /// Whether all of it could be read. What is there is checked in any case; half a figure is not drawn.
  let isWhole: Bool
  let title: LocalizedPhrase?
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

extension MarkFile {
  /// Whether it can be drawn as it is.
  var isWhole: Bool {
    switch kind {
    case .line, .horizontalRule, .verticalRule: true
    case .rows(let rows): rows.isWhole
    case .point(let point): point.isWhole
    case .points(let points): points.allSatisfy(\.isWhole)
    case .unclear: false
    }
  }
}

extension PointFile {
  fileprivate var isWhole: Bool { x != nil && y != nil }
}

/// A mark as its file says it.
struct MarkFile: Sendable {
  indirect enum Kind: Sendable {
    case line(ParsedExcerpt)
    case points([PointFile])
    /// A point for each row of a data set.
    case rows(RowsFile)
    case point(PointFile)
    case horizontalRule(ParsedExcerpt)
    case verticalRule(ParsedExcerpt)
    /// Several things at once, or none: which is meant was asked already.
    case unclear([Kind])
  }
  let kind: Kind
  let label: LocalizedPhrase?
  let range: SourceRange
}

extension MarkFile.Kind {
  /// The formulas of values, those of rows aside.
  var formulas: [ParsedExcerpt] {
    switch self {
    case .line(let formula), .horizontalRule(let formula), .verticalRule(let formula): [formula]
    case .point(let point): [point.x, point.y].compactMap(\.self)
    case .points(let points): points.flatMap { [$0.x, $0.y].compactMap(\.self) }
    case .rows: []
    case .unclear(let kinds): kinds.flatMap(\.formulas)
    }
  }
}

/// Points from data as their file says it; what is missing was told already.
struct RowsFile: Sendable {
  let data: Excerpt?
  let condition: ParsedExcerpt?
  let x: ParsedExcerpt?
  let y: ParsedExcerpt?
  /// Whether a condition that was given could be read.
  let isConditionRead: Bool

  fileprivate var isWhole: Bool { data != nil && x != nil && y != nil && isConditionRead }
}

/// A point as its file says it; a coordinate that is missing was told already.
struct PointFile: Sendable {
  let x: ParsedExcerpt?
  let y: ParsedExcerpt?
  let label: LocalizedPhrase?
}
