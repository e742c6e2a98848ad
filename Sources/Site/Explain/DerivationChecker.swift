import Diagnostics
import Formula
import FormulaSyntax
import Units

/// Finds out where a value comes from.
///
/// Only what is explained, and what that needs, is checked and computed.
struct DerivationChecker {
  let report: Report
  let gaps: ReportGaps
  let entries: [DefinitionID: ModelEntry]
  var checker: Checker
  /// What is wrong with what was asked for and with what it needs.
  var problems: [Diagnostic] = []

  /// What is wrong with the files of claims, which matters to nothing but these.
  let claimProblems: [Diagnostic]

  private let sources: SourceMap
  private var lines: [SourceID: LineMap] = [:]

  var environment: Environment { checker.environment }

  /// What the checker found wrong, as far as it does not follow from what could not be read.
  var formulaProblems: [LocatedProblem] {
    checker.problems.filter { !gaps.explain($0.problem) }
  }

  init(
    _ report: Report, _ sources: SourceMap, _ host: Host, claimProblems: [Diagnostic] = []
  ) {
    self.report = report
    self.claimProblems = claimProblems
    self.sources = sources
    let units = ReportChecker.unitTable(report, &problems)
    let (environment, entries) = ReportChecker.environment(report, units.table, &problems)
    gaps = ReportGaps(report, hasAllUnits: units.isComplete)
    self.entries = entries
    checker = Checker(
      environment, seed: report.config.seed, host: host.fits)
  }

  /// The derivation of a definition, a data set, a model, a source, a claim or a formula; `nil` after a problem.
  mutating func derivation(of excerpt: Excerpt) -> Derivation? {
    guard let subject = subject(of: excerpt) else { return nil }
    let ids = environment.allNeeds(of: subject.roots)
    var findings: [Finding] = []
    for id in ids { findings.append(checker.finding(id)) }
    // Where nothing is uncertain, nothing can go together.
    if !checker.graph.draws.isEmpty { checker.checkCorrelations(of: report.models) }
    problems += formulaProblems.map(\.diagnostic)
    for id in ids { checkSources(of: id) }

    let evaluated = evaluated(subject, ids, findings)
    let places = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    var steps: [DerivationStep] = []
    for (id, finding) in zip(ids, findings) {
      guard let value = value(finding, evaluated.definitions[id], evaluated.samples) else {
        return nil
      }
      steps.append(step(id, value, places))
    }
    guard let shown = shown(subject, evaluated) else { return nil }
    var keys: [String] = []
    var own: [String] = []
    if case .data(let data) = shown { own = data.sources }
    if case .claim(let claim) = shown { own = claim.sources }
    for key in own + steps.flatMap(\.sources) where !keys.contains(key) { keys.append(key) }
    return Derivation(
      subject: shown, roots: subject.roots.compactMap { places[$0] }, steps: steps,
      sources: keys.compactMap { report.bibliography[$0] },
      citations: CitationLabels(report.bibliography.values), units: environment.units)
  }

  private mutating func checkSources(of id: DefinitionID) {
    guard !gaps.hasUnreadBibliography else { return }
    let keys = report.bibliography.keys.sorted()
    for source in entries[id]?.sources ?? [] where report.bibliography[source.text] == nil {
      let near = nearestName(to: source.text, in: keys)
      problems.append(
        ReferenceProblem.unknownSource(source.text, source.range, nearest: near).diagnostic)
    }
  }

  // MARK: Values

  /// The definitions and the formula with their values, as a report that holds nothing else.
  private mutating func evaluated(
    _ subject: ExplainedSubject, _ ids: [DefinitionID], _ findings: [Finding]
  ) -> EvaluatedReport {
    var definitions: [CheckedDefinition] = []
    for case (let id, .quantity(let quantity)) in zip(ids, findings) {
      definitions.append(CheckedDefinition(id: id, quantity: quantity))
    }
    var values: [SourceRange: CheckedValue] = [:]
    if case .formula(let formula, .quantity(let quantity)) = subject.kind {
      values[formula.range] = CheckedValue(
        span: ValueSpan(formula), quantity: quantity, scope: Scope())
    }
    let (evaluated, faults) = evaluate(
      CheckedReport(
        report: report, checker: checker, values: values,
        valueOrder: Array(values.keys), definitions: definitions, entries: entries,
        correlations: checker.knownCorrelations, checks: [], charts: [], tables: [], exhibits: [:]))
    problems += faults
    return evaluated
  }

  private mutating func shown(
    _ subject: ExplainedSubject, _ evaluated: EvaluatedReport
  ) -> Derivation.Subject? {
    switch subject.kind {
    case .definition: return .definition
    case .model(let model): return .model(model.name, title: model.title.flatMap(inEnglish))
    case .source(let entry): return .source(entry, claims: claims(naming: entry.id))
    case .claim(let claim, let finding):
      guard let finding else { return .claim(explained(claim, nil)) }
      return value(finding, nil, evaluated.samples).map { .claim(explained(claim, $0)) }
    case .data(let dataSet):
      let files = environment.tables(behind: dataSet.name).compactMap {
        report.dataSet($0)?.declaration
      }
      return ExplainedData(
        dataSet, environment, credits: files.map(credit),
        sources: files.flatMap(\.sources).map(\.text)
      ).map { .data($0) }
    case .formula(let formula, let finding):
      var known: KnownQuantity?
      var text = formulaText(formula.tree)
      switch finding {
      case .quantity(let quantity):
        known = evaluated.values[formula.range].map { KnownQuantity(value: $0, quantity: quantity) }
      case .function(let usage): text = usage ?? text
      case .truth, .column, .words, .truths, .text, .unknown: break
      }
      return value(finding, known, evaluated.samples).map { .formula(text, $0) }
    }
  }

  private mutating func value(
    _ finding: Finding, _ known: KnownQuantity?, _ samples: Samples
  ) -> DerivedValue? {
    switch finding {
    case .quantity: return known.map { .quantity($0) }
    case .column(let column):
      return .column(rows: column.values.count, checker.environment.units.formula(column.unit))
    case .words(let rows): return .column(rows: rows, "words")
    case .truths(let rows): return .column(rows: rows, "true or false")
    case .text(let text): return .text(text)
    case .function: return .function
    case .unknown: return nil
    case .truth(let node):
      let share = checker.graph.share(of: node, samples)
      if share.isFinite { return .truth(share: share) }
      if let fault = checker.graph.fault(of: node, samples: samples) {
        problems.append(fault.diagnostic(in: environment))
      }
      return nil
    }
  }

  // MARK: Facts

  private mutating func step(
    _ id: DefinitionID, _ value: DerivedValue, _ places: [DefinitionID: Int]
  ) -> DerivationStep {
    let definition = environment[id]
    let entry = entries[id]
    let place = place(of: definition.name.range)
    let use = DataUse(of: id, in: environment)
    let data = use.dataSets.compactMap { report.dataSet($0)?.declaration }
    var keys = (entry?.sources ?? []).map(\.text)
    for source in data.flatMap(\.sources) where !keys.contains(source.text) {
      keys.append(source.text)
    }
    return DerivationStep(
      name: environment.qualifiedName(id), parameters: definition.parameters?.map(\.text),
      label: entry?.label.flatMap(inEnglish), formula: environment.bodyText(id, .english),
      fit: summary(of: definition), value: value,
      path: place.path, line: place.line,
      sources: keys, data: data.map(credit),
      needs: environment.needs(of: id).compactMap { places[$0] })
  }

  /// The file and the line of something.
  mutating func place(of range: SourceRange) -> (path: String, line: Int) {
    let map = lines[range.source] ?? LineMap(sources[range.source])
    lines[range.source] = map
    return (sources[range.source].path, map.line(at: range.start))
  }

  private func summary(of definition: Definition) -> FitSummary? {
    guard case .fit(let fit, _) = definition.kind else { return nil }
    return checker.fitSummaries[fit]
  }

  /// What must be said of a file wherever its data are used.
  private func credit(_ declaration: DataDeclaration) -> String {
    ColumnName.prefix + "." + declaration.credit(in: .english, seed: report.config.seed)
  }

  /// The text in English, like the numbers, or else in the first of its languages.
  func inEnglish(_ text: LocalizedText) -> String? {
    (text[Language.english.tag] ?? text.versions.first?.excerpt)?.text
  }
}
