import Diagnostics

extension MappedText {
  /// Which spelling is tried first where a text reads the same both ways.
  enum Spelling {
    /// `\\` is one backslash and `&amp;` one `&`: the rule of Markdown.
    case escaped
    /// Every byte is itself: autolinks, and footnotes that do not exist.
    case plain
  }

  /// How far a literal goes in the text.
  enum Extent {
    /// Anywhere up to the offset.
    case within(Int)
    /// Exactly to the offset.
    case upTo(Int)

    var limit: Int {
      switch self {
      case .within(let limit), .upTo(let limit): limit
      }
    }

    func allows(end: Int) -> Bool {
      switch self {
      case .within: true
      case .upTo(let limit): end == limit
      }
    }
  }

  /// Reads `literal` from `start` on, through escapes and character references.
  ///
  /// Returns the literal with its places, and the offset after it; `nil` if the text does not read
  /// so. cmark joins neighbouring texts, of which some were unescaped and some not, so a choice
  /// that leads nowhere is taken back.
  func read(
    _ literal: [UInt8], from start: Int, _ extent: Extent, first spelling: Spelling = .escaped,
    _ lines: SourceLines
  ) -> (excerpt: Excerpt, end: Int)? {
    guard let steps = steps(literal, from: start, extent, spelling) else { return nil }
    var excerpt = Excerpt(lines.source, at: place(at: start))
    var end = start
    for step in steps {
      switch step.spelling {
      case .plain: append(step.text, to: &excerpt, lines)
      case .escaped:
        let places = range(step.text)
        excerpt.append(Array(literal[step.literal]), for: places)
      }
      end = step.text.upperBound
    }
    return (excerpt, end)
  }

  /// A run of the text and the run of the literal that it spells.
  private struct Step {
    var text: Range<Int>
    var literal: Range<Int>
    var spelling: Spelling
  }

  private func steps(
    _ literal: [UInt8], from start: Int, _ extent: Extent, _ preferred: Spelling
  ) -> [Step]? {
    let limit = extent.limit
    var steps: [Step] = []
    // How many steps there were at each choice not yet taken back, and the other way to go on.
    var choices: [(count: Int, other: Step)] = []
    // Texts written to mislead would need a choice per byte; nobody writes them.
    var retries = 1000
    while true {
      let read = steps.last?.literal.upperBound ?? 0
      let index = steps.last?.text.upperBound ?? start
      if read == literal.count && extent.allows(end: index) { return steps }
      let isOver = read == literal.count
      let plain = isOver ? nil : plainStep(literal, read: read, from: index, limit: limit)
      let escaped = isOver ? nil : escapedStep(literal, read: read, from: index, limit: limit)
      if let escaped, let plain {
        let first = preferred == .escaped ? escaped : plain
        choices.append((steps.count, preferred == .escaped ? plain : escaped))
        steps.append(first)
      } else if let step = escaped ?? plain {
        steps.append(step)
      } else {
        guard let choice = choices.popLast(), retries > 0 else { return nil }
        retries -= 1
        steps.removeLast(steps.count - choice.count)
        steps.append(choice.other)
      }
    }
  }

  /// As many bytes as stand for themselves; only one where an escape may begin.
  private func plainStep(_ literal: [UInt8], read: Int, from start: Int, limit: Int) -> Step? {
    var index = start
    while index < limit, read + index - start < literal.count,
      bytes[index] == literal[read + index - start]
    {
      let mayEscape = bytes[index] == UInt8(ascii: "\\") || bytes[index] == UInt8(ascii: "&")
      if mayEscape && index > start { break }
      index += 1
      if mayEscape { break }
    }
    guard index > start else { return nil }
    return Step(text: start..<index, literal: read..<(read + index - start), spelling: .plain)
  }

  private func escapedStep(_ literal: [UInt8], read: Int, from start: Int, limit: Int) -> Step? {
    guard start + 1 < limit else { return nil }
    if bytes[start] == UInt8(ascii: "\\") {
      guard bytes[start + 1].isPunctuation, bytes[start + 1] == literal[read] else { return nil }
      return Step(text: start..<(start + 2), literal: read..<(read + 1), spelling: .escaped)
    }
    guard bytes[start] == UInt8(ascii: "&"), let end = referenceEnd(from: start, limit: limit),
      let decoded = decodedReference(bytes[start..<end]), literal[read...].starts(with: decoded)
    else { return nil }
    return Step(
      text: start..<end, literal: read..<(read + decoded.count), spelling: .escaped)
  }

  /// The end of what looks like a character reference: `&name;` or `&#number;`. The longest name
  /// has 31 letters.
  private func referenceEnd(from start: Int, limit: Int) -> Int? {
    var index = start + 1
    if index < limit && bytes[index] == UInt8(ascii: "#") { index += 1 }
    let name = index
    while index < limit, index - name < 32, bytes[index].isLetter || bytes[index].isDigit {
      index += 1
    }
    guard index > name, index < limit, bytes[index] == UInt8(ascii: ";") else { return nil }
    return index + 1
  }
}
