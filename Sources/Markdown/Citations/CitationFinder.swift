import Diagnostics

/// Finds the citations among the inlines of one parent. To cmark they are plain text; code, links and images are
/// never looked into, but emphasis and values may stand in a citation.
///
///     citation  = "[" part { ";" part } "]" | key [ blank "[" words "]" ]
///     part      = prefix [ "-" ] key suffix
///     key       = "@" ( name | "{" … "}" )
///
/// A key begins with a letter, a digit or `_`; between these may stand one of `:.#$%&-+?<>~/` at a time. Before `@`
/// stands no letter and no digit, as in an address of mail. A part without a key belongs to the part before it.
struct CitationFinder {
  private let text: InlineText
  private var found: [Inline] = []
  private var problems: [MarkdownProblem] = []
  /// From where the text is not yet in ``found``.
  private var start = 0

  private var bytes: [UInt8] { text.bytes }

  /// The inlines with their citations, and what is wrong with these. Cost: linear, for a bounded number of brackets
  /// within each other.
  static func citations(
    in inlines: [Inline]
  ) -> (inlines: [Inline], problems: [MarkdownProblem]) {
    guard inlines.contains(where: { $0.mayCite }) else { return (inlines, []) }
    var finder = CitationFinder(text: InlineText(inlines))
    finder.find()
    return (finder.found, finder.problems)
  }

  private init(text: InlineText) { self.text = text }

  private struct Key {
    /// From `-` or `@` to the end.
    let range: Range<Int>
    let name: Excerpt
    let hidesAuthors: Bool
  }

  private mutating func find() {
    var index = 0
    // Each bracket is closed once, so that brackets in brackets cost no more.
    let closing = closingBrackets()
    while index < bytes.count {
      let end: Int?
      switch bytes[index] {
      case UInt8(ascii: "["): end = closing[index].flatMap { bracketed(index..<$0) }
      case UInt8(ascii: "@"): end = key(at: index, isNarrative: true).map { narrative($0, closing) }
      default: end = nil
      }
      index = end ?? index + 1
    }
    found += text.inlines(start..<bytes.count)
  }

  /// The offset after the bracket that closes each opening one.
  private func closingBrackets() -> [Int: Int] {
    var open: [Int] = []
    var closing: [Int: Int] = [:]
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "[") { open.append(index) }
      if byte == UInt8(ascii: "]"), let start = open.popLast() { closing[start] = index + 1 }
    }
    return closing
  }

  // MARK: Forms

  /// The citation in a pair of brackets; `nil` when no key stands there, or another pair holds it.
  private mutating func bracketed(_ range: Range<Int>) -> Int? {
    let content = (range.lowerBound + 1)..<(range.upperBound - 1)
    var parts: [(range: Range<Int>, keys: [Key])] = []
    var part = content.lowerBound
    var keys: [Key] = []
    var index = content.lowerBound
    while index < content.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: ";"):
        parts.append((part..<index, keys))
        part = index + 1
        keys = []
      case UInt8(ascii: "@"):
        if let key = key(at: index, isNarrative: false) {
          keys.append(key)
          index = key.range.upperBound
          continue
        }
      default: break
      }
      index += 1
    }
    parts.append((part..<content.upperBound, keys))
    guard let citation = citation(parts, range) else { return nil }
    add(citation, range)
    return range.upperBound
  }

  private mutating func citation(
    _ parts: [(range: Range<Int>, keys: [Key])], _ range: Range<Int>
  ) -> Citation? {
    var works: [Citation.Work] = []
    for (place, part) in parts.enumerated() {
      guard let key = part.keys.first else { continue }
      for other in part.keys.dropFirst() {
        problems.append(.crowdedCitation(first: key.name.range, other.name.range))
      }
      // What stands in parts without a key before the first work leads to it, else follows the work before.
      let low = works.isEmpty ? range.lowerBound + 1 : part.range.lowerBound
      var high = part.range.upperBound
      for next in parts[(place + 1)...].prefix(while: { $0.keys.isEmpty }) {
        high = next.range.upperBound
      }
      works.append(
        Citation.Work(
          key: key.name, hidesAuthors: key.hidesAuthors,
          prefix: text.inlines(trimmed(low..<key.range.lowerBound)),
          suffix: text.inlines(trimmed(key.range.upperBound..<high))))
    }
    if works.isEmpty { return nil }
    return Citation(form: .bracketed, works: works, written: text.inlines(range))
  }

  /// A key in running text, maybe with a place in the work between brackets behind it.
  private mutating func narrative(_ key: Key, _ closing: [Int: Int]) -> Int {
    var range = key.range
    var suffix: Range<Int>?
    let open = range.upperBound + 1
    if open < bytes.count, bytes[open] == UInt8(ascii: "["), bytes[open - 1] == 0x20,
      let end = closing[open]
    {
      let inner = (open + 1)..<(end - 1)
      let isPlain = !bytes[inner].contains { [UInt8(ascii: "@"), UInt8(ascii: "[")].contains($0) }
      if isPlain, !inner.isEmpty {
        suffix = inner
        range = range.lowerBound..<end
      }
    }
    let work = Citation.Work(
      key: key.name, hidesAuthors: false, prefix: [],
      suffix: suffix.map { text.inlines(trimmed($0)) } ?? [])
    add(Citation(form: .narrative, works: [work], written: text.inlines(range)), range)
    return range.upperBound
  }

  private mutating func add(_ citation: Citation, _ range: Range<Int>) {
    found += text.inlines(start..<range.lowerBound)
    start = range.upperBound
    guard let first = citation.written.first, let last = citation.written.last else { return }
    found.append(Inline(.citation(citation), first.range.union(last.range)))
  }

  // MARK: Keys

  private func key(at sign: Int, isNarrative: Bool) -> Key? {
    let before = sign > 0 ? bytes[sign - 1] : 0x20
    let hidesAuthors = before == UInt8(ascii: "-") && !isNarrative
    let start = hidesAuthors ? sign - 1 : sign
    let previous = start > 0 ? bytes[start - 1] : 0x20
    guard !previous.isPartOfKey, ![UInt8(ascii: "@"), UInt8(ascii: ".")].contains(previous) else {
      return nil
    }
    var end = sign + 1
    var name = end..<end
    if end < bytes.count, bytes[end] == UInt8(ascii: "{") {
      guard let close = bytes[end...].firstIndex(of: UInt8(ascii: "}")), close > end + 1 else {
        return nil
      }
      name = (end + 1)..<close
      end = close + 1
    } else {
      while end < bytes.count {
        if bytes[end].isPartOfKey {
          end += 1
        } else if end > sign + 1, bytes[end].joinsKey, end + 1 < bytes.count,
          bytes[end + 1].isPartOfKey
        {
          end += 2
        } else {
          break
        }
      }
      name = (sign + 1)..<end
    }
    guard !name.isEmpty, let excerpt = text.excerpt(name) else { return nil }
    return Key(range: start..<end, name: excerpt, hidesAuthors: hidesAuthors)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, bytes[low].isSpace { low += 1 }
    while high > low, bytes[high - 1].isSpace { high -= 1 }
    return low..<high
  }
}

extension Inline {
  /// Whether it is text that may hold a key.
  fileprivate var mayCite: Bool {
    if case .text(let excerpt) = kind { excerpt.bytes.contains(UInt8(ascii: "@")) } else { false }
  }
}

extension UInt8 {
  fileprivate var isPartOfKey: Bool {
    isLetter || isDigit || self == UInt8(ascii: "_") || self >= 0x80
  }

  fileprivate var joinsKey: Bool { ":.#$%&-+?<>~/".utf8.contains(self) }
}
