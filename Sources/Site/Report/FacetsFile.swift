import Diagnostics

/// What differs from panel to panel of a chart as its file says it; what is missing was told already.
struct FacetsFile: Sendable {
  /// What the panels go by.
  enum Kind: Sendable {
    /// A panel for each value of a column.
    case column(data: Excerpt?, by: ParsedExcerpt?)
    /// A panel for each value of a name in the formulas of the marks.
    case name(FacetNameFile)
    /// Both or neither: which is meant was asked already. A name that is given is known.
    case unclear(Excerpt?)
  }
  let kind: Kind
  /// How many panels stand in a row at most.
  let columns: Int?
  /// Whether all of it could be read.
  let isWhole: Bool
  /// The key that says it.
  let range: SourceRange

  /// The formulas of its values.
  var formulas: [ParsedExcerpt] {
    if case .name(let name) = kind { name.values } else { [] }
  }

  /// The titles of its panels.
  var labels: [LocalizedPhrase] {
    if case .name(let name) = kind { name.labels } else { [] }
  }
}

/// A name in the formulas of the marks, and its value in each panel.
struct FacetNameFile: Sendable {
  /// The name; one that formulas cannot write was told already.
  let name: Excerpt?
  let values: [ParsedExcerpt]
  /// The titles of the panels; none where the values are the titles.
  let labels: [LocalizedPhrase]
  /// Where the values stand.
  let valuesRange: SourceRange
}
