/// A text that was taken out of a source, with the way back for each of its bytes.
///
/// A formula in a folded YAML scalar or in a table cell is not a run of bytes in its file: quotes are
/// doubled, line breaks became blanks, `\|` became `|`. An excerpt carries the text as the language
/// sees it and maps every offset back, so that whatever is parsed from it has ranges in the file from
/// the start, and no range is ever shifted afterwards.
public struct Excerpt: Sendable {
  /// A run of the text, and the bytes of the source it stands for.
  struct Piece: Sendable {
    var offset: Int
    var source: Range<Int>
    /// Whether the run is the source's bytes themselves, so that offsets inside map one to one.
    var isVerbatim: Bool
  }

  /// The source the text was taken from.
  public let source: SourceID

  /// The text, as the language that is parsed sees it.
  public private(set) var bytes: [UInt8] = []

  private var pieces: [Piece] = []
  private let place: Int

  /// An excerpt without text yet, that stands at `place` of the source.
  public init(_ source: SourceID, at place: Int) {
    self.source = source
    self.place = place
  }

  /// The bytes of `range` as they stand in `source`.
  public init(_ source: SourceID, _ range: Range<Int>, of file: [UInt8]) {
    self.init(source, at: range.lowerBound)
    append(verbatim: range, of: file)
  }

  /// Text that is a source by itself, such as a formula on the command line.
  public init(whole source: SourceID, bytes: [UInt8]) {
    self.init(source, 0..<bytes.count, of: bytes)
  }

  /// Appends bytes that stand in the source just so.
  public mutating func append(verbatim range: Range<Int>, of file: [UInt8]) {
    guard !range.isEmpty else { return }
    if let last = pieces.last, last.isVerbatim, last.source.upperBound == range.lowerBound {
      pieces[pieces.count - 1].source = last.source.lowerBound..<range.upperBound
    } else {
      pieces.append(Piece(offset: bytes.count, source: range, isVerbatim: true))
    }
    bytes.append(contentsOf: file[range])
  }

  /// Appends bytes that the source spells otherwise: all of them map to the whole of `range`.
  public mutating func append(_ replacement: [UInt8], for range: Range<Int>) {
    guard !replacement.isEmpty else { return }
    pieces.append(Piece(offset: bytes.count, source: range, isVerbatim: false))
    bytes.append(contentsOf: replacement)
  }

  /// Appends a text that was taken out of the same source, with its way back.
  public mutating func append(_ other: Excerpt) {
    for piece in other.pieces {
      var piece = piece
      piece.offset += bytes.count
      pieces.append(piece)
    }
    bytes.append(contentsOf: other.bytes)
  }

  /// The text as a string; bytes that are not UTF-8 become U+FFFD.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Where a run of the text stands in the source.
  public func range(_ local: Range<Int>) -> SourceRange {
    guard !pieces.isEmpty else { return SourceRange(source, place, place) }
    let start = map(local.lowerBound, isEnd: false)
    if local.isEmpty { return SourceRange(source, start, start) }
    return SourceRange(source, start, max(start, map(local.upperBound, isEnd: true)))
  }

  /// Where the whole text stands in the source.
  public var range: SourceRange { range(0..<bytes.count) }

  /// A part of this text, with the same way back.
  public func part(_ local: Range<Int>) -> Excerpt {
    var part = Excerpt(source, at: range(local.lowerBound..<local.lowerBound).start)
    part.bytes = Array(bytes[local])
    for (index, piece) in pieces.enumerated() {
      let end = index + 1 < pieces.count ? pieces[index + 1].offset : bytes.count
      let low = max(piece.offset, local.lowerBound)
      let high = min(end, local.upperBound)
      guard low < high else { continue }
      let range =
        piece.isVerbatim
        ? (piece.source.lowerBound + low - piece.offset)..<(piece.source.lowerBound + high
          - piece.offset)
        : piece.source
      part.pieces.append(
        Piece(offset: low - local.lowerBound, source: range, isVerbatim: piece.isVerbatim))
    }
    return part
  }

  /// This text, which was taken out of the bytes of another one, with the way back to the source of that.
  public func placed(in outer: Excerpt) -> Excerpt {
    var placed = Excerpt(outer.source, at: outer.range(place..<place).start)
    for (index, piece) in pieces.enumerated() {
      if piece.isVerbatim {
        placed.append(outer.part(piece.source))
      } else {
        let end = index + 1 < pieces.count ? pieces[index + 1].offset : bytes.count
        let range = outer.range(piece.source)
        placed.append(Array(bytes[piece.offset..<end]), for: range.start..<range.end)
      }
    }
    return placed
  }

  /// Maps one offset. At the border of two runs an end belongs to the first, a start to the second.
  private func map(_ offset: Int, isEnd: Bool) -> Int {
    var index = 0
    while index + 1 < pieces.count {
      let next = pieces[index + 1].offset
      guard isEnd ? next < offset : next <= offset else { break }
      index += 1
    }
    let piece = pieces[index]
    if piece.isVerbatim {
      return min(piece.source.lowerBound + (offset - piece.offset), piece.source.upperBound)
    }
    return isEnd || offset >= bytes.count ? piece.source.upperBound : piece.source.lowerBound
  }
}
