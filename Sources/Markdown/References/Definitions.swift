import Diagnostics

/// The definitions that stand in the file but not in cmark's tree.
///
/// cmark takes `[label]: destination` out of the text and forgets where it stood, and drops
/// footnotes that nothing refers to. Both are among the lines that no text was read from.
struct Definitions: Sendable {
  /// A place where a footnote seems to be defined.
  struct Footnote: Sendable {
    var name: String
    var nameRange: SourceRange
  }

  /// The destinations as they are written, by label.
  private var destinations: [String: [MappedText]] = [:]
  /// The names of footnotes on those lines, in the order of the file.
  private(set) var footnotes: [Footnote] = []

  init(_ uncovered: [Int], _ lines: SourceLines) {
    var index = 0
    while index < uncovered.count {
      var end = index + 1
      while end < uncovered.count && uncovered[end] == uncovered[end - 1] + 1 { end += 1 }
      read(uncovered[index]...uncovered[end - 1], lines)
      index = end
    }
  }

  /// Where the link with that label gets the destination `url` from; `nil` if that is nowhere to be
  /// seen.
  func destination(label: ArraySlice<UInt8>, url: [UInt8], _ lines: SourceLines) -> Excerpt? {
    for candidate in destinations[comparable(label: label)] ?? [] {
      if let found = candidate.read(url, from: 0, .upTo(candidate.count), lines) {
        return found.excerpt
      }
    }
    return nil
  }

  /// Reads neighbouring lines: a definition may go on for several.
  private mutating func read(_ run: ClosedRange<Int>, _ lines: SourceLines) {
    var text = MappedText(at: lines.contents(ofLine: run.lowerBound)?.lowerBound ?? 0)
    var starts: [Int] = []
    for line in run {
      guard let contents = lines.contents(ofLine: line) else { continue }
      let (content, footnote) = lines.skippingMarkers(contents)
      if let footnote {
        let name = String(decoding: lines.bytes[footnote], as: UTF8.self)
        footnotes.append(Footnote(name: name, nameRange: lines.sourceRange(footnote)))
      }
      starts.append(text.count)
      text.append(verbatim: content..<contents.upperBound, of: lines.bytes)
      text.append(0x0A, for: lines.lineBreak(ofLine: line))
    }
    for start in starts {
      guard let label = text.label(at: start, limit: text.count), !label.text.isEmpty,
        label.end < text.count, text.bytes[label.end] == UInt8(ascii: ":")
      else { continue }
      let place = text.skippingSpaces(label.end + 1, limit: text.count)
      guard let destination = text.destination(at: place, limit: text.count) else { continue }
      let key = comparable(label: text.bytes[label.text])
      destinations[key, default: []].append(text.part(destination.text))
    }
  }
}

extension SourceLines {
  /// The offset after all markers of quotes, lists and footnotes at the start of a line, and the
  /// last footnote's name.
  fileprivate func skippingMarkers(_ contents: Range<Int>) -> (Int, footnote: Range<Int>?) {
    var index = contents.lowerBound
    var footnote: Range<Int>?
    func isBlank(_ place: Int) -> Bool {
      place >= contents.upperBound || bytes[place].isIndentation
    }
    while index < contents.upperBound {
      switch bytes[index] {
      case 0x20, 0x09, UInt8(ascii: ">"):
        index += 1
      case UInt8(ascii: "-") where isBlank(index + 1), UInt8(ascii: "+") where isBlank(index + 1),
        UInt8(ascii: "*") where isBlank(index + 1):
        index += 1
      case let byte where byte.isDigit:
        var end = index
        while end < contents.upperBound && bytes[end].isDigit { end += 1 }
        guard end < contents.upperBound, isBlank(end + 1),
          bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")")
        else { return (index, footnote) }
        index = end + 1
      case UInt8(ascii: "["):
        guard let name = footnoteName(at: index, limit: contents.upperBound) else {
          return (index, footnote)
        }
        footnote = name
        index = name.upperBound + 2
      default:
        return (index, footnote)
      }
    }
    return (index, footnote)
  }

  /// The name in `[^name]:` at `start`.
  func footnoteName(at start: Int, limit: Int) -> Range<Int>? {
    guard start + 2 < limit, bytes[start] == UInt8(ascii: "["),
      bytes[start + 1] == UInt8(ascii: "^")
    else { return nil }
    var end = start + 2
    while end < limit, bytes[end] != UInt8(ascii: "]"), !bytes[end].isSpace { end += 1 }
    guard end > start + 2, end + 1 < limit, bytes[end] == UInt8(ascii: "]"),
      bytes[end + 1] == UInt8(ascii: ":")
    else { return nil }
    return (start + 2)..<end
  }
}
