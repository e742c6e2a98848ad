import Diagnostics

/// Reads a list of names as BibTeX does: `First von Last`, `von Last, First` and `von Last, Jr, First`, with `and`
/// between them.
///
/// A name all in braces is that of an institution. What `von` is, capitals decide: it goes from the first to the last
/// word that begins with a small letter.
enum BibTeXNames {
  static func read(_ excerpt: Excerpt, _ problems: inout [Diagnostic]) -> NameList {
    var names: [PersonName] = []
    for part in split(excerpt, Self.isAnd) {
      let part = trimmed(part)
      guard !part.bytes.isEmpty else { continue }
      names.append(name(part, &problems))
    }
    return NameList(names)
  }

  private static func name(_ excerpt: Excerpt, _ problems: inout [Diagnostic]) -> PersonName {
    if isGroup(excerpt.bytes) || excerpt.text == "others" {
      return PersonName(literal: LaTeXText.plain(excerpt, &problems))
    }
    let parts = split(excerpt) { $0.first == UInt8(ascii: ",") ? 1 : nil }
    if let name = extended(parts, &problems) { return name }
    let words = parts.map { part in
      split(part) { $0.first.map { isBlank($0) } ?? false ? 1 : nil }.filter { !$0.bytes.isEmpty }
    }
    func text(_ words: some Sequence<Excerpt>) -> String? {
      let text = words.map { LaTeXText.plain($0, &problems) }.joined(separator: " ")
      return text.isEmpty ? nil : text
    }
    var name = PersonName()
    if words.count == 1 {
      let all = words[0]
      let small = all.indices.dropLast().filter { isSmall(all[$0].bytes) }
      let first = small.first ?? all.count - 1
      let last = (small.last ?? all.count - 2) + 1
      name.given = text(all[..<first])
      name.particle = small.isEmpty ? nil : text(all[first..<last])
      name.family = text(all[last...])
      return name
    }
    let surname = words[0]
    let particles = surname.indices.dropLast().last { isSmall(surname[$0].bytes) }
    let isParticle = surname.first.map { isSmall($0.bytes) } ?? false
    let last = isParticle ? (particles ?? -1) + 1 : 0
    name.particle = text(surname[..<last])
    name.family = text(surname[last...])
    name.given = text(words[words.count - 1])
    if words.count > 2 { name.suffix = text(words[1]) }
    return name
  }

  /// A name in the extended format of BibLaTeX: `family=Berg, given=Jan, prefix=van den`.
  private static func extended(
    _ parts: [Excerpt], _ problems: inout [Diagnostic]
  ) -> PersonName? {
    var name = PersonName()
    for part in parts {
      let part = trimmed(part)
      guard let sign = part.bytes.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      let key = trimmed(part.part(0..<sign)).text
      let value = LaTeXText.plain(trimmed(part.part((sign + 1)..<part.bytes.count)), &problems)
      switch key {
      case "family": name.family = value
      case "given": name.given = value
      case "prefix": name.particle = value
      case "suffix": name.suffix = value
      case "given-i", "family-i", "prefix-i", "suffix-i", "useprefix", "id", "hash": break
      default: return nil
      }
    }
    return name.family == nil && name.given == nil ? nil : name
  }

  // MARK: Words

  /// The parts of a text between what `separator` finds outside of braces: it is given the rest of the text from
  /// there, of at most five bytes, and says how many of these part.
  private static func split(
    _ excerpt: Excerpt, _ separator: (ArraySlice<UInt8>) -> Int?
  ) -> [Excerpt] {
    let bytes = excerpt.bytes
    var parts: [Excerpt] = []
    var start = 0
    var depth = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "{") { depth += 1 }
      if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0, let count = separator(bytes[index...].prefix(5)) {
        parts.append(excerpt.part(start..<index))
        index += count
        start = index
      } else {
        index += 1
      }
    }
    parts.append(excerpt.part(start..<bytes.count))
    return parts
  }

  /// `and` with blanks around it.
  private static func isAnd(_ rest: ArraySlice<UInt8>) -> Int? {
    guard rest.count == 5 else { return nil }
    let bytes = Array(rest)
    let word = bytes[1...3].map { $0 | 0x20 }
    let isParted = isBlank(bytes[0]) && isBlank(bytes[4])
    // The last blank may begin the next `and`.
    return isParted && word == Array("and".utf8) ? 4 : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) || byte == UInt8(ascii: "~")
  }

  private static func trimmed(_ excerpt: Excerpt) -> Excerpt {
    let bytes = excerpt.bytes
    let low = bytes.firstIndex { !isBlank($0) } ?? bytes.count
    let high = (bytes.lastIndex { !isBlank($0) } ?? low - 1) + 1
    return excerpt.part(low..<high)
  }

  /// Whether one pair of braces holds all of it.
  private static func isGroup(_ bytes: [UInt8]) -> Bool {
    guard bytes.first == UInt8(ascii: "{"), bytes.count > 1, bytes[1] != UInt8(ascii: "\\") else {
      return false
    }
    var depth = 0
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return index == bytes.count - 1 }
    }
    return false
  }

  /// Whether a word begins with a small letter. What braces hold counts only as a letter with an accent:
  /// `{\'e}tienne`.
  private static func isSmall(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return false }
    if first == UInt8(ascii: "{"), bytes.count > 1, bytes[1] != UInt8(ascii: "\\") { return false }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "\\") {
      let letter = bytes.drop { !$0.isASCIILetter && $0 < 0x80 }.first
      return letter.map { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 } ?? false
    }
    return String(decoding: bytes, as: UTF8.self).first?.isLowercase ?? false
  }
}
