import Diagnostics
import Formula
import FormulaSyntax
import Numerals
import Units

/// The second stage: names are resolved, dimensions compared, references followed. Nothing is computed.
///
/// What pages share is checked before them, and pages add to it: ``SharedCheck`` keeps the state in between.
struct ReportChecker {
  private(set) var report: Report
  private(set) var gaps: ReportGaps
  var checker: Checker
  var problems: [Diagnostic] = []
  /// What the models say about each definition.
  let entries: [DefinitionID: ModelEntry]
  /// The panel whose marks are being checked.
  var facet = Facet()

  private var toldOfFigures = ToldPlaces()
  /// The works that something rests on or cites.
  var usedSources: Set<String> = []
  /// The keys of citations that were looked at: a text of a figure is checked for each panel.
  var checkedCitations: Set<SourceRange> = []
  private var values: [SourceRange: CheckedValue] = [:]
  private var valueOrder: [SourceRange] = []
  private var valueLanguages = ValueLanguages()

  /// A checker that has looked at nothing yet.
  init(_ report: Report, _ host: Host) {
    var problems: [Diagnostic] = []
    let units = Self.unitTable(report, &problems)
    let (environment, entries) = Self.environment(report, units.table, &problems)
    let gaps = ReportGaps(report, hasAllUnits: units.isComplete)
    self.init(report, gaps, environment, entries, problems, host)
  }

  private init(
    _ report: Report, _ gaps: ReportGaps, _ environment: Environment,
    _ entries: [DefinitionID: ModelEntry], _ problems: [Diagnostic], _ host: Host
  ) {
    self.report = report
    self.gaps = gaps
    self.entries = entries
    self.problems = problems
    checker = Checker(
      environment, seed: report.config.seed, host: host.fits)
  }

  /// A checker of some parts of a report that was checked before, in which formulas mean what they mean to
  /// another checker. Its problems tell what would be wrong then.
  init(reconsidering checked: CheckedReport, _ checker: Checker) {
    report = checked.report
    gaps = ReportGaps(report, hasAllUnits: true)
    entries = checked.entries
    self.checker = checker
  }

  /// Checks all that pages share.
  mutating func checkShared() -> SharedCheck.Parts {
    checkModels()
    checkData()
    checkPlainTexts()
    let definitions = self.definitions()
    let controls = checkControls()
    checker.checkCorrelations(of: report.models)
    let checks = self.checks()
    let charts = report.charts.compactMap { check($0) }
    let tables = report.tables.compactMap { check($0) }
    let claims = checkClaims()
    return SharedCheck.Parts(
      definitions: definitions, controls: controls, checks: checks, charts: charts, tables: tables,
      claims: claims)
  }

  /// Checks the pages of a report of which all else was checked.
  mutating func checkPages(
    of whole: Report, _ parts: inout SharedCheck.Parts
  ) -> [String: [Exhibit]] {
    report = whole
    gaps = gaps.with(whole)
    checkConfig()
    checkLinksOfNotes()
    let exhibits = checkExhibits()
    // Values of pages come before others, as readers meet them.
    let sharedOrder = valueOrder
    valueOrder = []
    for page in report.pages { check(page, exhibits) }
    valueOrder += sharedOrder
    checkParity()
    parts.tables += plainTables.compactMap { check($0) }
    checkUnusedSources()
    checkWordsOfSources()
    return exhibits
  }

  /// What was found until now, with what is known of pages.
  func checked(_ parts: SharedCheck.Parts, _ exhibits: [String: [Exhibit]]) -> CheckedReport {
    var checked = CheckedReport(
      report: report, checker: checker, values: values,
      valueOrder: valueOrder, definitions: parts.definitions, entries: entries,
      controls: parts.controls, correlations: checker.knownCorrelations, checks: parts.checks,
      charts: parts.charts, tables: parts.tables, exhibits: exhibits, claims: parts.claims,
      fits: checker.fitSummaries,
      fitTimes: checker.fitTimes, simulationTimes: checker.simulationTimes)
    checked.valueLanguages = valueLanguages
    checked.citations = CitationLabels(report.bibliography.values)
    return checked
  }

  /// All problems that were found until now, but for those that what could not be read explains.
  var toldProblems: [Diagnostic] {
    let formulaProblems = checker.problems.filter { !gaps.explain($0.problem) }
    return problems + formulaProblems.map(\.diagnostic)
  }

  mutating func add(_ problem: ConfigProblem) { problems.append(problem.diagnostic) }
  mutating func add(_ problem: ParityProblem) { problems.append(problem.diagnostic) }
  mutating func add(_ problem: ReferenceProblem) { problems.append(problem.diagnostic) }
  mutating func add(_ problem: ClaimProblem) { problems.append(problem.diagnostic) }
  mutating func add(_ problem: ControlProblem) { problems.append(problem.diagnostic) }
  /// What a checker found that reconsiders a definition. What this one will tell too is told there.
  mutating func add(_ reconsidered: [LocatedProblem]) {
    let known = checker.problems.map(\.diagnostic) + problems
    for problem in reconsidered where !gaps.explain(problem.problem) {
      let diagnostic = problem.diagnostic
      if !known.contains(where: { $0.code == diagnostic.code && $0.range == diagnostic.range }) {
        problems.append(diagnostic)
      }
    }
  }
  mutating func add(_ problem: ValueProblem) { problems.append(problem.diagnostic) }
  mutating func add(_ problem: DataProblem) { problems.append(problem.diagnostic) }
  /// What is wrong with a mark is told once, and not in each panel.
  mutating func add(_ problem: FigureProblem) {
    let diagnostic = problem.diagnostic
    if toldOfFigures.insert(diagnostic) { problems.append(diagnostic) }
  }

  /// The languages of the report that can be written, each once. Another is told of by itself.
  var languages: [String] { report.languages.map(\.tag) }

  // MARK: Models

  private mutating func checkModels() {
    for model in report.models {
      guard let id = checker.environment.model(model.name) else { continue }
      for definition in checker.environment.definitions(of: id) { checker.check(definition) }
      for fit in checker.environment.fits(of: id) {
        for result in checker.results(of: fit) { checker.check(result) }
      }
      check(
        sources: model.entries.flatMap(\.sources) + model.dataSets.flatMap(\.sources)
          + model.fits.flatMap(\.sources))
      checkNotes(of: model, id)
    }
  }

  /// The definitions of a model, and what its fits give.
  private mutating func definitions(of model: ModelID) -> [DefinitionID] {
    var definitions = checker.environment.definitions(of: model)
    for fit in checker.environment.fits(of: model) { definitions += checker.results(of: fit) }
    return definitions
  }

  private mutating func definitions() -> [CheckedDefinition] {
    var definitions: [CheckedDefinition] = []
    for model in report.models {
      guard let id = checker.environment.model(model.name) else { continue }
      for definition in self.definitions(of: id) {
        if let quantity = checker.quantity(definition) {
          definitions.append(CheckedDefinition(id: definition, quantity: quantity))
        }
      }
    }
    return definitions
  }

  // MARK: Checks

  private mutating func checks() -> [CheckedCheck] {
    var checks: [CheckedCheck] = []
    for model in report.models {
      guard let id = checker.environment.model(model.name) else { continue }
      for formula in model.checks {
        let scope = Scope(model: id)
        if let condition = checker.condition(formula.tree, in: scope) {
          checks.append(CheckedCheck(formula: formula, scope: scope, condition: condition))
        }
      }
    }
    return checks
  }

  // MARK: Texts

  /// A value in a text: its formula, and whether its format fits.
  mutating func check(_ span: ValueSpan, in scope: Scope) {
    guard values[span.range] == nil, let quantity = checker.quantity(span.formula.tree, in: scope)
    else { return }
    let format = span.format
    let place = span.formatRange ?? span.range
    if format.notation == .percent || format.notation == .factor, !quantity.dimension.isNone {
      let word = format.notation == .percent ? "percent" : "factor"
      add(.wrongFormat(word, unit: checker.environment.units.formula(quantity.unit), place))
      return
    }
    if format.showsInterval, !checker.graph.isUncertain(quantity.node) {
      add(.certainInterval(place))
    }
    values[span.range] = CheckedValue(span: span, quantity: quantity, scope: scope)
    valueOrder.append(span.range)
  }

  /// The quantity of a value that was checked already.
  func quantity(at range: SourceRange) -> Quantity? { values[range]?.quantity }

  /// Writes a value that was checked already in another format, which is known to suit it.
  mutating func rewrite(_ span: ValueSpan) {
    guard let known = values[span.range] else { return }
    values[span.range] = CheckedValue(span: span, quantity: known.quantity, scope: known.scope)
  }

  /// A text that holds values and citations.
  mutating func check(_ phrase: Phrase?, in scope: Scope) {
    for span in phrase?.values ?? [] { check(span, in: scope) }
    for citation in phrase?.citations ?? [] { check(citation) }
  }

  /// A text of a figure: there in every language of the report, its values sound.
  mutating func check(_ text: LocalizedPhrase?, in scope: Scope) {
    guard let text else { return }
    for language in languages where text[language] == nil {
      add(.missingTranslation(language: language, text.range))
    }
    for version in text.versions { check(version.phrase, in: scope) }
    var shared = valueLanguages
    shared.add(text) { key(of: $0, in: scope) }
    valueLanguages = shared
    checkParity(of: text, in: scope)
  }
}
