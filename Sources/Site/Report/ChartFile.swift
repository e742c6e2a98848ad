import Charts
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
  /// What differs from panel to panel; without it there is one.
  let facets: FacetsFile?
  let marks: [MarkFile]
  /// Whether its author wants it wider than the text; `nil` leaves that to its kind.
  let isWide: Bool?
  /// The diagnostics that the chart allows itself.
  let allowances: [SeverityChoice]
  /// Where the marks are announced, for problems with the figure as a whole.
  let range: SourceRange

  /// The widths that it is drawn for. Where panels stand three or more in a row it takes the room beside the text too,
  /// unless its author has said otherwise.
  func layouts(ofPanels count: Int) -> [Layout] {
    let isInRows = facets != nil && min(count, facets?.columns ?? count) > 2
    return isWide ?? isInRows ? [.full, .wide, .narrow] : [.wide, .narrow]
  }

  /// All its texts.
  var texts: [LocalizedPhrase?] {
    [title, subtitle, caption, alt, x.label, y.label] + (facets?.labels ?? [])
      + marks.flatMap(\.texts)
  }
}
