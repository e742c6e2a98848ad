/// A column of a table of data, with all of its rows.
struct PublishedColumn: Hashable, Sendable {
  let table: String
  /// Its place in the table, from one.
  let place: Int
  let labels: [PublishedText]
  /// The unit of its numbers; nothing for words.
  let unit: String
  let values: [PublishedRecord.Fact.Value]

  /// How columns are matched: by table and label, wherever they stand, and by their place where the label was changed.
  static let steps: [Alignment<PublishedColumn>.Step] = [
    Alignment.Step(key: { $0.labelKey }, needsSameContent: true),
    Alignment.Step(key: { $0.labelKey }),
    Alignment.Step(key: { [$0.table, String($0.place)] }),
  ]

  private var labelKey: [String] { [table] + labels.flatMap { [$0.language, $0.text] } }
}
