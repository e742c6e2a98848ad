import Foundation

/// What can be told of a page of HTML without a browser.
struct PageShape {
  /// Elements that are opened but not closed, or closed but not open.
  private(set) var faults: [String] = []
  /// The value of each attribute, by name, in order.
  private(set) var attributes: [String: [String]] = [:]
  /// The text between tags.
  private(set) var text = ""
  /// The names of the elements, in order.
  private(set) var elements: [String] = []

  private static let void: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr",
  ]

  init(_ html: String) {
    var open: [String] = []
    var rest = Substring(html)
    while let start = rest.firstIndex(of: "<") {
      text += rest[..<start]
      guard let end = rest[start...].firstIndex(of: ">") else {
        faults.append("a tag without end")
        return
      }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!") { continue }
      let name = String(tag.drop { $0 == "/" }.prefix { $0 != " " && $0 != "/" })
      if tag.hasPrefix("/") {
        if open.last == name { open.removeLast() } else { faults.append("</\(name)> in \(open)") }
        continue
      }
      elements.append(name)
      read(attributes: tag.dropFirst(name.count), of: name)
      if !tag.hasSuffix("/") && !Self.void.contains(name) {
        // Neither may a link hold a link or a button, nor a paragraph a block.
        let interactive: Set = ["a", "button"]
        if interactive.contains(name), let outer = open.first(where: interactive.contains) {
          faults.append("<\(name)> in <\(outer)>")
        }
        if ["p", "div", "ul", "ol", "table", "figure", "blockquote", "aside"].contains(name),
          open.contains("p")
        {
          faults.append("<\(name)> in <p>")
        }
        open.append(name)
      }
    }
    text += rest
    faults += open.map { "<\($0)> is not closed" }
  }

  /// The attributes that begin with any name, such as `id`.
  subscript(name: String) -> [String] { attributes[name] ?? [] }

  private mutating func read(attributes tag: Substring, of element: String) {
    var rest = tag.drop { $0 == " " }
    while !rest.isEmpty, rest != "/" {
      let name = String(rest.prefix { $0 != "=" && $0 != " " })
      rest = rest.dropFirst(name.count)
      guard rest.hasPrefix("=\"") else {
        attributes[name, default: []].append("")
        rest = rest.drop { $0 == " " }
        if name.isEmpty {
          faults.append("<\(element) has a strange attribute")
          return
        }
        continue
      }
      let value = rest.dropFirst(2).prefix { $0 != "\"" }
      attributes[name, default: []].append(String(value))
      rest = rest.dropFirst(value.count + 3).drop { $0 == " " }
    }
  }
}
