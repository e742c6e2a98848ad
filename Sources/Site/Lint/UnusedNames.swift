import Diagnostics
import Formula
import FormulaSyntax

/// Finds models, parameters, definitions, data sets and fits that nothing shows or tests: no page, no figure, no claim, no
/// check, and nothing that one of these rests on.
///
/// A name counts wherever it stands outside of the models, be it in a comment, as the full name or, in a file that names the
/// model, as the short one: so no way of using a name is ever missed. Columns of data are no names here: they say
/// how a file is written.
struct UnusedNames {
  private let report: CheckedReport
  private let sources: SourceMap

  private var environment: Environment { report.environment }

  /// What nothing uses, in the order of the models.
  static func problems(of report: CheckedReport, _ sources: SourceMap) -> [Diagnostic] {
    UnusedNames(report: report, sources: sources).problems
  }

  private var problems: [Diagnostic] {
    let texts = outside.map { NamesInText(sources[$0].bytes) }
    let roots = roots(texts)
    let used = Set(environment.allNeeds(of: roots))
    let usedData = Set(dataUse(texts, roots).all)
    var problems: [Diagnostic] = []
    for model in report.report.models {
      guard let id = environment.model(model.name) else { continue }
      let unusedFits = environment.fits(of: id).filter { fit in
        !used.contains { environment.gives($0, by: fit) }
      }
      let isUsed =
        environment.definitions(of: id).contains(where: used.contains)
        || unusedFits.count < environment.fits(of: id).count
        || model.dataSets.contains { usedData.contains($0.name.text) }
        || !model.checks.isEmpty || !model.correlations.isEmpty
      guard isUsed else {
        problems.append(Self.unused(model))
        continue
      }
      for entry in model.entries {
        guard let definition = environment.definition(entry.head.name.text, in: id),
          !used.contains(definition)
        else { continue }
        problems.append(Self.unused(entry))
      }
      for set in model.dataSets where !usedData.contains(set.name.text) {
        let kind = set.simulation == nil ? "data set" : "simulation"
        problems.append(Self.unused(kind, "unused-data-set", set.name.text, set.name.range))
      }
      for simulation in model.simulations where usedData.contains(simulation.name.text) {
        problems += UnusedSimulated(simulation).problems
      }
      for fit in unusedFits {
        let name = environment[fit].name
        problems.append(Self.unused("fit", "unused-fit", name.text, name.range))
      }
    }
    return problems
  }

  /// The files whose names count wherever they stand. Data and sources name no definition.
  private var outside: [SourceID] {
    let models = Set(report.report.models.map(\.source))
    return report.report.paths.keys.sorted().filter { source in
      let path = report.report.paths[source] ?? ""
      return !models.contains(source) && !path.hasSuffix(".csv") && path != "sources.yaml"
    }
  }

  // MARK: Definitions

  /// What is named outside of the definitions, or by data that is.
  private func roots(_ texts: [NamesInText]) -> [DefinitionID] {
    var roots: [DefinitionID] = []
    for model in report.report.models {
      guard let id = environment.model(model.name) else { continue }
      for formula in model.checks + model.correlations {
        roots += environment.needs(of: formula.tree, in: Scope(model: id))
      }
    }
    for model in report.report.models {
      roots += needs(of: model.description, in: model)
      for entry in model.entries { roots += needs(ofNoteOf: entry, in: model) }
    }
    for text in texts { roots += definitions(namedIn: text) }
    for name in dataSets(namedIn: texts) { roots += environment.needs(ofDataSet: name) }
    return roots
  }

  /// What the values in a note are made of. One that shows its own value is no use of it.
  private func needs(ofNoteOf entry: ModelEntry, in model: ModelFile) -> [DefinitionID] {
    needs(of: entry.note, in: model).filter {
      environment[$0].name.text != entry.head.name.text
    }
  }

  private func needs(of text: LocalizedPhrase?, in model: ModelFile) -> [DefinitionID] {
    guard let text, let id = environment.model(model.name) else { return [] }
    return text.versions.flatMap(\.phrase.values).flatMap {
      environment.needs(of: $0.formula.tree, in: Scope(model: id))
    }
  }

  /// The definitions whose names stand in a text.
  private func definitions(namedIn text: NamesInText) -> [DefinitionID] {
    var named: [DefinitionID] = []
    for model in environment.models {
      guard let id = environment.model(model) else { continue }
      for definition in environment.definitions(of: id)
      where text.names(environment[definition].name.text, of: model) {
        named.append(definition)
      }
    }
    return named
  }

  // MARK: Data

  /// The data that is used: by what is used, by checks and outside of the models.
  private func dataUse(_ texts: [NamesInText], _ roots: [DefinitionID]) -> DataUse {
    var use = DataUse()
    use.add(allIn: roots, in: environment)
    for model in report.report.models {
      guard let id = environment.model(model.name) else { continue }
      for formula in model.checks { use.add(formula.tree, Scope(model: id), in: environment) }
    }
    for name in dataSets(namedIn: texts) { use.add(name, in: environment) }
    return use
  }

  /// The data sets that are named in texts, or whose rows a figure or a table shows.
  private func dataSets(namedIn texts: [NamesInText]) -> [String] {
    var shown: Set<String> = []
    for chart in report.report.charts {
      shown.formUnion(chart.marks.flatMap { $0.kind.facts.dataSets }.map(\.text))
      if case .column(let set?, _)? = chart.facets?.kind { shown.insert(set.text) }
    }
    for table in report.report.tables {
      if case .data(let rows) = table.content, let set = rows.rows.data { shown.insert(set.text) }
    }
    return environment.dataSetNames.filter { name in
      shown.contains(name) || texts.contains { $0.names(dataSet: name) }
    }
  }

  // MARK: Words

  private static func unused(_ model: ModelFile) -> Diagnostic {
    Diagnostic(
      "unused-model", severity: .warning, "nothing uses the model `\(model.name)`",
      at: SourceRange(model.source, 0, 0),
      notes: ["no page, figure, claim or check rests on it"], hint: "use it, or take the file away")
  }

  private static func unused(_ entry: ModelEntry) -> Diagnostic {
    let name = entry.head.name
    return entry.kind == .parameter
      ? unused("parameter", "unused-parameter", name.text, name.range)
      : unused("definition", "unused-definition", name.text, name.range)
  }

  private static func unused(
    _ kind: String, _ code: DiagnosticCode, _ name: String, _ range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      code, severity: .warning, "nothing uses the \(kind) `\(name)`", at: range,
      notes: ["no page, figure, claim or check rests on it"], hint: "use it, or leave it out")
  }
}

extension Environment {
  /// Whether a definition is given by a fit.
  fileprivate func gives(_ definition: DefinitionID, by id: FitID) -> Bool {
    if case .fit(id, _) = self[definition].kind { true } else { false }
  }
}
