import Diagnostics

extension Field where Value == [BibliographyEntry] {
  /// A bibliography of CSL, as Zotero and pandoc write it in YAML and in JSON (citation-style-language/schema
  /// 1.0.2), with or without the key `references` around its list.
  ///
  /// An entry has many keys that a report does not use; they are left alone. In YAML the words of the report's own may be a
  /// mapping of `languages`, which CSL does not know; there are none in JSON.
  static func bibliography(_ languages: TextLanguages?) -> Self {
    let entries = Field<[BibliographyEntry?]>.list(of: .entry(languages))
      .map { entries, _, _ in entries.compactMap(\.self) }
    let wrapped = Field.mapping("the bibliography") { $0.required("references", entries) }
    return .either(list: entries, mapping: wrapped)
  }
}

extension Field where Value == BibliographyEntry? {
  fileprivate static func entry(_ languages: TextLanguages?) -> Self {
    .mapping("an entry of the bibliography") { fields in
      let meant = fields.tolerateOthers(than: CSLKeys.ofEntries)
      guard let id = fields.required("id", .excerpt) else { return .some(nil) }
      var entry = BibliographyEntry(Located(value: id.text, range: id.range))
      entry.type = fields.optional("type", .word(SourceType.self)) ?? .document
      let titles = fields.optional("title", .words(languages))
      let title = titles.map { CSLMarkup.read($0.first) }
      entry.ownWords.title = titles?.versions
      if let title, !title.plain.isEmpty {
        entry.formattedTitle = title
      } else if !meant.contains("title"), title != nil || !fields.has("title") {
        entry.missingTitle = .missingTitle(id.text, id.range, example: "title: …")
      }
      let shortTitle = fields.optional(["title-short", "shortTitle"], .words(languages))
      (entry.shortTitle, entry.ownWords.shortTitle) = (shortTitle?.plain, shortTitle?.versions)
      entry.authors = fields.optional("author", .sourceNames) ?? NameList()
      entry.editors = fields.optional("editor", .sourceNames) ?? NameList()
      entry.issued = fields.optional("issued", .sourceDate)
      entry.accessed = fields.optional("accessed", .sourceDate)
      let genre = fields.optional("genre", .words(languages))
      (entry.genre, entry.ownWords.genre) = (genre?.plain, genre?.versions)
      let note = fields.optional("note", .words(languages))
      (entry.note, entry.ownWords.note) = (note?.plain, note?.versions)
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

/// Words about a work: one text, or a text per language.
private struct Words: Sendable {
  /// The text, or that of the first language.
  let first: String
  /// The texts per language, where they are given so.
  let versions: LocalizedText?

  /// The first text without markup.
  var plain: String { CSLMarkup.plain(first) }
}

extension Field where Value == Words {
  /// A text, or one for each of some languages.
  fileprivate static func words(_ languages: TextLanguages?) -> Self {
    let single = Field<String>.text.map { text, _, _ in Words(first: text, versions: nil) }
    guard let languages else { return single }
    let several = languages.text.map { texts, _, _ in
      texts.versions.first.map { Words(first: $0.excerpt.text, versions: texts) }
    }
    return Field(several.expected) { node, name, problems in
      if case .scalar = node.kind { return single.read(node, name, &problems) }
      return several.read(node, name, &problems)
    }
  }
}
