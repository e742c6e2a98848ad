/// Swift source reduced to what rules look at: comments and the contents of string literals are gone,
/// line breaks stay, so that a finding still has its line.
struct SwiftText {
  /// The code, without comments and without what string literals say.
  let code: String

  /// The reduced text of a source.
  init(_ source: String) {
    var scanner = Scanner(bytes: Array(source.utf8))
    scanner.skimCode(until: nil)
    code = String(decoding: scanner.kept, as: UTF8.self)
  }

  /// The modules that are imported, in the order of the file.
  var imports: [String] {
    code.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
        words[..<place].allSatisfy({
          ["public", "package", "internal", "private", "fileprivate"].contains($0)
            || $0.hasPrefix("@")
        })
      else { return nil }
      // `import struct Module.Name` names the module last.
      let kinds = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      let name = kinds.contains(String(words[place + 1])) ? words[place + 2] : words[place + 1]
      return String(name.prefix { $0 != "." })
    }
  }

  /// The lines, from one, on which a pattern is found.
  func lines(matching pattern: some RegexComponent) -> [Int] {
    // By default a full stop between letters is no boundary of words.
    let pattern = pattern.regex.wordBoundaryKind(.simple).anchorsMatchLineEndings()
    guard code.contains(pattern) else { return [] }
    return code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { $0.element.contains(pattern) }.map { $0.offset + 1 }
  }
}

/// Walks over Swift source and keeps the code.
private struct Scanner {
  let bytes: [UInt8]
  var place = 0
  var kept: [UInt8] = []

  private func has(_ text: StaticString) -> Bool { has(Array("\(text)".utf8)) }

  private func has(_ wanted: [UInt8]) -> Bool {
    place + wanted.count <= bytes.count
      && bytes[place..<(place + wanted.count)].elementsEqual(wanted)
  }

  private var isAtLineBreak: Bool { bytes[place] == 0x0A }

  /// Keeps code up to the bracket that closes an interpolation, or to the end.
  mutating func skimCode(until closing: UInt8?) {
    let slash = UInt8(ascii: "/")
    let quote = UInt8(ascii: "\"")
    var depth = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == slash && has("//") {
        while place < bytes.count, !isAtLineBreak { place += 1 }
      } else if byte == slash && has("/*") {
        skipBlockComment()
      } else if byte == quote || (byte == UInt8(ascii: "#") && opensRawString()) {
        skipString()
      } else {
        if let closing {
          if byte == UInt8(ascii: "(") { depth += 1 }
          if byte == closing {
            if depth == 0 { return }
            depth -= 1
          }
        }
        kept.append(byte)
        place += 1
      }
    }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    while place < bytes.count {
      if has("/*") {
        depth += 1
        place += 2
      } else if has("*/") {
        depth -= 1
        place += 2
        if depth == 0 { return }
      } else {
        keepLineBreak()
        place += 1
      }
    }
  }

  private func opensRawString() -> Bool {
    var next = place
    while next < bytes.count, bytes[next] == UInt8(ascii: "#") { next += 1 }
    return next < bytes.count && bytes[next] == UInt8(ascii: "\"")
  }

  /// Leaves `""` of a literal, and the code of its interpolations.
  private mutating func skipString() {
    var hashes: [UInt8] = []
    while has("#") {
      hashes.append(bytes[place])
      place += 1
    }
    let quotes = Array((has("\"\"\"") ? "\"\"\"" : "\"").utf8)
    let escape = Array("\\".utf8) + hashes
    place += quotes.count
    kept.append(contentsOf: "\"\"".utf8)
    while place < bytes.count {
      if bytes[place] != quotes[0] && bytes[place] != escape[0] {
        keepLineBreak()
        place += 1
        continue
      }
      if has(quotes + hashes) {
        place += quotes.count + hashes.count
        return
      }
      if has(escape + Array("(".utf8)) {
        place += escape.count + 1
        kept.append(UInt8(ascii: "("))
        skimCode(until: UInt8(ascii: ")"))
        kept.append(UInt8(ascii: ")"))
        place += 1
      } else if has(escape) {
        place += escape.count
        keepLineBreak()
        place += 1
      } else {
        keepLineBreak()
        place += 1
      }
    }
  }

  private mutating func keepLineBreak() {
    if place < bytes.count, isAtLineBreak { kept.append(0x0A) }
  }
}
