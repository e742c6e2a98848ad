import Diagnostics
import Yams

/// Parses the YAML that stands in `body` of a file; all places count in the file.
///
/// An empty text, or one of comments only, is an empty mapping. A text that is no YAML gives no tree and
/// the one problem that libyaml names. All other problems are reported together, with the tree that
/// remains: of a key given twice the first value holds. A byte order mark at the beginning is skipped.
func parseYAML(
  _ source: SourceID, _ bytes: [UInt8], _ body: Range<Int>? = nil
) -> (node: YAMLNode?, problems: [YAMLProblem]) {
  let whole = body ?? 0..<bytes.count
  let hasByteOrderMark = bytes[whole].starts(with: [0xEF, 0xBB, 0xBF])
  let body = whole.dropFirst(hasByteOrderMark ? 3 : 0)
  if let problem = unreadableCharacter(source, bytes, body) { return (nil, [problem]) }
  let text = String(decoding: bytes[body], as: UTF8.self)
  guard let standIns = YAMLStandIns(for: text) else {
    let start = SourceRange(source, body.lowerBound, body.lowerBound)
    let mistake = YAMLMistake.other("it uses up the private characters of Unicode")
    return (nil, [.malformed(mistake, start, context: nil)])
  }
  let compose = { @Sendable in composed(source, bytes, body, text, standIns) }
  // What is not deep fits on any stack. The tree of Yams is taken down by recursion too, so it does not
  // leave the deep stack.
  let isShallow = YAMLDepthBound(bytes, body).depth <= 64
  return isShallow ? compose() : withDeepStack(compose)
}

private func composed(
  _ source: SourceID, _ bytes: [UInt8], _ body: Range<Int>, _ text: String, _ standIns: YAMLStandIns
) -> (node: YAMLNode?, problems: [YAMLProblem]) {
  let spelling = ScalarSpelling(source: source, bytes: bytes, limit: body.upperBound)
  let marks = YAMLMarks(text: Array(bytes[body]), base: body.lowerBound)
  var composer = YAMLComposer(spelling, text: text, marks: marks, standIns: standIns)
  switch composer.compose() {
  case .refused(let problem):
    return (nil, [problem])
  case .tree(nil):
    let start = SourceRange(source, body.lowerBound, body.lowerBound)
    return (YAMLNode(kind: .mapping([]), range: start), [])
  case .tree(let root?):
    var builder = YAMLTreeBuilder(spelling, marks: marks, standIns: standIns)
    let node = builder.build(root)
    // A document marker without document is as empty as a file without either.
    let isNothing = node.scalar?.isNothing == true && builder.problems.isEmpty
    return (isNothing ? YAMLNode(kind: .mapping([]), range: node.range) : node, builder.problems)
  }
}

/// The first character that YAML forbids, or the first bytes that are no character at all.
private func unreadableCharacter(
  _ source: SourceID, _ bytes: [UInt8], _ body: Range<Int>
) -> YAMLProblem? {
  var parser = Unicode.UTF8.ForwardParser()
  var iterator = bytes[body].makeIterator()
  var place = body.lowerBound
  while true {
    switch parser.parseScalar(from: &iterator) {
    case .valid(let encoded):
      let scalar = Unicode.UTF8.decode(encoded)
      if isForbidden(scalar.value) {
        let range = SourceRange(source, place, place + encoded.count)
        return .forbiddenCharacter(scalar.value, range)
      }
      place += encoded.count
    case .error(let length):
      return .notUTF8(SourceRange(source, place, place + length))
    case .emptyInput:
      return nil
    }
  }
}

/// Whether YAML forbids the character (YAML 1.2.2, production 1, `c-printable`, without the surrogates,
/// which UTF-8 has not).
private func isForbidden(_ value: UInt32) -> Bool {
  switch value {
  case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85: false
  case 0x00...0x9F, 0xFFFE, 0xFFFF: true
  default: false
  }
}
