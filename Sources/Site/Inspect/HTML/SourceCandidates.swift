/// The addresses in an attribute `srcset`, each with what follows it, such as ` 2x` (HTML standard, 4.8.4.2.3).
///
/// An address goes on to the next blank, and may hold commas, but not end in one.
func sourceCandidates(_ value: String) -> [(address: String, descriptor: String)] {
  var candidates: [(address: String, descriptor: String)] = []
  var rest = value[...]
  while true {
    rest = rest.drop { $0.isWhitespace || $0 == "," }
    guard !rest.isEmpty else { return candidates }
    let word = rest.prefix { !$0.isWhitespace }
    rest = rest[word.endIndex...]
    let address = word.lastIndex { $0 != "," }.map { word[...$0] } ?? word
    var descriptor = ""
    if address.endIndex == word.endIndex {
      descriptor = String(rest.prefix { $0 != "," })
      rest = rest.drop { $0 != "," }
    }
    candidates.append((String(address), descriptor))
  }
}
