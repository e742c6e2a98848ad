import Formula

/// The name and version of what an explanation is for a program.
let explanationSchema = "tenfold-explanation/1"

extension Derivation {
  /// The derivation for a program: what is explained, and a list of all that it needs, from the nearest on.
  ///
  /// It is a list and no tree, since a definition may be needed in many places, and as deep as the models go.
  var json: JSONValue {
    .object(
      [("schema", .string(explanationSchema))] + explained
        + [
          ("needs", names(roots)), ("definitions", .lines(steps.map(json))),
          ("sources", .lines(sources.map(json))),
        ])
  }

  private var explained: [(String, JSONValue)] {
    func facts(_ kind: String, _ subject: String) -> [(String, JSONValue)] {
      [("kind", .string(kind)), ("subject", .string(subject))]
    }
    switch subject {
    case .formula(let formula, let value): return facts("formula", formula) + value.facts(units)
    case .model(let name, let title): return facts("model", name) + [("title", text(title))]
    case .source(let entry, let claims):
      return facts("source", entry.id)
        + (claims.isEmpty ? [] : [("claims", .array(claims.map { .string($0.id) }))])
    case .claim(let claim):
      return facts("claim", claim.id) + [
        ("says", .string(claim.says)), ("verdict", .string(claim.verdict)),
        ("condition", text(claim.condition)),
      ] + (claim.value?.facts(units) ?? []) + [
        ("path", .string(claim.path)), ("line", .integer(claim.line)),
        ("cites", .array(claim.sources.map { .string($0) })),
      ]
    case .data(let data):
      let columns = data.columns.map { column -> JSONValue in
        .object([("name", .string(column.name)), ("content", .string(column.content))])
      }
      return facts("data", data.name) + [
        ("rows", .integer(data.rows)), ("columns", .array(columns)),
        ("steps", .array(data.steps.map { .string($0) })),
        ("data", .array(data.credits.map { .string($0) })),
      ]
    case .definition:
      let step = steps[roots[0]]
      return facts("definition", step.name) + step.value.facts(units)
    }
  }

  private func json(_ step: DerivationStep) -> JSONValue {
    .object(
      [
        ("name", .string(step.name)),
        ("parameters", step.parameters.map { .array($0.map { .string($0) }) } ?? .null),
        ("label", text(step.label)), ("formula", .string(step.formula)),
        ("fit", step.fit.map(json) ?? .null),
      ] + step.value.facts(units) + [
        ("path", .string(step.path)), ("line", .integer(step.line)),
        ("sources", .array(step.sources.map { .string($0) })),
        ("data", .array(step.data.map { .string($0) })), ("needs", names(step.needs)),
      ])
  }

  private func json(_ fit: FitSummary) -> JSONValue {
    .object([
      ("observations", .integer(fit.observations)),
      ("r_squared", fit.determination.map { .number($0) } ?? .null),
    ])
  }

  private func json(_ source: BibliographyEntry) -> JSONValue {
    let label = citations.label(source, .english)
    let isNamed = !source.authors.isEmpty || !source.editors.isEmpty
    return .object([
      ("key", .string(source.id)),
      ("authors", text(isNamed ? label.authorsInBrackets : nil)),
      ("year", text(source.issued == nil ? nil : label.year)), ("title", .string(source.title)),
      ("url", text(source.link)),
    ])
  }

  private func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  private func names(_ places: [Int]) -> JSONValue {
    .array(places.map { .string(steps[$0].name) })
  }
}
