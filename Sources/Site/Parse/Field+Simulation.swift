import Diagnostics
import Formula
import FormulaSyntax

extension Field where Value == [SimulationEntry] {
  /// The simulations of a model; `nil` when one of them could not be read, so that its data set may have any column.
  static func simulations(_ texts: TextLanguages) -> Self {
    Field<[FieldEntry<SimulationFacts>]>.entries(of: .simulation(texts)).map {
      entries, node, problems in
      var simulations: [SimulationEntry] = []
      for entry in entries {
        guard isName(entry.key, &problems), let simulation = entry.value.entry(entry.key) else {
          continue
        }
        simulations.append(simulation)
      }
      return simulations.count == node.mapping?.count ?? 0 ? simulations : nil
    }
  }
}

/// What is said of a simulation beside its name.
private struct SimulationFacts: Sendable {
  var runs: ParsedExcerpt?
  var steps: ParsedExcerpt?
  var record: SimulationDeclaration.Record?
  var states: [SimulationEntry.State]?
  var values: [SimulationEntry.Value]?
  var columns: [SimulationEntry.Column]?
  var label: LocalizedText?
  var note: LocalizedText?
  var sources: [Excerpt] = []
  /// Whether nothing of it was refused.
  var isWhole = true

  func entry(_ name: YAMLScalar) -> SimulationEntry? {
    guard let steps, let record, let states, let values, let columns, isWhole else { return nil }
    return SimulationEntry(
      name: name, runs: runs, steps: steps, record: record, states: states, values: values,
      columns: columns, label: label, note: note, sources: sources)
  }
}

/// What is said of something within a simulation beside its name.
private struct PartFacts: Sendable {
  var count: ParsedExcerpt?
  var formula: ParsedExcerpt?
  var next: ParsedExcerpt?
  var label: LocalizedText?
  var isWhole = true
}

extension Field where Value == SimulationFacts {
  fileprivate static func simulation(_ texts: TextLanguages) -> Self {
    .mapping("a simulation") { fields in
      var facts = SimulationFacts()
      facts.runs = fields.optional("runs", .formula)
      facts.steps = fields.required("steps", .formula)
      // What is wrong stays unknown, what is not there is nothing.
      facts.record = fields.optional("record", .record) ?? (fields.has("record") ? nil : .every(1))
      facts.states = fields.optional("state", .states(texts)) ?? (fields.has("state") ? nil : [])
      facts.values = fields.optional("each", .values(texts)) ?? (fields.has("each") ? nil : [])
      facts.columns = fields.required("columns", .written(texts))
      facts.label = fields.optional("label", texts.text)
      facts.note = fields.optional("note", texts.text)
      facts.sources = fields.optional("source", .excerpts) ?? []
      facts.isWhole = !(fields.has("runs") && facts.runs == nil)
      return facts
    }
  }
}

extension Field where Value == SimulationDeclaration.Record {
  /// `{every: 100}` or `{per_decade: 6}`
  fileprivate static var record: Self {
    .mapping("a record") { fields in
      let every = fields.optional("every", .integer(in: 1...1_000_000_000))
      let parts = fields.optional("per_decade", .integer(in: 1...1_000))
      switch (fields.has("every"), fields.has("per_decade")) {
      case (true, false): return every.map { .every($0) }
      case (false, true): return parts.map { .perDecade($0) }
      case (true, true):
        if let range = fields.range(ofKey: "per_decade") {
          fields.report(SimulationFieldProblem.twoRecords(range).diagnostic)
        }
        return nil
      case (false, false):
        // Whatever else stands there is told by itself.
        if fields.isMapping, fields.keys.isEmpty {
          fields.report(
            FieldProblem.missingKey("every", fields.range, owner: "a record").diagnostic)
        }
        return nil
      }
    }
  }
}

extension Field where Value == PartFacts {
  /// A formula under a key, or alone where it has nothing beside it, and how many elements it has.
  fileprivate static func part(
    _ owner: String, _ key: String, hasNext: Bool, hasCount: Bool, _ texts: TextLanguages
  ) -> Self {
    let short = Field<ParsedExcerpt>.formula.map { formula, _, _ in PartFacts(formula: formula) }
    let long = Field.mapping(owner) { fields in
      var facts = PartFacts(formula: fields.required(key, .formula))
      if hasCount { facts.count = fields.optional("count", .formula) }
      if hasNext { facts.next = fields.optional("next", .formula) }
      facts.label = fields.optional("label", texts.text)
      facts.isWhole =
        facts.formula != nil && !(hasCount && fields.has("count") && facts.count == nil)
        && !(hasNext && fields.has("next") && facts.next == nil)
      return facts.isWhole ? facts : nil
    }
    return .either(text: short, mapping: long)
  }
}

extension Field where Value == [SimulationEntry.State] {
  fileprivate static func states(_ texts: TextLanguages) -> Self {
    parts(.part("a state", "start", hasNext: true, hasCount: true, texts)) { name, facts in
      facts.formula.map {
        SimulationEntry.State(
          name: name, count: facts.count, start: $0, next: facts.next, label: facts.label)
      }
    }
  }
}

extension Field where Value == [SimulationEntry.Value] {
  fileprivate static func values(_ texts: TextLanguages) -> Self {
    parts(.part("a value of each step", "value", hasNext: false, hasCount: true, texts)) {
      name, facts in
      facts.formula.map {
        SimulationEntry.Value(name: name, count: facts.count, formula: $0, label: facts.label)
      }
    }
  }
}

extension Field where Value == [SimulationEntry.Column] {
  fileprivate static func written(_ texts: TextLanguages) -> Self {
    let parts = parts(.part("a column", "value", hasNext: false, hasCount: false, texts)) {
      name, facts in
      facts.formula.map { SimulationEntry.Column(name: name, formula: $0, label: facts.label) }
    }
    return parts.map { columns, node, problems in
      guard columns.isEmpty else { return columns }
      problems.append(DataProblem.noColumns(node.range, example: "{x: x}").diagnostic)
      return nil
    }
  }
}

extension Field {
  /// Things within a simulation by their names, of which none may be missing.
  fileprivate static func parts<Item: Sendable>(
    _ part: Field<PartFacts>, _ make: @escaping @Sendable (YAMLScalar, PartFacts) -> Item?
  ) -> Self where Value == [Item] {
    Field<[FieldEntry<PartFacts>]>.entries(of: part).map { entries, node, problems in
      let items = entries.compactMap { entry in
        isName(entry.key, &problems) ? make(entry.key, entry.value) : nil
      }
      return items.count == node.mapping?.count ?? 0 ? items : nil
    }
  }
}

/// Whether formulas can write a name; reports it if not.
private func isName(_ key: YAMLScalar, _ problems: inout [Diagnostic]) -> Bool {
  let head = parseDefinitionHead(key.excerpt)
  if head.problems.isEmpty, head.parameters == nil, head.name.text == key.text { return true }
  problems.append(DataProblem.badName(key.text, key.range, isColumn: false).diagnostic)
  return false
}

/// What can be wrong with how a simulation is written.
enum SimulationFieldProblem {
  /// Two ways of choosing the steps that are written down.
  case twoRecords(SourceRange)

  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .twoRecords(let range):
      Diagnostic(
        "excluded-key", "`per_decade` has no sense beside `every`", at: range,
        label: "either says after which steps the columns are written down", hint: "leave one out")
    }
  }
}
