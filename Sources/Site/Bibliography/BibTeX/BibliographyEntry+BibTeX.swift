import Diagnostics

extension BibliographyEntry {
  /// The works of a BibTeX file.
  static func read(
    bibTeX source: SourceID, _ bytes: [UInt8], _ problems: inout [Diagnostic]
  ) -> [BibliographyEntry] {
    let (entries, found) = BibTeXReader.read(source, bytes)
    problems += found
    var parents: [String: BibTeXEntry] = [:]
    for entry in entries where parents[entry.key.value] == nil { parents[entry.key.value] = entry }
    return entries.filter { $0.type != "xdata" }.map { entry in
      let parent = entry["crossref"].flatMap { parents[$0.text] }
      var reader = BibTeXFields(entry, parent)
      let work = reader.entry()
      problems += reader.problems
      return work
    }
  }
}

/// Reads the fields of one entry as the variables of CSL, in the way of pandoc.
private struct BibTeXFields {
  let written: BibTeXEntry
  let parent: BibTeXEntry?
  var problems: [Diagnostic] = []

  init(_ written: BibTeXEntry, _ parent: BibTeXEntry?) {
    self.written = written
    self.parent = parent
  }

  private var isOfBook: Bool { BibTeXTypes.ofBooks.contains(written.type) }
  private var isOfJournal: Bool { BibTeXTypes.ofJournals.contains(written.type) }

  mutating func entry() -> BibliographyEntry {
    var entry = BibliographyEntry(written.key)
    let type = BibTeXTypes.type(written.type)
    entry.type = type?.type ?? .document
    entry.genre = text("type") ?? type?.genre
    if type == nil, let near = nearestName(to: written.type, in: BibTeXTypes.names) {
      let problem = BibliographyProblem.misspeltKey(written.type, written.typeRange, meant: near)
      problems.append(problem.diagnostic)
    }
    if let title = formattedTitle("title", "subtitle") {
      entry.formattedTitle = title
    } else if written.isWhole {
      entry.missingTitle = .missingTitle(
        written.key.value, written.key.range, example: "title = {…}")
    }
    entry.shortTitle = text("shorttitle")
    if let names = written["author"] { entry.authors = BibTeXNames.read(names, &problems) }
    if let names = field("editor") { entry.editors = BibTeXNames.read(names, &problems) }
    entry.issued = date("date") ?? oldDate()
    entry.accessed = date("urldate")
    readPlace(&entry)
    readNumbers(&entry)
    readAddress(&entry)
    return entry
  }

  /// What the work is part of, and who brought it out.
  private mutating func readPlace(_ entry: inout BibliographyEntry) {
    entry.container =
      isOfBook
      ? title("maintitle", "mainsubtitle") ?? title("booktitle", "booksubtitle")
        ?? inheritedTitle()
      : title("journaltitle", "journalsubtitle") ?? text("journal")
    let publishers = ["school", "institution", "organization", "howpublished", "publisher"]
      .compactMap { name in webAddress(name) == nil ? text(name) : nil }
    entry.publisher = publishers.isEmpty ? nil : publishers.joined(separator: "; ")
    entry.place = text("address") ?? text("location")
    entry.note = text("note") ?? text("addendum")
    entry.language = language()
  }

  private mutating func readNumbers(_ entry: inout BibliographyEntry) {
    entry.volume = text("volume")
    entry.pages = text("pages")
    entry.edition = text("edition")
    entry.version = text("version")
    let number = text("number")
    if isOfJournal {
      entry.issue = [number, text("issue")].compactMap(\.self).joined(separator: ", ")
      if entry.issue == "" { entry.issue = nil }
    } else if !isOfBook, entry.type != .book {
      entry.number = number
    }
  }

  private mutating func readAddress(_ entry: inout BibliographyEntry) {
    entry.doi = raw("doi").flatMap(BibliographyEntry.doi)
    entry.url = webAddress("url") ?? webAddress("howpublished")
    guard entry.url == nil, let eprint = raw("eprint"),
      let archive = raw("eprinttype") ?? raw("archiveprefix")
    else { return }
    switch archive.lowercased() {
    case "arxiv": entry.url = "https://arxiv.org/abs/" + eprint
    case "jstor": entry.url = "https://www.jstor.org/stable/" + eprint
    case "pubmed": entry.url = "https://pubmed.ncbi.nlm.nih.gov/" + eprint
    case "hdl": entry.url = "https://hdl.handle.net/" + eprint
    default: break
    }
  }

  // MARK: Fields

  /// A field, or that of the entry it refers to.
  private func field(_ name: String) -> Excerpt? {
    // The parts of a book have titles and pages of their own.
    let isOwn = ["title", "subtitle", "pages", "doi", "url", "author", "type"].contains(name)
    return written[name] ?? (isOwn ? nil : parent?[name])
  }

  private mutating func text(_ name: String) -> String? {
    field(name).map { LaTeXText.plain($0, &problems) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The title and the subtitle, with a colon between them unless the title ends otherwise.
  private mutating func formattedTitle(_ name: String, _ subtitle: String) -> FormattedText? {
    guard let title = formatted(name) else { return nil }
    guard let more = formatted(subtitle) else { return title }
    let isEnded = title.plain.last.map { "?!:.–—".contains($0) } ?? false
    return FormattedText(title.pieces + [.text(isEnded ? " " : ": ")] + more.pieces)
  }

  private mutating func title(_ name: String, _ subtitle: String) -> String? {
    formattedTitle(name, subtitle)?.plain
  }

  private mutating func formatted(_ name: String) -> FormattedText? {
    field(name).map { LaTeXText.read($0, &problems) }.flatMap { $0.plain.isEmpty ? nil : $0 }
  }

  /// The title of the book that the entry refers to.
  private mutating func inheritedTitle() -> String? {
    parent?["title"].map { LaTeXText.plain($0, &problems) }
  }

  /// A field without LaTeX, but for the escapes that exporters write all the same.
  private func raw(_ name: String) -> String? {
    guard let text = field(name)?.text else { return nil }
    var plain = ""
    for character in text where !"{}\\ \n\t".contains(character) { plain.append(character) }
    return plain
  }

  private func webAddress(_ name: String) -> String? {
    guard var text = raw(name) else { return nil }
    if text.hasPrefix("url") { text.removeFirst(3) }
    return BibliographyEntry.webAddress(text)
  }

  private func language() -> String? {
    guard let name = (raw("langid") ?? raw("language") ?? raw("hyphenation"))?.lowercased() else {
      return nil
    }
    let known = [
      "english": "en", "american": "en-US", "usenglish": "en-US", "british": "en-GB",
      "ukenglish": "en-GB", "dutch": "nl", "german": "de", "ngerman": "de", "french": "fr",
      "spanish": "es", "italian": "it", "portuguese": "pt", "danish": "da", "swedish": "sv",
      "norwegian": "no", "finnish": "fi", "polish": "pl", "russian": "ru",
    ]
    return known[name] ?? (name.utf8.count <= 5 ? name : nil)
  }

  // MARK: Dates

  /// A date of BibLaTeX.
  private mutating func date(_ name: String) -> SourceDate? {
    guard let excerpt = field(name) else { return nil }
    let text = LaTeXText.plain(excerpt, &problems)
    if let date = SourceDate(edtf: text) { return date }
    let isWords = text.utf8.contains { $0.isASCIILetter || $0 >= 0x80 }
    if isWords { return SourceDate(.words(text)) }
    problems.append(BibliographyProblem.badDate(text, excerpt.range).diagnostic)
    return nil
  }

  /// The year and the month of BibTeX; a month may bring its day: `month = oct # "~20"`.
  private mutating func oldDate() -> SourceDate? {
    guard let excerpt = field("year") else { return nil }
    let year = LaTeXText.plain(excerpt, &problems)
    let month = text("month").flatMap(BibTeXMonth.init)
    let plain = year.split(separator: "–").map(String.init)
    if plain.count == 2, let date = SourceDate(edtf: plain.joined(separator: "/")) { return date }
    guard var date = SourceDate(edtf: year) else {
      let isWords = year.utf8.contains { $0.isASCIILetter }
      if isWords { return SourceDate(.words(year)) }
      problems.append(BibliographyProblem.badDate(year, excerpt.range).diagnostic)
      return nil
    }
    if let month, case .day(let day) = date.value, day.month == nil,
      let full = SourceDate.Day(parts: [day.year, month.month] + [month.day].compactMap(\.self))
    {
      date = SourceDate(.day(full), isApproximate: date.isApproximate)
    }
    return date
  }
}
