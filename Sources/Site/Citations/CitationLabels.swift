/// How the works of a report are cited: by authors and year, in every language.
///
/// Works of the same authors and year are told apart by letters, in the order of their titles. They follow from the
/// whole bibliography, so that a work has one letter throughout a report, whatever else is cited.
struct CitationLabels: Sendable {
  private let letters: [String: String]

  /// The labels of the works of a bibliography.
  init(_ entries: some Sequence<BibliographyEntry>) {
    var groups: [String: [BibliographyEntry]] = [:]
    for entry in entries {
      let label = CitationLabel(entry, nil, .english)
      groups[label.authors + "\n" + label.year, default: []].append(entry)
    }
    var letters: [String: String] = [:]
    for group in groups.values where group.count > 1 {
      let ordered = group.sorted { ($0.title.lowercased(), $0.id) < ($1.title.lowercased(), $1.id) }
      for (place, entry) in ordered.enumerated() { letters[entry.id] = Self.letter(place) }
    }
    self.letters = letters
  }

  /// The label of a work.
  func label(_ entry: BibliographyEntry, _ language: Language) -> CitationLabel {
    CitationLabel(entry, letters[entry.id], language)
  }

  /// `a` to `z`, then `aa`, `ab` and so on.
  static func letter(_ place: Int) -> String {
    var rest = place
    var letters = ""
    repeat {
      letters = String(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(rest % 26)))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}

/// How one work is cited in a language.
struct CitationLabel: Hashable, Sendable {
  /// Who wrote it, amid a sentence: `Ord and Hilton`, `Khatri et al.`; its title where nobody is named.
  let authors: String
  /// The same between brackets: `Ord & Hilton`.
  let authorsInBrackets: String
  /// When: `2025a`, `n.d.`
  let year: String

  fileprivate init(_ work: BibliographyEntry, _ letter: String?, _ language: Language) {
    let entry = work.shown(in: language)
    let people = entry.authors.isEmpty ? entry.editors : entry.authors
    authors = people.short(language.and, language) ?? language.quoted(entry.briefTitle)
    authorsInBrackets =
      people.short(language.andInBrackets, language) ?? language.quoted(entry.briefTitle)
    let year = entry.issued.map { language.year($0) } ?? language.noDate
    let isNumber = year.last?.isNumber ?? false
    self.year = year + (letter.map { isNumber ? $0 : "-" + $0 } ?? "")
  }

  /// `Ord, 2025`
  var inBrackets: String { authorsInBrackets + ", " + year }
  /// `Ord (2025)`
  var inSentence: String { authors + " (" + year + ")" }
}

extension NameList {
  /// One or two names, or the first of several; `nil` where there is none.
  fileprivate func short(_ and: String, _ language: Language) -> String? {
    guard let first = names.first?.short else { return nil }
    if hasOthers || names.count > 2 { return first + " " + language.andOthers }
    return names.count == 2 ? first + " \(and) " + names[1].short : first
  }
}

extension BibliographyEntry {
  /// The title by which a work is cited of which no author is known: its short title, else what stands before a colon,
  /// and no more than some words of it.
  fileprivate var briefTitle: String {
    if let shortTitle { return shortTitle }
    let limit = 40
    var brief = title
    if let colon = title.range(ofFirst: ": ") { brief = String(title[..<colon]) }
    guard brief.count > limit else { return brief }
    var words = ""
    for word in brief.split(separator: " ") {
      guard words.count + word.count < limit else { break }
      words += (words.isEmpty ? "" : " ") + word
    }
    return (words.isEmpty ? String(brief.prefix(limit)) : words) + "…"
  }
}

extension String {
  fileprivate func range(ofFirst text: String) -> Index? {
    indices.first { self[$0...].hasPrefix(text) }
  }
}
