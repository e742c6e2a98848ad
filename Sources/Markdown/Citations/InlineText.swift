import Diagnostics

/// Inlines as one text in which something can be looked for across their borders.
///
/// A character of text is there as it is read; one that the file spells otherwise, such as `\@`, has no meaning of its
/// own, and like every inline that is no text it is there as a byte that means nothing.
struct InlineText {
  private let inlines: [Inline]
  /// Where each inline begins in ``bytes``; behind them, where the last one ends.
  private var starts: [Int] = []
  /// What signs are looked for in.
  private(set) var bytes: [UInt8] = []

  /// What stands for an inline that is no text; no text holds it.
  static let other: UInt8 = 0

  init(_ inlines: [Inline]) {
    self.inlines = inlines
    for inline in inlines {
      starts.append(bytes.count)
      switch inline.kind {
      case .text(let excerpt): append(excerpt)
      case .softBreak: bytes.append(0x0A)
      default: bytes.append(Self.other)
      }
    }
    starts.append(bytes.count)
  }

  private mutating func append(_ excerpt: Excerpt) {
    for (index, byte) in excerpt.bytes.enumerated() {
      guard "@[];".utf8.contains(byte) else {
        bytes.append(byte)
        continue
      }
      let place = excerpt.range(index..<(index + 1))
      bytes.append(place.end - place.start == 1 ? byte : 0x01)
    }
  }

  /// The inlines of a run of the text.
  func inlines(_ range: Range<Int>) -> [Inline] {
    var found: [Inline] = []
    guard !range.isEmpty else { return found }
    var index = place(of: range.lowerBound)
    while index < inlines.count, starts[index] < range.upperBound {
      let inline = inlines[index]
      let low = max(starts[index], range.lowerBound)
      let high = min(starts[index + 1], range.upperBound)
      if case .text(let excerpt) = inline.kind, high - low < excerpt.bytes.count {
        let part = excerpt.part((low - starts[index])..<(high - starts[index]))
        found.append(Inline(.text(part), part.range))
      } else {
        found.append(inline)
      }
      index += 1
    }
    return found
  }

  /// The inline that an offset lies in, found by halving.
  private func place(of offset: Int) -> Int {
    var (low, high) = (0, inlines.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle + 1] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A run of text; `nil` when something else is in it.
  func excerpt(_ range: Range<Int>) -> Excerpt? {
    var run: Excerpt?
    for inline in inlines(range) {
      guard case .text(let excerpt) = inline.kind else { return nil }
      if run == nil { run = excerpt } else { run?.append(excerpt) }
    }
    return run
  }
}
