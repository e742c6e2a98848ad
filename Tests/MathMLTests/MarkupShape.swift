import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What is wrong with a fragment of MathML: that it is not well-formed, or that an element has another
/// number of children than MathML Core gives it.
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
  private var open: [(name: String, children: Int)] = []

  private let children: [String: Int] = [
    "mfrac": 2, "msup": 2, "msub": 2, "munder": 2, "msubsup": 3, "munderover": 3, "mi": 0, "mn": 0,
    "mo": 0, "mtext": 0, "mspace": 0,
  ]
  private let others: Set = ["math", "mrow", "msqrt", "merror", "mtable", "mtr", "mtd"]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if !open.isEmpty { open[open.count - 1].children += 1 }
    open.append((name, 0))
    if children[name] == nil && !others.contains(name) {
      problems.append("unknown element \(name)")
    }
    if (name == "math") != (open.count == 1) {
      problems.append("math must be the root, and only it")
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard let element = open.popLast() else { return }
    if let expected = children[name], element.children != expected {
      problems.append("\(name) has \(element.children) children")
    }
  }
}
