/// Words, one text per row of a data set: it is compared, chosen by and joined on, never computed with.
///
/// Each text is there once, however many rows hold it.
public struct TextColumn: Sendable {
  /// The texts that differ, in the order in which the file has them. A part of the rows keeps them all.
  public let texts: [String]
  /// Which of the texts each row holds.
  public let places: [UInt32]
  /// Where the rows stand, for messages.
  public let cells: CellPlaces

  /// A column of texts, each with its cell.
  ///
  /// - Precondition: there are as many cells as rows, and every row holds one of the texts.
  public init(_ texts: [String], places: [UInt32], cells: CellPlaces) {
    precondition(places.count == cells.count, "every row of a column has its cell")
    self.texts = texts
    self.places = places
    self.cells = cells
  }

  /// The texts that some row holds, in the order in which the file has them.
  var presentTexts: [String] {
    var isPresent = Array(repeating: false, count: texts.count)
    for place in places { isPresent[Int(place)] = true }
    return texts.indices.filter { isPresent[$0] }.map { texts[$0] }
  }

  /// What a row says.
  public subscript(row: Int) -> String { texts[Int(places[row])] }

  /// The column in some of its rows.
  func rows(_ rows: [Int]) -> TextColumn {
    TextColumn(texts, places: rows.map { places[$0] }, cells: cells.rows(rows))
  }

  /// In which rows the column holds the same text as another one of as many rows.
  func isEqual(to other: TextColumn) -> [Bool] {
    var own: [String: UInt32] = [:]
    for (place, text) in texts.enumerated() { own[text] = UInt32(place) }
    let known = other.texts.map { own[$0] }
    return places.indices.map { known[Int(other.places[$0])] == places[$0] }
  }

  /// In which rows the column holds a text; `nil` where no row of the file does.
  func isEqual(to text: String) -> [Bool]? {
    texts.firstIndex(of: text).map { place in places.map { $0 == UInt32(place) } }
  }
}
