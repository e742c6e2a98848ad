import Diagnostics

extension Field where Value == ReportConfig {
  /// `report.yaml`, of a report that can be written in the languages of a library.
  static func reportConfig(_ library: LanguageLibrary) -> Self {
    .mapping("the report") { fields in
      var config = ReportConfig()
      // The languages come first: they say which texts there can be.
      config.languages = fields.required("languages", .languages) ?? []
      let texts = TextLanguages(config.languages.map(\.value), library)
      config.title = fields.required("title", texts.text)
      config.baseURL = fields.optional("base_url", .webAddress)
      config.firstBaseURL = fields.optional("first_base_url", .webAddress)
      config.authors = fields.optional("authors", .texts) ?? []
      config.date = fields.optional("date", .date)
      config.pages = fields.required("pages", .list(of: Field<String>.text.located)) ?? []
      let units = fields.optional("units", .units(texts))
      config.units = units ?? []
      config.hasAllUnits = units != nil || !fields.has("units")
      config.expectedClaims = fields.optional("expects", .expectedClaims) ?? nil
      config.severities = fields.optional("diagnostics", .severities) ?? []
      config.allowsRawHTML = fields.optional("raw_html", .boolean) ?? false
      if let seed = fields.optional("seed", .integer(in: 0...Int.max)) {
        config.seed = UInt64(seed)
      }
      config.samples =
        fields.optional("samples", .integer(in: 100...1_000_000)) ?? config.samples
      return config
    }.map { config, node, _ in
      // Behind a misspelled `units` stand names that nobody has read.
      var config = config
      let keys = (node.mapping ?? []).map(\.key.text)
      if keys.contains(where: { nearestName(to: $0, in: ["units"]) != nil }) {
        config.hasAllUnits = false
      }
      return config
    }
  }
}

extension Field where Value == Located<ExpectedCount>? {
  /// What the report is expected to hold.
  fileprivate static var expectedClaims: Self {
    .mapping("what is expected") { fields in
      fields.optional("claims", Field<ExpectedCount>.expectedCount.located)
    }
  }
}

extension Field where Value == ExpectedCount {
  /// A number of claims, or `true`: at least one.
  fileprivate static var expectedCount: Self {
    .form("a whole number, or `true`") { text in
      if text == "true" { return .some(.some) }
      guard let number = NumberSpelling(text), !number.hasFraction,
        let count = Int(number.digits), count >= 0
      else { return nil }
      return .exactly(count)
    }
  }
}

extension Field where Value == String {
  /// An address on the web at which a site can be.
  fileprivate static var webAddress: Self {
    Field(BaseURLFlaw.notOnTheWeb.expected) { node, name, problems in
      let text = node.scalar?.text ?? ""
      guard let flaw = BaseURLFlaw(text) else { return text }
      problems.append(
        FieldProblem.wrongKind(name, expected: flaw.expected, found: node).diagnostic)
      return nil
    }
  }
}

extension Field where Value == [Located<String>] {
  /// The languages of a report: at least one.
  fileprivate static var languages: Self {
    Field.oneOrMore(of: Field<String>.text.located).map { languages, node, problems in
      if languages.isEmpty, node.sequence?.isEmpty ?? true {
        problems.append(ParseProblem.noLanguage(node.range).diagnostic)
      }
      return languages
    }
  }
}

/// What is said of a unit beside its name.
private struct UnitFacts: Sendable {
  let plural: Excerpt?
  let symbol: Excerpt?
  let label: LocalizedText?
  let takesPrefixes: Bool
  let value: ParsedExcerpt?
}

extension Field where Value == [UnitDeclaration] {
  /// The units of the report's own, by name.
  fileprivate static func units(_ texts: TextLanguages) -> Self {
    Field<[FieldEntry<UnitFacts>]>.entries(of: .unit(texts)).map { entries, node, _ in
      guard entries.count == node.mapping?.count ?? 0 else { return nil }
      return entries.map { entry in
        UnitDeclaration(
          name: entry.key, plural: entry.value.plural, symbol: entry.value.symbol,
          label: entry.value.label, takesPrefixes: entry.value.takesPrefixes,
          value: entry.value.value)
      }
    }
  }
}

extension Field where Value == UnitFacts {
  fileprivate static func unit(_ texts: TextLanguages) -> Self {
    .mapping("a unit") { fields in
      UnitFacts(
        plural: fields.optional("plural", .excerpt), symbol: fields.optional("symbol", .excerpt),
        label: fields.optional("label", texts.text),
        takesPrefixes: fields.optional("prefixes", .boolean) ?? false,
        value: fields.optional("value", .formula))
    }
  }
}

extension Field where Value == FrontMatterFacts {
  /// The front matter of a page.
  static var frontMatter: Self {
    .mapping("the front matter") { fields in
      let title = fields.required("title", .phrase)
      let summary = fields.optional("summary", .phrase)
      let models = fields.optional("models", .excerpts)
      return FrontMatterFacts(
        title: title, summary: summary, models: models ?? [],
        date: fields.optional("date", .date),
        isDraft: fields.optional("draft", .boolean) ?? false,
        constants: fields.optional("constants", .oneOrMore(of: Field<String>.text.located)) ?? [],
        allowances: fields.optional("allow", .allowances) ?? [],
        hasAllModels: models != nil || !fields.has("models"))
    }
  }
}
