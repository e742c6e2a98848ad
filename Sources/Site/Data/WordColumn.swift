import Formula

/// The words of a column, while its file is read: each that differs is kept once.
struct WordColumn {
  private var texts: [String] = []
  private var places: [UInt32] = []
  private var cells: CellPlaces
  private var known: [[UInt8]: UInt32] = [:]

  /// Which cell of a row belongs to the column.
  private let place: Int

  /// A column without rows yet.
  init(_ place: Int, _ cells: CellPlaces) {
    self.place = place
    self.cells = cells
  }

  /// Adds the words in a row.
  mutating func append(_ row: [CSVCell], of file: [UInt8]) {
    let cell = row[place]
    let content = cell.content(in: file)
    let text = known[content] ?? UInt32(texts.count)
    if Int(text) == texts.count {
      known[content] = text
      texts.append(String(decoding: content, as: UTF8.self))
    }
    places.append(text)
    cells.append(cell.range)
  }

  /// The column as far as it was read.
  var column: TextColumn { TextColumn(texts, places: places, cells: cells) }
}
