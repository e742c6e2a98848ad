/// A column of a table of data that both builds have, and that is not the same.
struct ColumnChange: ItemChange {
  typealias Item = PublishedColumn

  /// A cell that differs.
  struct Cell: Hashable {
    /// The row, from one.
    let row: Int
    let old: PublishedRecord.Fact.Value
    let new: PublishedRecord.Fact.Value
  }

  let old: PublishedColumn
  let new: PublishedColumn
  /// Whether what it is called or measured in differs.
  let hasOtherWords: Bool
  /// The first cell that differs, where both have as many rows.
  let first: Cell?
  /// How many cells differ; all of them where there are more or fewer rows.
  let differing: Int

  /// The change of a column; `nil` where there is none.
  init?(
    _ old: PublishedColumn, _ new: PublishedColumn, languages: [String], _ tolerance: Tolerance
  ) {
    self.old = old
    self.new = new
    func label(_ column: PublishedColumn, _ language: String) -> String? {
      column.labels.first { $0.language == language }?.text
    }
    hasOtherWords =
      old.unit != new.unit || !languages.allSatisfy { label(old, $0) == label(new, $0) }
    let hasSameRows = old.values.count == new.values.count
    var cells: [Cell] = []
    if hasSameRows {
      for (row, (before, after)) in zip(old.values, new.values).enumerated()
      where !before.isSame(as: after, tolerance) {
        cells.append(Cell(row: row + 1, old: before, new: after))
      }
    }
    first = cells.first
    differing = hasSameRows ? cells.count : max(old.values.count, new.values.count)
    if !hasOtherWords && differing == 0 { return nil }
  }
}
