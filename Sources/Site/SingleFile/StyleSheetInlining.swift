/// Takes the files that a style sheet names into the style sheet, and makes it fit for an element `style`.
///
/// It reads CSS as far as comments, which it drops, strings and `url(…)` (CSS Syntax 3, 4.3); all else is kept byte for byte.
struct StyleSheetInlining {
  private let path: String
  private let site: SiteFiles
  private(set) var obstacles: [InlineObstacle] = []

  /// The style sheet at `path`, from where its addresses count.
  init(_ path: String, _ site: SiteFiles) {
    self.path = path
    self.site = site
  }

  /// The style sheet without any address of a file.
  mutating func inlined(_ css: [UInt8]) -> String {
    var text: [UInt8] = []
    var place = 0
    while place < css.count {
      let rest = css[place...]
      if rest.starts(with: "/*".utf8) {
        let end = rest.dropFirst(2).firstRange(of: Array("*/".utf8))?.upperBound ?? css.count
        place = end
        continue
      }
      if rest.first == UInt8(ascii: "\"") || rest.first == UInt8(ascii: "'") {
        let end = Self.endOfString(css, place)
        text += css[place..<end]
        place = end
      } else if Self.starts(rest, with: "@import") {
        let end = rest.firstIndex(of: UInt8(ascii: ";")).map { $0 + 1 } ?? css.count
        obstacles.append(.importedStyle(String(decoding: css[place..<end], as: UTF8.self)))
        place = end
      } else if Self.starts(rest, with: "url(") {
        let start = place + 4
        let end = Self.endOfAddress(css, start)
        let address = Self.address(css[start..<end])
        text += Array("url(\"\(inlined(address))\")".utf8)
        place = min(end + 1, css.count)
      } else {
        text.append(css[place])
        place += 1
      }
    }
    return Self.contained(text)
  }

  /// Within the element only its end tag has a meaning: a backslash, which means nothing to CSS, keeps it from being one.
  private static func contained(_ css: [UInt8]) -> String {
    var text: [UInt8] = []
    for byte in css {
      if byte == UInt8(ascii: "/"), text.last == UInt8(ascii: "<") {
        text.append(UInt8(ascii: "\\"))
      }
      text.append(byte)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func inlined(_ address: String) -> String {
    // What could not be taken along is told already, and leaves no address behind.
    if address.isEmpty || address.hasPrefix("#") || address.hasPrefix("data:") { return address }
    switch SiteAddress(address, on: path, base: site.base) {
    case .elsewhere: obstacles.append(.remote(address))
    case .outside: obstacles.append(.missing(address))
    case .file(let file, _):
      guard let bytes = site.files[file] else {
        obstacles.append(.missing(address))
        break
      }
      let limit = InlineObstacle.shownLimit
      if bytes.count > limit {
        obstacles.append(.tooLarge(file, size: bytes.count, limit: limit))
      } else {
        return DataAddress(bytes, name: file).text
      }
    }
    return ""
  }

  private static func starts(_ bytes: ArraySlice<UInt8>, with word: String) -> Bool {
    bytes.prefix(word.utf8.count).elementsEqual(word.utf8) { byte, letter in
      byte == letter || (0x41...0x5A).contains(byte) && byte | 0x20 == letter
    }
  }

  private static func endOfString(_ css: [UInt8], _ start: Int) -> Int {
    var place = start + 1
    while place < css.count, css[place] != css[start] {
      place += css[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(place + 1, css.count)
  }

  /// Where the bracket stands that closes an address.
  private static func endOfAddress(_ css: [UInt8], _ start: Int) -> Int {
    var place = start
    while place < css.count, css[place] != UInt8(ascii: ")") {
      let isQuote = css[place] == UInt8(ascii: "\"") || css[place] == UInt8(ascii: "'")
      place = isQuote ? endOfString(css, place) : place + 1
    }
    return min(place, css.count)
  }

  private static func address(_ bytes: ArraySlice<UInt8>) -> String {
    func isAround(_ byte: UInt8) -> Bool {
      byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }
    let start = bytes.firstIndex { !isAround($0) } ?? bytes.endIndex
    let end = bytes.lastIndex { !isAround($0) }.map { $0 + 1 } ?? start
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }
}
