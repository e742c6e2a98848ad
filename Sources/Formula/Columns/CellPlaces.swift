public import Diagnostics

/// Where the cells of a column stand in their file: eight bytes each, since there may be millions.
public struct CellPlaces: Sendable {
  /// The file.
  public let source: SourceID
  private var places: [(start: UInt32, end: UInt32)] = []

  /// The places of no cells yet, in a file.
  public init(_ source: SourceID) { self.source = source }

  /// Rows that all come from one place, which is no file.
  init(_ range: SourceRange, count: Int) {
    source = range.source
    places = Array(repeating: (UInt32(range.start), UInt32(range.end)), count: count)
  }

  /// The rows.
  var indices: Range<Int> { places.indices }

  /// How many cells there are.
  public var count: Int { places.count }

  /// Adds a cell at these bytes.
  ///
  /// - Precondition: the file is smaller than 4 GiB.
  public mutating func append(_ range: Range<Int>) {
    places.append((UInt32(range.lowerBound), UInt32(range.upperBound)))
  }

  /// Where the cell of a row stands.
  public subscript(row: Int) -> SourceRange {
    SourceRange(source, Int(places[row].start), Int(places[row].end))
  }

  /// The places of some rows.
  func rows(_ rows: [Int]) -> CellPlaces {
    var some = CellPlaces(source)
    some.places = rows.map { places[$0] }
    return some
  }
}
