import Diagnostics

extension Field where Value == [BibliographyEntry] {
  /// A bibliography of CSL, as Zotero and pandoc write it in YAML and in JSON (citation-style-language/schema
  /// 1.0.2), with or without the key `references` around its list.
  ///
  /// An entry has many keys that a report does not use; they are left alone.
  static var bibliography: Self {
    let entries = Field<[BibliographyEntry?]>.list(of: .entry)
      .map { entries, _, _ in entries.compactMap(\.self) }
    let wrapped = Field.mapping("the bibliography") { $0.required("references", entries) }
    return .either(list: entries, mapping: wrapped)
  }
}

extension Field where Value == BibliographyEntry? {
  fileprivate static var entry: Self {
    .mapping("an entry of the bibliography") { fields in
      let meant = fields.tolerateOthers(than: CSLKeys.ofEntries)
      guard let id = fields.required("id", .excerpt) else { return .some(nil) }
      var entry = BibliographyEntry(Located(value: id.text, range: id.range))
      entry.type = fields.optional("type", .word(SourceType.self)) ?? .document
      let title = fields.optional("title", .formattedText)
      if let title, !title.plain.isEmpty {
        entry.formattedTitle = title
      } else if !meant.contains("title"), title != nil || !fields.has("title") {
        entry.missingTitle = .missingTitle(id.text, id.range, example: "title: …")
      }
      entry.shortTitle = fields.optional(["title-short", "shortTitle"], .plainText)
      entry.authors = fields.optional("author", .sourceNames) ?? NameList()
      entry.editors = fields.optional("editor", .sourceNames) ?? NameList()
      entry.issued = fields.optional("issued", .sourceDate)
      entry.accessed = fields.optional("accessed", .sourceDate)
      entry.readTexts(&fields)
      return entry
    }
  }
}

extension BibliographyEntry {
  fileprivate mutating func readTexts(_ fields: inout MappingReader) {
    container = fields.optional("container-title", .plainText)
    publisher = fields.optional("publisher", .plainText)
    place = fields.optional("publisher-place", .plainText)
    volume = fields.optional("volume", .plainText)
    issue = fields.optional("issue", .plainText)
    pages = fields.optional("page", .plainText)
    number = fields.optional("number", .plainText)
    edition = fields.optional("edition", .plainText)
    version = fields.optional("version", .plainText)
    genre = fields.optional("genre", .plainText)
    note = fields.optional("note", .plainText)
    language = fields.optional("language", .plainText)
    doi = fields.optional(["DOI", "doi"], .plainText).flatMap(Self.doi)
    url = fields.optional(["URL", "url"], .plainText).flatMap(Self.webAddress)
  }
}

extension MappingReader {
  /// The value of the first of some spellings of a key.
  fileprivate mutating func optional<Value: Sendable>(
    _ keys: [String], _ field: Field<Value>
  ) -> Value? {
    for key in keys where has(key) { return optional(key, field) }
    return nil
  }

  /// Leaves keys alone that are not known, and warns of those that look like one that is. Gives those that were
  /// meant.
  mutating func tolerateOthers(than known: [String]) -> [String] {
    var meant: [String] = []
    for key in keys where !known.contains(key) {
      allow(key)
      guard let range = range(ofKey: key), let near = nearestName(to: key, in: known) else {
        continue
      }
      meant.append(near)
      report(BibliographyProblem.misspeltKey(key, range, meant: near).diagnostic)
    }
    for key in known { allow(key) }
    return meant
  }
}

extension Field where Value == String {
  /// A text of CSL: line ends are blanks, and markup such as `<i>` is left out.
  fileprivate static var plainText: Self {
    Field<String>.text.map { text, _, _ in CSLMarkup.plain(text) }
  }
}

extension Field where Value == FormattedText {
  /// A text of CSL with its markup.
  fileprivate static var formattedText: Self {
    Field<String>.text.map { text, _, _ in CSLMarkup.read(text) }
  }
}
