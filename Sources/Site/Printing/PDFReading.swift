/// Reads from a PDF on which pages its named destinations are.
///
/// It knows files with a plain table of places, as Chromium writes them; of any other there is no reading.
struct PDFReading {
  private let bytes: [UInt8]
  /// Where each object begins, by its number.
  private var places: [Int: Int] = [:]
  private var catalog = PDFValue.other
  /// How many objects a value may lie in: more than any real one does, and few enough to end.
  private static let depth = 64

  /// `nil` for what is no PDF with a plain table.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard let word = lastPlace(of: "startxref"),
      var parser = Optional(PDFValueParser(bytes, at: word + "startxref".utf8.count)),
      let table = parser.integer(), bytes.indices.contains(table)
    else { return nil }
    parser = PDFValueParser(bytes, at: table)
    guard parser.take("xref") else { return nil }
    while let first = parser.integer(), let count = parser.integer(), count >= 0 {
      for number in first..<(first + min(count, bytes.count)) {
        guard let place = parser.integer(), parser.integer() != nil else { return nil }
        if parser.take("n") { places[number] = place } else { _ = parser.take("f") }
      }
    }
    guard parser.take("trailer"), let root = parser.value(Self.depth)?["Root"] else { return nil }
    catalog = object(root)
  }

  /// The numbers of the pages, from one, by the names of the places on them; `nil` where pages cannot be counted.
  func destinations() -> [String: Int]? {
    guard let root = catalog["Pages"] else { return nil }
    var pages: [Int: Int] = [:]
    guard number(root, &pages, depth: Self.depth) else { return nil }
    guard let named = catalog["Dests"], case .dictionary(let entries) = object(named) else {
      return [:]
    }
    var found: [String: Int] = [:]
    for (name, value) in entries {
      guard case .array(let parts) = object(value), case .reference(let page)? = parts.first,
        let number = pages[page]
      else { return nil }
      found[percentDecoded(name[...])] = number
    }
    return found
  }

  /// Gives each page below a node of the tree the next number.
  private func number(_ node: PDFValue, _ pages: inout [Int: Int], depth: Int) -> Bool {
    guard depth > 0, case .reference(let own) = node else { return false }
    let value = object(node)
    guard let kids = value["Kids"] else {
      pages[own] = pages.count + 1
      return true
    }
    guard case .array(let nodes) = object(kids) else { return false }
    return nodes.allSatisfy { number($0, &pages, depth: depth - 1) }
  }

  /// What a reference leads to; any other value itself.
  private func object(_ value: PDFValue) -> PDFValue {
    guard case .reference(let number) = value else { return value }
    guard let place = places[number], bytes.indices.contains(place) else { return .other }
    var parser = PDFValueParser(bytes, at: place)
    guard parser.integer() == number, parser.integer() != nil, parser.take("obj") else {
      return .other
    }
    return parser.value(Self.depth) ?? .other
  }

  private func lastPlace(of word: String) -> Int? {
    let sought = Array(word.utf8)
    let start = max(0, bytes.count - 1024)
    var last: Int?
    var place = start
    while let found = sought[...].firstPlace(in: bytes, from: place) {
      last = found
      place = found + 1
    }
    return last
  }
}
