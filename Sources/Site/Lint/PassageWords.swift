/// What the words around a number say of it, in English and Dutch alike: names and months are told apart from
/// measurements by what stands next to them.
struct PassageWords {
  private let passage: Passage
  private var signs: [Unicode.Scalar] { passage.signs }
  /// The sentences that say where something comes from.
  private let credited: [Range<Int>]

  init(_ passage: Passage) {
    self.passage = passage
    let signs = passage.signs
    credited = Self.sentences(signs).filter { sentence in
      signs[sentence].contains(Passage.credit) || Self.holdsCitation(signs[sentence])
    }
  }

  /// Whether something in the same sentence says where a number comes from.
  func isCredited(_ run: Range<Int>) -> Bool { credited.contains { $0.contains(run.lowerBound) } }

  /// Whether a number belongs to a name, or numbers something.
  func isName(_ number: ProseNumber) -> Bool {
    let (start, end) = (number.run.lowerBound, number.run.upperBound)
    if number.isTimeOrVersion { return true }
    if let before = sign(start - 1) {
      if before.isWordly || ["_", "#", "/", "@", "\\", Passage.thing].contains(before) {
        return true
      }
      let isHyphen = ["-", "\u{2011}", ".", ":"].contains(before)
      if isHyphen, let earlier = sign(start - 2), earlier.isWordly || earlier.isDigit {
        return true
      }
    }
    if let after = sign(end) {
      let isMultiple = after == "x" && !(sign(end + 1)?.isWordly ?? false)
      if after.isWordly, !isMultiple { return true }
      if ["/", "_", Passage.thing].contains(after) { return true }
      if after == "-" || after == "\u{2011}" {
        let next = word(from: end + 1)
        if !next.isEmpty, !["fold", "voudig", "voud"].contains(next) { return true }
        // `2026-11-22`
        if number.text.utf8.count == 4, sign(end + 1)?.isDigit ?? false { return true }
      }
    }
    return !number.isMarked && isBehindName(start)
  }

  /// Whether a number says which interval is meant: `the 90% interval`, `an interval of 90 per cent`.
  func isOfInterval(_ number: ProseNumber) -> Bool {
    let end = number.run.upperBound
    guard
      var place = ProseNumber.shareEnd(after: end, in: signs) ?? (sign(end) == "%" ? end + 1 : nil)
    else { return false }
    while let blank = sign(place), blank.properties.isWhitespace || blank == "-" { place += 1 }
    if isInterval(word(from: place)) { return true }
    let (link, start) = wordBefore(number.run.lowerBound)
    return ["of", "van"].contains(link) && isInterval(wordBefore(start).text)
  }

  /// Whether a word is one for what a share of all cases lies in.
  private func isInterval(_ word: String) -> Bool {
    let word = word.lowercased()
    return Self.intervals.contains { word.hasPrefix($0) }
      || ["interval", "intervals", "intervallen"].contains { word.hasSuffix($0) }
  }

  /// Whether a number is a year, or the day of a month.
  func isOfTime(_ number: ProseNumber) -> Bool {
    guard !number.isMarked else { return false }
    if number.isYear { return true }
    guard let whole = number.whole else { return false }
    let (start, end) = (number.run.lowerBound, number.run.upperBound)
    if whole <= 31 {
      let neighbours = [wordBefore(start).text, word(from: end + 1)]
      if neighbours.contains(where: { Self.months.contains($0.lowercased()) }) { return true }
    }
    // `2020–21`
    if sign(start - 1) == "–", number.text.utf8.count == 2 {
      return (2...5).allSatisfy { sign(start - $0)?.isDigit ?? false }
    }
    return false
  }

  /// Whether between two numbers stand only words that list.
  func isJoined(_ end: Int, _ start: Int) -> Bool {
    guard end < start else { return false }
    let between = passage.text(end..<start).lowercased()
    return between.split { $0 == " " || $0 == "," || $0 == "–" || $0 == "-" }
      .allSatisfy { ["and", "or", "to", "en", "of", "tot", "&"].contains($0) }
  }

  // MARK: Words

  private func isBehindName(_ start: Int) -> Bool {
    let (word, place) = wordBefore(start)
    guard let first = word.unicodeScalars.first else { return false }
    if Self.counters.contains(word.lowercased()) { return true }
    if word.unicodeScalars.contains(where: \.isDigit) { return true }
    guard first.properties.isUppercase else { return false }
    return !isFirst(place) || !Self.openers.contains(word.lowercased())
  }

  /// The word that ends right before a blank before this place, and where it begins.
  private func wordBefore(_ start: Int) -> (text: String, place: Int) {
    guard let blank = sign(start - 1), blank.properties.isWhitespace else { return ("", start) }
    var place = start - 1
    while let before = sign(place - 1), before.isWordly || before.isDigit || before == "-" {
      place -= 1
    }
    return (passage.text(place..<max(place, start - 1)), place)
  }

  private func word(from start: Int) -> String {
    var end = start
    while let next = sign(end), next.isWordly { end += 1 }
    return start < end ? passage.text(start..<end) : ""
  }

  /// Whether no word of the sentence stands before this place.
  private func isFirst(_ place: Int) -> Bool {
    var place = place - 1
    while let sign = sign(place),
      sign.properties.isWhitespace || ["“", "‘", "(", "\""].contains(sign)
    {
      place -= 1
    }
    return sign(place).map { [".", "!", "?", ":", "\u{3}"].contains($0) } ?? true
  }

  private func sign(_ place: Int) -> Unicode.Scalar? {
    signs.indices.contains(place) ? signs[place] : nil
  }

  // MARK: Sentences

  private static func sentences(_ signs: [Unicode.Scalar]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for (place, sign) in signs.enumerated() where [".", "!", "?"].contains(sign) {
      var end = place + 1
      // Quotation marks, brackets, and a note behind the full stop belong to the sentence.
      while end < signs.count, ["”", "’", ")", "\"", Passage.credit].contains(signs[end]) {
        end += 1
      }
      guard end == signs.count || signs[end].properties.isWhitespace else { continue }
      sentences.append(start..<end)
      start = end
    }
    sentences.append(start..<signs.count)
    return sentences
  }

  private static func holdsCitation(_ signs: ArraySlice<Unicode.Scalar>) -> Bool {
    zip(signs, signs.dropFirst()).contains { $0 == "[" && $1 == "@" }
  }

  /// Words behind which a number is a name.
  private static let counters: Set<String> = [
    "appendix", "article", "case", "chapter", "day", "equation", "figure", "fig", "footnote",
    "grade",
    "issue", "item", "level", "line", "no", "note", "number", "option", "page", "part", "phase",
    "question", "row", "section", "stage", "step", "table", "tier", "top", "type", "version",
    "volume", "week", "year", "bijlage", "artikel", "geval", "hoofdstuk", "dag", "vergelijking",
    "figuur", "voetnoot", "nummer", "nr", "niveau", "regel", "noot", "optie", "bladzijde", "pagina",
    "deel", "fase", "vraag", "rij", "paragraaf", "stap", "tabel", "versie", "jaar",
  ]

  /// Words that begin a sentence and are no name, although they have a capital.
  private static let openers: Set<String> = [
    "a", "about", "above", "after", "all", "almost", "among", "an", "another", "approximately",
    "around", "as",
    "at", "before", "below", "between", "but", "by", "each", "every", "exactly", "fewer", "first",
    "for", "from",
    "hardly", "if", "in", "its", "just", "less", "more", "nearly", "not", "of", "on", "only", "or",
    "our", "out",
    "over", "perhaps", "roughly", "since", "so", "some", "than", "that", "the", "their", "then",
    "there", "these",
    "this", "those", "to", "under", "until", "up", "us", "when", "where", "while", "with", "within",
    "aan", "alle", "alleen", "als", "bijna", "boven", "circa", "de", "deze", "die", "dit", "door",
    "een", "elke",
    "en", "er", "het", "hooguit", "maar", "meer", "met", "minder", "minstens", "na", "naar", "nog",
    "om",
    "onder", "ongeveer", "ook", "op", "per", "precies", "ruim", "sinds", "slechts", "sommige", "te",
    "tegen",
    "tot", "tussen", "uit", "van", "vanaf", "voor", "wanneer", "was", "zo", "zodra", "zowat",
  ]

  /// Beginnings of the words for what a share of all cases lies in.
  private static let intervals = [
    "interval", "confidence", "credib", "predict", "betrouwb", "voorspell",
  ]

  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october",
    "november", "december", "januari", "februari", "maart", "mei", "juni", "juli", "augustus",
    "oktober",
  ]
}

extension Unicode.Scalar {
  /// Whether it is a letter, of whatever script.
  fileprivate var isWordly: Bool { properties.isAlphabetic }
}
