/// An entry of a list of references in its parts, in the manner of APA:
/// `Ord, T. (2025, October 20). How well does RL scale? tobyord.com/writing`
struct ReferenceText {
  enum Piece: Hashable {
    case text(String)
    /// The title: set apart or not, in the language of the work.
    case title(FormattedText, isSetApart: Bool)
    /// The name of a journal, a book, or the number of a volume: set apart.
    case container(String)
    /// An address and how it is shown.
    case link(String, String)
  }

  private(set) var pieces: [Piece] = []

  init(_ work: BibliographyEntry, _ label: CitationLabel, _ language: Language) {
    let entry = work.shown(in: language)
    let people = entry.authors.isEmpty ? entry.editors : entry.authors
    if let names = people.listed(language) {
      let role =
        entry.authors.isEmpty ? " (\(language.editors(people.names.count)))" : ""
      add(sentence: names + role)
      add("(" + date(entry, label, language) + ")")
      end()
      addTitle(entry, language)
    } else {
      addTitle(entry, language)
      add("(" + date(entry, label, language) + ")")
      end()
    }
    switch entry.type.form {
    case .article: addJournal(entry)
    case .part: addBook(entry, language)
    case .whole: add(sentence: publishers(entry, people, container: entry.container))
    }
    if let note = entry.note { add(sentence: note) }
    addLink(entry, language)
  }

  /// All of it as plain text.
  var plain: String {
    pieces.map { piece in
      switch piece {
      case .text(let text), .container(let text), .link(_, let text): text
      case .title(let title, _): title.plain
      }
    }.joined()
  }

  // MARK: Parts

  private func date(
    _ entry: BibliographyEntry, _ label: CitationLabel, _ language: Language
  ) -> String {
    guard entry.type.hasFullDate, let issued = entry.issued,
      let day = language.dayOfYear(issued)
    else { return label.year }
    return label.year + ", " + day
  }

  private mutating func addTitle(_ entry: BibliographyEntry, _ language: Language) {
    begin()
    let isSetApart = entry.type.form == .whole || entry.container == nil
    pieces.append(.title(entry.formattedTitle, isSetApart: isSetApart))
    var facts: [String] = []
    if entry.type.form == .whole {
      if let volume = entry.volume { facts.append(language.volume(volume)) }
      if let number = entry.number {
        facts.append(entry.type == .report ? language.reportNumber(number) : number)
      }
    }
    if let edition = entry.edition { facts.append(language.edition(edition)) }
    if let version = entry.version { facts.append(language.version(version)) }
    if !facts.isEmpty { add("(" + facts.joined(separator: ", ") + ")") }
    if let kind = kind(of: entry, language) { add("[" + kind + "]") }
    end()
  }

  /// What a work is: in the language of the list where that is known, else as its author says.
  private func kind(of entry: BibliographyEntry, _ language: Language) -> String? {
    guard let genre = entry.genre else { return language.kind(entry.type) }
    guard entry.type == .thesis, let thesis = ThesisKind(genre: genre) else { return genre }
    return language.kind(thesis)
  }

  /// *Journal*, *3*(2), 1–10.
  private mutating func addJournal(_ entry: BibliographyEntry) {
    guard let container = entry.container else {
      if let publisher = entry.publisher { add(sentence: publisher) }
      return
    }
    begin()
    pieces.append(.container(container))
    if let volume = entry.volume {
      pieces.append(.text(", "))
      pieces.append(.container(volume))
    }
    if let issue = entry.issue {
      pieces.append(.text((entry.volume == nil ? ", " : "") + "(" + issue + ")"))
    }
    if let pages = entry.pages { pieces.append(.text(", " + Self.dashed(pages))) }
    end()
  }

  /// In A. Editor (Ed.), *Book* (Vol. 2, pp. 1–10). Publisher.
  private mutating func addBook(_ entry: BibliographyEntry, _ language: Language) {
    if let container = entry.container {
      add(language.inBook + " ")
      if !entry.authors.isEmpty, let editors = entry.editors.spoken(language) {
        let role = language.editors(entry.editors.names.count)
        pieces.append(.text(editors + " (" + role + "), "))
      }
      pieces.append(.container(container))
      let volume = entry.volume.map { language.volume($0) }
      let pages = entry.pages.map { language.pages(Self.dashed($0)) }
      let places = [volume, pages].compactMap(\.self)
      if !places.isEmpty { pieces.append(.text(" (" + places.joined(separator: ", ") + ")")) }
      end()
    }
    if let publisher = entry.publisher { add(sentence: publisher) }
  }

  /// The site and the publisher, unless they wrote it themselves.
  private func publishers(
    _ entry: BibliographyEntry, _ people: NameList, container: String?
  ) -> String {
    var names: [String] = []
    for case let name? in [container, entry.publisher]
    where !names.contains(name) && !people.names.contains(where: { $0.literal == name }) {
      names.append(name)
    }
    return names.joined(separator: ". ")
  }

  private mutating func addLink(_ entry: BibliographyEntry, _ language: Language) {
    guard let link = entry.link else { return }
    let isDated = entry.issued != nil && !entry.type.mayChange
    if let accessed = entry.accessed, entry.doi == nil, !isDated {
      add(language.retrieved(language.day(accessed)))
    }
    begin()
    pieces.append(.link(link, Self.shown(link)))
  }

  // MARK: Writing

  /// A blank before what follows.
  private mutating func begin() { if !pieces.isEmpty { pieces.append(.text(" ")) } }

  private mutating func add(_ text: String) {
    begin()
    pieces.append(.text(text))
  }

  private mutating func add(sentence: String) {
    guard !sentence.isEmpty else { return }
    add(sentence)
    end()
  }

  /// A full stop, unless what stands there ends a sentence.
  private mutating func end() {
    let last = plain.reversed().first { !"”’\"')".contains($0) }
    let isClosed = plain.last.map { ")]".contains($0) } ?? false
    if isClosed || last.map({ !".?!…".contains($0) }) ?? false { pieces.append(.text(".")) }
  }

  /// A range of pages with a dash.
  private static func dashed(_ pages: String) -> String {
    var text = ""
    for part in pages.split(whereSeparator: { "-–—".contains($0) }) {
      text += (text.isEmpty ? "" : "–") + part.trimmed
    }
    return text
  }

  /// An address without what says little, and not much longer than a line of a phone.
  private static func shown(_ link: String) -> String {
    var text = Substring(link)
    for start in ["https://", "http://", "www."] where text.hasPrefix(start) {
      text = text.dropFirst(start.count)
    }
    if text.hasSuffix("/") { text = text.dropLast() }
    let limit = 56
    return text.count <= limit ? String(text) : String(text.prefix(limit - 1)) + "…"
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text = text.dropLast() }
    return text
  }
}

extension NameList {
  /// The names as a list has them, family names first; `nil` where there is none.
  ///
  /// Of more than twenty the first nineteen and the last are named (APA, 7th edition, section 9.8).
  fileprivate func listed(_ language: Language) -> String? {
    let all = names.map(\.inverted)
    guard let last = all.last else { return nil }
    if hasOthers { return all.joined(separator: ", ") + ", " + language.andOthers }
    if all.count == 1 { return last }
    if all.count > 20 { return all.prefix(19).joined(separator: ", ") + ", … " + last }
    return all.dropLast().joined(separator: ", ") + language.beforeLastAuthor + last
  }

  /// The names as they are spoken.
  fileprivate func spoken(_ language: Language) -> String? {
    let all = names.map(\.spoken)
    guard let last = all.last else { return nil }
    if hasOthers { return all.joined(separator: ", ") + " " + language.andOthers }
    if all.count == 1 { return last }
    return all.dropLast().joined(separator: ", ") + " \(language.andInBrackets) " + last
  }
}
