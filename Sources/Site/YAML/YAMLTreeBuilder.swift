import Diagnostics
import Yams

/// Turns the nodes of Yams into values with exact places, and aliases into what they stand for.
struct YAMLTreeBuilder {
  /// How deep values may be nested.
  static let maximumDepth = 100

  /// How many values may come out of aliases, so that ten lines cannot stand for a billion.
  static let maximumExpansion = 100_000

  /// A value, and what its surroundings need to know about it.
  private struct Built {
    var node: YAMLNode
    /// Where the value, or the alias in its place, ends.
    var end: Int
    /// How many values it consists of.
    var size = 1
    /// How many levels it has.
    var height = 1
  }

  /// Problems in the order in which they were found.
  private(set) var problems: [YAMLProblem] = []

  private let spelling: ScalarSpelling
  private let standIns: YAMLStandIns
  private var marks: YAMLMarks
  private var anchors: [String: Built] = [:]
  private var anchorNames: [String] = []
  private var unknownAnchors = 0
  private var expansion = 0
  private var isTooDeep = false

  /// A builder for nodes whose marks are `marks` and whose scalars stand in `spelling`.
  init(_ spelling: ScalarSpelling, marks: YAMLMarks, standIns: YAMLStandIns) {
    self.spelling = spelling
    self.marks = marks
    self.standIns = standIns
  }

  /// The value of `root`.
  mutating func build(_ root: Node) -> YAMLNode { build(root, block: nil, depth: 1).node }

  /// The value of `node`, inside the block collection that begins at `block`.
  private mutating func build(_ node: Node, block: Int?, depth: Int) -> Built {
    let start = offset(node)
    guard depth <= YAMLTreeBuilder.maximumDepth else { return tooDeep(at: start) }
    switch node {
    case .scalar(let scalar): return build(scalar, at: start, block: block, depth: depth)
    case .sequence(let items): return build(items, at: start, block: block, depth: depth)
    case .mapping(let entries): return build(entries, at: start, block: block, depth: depth)
    case .alias: return nothing(at: start)
    }
  }

  private mutating func build(
    _ items: Node.Sequence, at start: Int, block: Int?, depth: Int
  ) -> Built {
    let properties = properties(at: start, before: items.first.map { offset($0) })
    let content = properties.content
    let isFlow = byte(at: content) == 0x5B
    let block = isFlow ? block : content
    var built = nothing(at: content)
    var nodes: [YAMLNode] = []
    nodes.reserveCapacity(items.count)
    for item in items {
      let child = build(item, block: block, depth: depth + 1)
      nodes.append(child.node)
      include(child, in: &built)
    }
    if isFlow {
      built.end = spelling.closing(0x5D, after: max(built.end, content + 1)) ?? built.end
    }
    built.node = YAMLNode(kind: .sequence(nodes), range: range(content, built.end))
    remember(built, as: properties.anchor)
    return built
  }

  private mutating func build(
    _ pairs: Node.Mapping, at start: Int, block: Int?, depth: Int
  ) -> Built {
    let firstKey = pairs.first.map { offset($0.key) }
    // An anchor or tag at the very place of the first key is the key's, and so does not stand before it.
    let properties = properties(at: start, before: firstKey)
    let content = properties.content
    let isFlow = byte(at: content) == 0x7B && firstKey != content
    let block = isFlow ? block : content
    var built = nothing(at: content)
    var entries: [YAMLEntry] = []
    entries.reserveCapacity(pairs.count)
    var firsts: [String: SourceRange] = [:]
    for pair in pairs {
      let key = build(pair.key, block: block, depth: depth + 1)
      include(key, in: &built)
      let value = build(pair.value, block: block, depth: depth + 1)
      include(value, in: &built)
      guard let name = key.node.scalar, !name.isNothing else {
        if isTooDeep && depth == YAMLTreeBuilder.maximumDepth { continue }
        problems.append(.keyIsNotText(YAMLKind(key.node), key.node.range))
        continue
      }
      if name.style == .plain && name.text == "<<" {
        problems.append(.mergeKey(name.range))
      } else if let first = firsts[name.text] {
        problems.append(.duplicateKey(name.text, second: name.range, first: first))
      } else {
        firsts[name.text] = name.range
        let gap = name.range.end..<max(name.range.end, value.node.range.start)
        let isBare = isFlow && !gap.contains { byte(at: $0) == 0x3A }
        entries.append(YAMLEntry(key: name, value: value.node, isBare: isBare))
      }
    }
    if isFlow {
      built.end = spelling.closing(0x7D, after: max(built.end, content + 1)) ?? built.end
    }
    built.node = YAMLNode(kind: .mapping(entries), range: range(content, built.end))
    remember(built, as: properties.anchor)
    return built
  }

  private mutating func build(
    _ scalar: Node.Scalar, at start: Int, block: Int?, depth: Int
  ) -> Built {
    let properties = properties(at: start, before: nil)
    let text = standIns.restored(scalar.string)
    let built: Built
    if scalar.style == .plain && text.isEmpty {
      built = nothing(at: properties.end)
    } else if scalar.style == .plain, byte(at: properties.content) == 0x2A,
      let alias = alias(at: properties.content, reading: text, depth: depth)
    {
      built = alias
    } else {
      built = spelled(text, scalar.style, at: properties.content, block: block)
    }
    remember(built, as: properties.anchor)
    return built
  }

  /// The scalar at `start`. If its bytes do not spell what Yams read, all of its text maps to them.
  private func spelled(
    _ text: [Unicode.Scalar?], _ yamsStyle: Node.Scalar.Style, at start: Int, block: Int?
  ) -> Built {
    let style: YAMLScalar.Style
    let scalar: SpelledScalar?
    switch (byte(at: start), yamsStyle) {
    // A key in quotes may be disguised as a plain one, so the quotes are asked and not Yams.
    case (0x27, _):
      style = .singleQuoted
      scalar = spelling.singleQuoted(at: start)
    case (0x22, _):
      style = .doubleQuoted
      scalar = spelling.doubleQuoted(at: start)
    case (_, .literal), (_, .folded):
      style = yamsStyle == .literal ? .literal : .folded
      let parent = block.map { marks.indentation(at: $0) } ?? -1
      scalar = spelling.block(at: start, parent: parent)
    default:
      style = .plain
      scalar = spelling.plain(at: start, reading: text)
    }
    let isKnown = !text.contains(nil)
    var bytes: [UInt8] = []
    for case let scalar? in text { bytes.append(contentsOf: scalar.utf8) }
    if let scalar, !isKnown || scalar.excerpt.bytes == bytes {
      return built(scalar.excerpt, style, start, scalar.end)
    }
    var end = start
    while end < spelling.limit && !spelling.bytes[end].isYAMLBreak { end += 1 }
    var excerpt = Excerpt(spelling.source, at: start)
    excerpt.append(bytes, for: start..<end)
    return built(excerpt, style, start, end)
  }

  /// What the alias at `start` stands for; `nil` if the text is no alias.
  private mutating func alias(
    at start: Int, reading text: [Unicode.Scalar?], depth: Int
  ) -> Built? {
    var end = start + 1
    while let byte = byte(at: end), byte.isYAMLName { end += 1 }
    let range = range(start, end)
    guard text.count == end - start, end > start + 1 else {
      problems.append(.textBeginsWithStar(self.range(start, max(end, start + 1))))
      return nil
    }
    let name = String(decoding: spelling.bytes[start + 1..<end], as: UTF8.self)
    guard var built = anchors[name] else {
      unknownAnchors += 1
      // Comparing every alias with every anchor would take its time in a file made for it.
      let isAffordable = unknownAnchors <= 20 && anchorNames.count <= 1000
      let nearest = isAffordable ? nearestName(to: name, in: anchorNames) : nil
      problems.append(.unknownAnchor(name, range, nearest: nearest))
      return nothing(at: start, end: end)
    }
    guard depth + built.height - 1 <= YAMLTreeBuilder.maximumDepth else {
      return tooDeep(at: start, end: end)
    }
    let wasWithin = expansion <= YAMLTreeBuilder.maximumExpansion
    expansion += built.size
    guard expansion <= YAMLTreeBuilder.maximumExpansion else {
      if wasWithin { problems.append(.aliasesTooLarge(range)) }
      return nothing(at: start, end: end)
    }
    built.end = end
    return built
  }

  /// The anchor and the tag at `start`. Tags are problems.
  private mutating func properties(at start: Int, before bound: Int?) -> NodeProperties {
    let properties = spelling.properties(at: start, before: bound ?? spelling.limit)
    for tag in properties.tags {
      let text = String(decoding: spelling.bytes[tag], as: UTF8.self)
      problems.append(.tag(text, range(tag.lowerBound, tag.upperBound)))
    }
    return properties
  }

  private func byte(at place: Int) -> UInt8? { spelling.byte(at: place) }

  private mutating func offset(_ node: Node) -> Int {
    node.mark.map { marks.offset($0) } ?? spelling.limit
  }

  private func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(spelling.source, start, max(start, end))
  }

  private func built(
    _ excerpt: Excerpt, _ style: YAMLScalar.Style, _ start: Int, _ end: Int
  ) -> Built {
    var after = end
    while let byte = byte(at: after), byte.isYAMLBlank || byte.isYAMLBreak { after += 1 }
    let scalar = YAMLScalar(
      excerpt: excerpt, style: style, range: range(start, end),
      endsAtComma: style == .plain && end > start && byte(at: after) == 0x2C)
    return Built(node: YAMLNode(kind: .scalar(scalar), range: scalar.range), end: end)
  }

  /// A value that is not written, or that could not be used.
  private func nothing(at start: Int, end: Int? = nil) -> Built {
    built(Excerpt(spelling.source, at: start), .plain, start, end ?? start)
  }

  private mutating func tooDeep(at start: Int, end: Int? = nil) -> Built {
    if !isTooDeep { problems.append(.nestedTooDeep(range(start, end ?? start + 1))) }
    isTooDeep = true
    return nothing(at: start, end: end)
  }

  private func include(_ child: Built, in built: inout Built) {
    built.end = max(built.end, child.end)
    built.size += child.size
    built.height = max(built.height, child.height + 1)
  }

  private mutating func remember(_ built: Built, as anchor: String?) {
    guard let anchor else { return }
    if anchors.updateValue(built, forKey: anchor) == nil { anchorNames.append(anchor) }
  }
}
