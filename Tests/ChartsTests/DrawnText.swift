@testable import Charts

/// What a reader of a drawing sees of it, found by reading its bytes again: an independent look at what the
/// drawing code wrote.
///
/// The reader knows the little of XML that a drawing needs, and says what is wrong with the rest.
struct DrawnText {
  /// The lines of text, with the room that their letters take.
  private(set) var texts: [(text: String, box: Box, isNumberOfAxis: Bool)] = []
  private(set) var ids: [String] = []
  /// The box of the drawing.
  private(set) var viewBox: Box?
  /// The smallest box around all paths.
  private(set) var inkBox: Box?
  /// The first thing that is wrong.
  private(set) var problem: String? {
    didSet { if let oldValue { problem = oldValue } }
  }

  private let bytes: [UInt8]
  private var index = 0
  private var open: [(name: [UInt8], isBold: Bool, isTick: Bool)] = []
  private var text: OpenText?

  /// A `text` element that is being read.
  private struct OpenText {
    var words = ""
    var width = 0.0
    var size = TextSize.base
    var x: Double
    var y: Double
    var anchor: [UInt8]
    var isRotated: Bool
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while index < bytes.count, problem == nil {
      if bytes[index] == UInt8(ascii: "<") { readTag() } else { readCharacters() }
    }
    if problem == nil, !open.isEmpty { problem = "an element is not closed" }
  }

  private mutating func readCharacters() {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
      if bytes[index] == UInt8(ascii: ">") { problem = "a bare >" }
      index += 1
    }
    guard text != nil else { return }
    let words = decoded(bytes[start..<index])
    let isBold = open.contains { $0.isBold }
    let size = text?.size ?? 0
    text?.words += words
    text?.width += textWidth(words, size: size, weight: isBold ? .bold : .regular)
  }

  private mutating func decoded(_ slice: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var place = slice.startIndex
    while place < slice.endIndex {
      guard slice[place] == UInt8(ascii: "&") else {
        if slice[place] < 0x20, slice[place] != 0x0A { problem = "a control character" }
        result.append(slice[place])
        place += 1
        continue
      }
      guard let end = slice[place...].firstIndex(of: UInt8(ascii: ";")) else {
        problem = "a bare &"
        return ""
      }
      switch String(decoding: slice[(place + 1)..<end], as: UTF8.self) {
      case "amp": result.append(UInt8(ascii: "&"))
      case "lt": result.append(UInt8(ascii: "<"))
      case "gt": result.append(UInt8(ascii: ">"))
      case "quot": result.append(UInt8(ascii: "\""))
      default: problem = "an unknown entity"
      }
      place = end + 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func readTag() {
    index += 1
    let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let name = readName()
    if isEnd {
      guard index < bytes.count, bytes[index] == UInt8(ascii: ">"), open.last?.name == name else {
        problem = "an end tag without its start"
        return
      }
      index += 1
      open.removeLast()
      if name == Array("text".utf8) { finishText() }
      if name == Array("tspan".utf8) { text?.size = TextSize.base }
      return
    }
    var attributes: [(name: [UInt8], value: ArraySlice<UInt8>)] = []
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") {
      index += 1
      let attribute = readName()
      guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "="),
        bytes[index + 1] == UInt8(ascii: "\""),
        let end = bytes[(index + 2)...].firstIndex(of: UInt8(ascii: "\""))
      else {
        problem = "an attribute without a value"
        return
      }
      if attributes.contains(where: { $0.name == attribute }) { problem = "an attribute twice" }
      attributes.append((attribute, bytes[(index + 2)..<end]))
      index = end + 1
    }
    var isEmpty = false
    if index < bytes.count, bytes[index] == UInt8(ascii: "/") {
      isEmpty = true
      index += 1
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ">"), !name.isEmpty else {
      problem = "a tag that does not end"
      return
    }
    index += 1
    start(name, attributes, isEmpty: isEmpty)
  }

  private mutating func readName() -> [UInt8] {
    let start = index
    while index < bytes.count, isNameByte(bytes[index]) { index += 1 }
    return Array(bytes[start..<index])
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
  }

  private mutating func start(
    _ name: [UInt8], _ attributes: [(name: [UInt8], value: ArraySlice<UInt8>)], isEmpty: Bool
  ) {
    var x = 0.0
    var y = 0.0
    var anchor: [UInt8] = []
    var isBold = false
    var isRotated = false
    var isTick = false
    for (attribute, value) in attributes {
      switch String(decoding: attribute, as: UTF8.self) {
      case "id": ids.append(String(decoding: value, as: UTF8.self))
      case "x": x = number(value)
      case "y": y = number(value)
      case "text-anchor": anchor = Array(value)
      case "transform": isRotated = true
      case "class": isTick = value.elementsEqual("tick".utf8)
      case "font-weight": isBold = value.elementsEqual("bold".utf8)
      case "font-size":
        let size = number(value)
        text?.size = size
      case "d": readPath(value)
      case "viewBox":
        let numbers = value.split(separator: UInt8(ascii: " ")).map { number($0) }
        guard numbers.count == 4 else { break }
        viewBox = Box(
          left: numbers[0], top: numbers[1], right: numbers[0] + numbers[2],
          bottom: numbers[1] + numbers[3])
      default: break
      }
    }
    if name == Array("text".utf8) {
      text = OpenText(x: x, y: y, anchor: anchor, isRotated: isRotated)
    }
    if !isEmpty { open.append((name, isBold, isTick)) }
  }

  private mutating func finishText() {
    guard let text else { return }
    self.text = nil
    let left =
      text.anchor == Array("middle".utf8)
      ? text.x - text.width / 2 : text.anchor == Array("end".utf8) ? text.x - text.width : text.x
    if text.isRotated { return }
    texts.append(
      (
        text.words,
        Box(left: left, top: text.y - 11, right: left + text.width, bottom: text.y + 4),
        open.contains { $0.isTick }
      ))
  }

  private mutating func number(_ value: ArraySlice<UInt8>) -> Double {
    guard let number = Double(String(decoding: value, as: UTF8.self)), number.isFinite else {
      problem = "not a number: " + String(decoding: value, as: UTF8.self)
      return 0
    }
    return number
  }

  /// Reads path data of relative steps, as far as where it goes.
  private mutating func readPath(_ data: ArraySlice<UInt8>) {
    var place = data.startIndex
    var numbers: [Double] = []
    var command: UInt8 = 0
    var at = Position(0, 0)
    func go(_ box: Box?, _ at: Position) -> Box {
      guard let box else { return Box(left: at.x, top: at.y, right: at.x, bottom: at.y) }
      return Box(
        left: min(box.left, at.x), top: min(box.top, at.y), right: max(box.right, at.x),
        bottom: max(box.bottom, at.y))
    }
    func isComplete() -> Bool {
      switch command {
      case UInt8(ascii: "M"), UInt8(ascii: "m"), UInt8(ascii: "l"): numbers.count == 2
      case UInt8(ascii: "h"), UInt8(ascii: "v"): numbers.count == 1
      case UInt8(ascii: "a"): numbers.count == 7
      default: false
      }
    }
    while place < data.endIndex {
      let byte = data[place]
      if (0x41...0x5A).contains(byte & ~0x20) {
        if !numbers.isEmpty { problem = "path data with too few numbers" }
        command = byte
        place += 1
        if !"Mmlhvaz".utf8.contains(byte) { problem = "an unknown command of path data" }
        continue
      }
      if byte == UInt8(ascii: " ") {
        place += 1
        continue
      }
      let start = place
      place += 1
      while place < data.endIndex, (0x30...0x39).contains(data[place]) || data[place] == 0x2E {
        place += 1
      }
      numbers.append(number(data[start..<place]))
      guard isComplete() else { continue }
      switch command {
      case UInt8(ascii: "M"): at = Position(numbers[0], numbers[1])
      case UInt8(ascii: "m"), UInt8(ascii: "l"): at = Position(at.x + numbers[0], at.y + numbers[1])
      case UInt8(ascii: "h"): at.x += numbers[0]
      case UInt8(ascii: "v"): at.y += numbers[0]
      default: at = Position(at.x + numbers[5], at.y + numbers[6])
      }
      inkBox = go(inkBox, at)
      numbers = []
    }
    if !numbers.isEmpty { problem = "path data with too few numbers" }
  }
}
