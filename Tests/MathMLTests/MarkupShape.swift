import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What is wrong with a fragment of MathML: that it is not well-formed, that an element has another number
/// of children than MathML Core gives it, or that something stands in an element which a screen reader would
/// read in another way.
func shapeProblems(_ markup: String) -> [String] {
  let parser = XMLParser(data: Data(markup.utf8))
  let reader = ShapeReader()
  parser.delegate = reader
  if !parser.parse() {
    reader.problems.append("not well-formed: \(String(describing: parser.parserError))")
  }
  return reader.problems
}

private final class ShapeReader: NSObject, XMLParserDelegate {
  var problems: [String] = []

  private struct Element {
    let name: String
    let attributes: [String: String]
    var children: [(name: String, text: String)] = []
    var text = ""
    /// The names that elements in it, but in no other intent, have for one.
    var arguments: Set<String> = []
  }

  private var open: [Element] = []

  private let children: [String: Int] = [
    "mfrac": 2, "msup": 2, "msub": 2, "munder": 2, "mover": 2, "msubsup": 3, "munderover": 3,
    "mi": 0, "mn": 0, "mo": 0, "mtext": 0, "mspace": 0,
  ]
  private let others: Set = ["math", "mrow", "msqrt", "merror", "mtable", "mtr", "mtd"]
  private let signs: Set<Character> = [
    "+", "−", "×", "⋅", "·", "/", "=", "≠", "<", "≤", ">", "≥", "≈", "±", "∈", "↦", "∑", "∫", "%",
    "′",
    "(", ")", "[", "]", "{", "|", "⌊", "⌋", "⌈", "⌉", ",", ";", "ˆ", "˜", "¯", "˙", "\u{2061}",
    "\u{2062}",
  ]
  private let concepts: Set = ["absolute-value", "floor", "ceiling"]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(Element(name: name, attributes: attributes))
    if children[name] == nil && !others.contains(name) {
      problems.append("unknown element \(name)")
    }
    if (name == "math") != (open.count == 1) {
      problems.append("math must be the root, and only it")
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if !open.isEmpty { open[open.count - 1].text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard let element = open.popLast() else { return }
    if let expected = children[name], element.children.count != expected {
      problems.append("\(name) has \(element.children.count) children")
    }
    readToken(element)
    readRow(element)
    readIntent(element)
    guard !open.isEmpty else { return }
    open[open.count - 1].children.append((name, element.text))
    if element.attributes["intent"] == nil {
      open[open.count - 1].arguments.formUnion(element.arguments)
    }
    if let argument = element.attributes["arg"] {
      open[open.count - 1].arguments.insert(argument)
    }
  }

  private func readToken(_ element: Element) {
    let text = element.text
    switch element.name {
    case "mn":
      let isNumber = text.allSatisfy { $0.isNumber || [".", ",", "\u{202F}"].contains($0) }
      if !isNumber { problems.append("`\(text)` is no number") }
    case "mo":
      let isSign = text.count == 1 && text.allSatisfy(signs.contains)
      if !isSign { problems.append("`\(text)` is no sign") }
    case "mi":
      if text.count == 1, text.allSatisfy({ signs.contains($0) && $0 != "<" }) {
        problems.append("the sign `\(text)` stands for a name")
      }
      // One character is set in italics unless told otherwise.
      let isUnit = element.attributes["intent"] == ":unit"
      let isUpright = text.unicodeScalars.count > 1 || element.attributes["mathvariant"] == "normal"
      if isUnit && !isUpright { problems.append("the unit `\(text)` is in italics") }
    case "mtext":
      if text.contains(where: { $0.isNumber || signs.contains($0) }) {
        problems.append("`\(text)` is more than words")
      }
    default:
      if !text.isEmpty { problems.append("`\(text)` stands in no token") }
    }
  }

  private func readRow(_ element: Element) {
    if element.name == "mrow", element.children.isEmpty { problems.append("an empty mrow") }
    for (index, child) in element.children.enumerated() where child.name == "mo" {
      guard child.text == "\u{2061}" || child.text == "\u{2062}" else { continue }
      if index == 0 || index + 1 == element.children.count {
        problems.append("a silent operator has no operand on one side")
      } else if element.children[index + 1].name == "mo" && child.text == "\u{2061}" {
        problems.append("a function is applied to a sign")
      }
    }
  }

  private func readIntent(_ element: Element) {
    guard let intent = element.attributes["intent"], intent != ":unit" else { return }
    let parts = intent.split(whereSeparator: { "($)".contains($0) }).map { String($0) }
    guard parts.count == 2, intent == "\(parts[0])($\(parts[1]))" else {
      problems.append("the intent `\(intent)` is not written as one")
      return
    }
    if !concepts.contains(parts[0]) { problems.append("`\(parts[0])` is no concept of MathML") }
    if !element.arguments.contains(parts[1]) {
      problems.append("nothing is the argument `\(parts[1])` of its intent")
    }
  }
}
