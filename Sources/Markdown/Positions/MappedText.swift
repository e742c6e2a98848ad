import Diagnostics

/// The text of one block as cmark reads it, with the place of each byte in the file.
///
/// cmark joins the lines of a block without the markers and blanks before them, and turns `\|` in a
/// cell into `|`. Two offsets per byte lead back, so a place costs the same wherever it is.
struct MappedText: Sendable {
  private(set) var bytes: [UInt8] = []
  private var starts: [Int] = []
  private var ends: [Int] = []
  /// Where the text stands when it is empty.
  let place: Int

  init(at place: Int) { self.place = place }

  var count: Int { bytes.count }

  /// Appends bytes that stand in the file just so.
  mutating func append(verbatim range: Range<Int>, of file: [UInt8]) {
    bytes.append(contentsOf: file[range])
    starts.append(contentsOf: range)
    ends.append(contentsOf: range.lazy.map { $0 + 1 })
  }

  /// Appends a byte that the file spells as all of `range`.
  mutating func append(_ byte: UInt8, for range: Range<Int>) {
    bytes.append(byte)
    starts.append(range.lowerBound)
    ends.append(range.upperBound)
  }

  /// A part of the text.
  func part(_ range: Range<Int>) -> MappedText {
    var part = MappedText(at: place(at: range.lowerBound))
    part.bytes = Array(bytes[range])
    part.starts = Array(starts[range])
    part.ends = Array(ends[range])
    return part
  }

  /// The text with `|` for each `\|`.
  func unescapingBars() -> MappedText {
    var result = MappedText(at: place)
    var index = 0
    while index < count {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < count,
        bytes[index + 1] == UInt8(ascii: "|")
      {
        result.append(UInt8(ascii: "|"), for: starts[index]..<ends[index + 1])
        index += 2
      } else {
        result.append(bytes[index], for: starts[index]..<ends[index])
        index += 1
      }
    }
    return result
  }

  /// The text without blanks and line ends around it.
  func trimmed() -> MappedText {
    var low = 0
    var high = count
    while low < high && bytes[low].isSpace { low += 1 }
    while high > low && bytes[high - 1].isSpace { high -= 1 }
    return part(low..<high)
  }

  /// The offset in the file where the byte at `index` begins; after the last byte, where that ends.
  func place(at index: Int) -> Int {
    if index < count { return starts[index] }
    return ends.last ?? place
  }

  /// Where a run of the text stands in the file.
  func range(_ local: Range<Int>) -> Range<Int> {
    let start = place(at: local.lowerBound)
    if local.isEmpty { return start..<start }
    return start..<max(start, ends[local.upperBound - 1])
  }

  /// A run of the text on its own.
  func excerpt(_ local: Range<Int>, _ lines: SourceLines) -> Excerpt {
    var excerpt = Excerpt(lines.source, at: place(at: local.lowerBound))
    append(local, to: &excerpt, lines)
    return excerpt
  }

  /// Appends a run of the text to an excerpt.
  func append(_ local: Range<Int>, to excerpt: inout Excerpt, _ lines: SourceLines) {
    var index = local.lowerBound
    while index < local.upperBound {
      let first = index
      // Bytes that stand in the file just so go together.
      while index < local.upperBound, ends[index] == starts[index] + 1,
        starts[index] == starts[first] + (index - first),
        lines.bytes[starts[index]] == bytes[index]
      {
        index += 1
      }
      if index > first {
        excerpt.append(verbatim: starts[first]..<ends[index - 1], of: lines.bytes)
      } else {
        excerpt.append([bytes[index]], for: starts[index]..<ends[index])
        index += 1
      }
    }
  }
}
