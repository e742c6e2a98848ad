/// An address as a template writes it: words of its own, and values of any text between them.
struct TemplateAddress {
  /// The words between the values; the first and the last may be empty.
  private let words: [Substring]

  /// The address in an attribute of a template: `{{root}}media/cup.png`.
  init(_ attribute: String) {
    var words: [Substring] = []
    var rest = attribute[...]
    while let start = rest.firstRange(of: "{{") {
      words.append(rest[..<start.lowerBound])
      rest = rest[start.upperBound...]
      rest = rest.firstRange(of: "}}").map { rest[$0.upperBound...] } ?? ""
    }
    self.words = words + [rest]
  }

  /// Whether a page may get this address from it. Where the template says no word of it, the fault is none of the template.
  func canBe(_ address: String) -> Bool {
    guard words.count > 1, words.contains(where: { $0.utf8.count > 2 }), let first = words.first,
      let last = words.last, address.hasPrefix(first), address.hasSuffix(last),
      first.utf8.count + last.utf8.count <= address.utf8.count
    else { return false }
    var rest = address.dropFirst(first.count).dropLast(last.count)
    for word in words.dropFirst().dropLast() where !word.isEmpty {
      guard let found = rest.firstRange(of: word) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}
