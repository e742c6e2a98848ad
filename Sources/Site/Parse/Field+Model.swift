import Diagnostics
import FormulaSyntax

extension Field where Value == ModelFile {
  /// `models/NAME.yaml`.
  static func model(_ name: String, _ source: SourceID, _ texts: TextLanguages) -> Self {
    .mapping("a model") { fields in
      var model = ModelFile(name: name, source: source)
      model.title = fields.optional("title", texts.text)
      model.description = fields.optional("description", texts.note)
      for (key, kind) in [("parameters", ModelEntry.Kind.parameter), ("definitions", .definition)] {
        let entries = fields.optional(key, .modelEntries(kind, texts))
        model.entries += entries ?? []
        if entries == nil, fields.has(key) { model.isComplete = false }
      }
      let data = fields.optional("data", .dataSets(texts))
      model.data = data ?? []
      if data == nil, fields.has("data") { model.isComplete = false }
      let fits = fields.optional("fits", .fits(texts))
      model.fits = fits ?? []
      if fits == nil, fields.has("fits") { model.isComplete = false }
      let simulations = fields.optional("simulations", .simulations(texts))
      model.simulations = simulations ?? []
      if simulations == nil, fields.has("simulations") { model.isComplete = false }
      model.correlations = fields.optional("correlations", .list(of: .formula)) ?? []
      model.allowances = fields.optional("allow", .allowances) ?? []
      model.checks = fields.optional("checks", .list(of: .formula)) ?? []
      return model
    }.map { model, node, _ in
      // Behind a misspelled `definitions` stand names that nobody has read.
      var model = model
      let known = [
        "title", "description", "parameters", "data", "definitions", "fits", "simulations",
        "correlations", "checks", "allow",
      ]
      if !(node.mapping ?? []).allSatisfy({ known.contains($0.key.text) }) {
        model.isComplete = false
      }
      return model
    }
  }
}

extension ModelEntry.Kind {
  fileprivate var owner: String { self == .parameter ? "a parameter" : "a definition" }
}

/// What an entry says beside its name.
private struct EntryFacts: Sendable {
  var formula: ParsedExcerpt?
  var label: LocalizedText?
  var symbol: Excerpt?
  var sources: [Excerpt] = []
  var note: LocalizedPhrase?
  var control: ControlFile?
  var isExact = false
}

extension Field where Value == [ModelEntry] {
  /// The parameters or the definitions of a model.
  ///
  /// An entry whose formula is missing is there all the same: its name is known, and fits anywhere.
  fileprivate static func modelEntries(_ kind: ModelEntry.Kind, _ texts: TextLanguages) -> Self {
    Field<[FieldEntry<EntryFacts>]>.entries(of: .entry(kind, texts)).map {
      entries, node, problems in
      guard entries.count == node.mapping?.count ?? 0 else { return nil }
      var found: [ModelEntry] = []
      for entry in entries {
        let head = parseDefinitionHead(entry.key.excerpt)
        let facts = entry.value
        if !head.problems.isEmpty, let formula = facts.formula {
          // A word that cannot be a parameter cannot be read in the formula either: that is one mistake.
          problems.removeAll { $0.range.map { formula.range.contains($0) } ?? false }
        }
        problems += head.problems.map(\.diagnostic)
        found.append(
          ModelEntry(
            head: head, kind: kind,
            formula: facts.formula?.tree ?? Expression(.error, entry.key.range),
            label: facts.label, symbol: facts.symbol, sources: facts.sources, note: facts.note,
            control: facts.control, isExact: facts.isExact))
      }
      return found
    }
  }
}

extension Field where Value == EntryFacts {
  /// A formula alone, or with what is to be said about it.
  fileprivate static func entry(_ kind: ModelEntry.Kind, _ texts: TextLanguages) -> Self {
    let short = Field<Excerpt>.excerpt.map { excerpt, _, problems in
      EntryFacts(formula: ParsedExcerpt(excerpt, &problems))
    }
    let long = Field.mapping(kind.owner) { fields in
      var facts = EntryFacts(
        formula: fields.required("value", .formula), label: fields.optional("label", texts.text),
        symbol: fields.optional("symbol", .excerpt),
        sources: fields.optional("source", .excerpts) ?? [],
        note: fields.optional("note", texts.note))
      if kind == .parameter {
        facts.control = fields.optional("control", .control)
        facts.isExact = fields.optional("exact", .boolean) ?? false
      }
      return facts
    }
    return .either(text: short, mapping: long).orElse(EntryFacts())
  }
}

extension Field {
  /// The same field, with a value that stands in where its own cannot be read, which is reported.
  fileprivate func orElse(_ value: Value) -> Self {
    Field(expected) { node, name, problems in read(node, name, &problems) ?? value }
  }
}

extension Field where Value == ControlFile {
  /// Its ends are also how far a turning point of a claim is looked for.
  fileprivate static var control: Self {
    Field<(from: ParsedExcerpt?, to: ParsedExcerpt?, scale: ControlFile.Scale)>.mapping(
      "a control"
    ) { fields in
      (
        from: fields.required("from", .formula), to: fields.required("to", .formula),
        scale: fields.optional("scale", .word(ControlFile.Scale.self)) ?? .linear
      )
    }.map { ends, node, _ in
      ControlFile(from: ends.from, to: ends.to, scale: ends.scale, range: node.range)
    }
  }
}
