/// A place in a work, as a citation names it: pages, a chapter, a figure.
///
/// English and Dutch words are understood on every page, and are written in the language of the page. A number by itself
/// is that of a page.
struct Locator: Hashable {
  enum Kind: CaseIterable {
    case page, chapter, section, paragraph, figure, table, equation, appendix, volume, part, line
    case note
  }

  let kind: Kind
  /// The numbers, with an en dash in a range.
  let numbers: String

  private var isSeveral: Bool { numbers.contains { "–,&".contains($0) } }

  /// The place at the beginning of a text, and the rest of the text; `nil` where it begins with none.
  static func read(_ text: String) -> (locator: Locator, rest: String)? {
    var rest = text.drop { $0 == "," || $0.isWhitespace }
    var kind: Kind?
    let lower = rest.lowercased()
    for (word, meant) in words where lower.hasPrefix(word) {
      let after = rest.dropFirst(word.count)
      // A word ends where it ends: `parts` is not `part`.
      guard !(after.first?.isLetter ?? false) || word.last == "." else { continue }
      kind = meant
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
    language.locator(kind, isSeveral: isSeveral) + "\u{A0}" + numbers
  }

  /// The words that name a kind of place, the longer ones first.
  private static let words: [(String, Kind)] = [
    ("pagina's", .page), ("pagina", .page), ("pages", .page), ("page", .page), ("blz.", .page),
    ("pag.", .page), ("pp.", .page), ("p.", .page),
    ("hoofdstukken", .chapter), ("hoofdstuk", .chapter), ("hfst.", .chapter),
    ("chapters", .chapter), ("chapter", .chapter), ("chaps.", .chapter), ("chap.", .chapter),
    ("ch.", .chapter),
    ("paragrafen", .section), ("paragraaf", .section), ("sections", .section),
    ("section", .section), ("secs.", .section), ("sec.", .section), ("par.", .section),
    ("§§", .section), ("§", .section),
    ("paragraphs", .paragraph), ("paragraph", .paragraph), ("paras.", .paragraph),
    ("para.", .paragraph), ("alinea's", .paragraph), ("alinea", .paragraph), ("al.", .paragraph),
    ("¶", .paragraph),
    ("figures", .figure), ("figure", .figure), ("figuren", .figure), ("figuur", .figure),
    ("figs.", .figure), ("fig.", .figure),
    ("tabellen", .table), ("tables", .table), ("tabel", .table), ("table", .table),
    ("tab.", .table), ("tbl.", .table),
    ("vergelijkingen", .equation), ("vergelijking", .equation), ("equations", .equation),
    ("equation", .equation), ("eqs.", .equation), ("vgl.", .equation), ("eq.", .equation),
    ("appendices", .appendix), ("appendix", .appendix), ("bijlagen", .appendix),
    ("bijlage", .appendix), ("bijl.", .appendix), ("apps.", .appendix), ("app.", .appendix),
    ("volumes", .volume), ("volume", .volume), ("vols.", .volume), ("vol.", .volume),
    ("delen", .volume), ("deel", .volume), ("dl.", .volume),
    ("parts", .part), ("part", .part), ("pts.", .part), ("pt.", .part),
    ("regels", .line), ("regel", .line), ("lines", .line), ("line", .line), ("ll.", .line),
    ("l.", .line), ("r.", .line),
    ("noten", .note), ("noot", .note), ("notes", .note), ("note", .note), ("nn.", .note),
    ("n.", .note),
  ]
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

extension Language {
  /// What stands before the number of a place in a work.
  func locator(_ kind: Locator.Kind, isSeveral: Bool) -> String {
    func count(_ one: String, _ several: String) -> String { isSeveral ? several : one }
    return switch kind {
    case .page: count("p.", "pp.")
    case .chapter: either(count("chap.", "chaps."), "hfst.")
    case .section: either(count("sec.", "secs."), "par.")
    case .paragraph: either(count("para.", "paras."), "al.")
    case .figure: either(count("fig.", "figs."), "fig.")
    case .table: either(count("table", "tables"), count("tabel", "tabellen"))
    case .equation: either(count("eq.", "eqs."), "vgl.")
    case .appendix: either(count("app.", "apps."), "bijl.")
    case .volume: either(count("vol.", "vols."), "dl.")
    case .part: either(count("pt.", "pts."), "dl.")
    case .line: either(count("l.", "ll."), "r.")
    case .note: either(count("n.", "nn."), count("noot", "noten"))
    }
  }
}
