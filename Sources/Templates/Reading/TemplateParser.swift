import Diagnostics

/// Parses one template. Parsing never fails: what is broken is left out of the tree, and reported.
struct TemplateParser {
  private let source: SourceID
  private let bytes: [UInt8]
  private var place = MarkupScanner()
  private var textStart = 0
  /// Where the element began that the text is in, or was in last.
  private var elementStart = 0
  private var nodes: [TemplateNode] = []
  private var open: [OpenSection] = []
  private var assets: [TemplateWord] = []
  private(set) var problems: [ReadingProblem] = []

  /// A section whose end was not yet found, and what had been parsed before it.
  private struct OpenSection {
    let subject: TemplateReference
    let isInverted: Bool
    let tag: Range<Int>
    let place: MarkupPlace
    let nodesBefore: [TemplateNode]
  }

  static func parse(
    _ name: String, _ kind: Template.Kind, _ source: SourceID, _ bytes: [UInt8]
  ) -> (template: Template, problems: [ReadingProblem]) {
    var parser = TemplateParser(source: source, bytes: bytes)
    parser.parse()
    let template = Template(
      name: name, kind: kind, source: source, bytes: bytes, nodes: parser.nodes,
      assets: parser.assets)
    return (template, parser.problems)
  }

  private init(source: SourceID, bytes: [UInt8]) {
    self.source = source
    self.bytes = bytes
  }

  private mutating func parse() {
    if let place = firstInvalidByte(of: bytes) {
      problems.append(.invalidEncoding(range(place..<place + 1)))
      return
    }
    var scanner = TagScanner(bytes)
    while let found = scanner.next() {
      switch found {
      case .unclosed(let range):
        problems.append(.unclosedTag(self.range(range)))
        textStart = range.upperBound
      case .tag(let tag):
        readText(upTo: tag.range.lowerBound)
        textStart = tag.range.upperBound
        read(tag)
      }
    }
    readText(upTo: bytes.count)
    while let section = open.popLast() { leaveUnclosed(section) }
    if place.place != .text {
      problems.append(.endsInside(place.place, range(elementStart..<elementStart + 1)))
    }
  }

  private mutating func readText(upTo end: Int) {
    for offset in textStart..<end {
      let before = place.place
      if case .attribute = before { readAsset(at: offset, textEnd: end) }
      place.read(bytes[offset])
      if before == .text, place.place != .text {
        elementStart = bytes[...offset].lastIndex(of: UInt8(ascii: "<")) ?? offset
      }
    }
  }

  /// Takes down the path of an asset that begins here: at the beginning of an attribute, or behind what leads to the root.
  private mutating func readAsset(at offset: Int, textEnd: Int) {
    let folder = Array("assets/".utf8)
    guard bytes[offset..<textEnd].starts(with: folder), offset > 0,
      [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "}")].contains(bytes[offset - 1])
        || bytes[..<offset].suffix(3).elementsEqual("../".utf8)
    else { return }
    let ends = Array("\"'#? \n".utf8)
    let end = bytes[offset..<textEnd].firstIndex { ends.contains($0) } ?? textEnd
    let word = TemplateWord(offset..<end, of: bytes)
    guard end < textEnd || end == bytes.count else {
      problems.append(.assetNamedByValue(range(word.range)))
      return
    }
    assets.append(word)
    nodes.append(.asset(word))
  }

  private mutating func read(_ tag: TemplateTag) {
    switch tag.kind {
    case .comment: return
    case .refused(let refusal):
      problems.append(
        .refusedTag(
          refusal, name: TemplateWord(tag.content, of: bytes).text, range(tag.range)))
    case .partial:
      guard let name = TemplateWord(partial: tag.content, of: bytes) else { return misread(tag) }
      nodes.append(.partial(name, in: place.place))
    case .variable:
      guard let reference = reference(tag) else { return }
      nodes.append(.variable(reference, in: place.place))
    case .section, .inverted:
      guard let subject = reference(tag) else { return }
      let isInverted = if case .inverted = tag.kind { true } else { false }
      open.append(
        OpenSection(
          subject: subject, isInverted: isInverted, tag: tag.range, place: place.place,
          nodesBefore: nodes))
      nodes = []
    case .close: close(tag)
    }
  }

  private mutating func reference(_ tag: TemplateTag) -> TemplateReference? {
    guard let reference = TemplateReference(tag.content, of: bytes) else {
      misread(tag)
      return nil
    }
    return reference
  }

  private mutating func misread(_ tag: TemplateTag) {
    let place = tag.content.isEmpty ? tag.range : tag.content
    problems.append(.notAName(TemplateWord(tag.content, of: bytes).text, range(place)))
  }

  private mutating func close(_ tag: TemplateTag) {
    let name = TemplateWord(tag.content, of: bytes).text
    guard let match = open.lastIndex(where: { $0.subject.whole.text == name }) else {
      return closeNothing(name, tag)
    }
    while open.count - 1 > match, let inner = open.popLast() { leaveUnclosed(inner) }
    if let section = open.popLast() { leave(section, at: tag) }
  }

  /// A misspelt end still ends its section, so that one slip makes one message.
  private mutating func closeNothing(_ name: String, _ tag: TemplateTag) {
    guard let section = open.last, nearestName(to: name, in: [section.subject.whole.text]) != nil
    else {
      problems.append(.unexpectedClose(name, range(tag.range)))
      return
    }
    open.removeLast()
    problems.append(
      .wrongClose(
        name, range(tag.range), opened: section.subject.whole.text, at: range(section.tag)))
    leave(section, at: tag)
  }

  private mutating func leave(_ section: OpenSection, at tag: TemplateTag) {
    if place.place != section.place {
      problems.append(
        .changesPlace(
          section: section.subject.whole.text, range(tag.range), from: section.place,
          to: place.place))
      place.place = section.place
    }
    append(section)
  }

  private mutating func leaveUnclosed(_ section: OpenSection) {
    problems.append(.unclosedSection(section.subject.whole.text, range(section.tag)))
    nodes = section.nodesBefore + [.unclosed(nodes)]
  }

  private mutating func append(_ section: OpenSection) {
    nodes = section.nodesBefore + [.section(section.subject, isInverted: section.isInverted, nodes)]
  }

  private func range(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(source, bytes.lowerBound, bytes.upperBound)
  }
}

/// The offset of the first byte that is not part of well-formed UTF-8.
private func firstInvalidByte(of bytes: [UInt8]) -> Int? {
  var decoder = UTF8.ForwardParser()
  var iterator = bytes.makeIterator()
  var offset = 0
  while true {
    switch decoder.parseScalar(from: &iterator) {
    case .valid(let scalar): offset += scalar.count
    case .emptyInput: return nil
    case .error: return offset
    }
  }
}
