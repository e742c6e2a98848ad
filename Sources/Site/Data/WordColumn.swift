import Formula

/// The words of a column, while its file is read: each that differs is kept once.
struct WordColumn {
  private var texts: [String] = []
  private var places: [UInt32] = []
  private var cells: CellPlaces
  /// The bytes of all texts, one behind the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The texts by their hash: each place holds the number of one plus one, or zero. At least half are free.
  private var table: [UInt32] = Array(repeating: 0, count: 64)

  /// Which cell of a row belongs to the column.
  private let place: Int

  /// A column without rows yet.
  init(_ place: Int, _ cells: CellPlaces) {
    self.place = place
    self.cells = cells
  }

  /// Adds the words in a row. Cost: the bytes of the cell; no text is made of one that was there before.
  mutating func append(_ row: [CSVCell], of file: [UInt8]) {
    let cell = row[place]
    let text = cell.isQuoted ? cell.content(in: file)[...] : trimmedBlanks(file[cell.range])
    places.append(number(of: text))
    cells.append(cell.range)
  }

  /// The column as far as it was read.
  var column: TextColumn { TextColumn(texts, places: places, cells: cells) }

  /// The number of a text, which is a new one for a text that was not there.
  private mutating func number(of text: ArraySlice<UInt8>) -> UInt32 {
    let slot = slot(of: text)
    if table[slot] > 0 { return table[slot] - 1 }
    let number = UInt32(texts.count)
    table[slot] = number + 1
    texts.append(String(decoding: text, as: UTF8.self))
    bytes += text
    ends.append(bytes.count)
    if 2 * texts.count > table.count { grow() }
    return number
  }

  /// Where a text is in the table, or would be: at the first free place behind the hash of its bytes (FNV-1a,
  /// its high bits folded down).
  private func slot(of text: ArraySlice<UInt8>) -> Int {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var slot = Int(truncatingIfNeeded: sum ^ sum >> 32) & (table.count - 1)
    while table[slot] > 0, self.text(Int(table[slot] - 1)) != text {
      slot = (slot + 1) & (table.count - 1)
    }
    return slot
  }

  private func text(_ number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  private mutating func grow() {
    table = Array(repeating: 0, count: 2 * table.count)
    for number in texts.indices { table[slot(of: text(number))] = UInt32(number) + 1 }
  }
}
