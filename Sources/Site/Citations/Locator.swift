/// A place in a work, as a citation names it: pages, a chapter, a figure.
///
/// It is read in the words of any language of the report, and written in the language of the page. A number by itself is
/// that of a page.
struct Locator: Hashable {
  /// A kind of place, by the name that files of languages give it.
  enum Kind: String, CaseIterable {
    case page, chapter, section, paragraph, figure, table, equation, appendix, volume, part, line
    case note
  }

  let kind: Kind
  /// The numbers, with an en dash in a range.
  let numbers: String

  /// How many places it names, at least: a range names all from one end to the other.
  private var count: Int {
    numbers.split { ",&".contains($0) }.reduce(0) { count, part in
      let ends = part.split(separator: "–").map { end in Int(end.filter { $0 != " " }) }
      guard ends.count == 2 else { return count + max(ends.count, 1) }
      // The end of `113–8` is short for 118.
      guard let first = ends[0], let last = ends[1], last > first else { return count + 2 }
      return count + min(last - first, 999) + 1
    }
  }

  /// The place at the beginning of a text, in the words of some languages, and the rest of the text; `nil` where it
  /// begins with none.
  static func read(_ text: String, _ languages: [Language]) -> (locator: Locator, rest: String)? {
    var rest = text.drop { $0 == "," || $0.isWhitespace }
    var kind: Kind?
    let lower = rest.lowercased()
    for word in languages.flatMap(\.locatorWords) where lower.hasPrefix(word.text) {
      let after = rest.dropFirst(word.text.count)
      // A word ends where it ends: `parts` is not `part`.
      guard !(after.first?.isLetter ?? false) || word.text.last == "." else { continue }
      kind = word.kind
      rest = after.drop { $0.isWhitespace }
      break
    }
    guard let numbers = numbers(&rest, mayBeLetters: kind != nil) else { return nil }
    return (Locator(kind: kind ?? .page, numbers: numbers), String(rest))
  }

  /// Numbers, ranges and lists of them; letters too where a word says of what.
  private static func numbers(_ rest: inout Substring, mayBeLetters: Bool) -> String? {
    var found = ""
    while true {
      var separator = Substring()
      var candidate = rest
      if !found.isEmpty {
        separator = candidate.prefix { ",& ".contains($0) }
        candidate = candidate.dropFirst(separator.count)
        guard separator.contains(where: { $0 != " " }) else { break }
      }
      let token = candidate.prefix { $0.isLetter || $0.isNumber || ".:-–/".contains($0) }
      let number = token.trimmingEnd(".:-–/")
      guard isNumber(number, mayBeLetters: mayBeLetters && found.isEmpty) else { break }
      found += separator.contains("&") ? " & " : separator.isEmpty ? "" : ", "
      found += number.withDashes
      rest = candidate.dropFirst(number.count)
    }
    return found.isEmpty ? nil : found
  }

  private static func isNumber(_ token: Substring, mayBeLetters: Bool) -> Bool {
    guard let first = token.first else { return false }
    // `12a` is a number, and `2nd` is a word.
    let isWord = zip(token, token.dropFirst()).contains { $0.isLetter && $1.isLetter }
    if first.isNumber { return !isWord }
    let isRoman = token.allSatisfy { "ivxlcdmIVXLCDM-–".contains($0) }
    let isCapital = first.isUppercase && token.dropFirst().allSatisfy { !$0.isLetter }
    return mayBeLetters && (isRoman || isCapital)
  }

  /// The place in words: `pp. 3–5`, `hfst. 2`.
  func text(_ language: Language) -> String {
    language.text(message, count: count, ["numbers": numbers])
  }

  private var message: SiteMessage {
    switch kind {
    case .page: .pageOfWork
    case .chapter: .chapterOfWork
    case .section: .sectionOfWork
    case .paragraph: .paragraphOfWork
    case .figure: .figureOfWork
    case .table: .tableOfWork
    case .equation: .equationOfWork
    case .appendix: .appendixOfWork
    case .volume: .volumeOfWork
    case .part: .partOfWork
    case .line: .lineOfWork
    case .note: .noteOfWork
    }
  }
}

extension Substring {
  fileprivate func trimmingEnd(_ characters: String) -> Substring {
    var text = self
    while let last = text.last, characters.contains(last) { text = text.dropLast() }
    return text
  }

  /// A hyphen between numbers is a dash.
  fileprivate var withDashes: String {
    split(separator: "-").joined(separator: "–")
  }
}
