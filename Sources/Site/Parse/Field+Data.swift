import Diagnostics
import FormulaSyntax

/// What is said of a data set beside its name.
private struct DataFacts: Sendable {
  var label: LocalizedText?
  var origin: LocalizedText?
  var licence: LocalizedText?
  var sources: [Excerpt] = []
  var dialect = CSVDialect()
  var columns: [FieldEntry<ColumnFacts>]?
  var from: Expression.Name?
  var steps = DataSteps()
}

/// What is said of a column beside its name.
private struct ColumnFacts: Sendable {
  var kind: ColumnDeclaration.Kind
  var header: Excerpt?
  var label: LocalizedText?
  var names: [FieldEntry<LocalizedText>] = []
}

extension Field where Value == [DataDeclaration] {
  /// The data sets of a model, by the names of their files.
  ///
  /// A data set of which something is missing is there all the same, with what could be read.
  static func dataSets(_ texts: TextLanguages) -> Self {
    Field<[FieldEntry<DataFacts>]>.entries(of: .dataSet(texts)).map { entries, node, _ in
      guard entries.count == node.mapping?.count ?? 0 else { return nil }
      return entries.map { entry in
        let columns = entry.value.columns
        return DataDeclaration(
          name: entry.key, label: entry.value.label, from: entry.value.from,
          simulation: nil, steps: entry.value.steps,
          origin: entry.value.origin, licence: entry.value.licence,
          sources: entry.value.sources, dialect: entry.value.dialect,
          columns: (columns ?? []).map { column in
            ColumnDeclaration(
              name: column.key, kind: column.value.kind, header: column.value.header,
              label: column.value.label, names: column.value.names)
          }, hasAllColumns: columns != nil || entry.value.from != nil)
      }
    }
  }
}

extension Field where Value == DataFacts {
  /// A file, or what is made of another data set.
  fileprivate static func dataSet(_ texts: TextLanguages) -> Self {
    let file = Field.file(texts)
    return Field(file.expected) { node, name, problems in
      (isMade(node) ? Field.made : file).read(node, name, &problems)
    }
  }

  /// Whether a data set says what it is made of, be it misspelled.
  private static func isMade(_ node: YAMLNode) -> Bool {
    let keys = (node.mapping ?? []).map(\.key.text)
    if keys.contains("from") { return true }
    return !keys.contains("origin") && !keys.contains("columns")
      && keys.contains { nearestName(to: $0, in: ["from"]) != nil }
  }

  /// Origin, licence and units are those of what it is made of.
  private static var made: Self {
    .mapping("a data set that is made of another") { fields in
      var facts = DataFacts()
      let from = fields.required("from", .excerpt)
      facts.from = from.map { Expression.Name($0.text, $0.range) }
      facts.steps = fields.dataSteps()
      return from == nil ? nil : facts
    }
  }

  private static func file(_ texts: TextLanguages) -> Self {
    .mapping("a data set") { fields in
      var facts = DataFacts()
      facts.label = fields.optional("label", texts.text)
      facts.origin = fields.required("origin", texts.text)
      facts.licence = fields.required("licence", texts.text)
      facts.sources = fields.optional("source", .excerpts) ?? []
      let separators = CSVDialect.Separator.allCases.map { ($0.word, $0) }
      facts.dialect.separator = fields.optional("separator", .words(separators)) ?? .comma
      facts.dialect.decimal =
        fields.optional("decimal", .word(CSVDialect.DecimalMark.self)) ?? .point
      facts.columns = fields.required("columns", .columns(texts))
      facts.steps = fields.dataSteps()
      return facts
    }
  }
}

extension Field where Value == [FieldEntry<ColumnFacts>] {
  /// The columns, of which none may be missing: a name that means nothing may else be one of them.
  fileprivate static func columns(_ texts: TextLanguages) -> Self {
    Field.entries(of: .column(texts)).map { columns, node, _ in
      columns.count == node.mapping?.count ?? 0 ? columns : nil
    }
  }
}

extension Field where Value == ColumnFacts {
  /// A unit alone, or with what is to be said of the column.
  fileprivate static func column(_ texts: TextLanguages) -> Self {
    let short = Field<ParsedExcerpt>.unit.map { unit, _, _ in
      ColumnFacts(kind: .numbers(unit: unit))
    }
    let long = Field.mapping("a column") { fields in
      let isText = fields.optional("text", .boolean) ?? false
      // Words have no unit: there the key is not known.
      let unit = isText ? nil : fields.optional("unit", .unit)
      let names = isText ? fields.optional("names", .entries(of: texts.text)) : nil
      fields.allow("names")
      if !isText, fields.has("names") { fields.reportMisplaced("names", beside: "text: true") }
      return ColumnFacts(
        kind: isText ? .text : .numbers(unit: unit), header: fields.optional("header", .excerpt),
        label: fields.optional("label", texts.text), names: names ?? [])
    }
    return .either(text: short, mapping: long)
  }
}
