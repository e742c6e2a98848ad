import Diagnostics

extension Field where Value == ReportConfig {
  /// `report.yaml`.
  static var reportConfig: Self {
    .mapping("the report") { fields in
      var config = ReportConfig()
      config.title = fields.required("title", .localizedText)
      config.languages = fields.required("languages", .oneOrMore(of: Field<String>.text.located)) ?? []
      config.baseURL = fields.optional("base_url", .text)
      config.authors = fields.optional("authors", .texts) ?? []
      config.date = fields.optional("date", .date)
      config.pages = fields.required("pages", .list(of: Field<String>.text.located)) ?? []
      config.units = fields.optional("units", .entries(of: .unit))?.map { $0.value($0.key) } ?? []
      config.allowsRawHTML = fields.optional("raw_html", .boolean) ?? false
      // Read by the sampling of uncertain values; checked here so that a slip is not silent.
      _ = fields.optional("seed", .integer(in: 0...Int.max))
      _ = fields.optional("samples", .integer(in: 100...1_000_000))
      return config
    }
  }
}

extension Field where Value == @Sendable (YAMLScalar) -> UnitDeclaration {
  /// A unit of the report's own; its name is the key.
  fileprivate static var unit: Self {
    .mapping("a unit") { fields in
      let plural = fields.optional("plural", .excerpt)
      let symbol = fields.optional("symbol", .excerpt)
      let label = fields.optional("label", .localizedText)
      let takesPrefixes = fields.optional("prefixes", .boolean) ?? false
      let value = fields.optional("value", .excerpt)
      return { name in
        UnitDeclaration(
          name: name, plural: plural, symbol: symbol, label: label, takesPrefixes: takesPrefixes,
          value: value)
      }
    }
  }
}

extension Field where Value == [SourceEntry] {
  /// `sources.yaml`: CSL-YAML, as Zotero and pandoc write it (citation-style-language/schema 1.0.2).
  ///
  /// A bibliography has many keys that a report does not use; they are left alone.
  static var bibliography: Self {
    .mapping("the bibliography") { fields in
      fields.required("references", .list(of: .node))?.compactMap(entry)
    }
  }

  private static func entry(_ node: YAMLNode) -> SourceEntry? {
    guard let id = node["id"]?.scalar?.text else { return nil }
    let names = node["author"]?.sequence?.compactMap { author in
      (author["family"] ?? author["literal"])?.scalar?.text
    }
    let date = node["issued"]
    let part = date?["date-parts"]?.sequence?.first
    let year =
      part?.sequence?.first?.scalar?.text ?? part?.scalar?.text ?? date?["year"]?.scalar?.text
      ?? date?.sequence?.first?["year"]?.scalar?.text
      ?? date?.scalar.map { String($0.text.prefix(4)) }
    let authors: String? =
      switch names?.count ?? 0 {
      case 0: nil
      case 1: names?[0]
      case 2: names?.joined(separator: " & ")
      default: names.map { $0[0] + " et al." }
      }
    return SourceEntry(
      id: id, title: node["title"]?.scalar?.text ?? id, authors: authors, year: year,
      url: (node["URL"] ?? node["url"])?.scalar?.text)
  }
}

/// What the front matter of a page says.
struct FrontMatterFacts {
  let title: Phrase?
  let summary: Phrase?
  let models: [Excerpt]
  let date: CalendarDate?
}

extension Field where Value == FrontMatterFacts {
  /// The front matter of a page.
  static var frontMatter: Self {
    .mapping("the front matter") { fields in
      FrontMatterFacts(
        title: fields.required("title", .phrase), summary: fields.optional("summary", .phrase),
        models: fields.optional("models", .excerpts) ?? [], date: fields.optional("date", .date))
    }
  }
}

extension Field where Value == Phrase {
  /// A text with values in it.
  static var phrase: Self {
    Field<Excerpt>.excerpt.map { excerpt, _, problems in Phrase(excerpt, &problems) }
  }
}

extension Field where Value == LocalizedPhrase {
  /// A text with values in it, which may differ by language.
  static var localizedPhrase: Self {
    Field<LocalizedText>.localizedText.map { text, _, problems in LocalizedPhrase(text, &problems) }
  }
}

extension Field where Value == ParsedExcerpt {
  /// A formula.
  static var formula: Self {
    Field<Excerpt>.excerpt.map { excerpt, _, problems in ParsedExcerpt(excerpt, &problems) }
  }
}
