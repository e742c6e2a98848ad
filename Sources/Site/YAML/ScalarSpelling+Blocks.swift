import Diagnostics

extension ScalarSpelling {
  /// What follows the `|` or `>` of a block.
  private struct BlockHeader {
    enum Chomping { case strip, clip, keep }

    var chomping = Chomping.clip
    /// How much deeper the text stands than what is around it, if the author says so.
    var indentation = 0
    /// The offset after the indicators.
    var end: Int
    /// The offset of the first line of the text.
    var next: Int
  }

  /// The literal (`|`) or folded (`>`) block at `start`, inside a block collection that is indented by
  /// `parent` characters; -1 if there is none.
  func block(at start: Int, parent: Int) -> SpelledScalar? {
    guard let header = blockHeader(at: start) else { return nil }
    let isFolded = bytes[start] == 0x3E
    var indentation = header.indentation > 0 ? max(parent, 0) + header.indentation : nil
    var excerpt = Excerpt(source, at: header.next)
    var end = header.end
    var line = indentedLine(at: header.next, &indentation, parent: parent)
    var lineBreak: Range<Int>?
    var wasBlank = false
    while let content = line.content {
      let isBlank = bytes[content].isYAMLBlank
      if let lineBreak {
        if !isFolded || wasBlank || isBlank {
          appendBreak(lineBreak, to: &excerpt)
        } else if line.breaks.isEmpty {
          excerpt.append([0x20], for: lineBreak.lowerBound..<content)
        }
      }
      for lineBreak in line.breaks { appendBreak(lineBreak, to: &excerpt) }
      end = lineEnd(at: content)
      excerpt.append(verbatim: content..<end, of: bytes)
      wasBlank = isBlank
      let next = yamlBreakEnd(at: end, in: bytes, limit: limit)
      lineBreak = next.map { end..<$0 }
      line = indentedLine(at: next ?? end, &indentation, parent: parent)
    }
    if header.chomping != .strip, let lineBreak { appendBreak(lineBreak, to: &excerpt) }
    if header.chomping == .keep {
      for lineBreak in line.breaks { appendBreak(lineBreak, to: &excerpt) }
    }
    return SpelledScalar(excerpt: excerpt, end: end)
  }

  private func blockHeader(at start: Int) -> BlockHeader? {
    guard start < limit, bytes[start] == 0x7C || bytes[start] == 0x3E else { return nil }
    var header = BlockHeader(end: start + 1, next: limit)
    while header.end < limit {
      switch bytes[header.end] {
      case 0x2B: header.chomping = .keep
      case 0x2D: header.chomping = .strip
      case let digit where (0x31...0x39).contains(digit): header.indentation = Int(digit - 0x30)
      default:
        let end = lineEnd(at: header.end)
        header.next = yamlBreakEnd(at: end, in: bytes, limit: limit) ?? end
        return header
      }
      header.end += 1
    }
    return header
  }

  /// Skips empty lines and the indentation of the next one that is not empty.
  ///
  /// The first such line of a block decides how deep the block is indented, unless its header did. Its
  /// content is `nil` when the line is less indented, and so no longer part of the block.
  private func indentedLine(
    at start: Int, _ indentation: inout Int?, parent: Int
  ) -> (breaks: [Range<Int>], content: Int?) {
    var breaks: [Range<Int>] = []
    var deepest = 0
    var line = start
    while true {
      var place = line
      while place < limit, bytes[place] == 0x20, place - line < indentation ?? .max { place += 1 }
      deepest = max(deepest, place - line)
      if let end = yamlBreakEnd(at: place, in: bytes, limit: limit) {
        breaks.append(place..<end)
        line = end
        continue
      }
      let wanted = indentation ?? max(deepest, parent + 1, 1)
      indentation = wanted
      return (breaks, place - line == wanted && place < limit ? place : nil)
    }
  }

  private func lineEnd(at start: Int) -> Int {
    var place = start
    while place < limit && !bytes[place].isYAMLBreak { place += 1 }
    return place
  }
}
