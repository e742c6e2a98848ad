/// The addresses on the web that a page links to, each once, in the order of their first links: on paper they are notes.
struct LinkNotes: Sendable {
  private(set) var addresses: [String] = []
  private var numbers: [String: Int] = [:]

  /// The number of the note with an address, from one.
  mutating func number(of address: String) -> Int {
    if let number = numbers[address] { return number }
    addresses.append(address)
    numbers[address] = addresses.count
    return addresses.count
  }

  /// Whether a text that links to an address says it already: `10.1000/182` says `https://doi.org/10.1000/182`.
  static func says(_ text: String, _ address: String) -> Bool {
    func bare(_ text: String) -> String {
      var text = String(text.filter { !$0.isWhitespace })
      for prefix in ["https://", "http://", "mailto:", "www."] where text.hasPrefix(prefix) {
        text = String(text.dropFirst(prefix.count))
      }
      return text.hasSuffix("/") ? String(text.dropLast()) : text
    }
    let (text, address) = (bare(text), bare(address))
    return text == address || address == "doi.org/" + text
  }
}
