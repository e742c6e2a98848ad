import Diagnostics

/// The languages that texts may be given in: those of the report, and those that it could be given later.
struct TextLanguages: Sendable {
  private let tags: [String]

  /// `own` are the languages of the report.
  init(_ own: [String], _ library: LanguageLibrary) {
    tags = own + library.tags.filter { !own.contains($0) }
  }

  /// A text that may differ by language.
  var text: Field<LocalizedText> { .localizedText(in: tags) }

  /// A text with values in it that may differ by language.
  var phrase: Field<LocalizedPhrase> {
    text.map { text, _, problems in LocalizedPhrase(text, &problems) }
  }

  /// A text with Markdown in it that may differ by language.
  var note: Field<LocalizedPhrase> {
    text.map { text, _, problems in LocalizedPhrase(markdown: text, &problems) }
  }
}

extension Field where Value == Phrase {
  /// A text with values in it.
  static var phrase: Self {
    Field("text") { node, name, problems in
      guard let scalar = Field<YAMLScalar>.scalar.read(node, name, &problems) else { return nil }
      if scalar.isBlank {
        problems.append(FieldProblem.wrongKind(name, expected: "text", found: node).diagnostic)
      }
      return Phrase(scalar.excerpt, &problems)
    }
  }
}

extension Field where Value == ParsedExcerpt {
  /// A formula.
  static var formula: Self {
    Field<YAMLScalar>.scalar.map { scalar, _, problems in
      let first = problems.count
      let formula = ParsedExcerpt(scalar.excerpt, &problems)
      for index in first..<problems.count
      where scalar.endsAtComma && problems[index].code == MappingReader.cutByComma {
        problems[index].hint = "a comma ends a text between braces: put quotes around the formula"
      }
      return formula
    }
  }

  /// A unit.
  static var unit: Self {
    Field<Excerpt>.excerpt.map { excerpt, _, problems in ParsedExcerpt(unit: excerpt, &problems) }
  }
}
