import Diagnostics
import Yams

/// Lets Yams compose a text, again and again while it stumbles over keys that are given twice.
///
/// Yams gives up at the first mapping with such keys. Then each of those keys is disguised by a stand-in
/// of its own, so that the next attempt gets further; the tree builder reads the keys from the file
/// anyway, and finds all that are given twice, each with its place.
struct YAMLComposer {
  /// What came of a text.
  enum Outcome {
    /// The tree; `nil` for a text without any value.
    case tree(Node?)
    case refused(YAMLProblem)
  }

  /// How often Yams may try. Each attempt disposes of all keys of a name, so that only a file made to
  /// vex us comes near.
  private static let maximumAttempts = 40

  /// How many bytes Yams may read in all attempts but the first few.
  private static let maximumEffort = 16 << 20

  private let spelling: ScalarSpelling
  private let text: String
  private let standIns: YAMLStandIns
  private let base: Int
  private var marks: YAMLMarks

  /// A composer for `text`, which `spelling` reads in its file and whose marks are `marks`.
  init(
    _ spelling: ScalarSpelling, text: String, marks: YAMLMarks, standIns: YAMLStandIns
  ) {
    self.spelling = spelling
    self.text = text
    self.marks = marks
    self.standIns = standIns
    base = spelling.limit - text.utf8.count
  }

  /// Composes the text.
  mutating func compose() -> Outcome {
    var disguised: [Range<Int>] = []
    var repeated: YAMLProblem?
    let affordable = max(3, YAMLComposer.maximumEffort / max(1, text.utf8.count))
    for _ in 0..<min(affordable, YAMLComposer.maximumAttempts) {
      let keys = disguised.map { $0.lowerBound - base..<$0.upperBound - base }
      let disguise = standIns.disguised(text, keys: keys)
      do {
        return .tree(try Yams.compose(yaml: disguise, .basic, .default, .utf8))
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        let place = marks.offset(context.mark)
        if let kind = collection(at: place) {
          return .refused(.keyIsNotText(kind, range(at: place)))
        }
        let keys = repeatedKeys(names, at: place)
        let problem = YAMLProblem.duplicateKey(
          names.first.map { text($0) } ?? "", second: keys.first ?? range(at: place), first: nil)
        let found = (disguised + keys.map { $0.start..<$0.end })
          .sorted { $0.lowerBound < $1.lowerBound }
        let next = withoutOverlaps(found)
        guard next.count > disguised.count, next.count <= standIns.keyCount else {
          return .refused(problem)
        }
        disguised = next
        repeated = problem
      } catch {
        // A disguise that breaks a text was a bad one: then the keys are what is told.
        return .refused(repeated ?? problem(error))
      }
    }
    return .refused(repeated ?? problem(YamlError.memory))
  }

  // MARK: - Keys that are given twice

  /// The key at `place`, and whatever looks like a key of the same name anywhere in the text.
  private func repeatedKeys(_ names: [String], at place: Int) -> [SourceRange] {
    let names = names.map { standIns.restored($0) }.filter { !$0.contains(nil) }
    var wanted = Set<[UInt8]>()
    for name in names { wanted.insert(name.flatMap { $0.map { Array($0.utf8) } ?? [] }) }
    let finder = KeyFinder(spelling: spelling, start: base)
    var ranges = finder.keys(wanted)
    if let first = names.first, let key = finder.key(at: place, reading: first) {
      ranges.insert(key, at: 0)
    }
    return ranges.map { SourceRange(spelling.source, $0.lowerBound, $0.upperBound) }
  }

  /// The kind of a key that is no scalar.
  private func collection(at place: Int) -> YAMLKind? {
    guard place < spelling.limit else { return nil }
    switch spelling.bytes[place] {
    case 0x5B: return .sequence
    case 0x7B: return .mapping
    default: return nil
    }
  }

  private func withoutOverlaps(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges where range.lowerBound >= result.last?.upperBound ?? 0 {
      result.append(range)
    }
    return result
  }

  private func text(_ name: String) -> String {
    String(String.UnicodeScalarView(standIns.restored(name).map { $0 ?? "\u{FFFD}" }))
  }

  // MARK: - Complaints

  private mutating func problem(_ error: any Error) -> YAMLProblem {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _):
      return malformed(problem, context, at: marks.offset(mark))
    case YamlError.composer(_, _, let mark, _):
      return .severalDocuments(range(at: marks.offset(mark), length: 3))
    default:
      // Characters were checked before and the text is in memory, so nothing else is expected.
      let start = range(at: base, length: 0)
      return .malformed(.other("libyaml gave up on it"), start, context: nil)
    }
  }

  private mutating func malformed(
    _ problem: String, _ context: YamlError.Context?, at place: Int
  ) -> YAMLProblem {
    let beginning = context.map { marks.offset($0.mark) }
    if problem.hasPrefix("Maximum nesting level reached") {
      return .nestedTooDeep(range(at: place))
    }
    let line = lineStart(of: place)
    let head = spelling.gap(at: line).range.upperBound
    let surroundings = YAMLMistake.Surroundings(
      first: scalar(at: place), second: scalar(at: spelling.scalarEnd(at: place)),
      isAtLineStart: head >= place,
      isAfterKey: head < place && isKeyLike(head..<place))
    let mistake = YAMLMistake(
      problem: problem, context: context?.text ?? "", surroundings)
    if mistake.isBestShownAtItsBeginning, let beginning {
      let length = mistake == .quoteNotClosed ? 1 : .max
      return .malformed(mistake, range(at: beginning, length: length), context: nil)
    }
    if mistake == .keyInsideText {
      let key = SourceRange(spelling.source, head, place)
      return .malformed(mistake, key, context: nil)
    }
    let length =
      if case .unknownEscape = mistake { 2 } else { 1 }
    let other = beginning.flatMap { $0 == place ? nil : range(at: $0) }
    return .malformed(mistake, range(at: place, length: length), context: other)
  }

  /// Up to `length` characters from `place` on, on one line, without blanks at its end.
  private func range(at place: Int, length: Int = 1) -> SourceRange {
    var end = place
    var last = place
    var count = 0
    while count < length, end < spelling.limit, !spelling.bytes[end].isYAMLBreak {
      let isBlank = spelling.bytes[end].isYAMLBlank
      end = spelling.scalarEnd(at: end)
      if !isBlank || length == 1 { last = end }
      count += 1
    }
    return SourceRange(spelling.source, place, last)
  }

  private func scalar(at place: Int) -> Unicode.Scalar? {
    guard place < spelling.limit else { return nil }
    let bytes = spelling.bytes[place..<spelling.scalarEnd(at: place)]
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first
  }

  private func lineStart(of place: Int) -> Int {
    var start = place
    while start > base && !spelling.bytes[start - 1].isYAMLBreak { start -= 1 }
    return start
  }

  /// Whether `range`, all of a line before a `:`, is one word or several, and on no first line.
  private func isKeyLike(_ range: Range<Int>) -> Bool {
    guard lineStart(of: range.lowerBound) > base else { return false }
    let finder = KeyFinder(spelling: spelling, start: base)
    return finder.plainKey(at: range.lowerBound)?.upperBound == range.upperBound
  }
}
