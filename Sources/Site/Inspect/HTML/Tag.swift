/// A start tag with what a checker asks of it.
struct Tag: Sendable {
  let name: String
  let attributes: [HTMLAttribute]
  /// Where it stands, in bytes of its page.
  let range: Range<Int>

  init(_ name: String, _ attributes: [HTMLAttribute], _ range: Range<Int>) {
    self.name = name
    self.attributes = attributes
    self.range = range
  }

  /// The value of an attribute; `nil` when the tag has none of that name.
  subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  /// The level, if it is the tag of a heading.
  var headingLevel: Int? {
    guard name.utf8.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()),
      (1...6).contains(level)
    else { return nil }
    return level
  }

  /// Whether it says its own name, whatever stands in it.
  var hasName: Bool {
    ["aria-label", "aria-labelledby", "title"].contains { !(self[$0] ?? "").isBlank }
      || name == "img" && !(self["alt"] ?? "").isBlank
  }

  /// Whether nobody is told of it.
  var isHidden: Bool { self["aria-hidden"] == "true" || self["hidden"] != nil }

  /// Whether it is something to fill in or to choose.
  var isField: Bool {
    switch name {
    case "select", "textarea": true
    case "input": !["hidden", "submit", "reset", "button", "image"].contains(self["type"] ?? "")
    default: false
    }
  }

  /// Whether an attribute of it holds the id of an element, or several with blanks between them.
  func namesIDs(in attribute: String) -> Bool {
    switch attribute {
    case "for": name == "label" || name == "output"
    // An operator of a formula says by it on which side it stands.
    case "form": name != "mo"
    default: Self.namingIDs.contains(attribute)
    }
  }

  private static let namingIDs: Set<String> = [
    "aria-activedescendant", "aria-controls", "aria-describedby", "aria-details",
    "aria-errormessage", "aria-flowto", "aria-labelledby", "aria-owns", "commandfor", "headers",
    "itemref", "list", "popovertarget",
  ]
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
