/// What differs between two builds of a report.
struct ReportDifference {
  var languages = NameDifference()
  var pages = NameDifference()
  var claims = SectionDifference<RecordChange>()
  var values = SectionDifference<NumberChange>()
  var definitions = SectionDifference<NumberChange>()
  var controls = SectionDifference<RecordChange>()
  var series = SectionDifference<SeriesChange>()
  var columns = SectionDifference<ColumnChange>()
  var data = SectionDifference<RecordChange>()

  /// Whether nothing differs.
  var isEmpty: Bool {
    languages.isEmpty && pages.isEmpty && claims.isEmpty && values.isEmpty && definitions.isEmpty
      && controls.isEmpty && series.isEmpty && columns.isEmpty && data.isEmpty
  }

  /// Compares two builds. Pages are compared where both tell theirs.
  init(
    _ old: PublishedNumbers, _ new: PublishedNumbers, oldPages: [String]?, newPages: [String]?,
    _ tolerance: Tolerance
  ) {
    languages = NameDifference(old.languages, new.languages)
    if let oldPages, let newPages { pages = NameDifference(oldPages, newPages) }
    let common = old.languages.filter(new.languages.contains)
    definitions = SectionDifference(
      Alignment(
        old.definitions, new.definitions, by: PublishedNumber.steps, content: { $0 })
    ) { NumberChange($0, $1, languages: common, tolerance) }
    values = SectionDifference(
      Alignment(old.values, new.values, by: PublishedNumber.steps, content: { $0 })
    ) { NumberChange($0, $1, languages: common, tolerance) }
    claims = SectionDifference(
      Alignment(old.claims, new.claims, by: PublishedRecord.steps, content: { $0 })
    ) { RecordChange($0, $1, tolerance) }
    controls = SectionDifference(
      Alignment(old.controls, new.controls, by: PublishedRecord.steps, content: { $0 })
    ) { RecordChange($0, $1, tolerance) }
    series = SectionDifference(
      Alignment(old.series, new.series, by: PublishedSeries.steps, content: \.content)
    ) { SeriesChange($0, $1, languages: common, tolerance) }
    columns = SectionDifference(
      Alignment(old.columns, new.columns, by: PublishedColumn.steps, content: { $0 })
    ) { ColumnChange($0, $1, languages: common, tolerance) }
    data = SectionDifference(
      Alignment(old.data, new.data, by: PublishedRecord.steps, content: { $0 })
    ) { RecordChange($0, $1, tolerance) }
  }
}

/// Names that only one of two builds has.
struct NameDifference: Hashable {
  var removed: [String] = []
  var added: [String] = []

  var isEmpty: Bool { removed.isEmpty && added.isEmpty }

  /// No difference.
  init() {}

  /// The difference of two lists without duplicates.
  init(_ old: [String], _ new: [String]) {
    let (known, found) = (Set(old), Set(new))
    removed = old.filter { !found.contains($0) }
    added = new.filter { !known.contains($0) }
  }
}

/// What became of an item that both builds have.
protocol ItemChange {
  associatedtype Item
}

/// What differs in one section.
struct SectionDifference<Change: ItemChange> {
  /// What both builds have and is not the same, in the order of the new one.
  var changed: [Change] = []
  var removed: [Change.Item] = []
  var added: [Change.Item] = []

  var isEmpty: Bool { changed.isEmpty && removed.isEmpty && added.isEmpty }

  /// No difference.
  init() {}

  /// What remains of two lists that were matched; `change` is `nil` for a pair that is the same.
  init(
    _ alignment: Alignment<Change.Item>, _ change: (Change.Item, Change.Item) -> Change?
  ) {
    changed = alignment.pairs.compactMap { change($0.old, $0.new) }
    removed = alignment.removed
    added = alignment.added
  }
}
