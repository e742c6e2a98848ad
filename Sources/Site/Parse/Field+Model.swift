import Diagnostics

extension Field where Value == ModelFile {
  /// `models/NAME.yaml`.
  static func model(_ name: String, _ source: SourceID) -> Self {
    .mapping("a model") { fields in
      var model = ModelFile(name: name, source: source)
      model.title = fields.optional("title", .localizedText)
      let parameters = fields.optional("parameters", .entries(of: .entry(.parameter))) ?? []
      let definitions = fields.optional("definitions", .entries(of: .entry(.definition))) ?? []
      model.entries = (parameters + definitions).compactMap { $0.value($0.key) }
      model.checks = fields.optional("checks", .list(of: .formula)) ?? []
      return model
    }
  }
}

extension Field where Value == @Sendable (YAMLScalar) -> ModelEntry? {
  /// A parameter or a definition: a formula alone, or with what is to be said about it.
  fileprivate static func entry(_ kind: ModelEntry.Kind) -> Self {
    let short = Field<Excerpt>.excerpt.map { formula, _, _ -> Value in
      { head in
        ModelEntry(
          kind: kind, head: head.excerpt, formula: formula, label: nil, symbol: nil, sources: [])
      }
    }
    let owner = kind == .parameter ? "a parameter" : "a definition"
    let long = Field<Value>.mapping(owner) { fields in
      let formula = fields.required("value", .excerpt)
      let label = fields.optional("label", .localizedText)
      let symbol = fields.optional("symbol", .excerpt)
      let sources = fields.optional("source", .excerpts) ?? []
      if kind == .parameter { _ = fields.optional("control", .control) }
      return { head in
        formula.map {
          ModelEntry(
            kind: kind, head: head.excerpt, formula: $0, label: label, symbol: symbol,
            sources: sources)
        }
      }
    }
    return .either(text: short, mapping: long)
  }
}

/// What makes a parameter a slider: its ends and how they are divided.
struct ControlFacts {
  let from: ParsedExcerpt?
  let to: ParsedExcerpt?
  let scale: AxisFile.ScaleName
}

extension Field where Value == ControlFacts {
  fileprivate static var control: Self {
    .mapping("a control") { fields in
      ControlFacts(
        from: fields.required("from", .formula), to: fields.required("to", .formula),
        scale: fields.optional("scale", .word(AxisFile.ScaleName.self)) ?? .linear)
    }
  }
}
