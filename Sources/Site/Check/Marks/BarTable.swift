/// Which row of a data set is which bar: the names along one side, the series along the other.
struct BarTable {
  /// What a bar is called, and where it stands among others: words in the order of their rows, numbers by
  /// size.
  struct Key: Hashable {
    let text: String
    let order: Double
  }

  /// The names that differ.
  let names: [Key]
  /// The first row of each name.
  let firstRows: [Int]
  /// The series, in the order of their rows; one without a name where there are none.
  let series: [String?]
  /// The row of each name, by series.
  let rows: [[Int?]]
  /// What two rows are both called.
  let repeated: String?

  init(names keys: [Key], series texts: [String]?) {
    var places: [Key: Int] = [:]
    var found: [(key: Key, row: Int)] = []
    for (row, key) in keys.enumerated() where places[key] == nil {
      places[key] = found.count
      found.append((key, row))
    }
    let order = found.indices.sorted { (found[$0].key.order, $0) < (found[$1].key.order, $1) }
    for (place, index) in order.enumerated() { places[found[index].key] = place }
    var series: [String?] = texts == nil ? [nil] : []
    for text in texts ?? [] where !series.contains(text) { series.append(text) }
    var rows = series.map { _ in [Int?](repeating: nil, count: order.count) }
    var repeated: String?
    for (row, key) in keys.enumerated() {
      let group = texts.flatMap { series.firstIndex(of: $0[row]) } ?? 0
      guard let place = places[key] else { continue }
      if rows[group][place] != nil, repeated == nil {
        repeated = key.text + (texts.map { " (" + $0[row] + ")" } ?? "")
      }
      rows[group][place] = row
    }
    names = order.map { found[$0].key }
    firstRows = order.map { found[$0].row }
    self.series = series
    self.rows = rows
    self.repeated = repeated
  }
}
