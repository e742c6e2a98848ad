import Diagnostics
import Formula
import FormulaSyntax
import Markdown
import Numerals
import Units

/// The second stage: names are resolved, dimensions compared, references followed. Nothing is computed.
struct ReportChecker {
  var checker: Checker
  private(set) var problems: [Diagnostic] = []
  let report: Report
  var values: [SourceRange: CheckedValue] = [:]
  var valueOrder: [SourceRange] = []
  private var headings: [String: [Heading]] = [:]

  /// The checked report: complete even after problems, so that what remains is checked too.
  static func check(_ report: Report) -> (report: CheckedReport, problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    let units = unitTable(report.config.units, &problems)
    let environment = environment(report.models, units, &problems)
    var checker = ReportChecker(report, environment)
    checker.problems = problems
    return checker.check()
  }

  private init(_ report: Report, _ environment: Environment) {
    self.report = report
    checker = Checker(environment)
  }

  private mutating func check() -> (report: CheckedReport, problems: [Diagnostic]) {
    checkConfig()
    checkModels()
    for page in report.pages { headings[page.path] = Site.headings(of: page.document) }
    var figures: [String: [String]] = [:]
    for page in report.pages { figures[page.path] = check(page) }
    let embedded = Set(figures.values.flatMap(\.self))
    let definitions = report.models.flatMap { model -> [CheckedDefinition] in
      guard let id = checker.environment.model(model.name) else { return [] }
      return checker.environment.definitions(of: id).compactMap { definition in
        checker.quantity(definition).map { CheckedDefinition(id: definition, quantity: $0) }
      }
    }
    let checks = self.checks()
    var charts: [CheckedChart] = []
    for chart in report.charts {
      if let checked = check(chart) { charts.append(checked) }
      if !embedded.contains(chart.id) { add(.unusedChart(chart.id, SourceRange(chart.source, 0, 0))) }
    }
    let formulaProblems = checker.problems.map(\.diagnostic)
    let checked = CheckedReport(
      report: report, environment: checker.environment, graph: checker.graph, values: values,
      valueOrder: valueOrder, definitions: definitions, checks: checks, charts: charts,
      figures: figures)
    return (checked, problems + formulaProblems)
  }

  mutating func add(_ problem: ReportProblem) { problems.append(problem.diagnostic) }

  var languages: [String] { report.config.languages.map(\.value) }

  // MARK: Models

  private mutating func checkModels() {
    for model in report.models {
      guard let id = checker.environment.model(model.name) else { continue }
      for definition in checker.environment.definitions(of: id) { checker.check(definition) }
      for entry in model.entries {
        for source in entry.sources where report.sourceKeys[source.text] == nil {
          let near = nearestName(to: source.text, in: report.sourceKeys.keys.sorted())
          add(.unknownSource(source.text, source.range, nearest: near))
        }
      }
    }
  }

  private mutating func checks() -> [CheckedCheck] {
    var checks: [CheckedCheck] = []
    for model in report.models {
      guard let id = checker.environment.model(model.name) else { continue }
      for formula in model.checks {
        if let condition = checker.condition(formula.tree, in: Scope(model: id)) {
          checks.append(CheckedCheck(formula: formula, condition: condition))
        }
      }
    }
    return checks
  }

  // MARK: Values

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
    if format.showsInterval { add(.certainInterval(place)) }
    values[span.range] = CheckedValue(span: span, quantity: quantity, scope: scope)
    valueOrder.append(span.range)
  }

  mutating func check(_ phrase: Phrase?, in scope: Scope) {
    for span in phrase?.values ?? [] { check(span, in: scope) }
  }

  /// A text of a figure: there in every language of the report, its values sound.
  mutating func check(_ text: LocalizedPhrase?, in scope: Scope) {
    guard let text else { return }
    for language in languages where text[language] == nil {
      add(.missingTranslation(language: language, text.range))
    }
    for version in text.versions { check(version.phrase, in: scope) }
  }

  // MARK: Pages

  /// Checks a page and returns the charts on it, in order.
  private mutating func check(_ page: PageFile) -> [String] {
    var opened: [ModelID] = []
    for name in page.models {
      if let model = checker.environment.model(name.text) {
        opened.append(model)
      } else {
        let near = nearestName(to: name.text, in: checker.environment.models)
        add(.unknownModel(name.text, name.range, nearest: near))
      }
    }
    let scope = Scope(opened: opened)
    check(page.title, in: scope)
    check(page.summary, in: scope)
    if !report.config.allowsRawHTML { problems += page.document.rawHTML.map(\.diagnostic) }
    var walk = PageWalk()
    walk.visit(page.document)
    problems += walk.problems
    for span in walk.values { check(span, in: scope) }
    for reference in walk.references { check(reference, on: page, scope) }
    return figures(walk)
  }

  private mutating func figures(_ walk: PageWalk) -> [String] {
    var first: [String: SourceRange] = [:]
    var figures: [String] = []
    for reference in walk.references where reference.isFigure {
      guard case .chart(let id) = Destination(reference.destination.text) else { continue }
      if let before = first[id] {
        add(.repeatedFigure(id, reference.destination.range, first: before))
      } else {
        first[id] = reference.destination.range
        figures.append(id)
      }
    }
    return figures
  }

  private mutating func check(_ reference: PageWalk.Reference, on page: PageFile, _ scope: Scope) {
    let destination = reference.destination
    let text = destination.text
    let range = Destination.name(destination)
    switch Destination(text) {
    case .chart(let id):
      if report.chart(id) == nil {
        add(.unknownChart(id, range, nearest: nearestName(to: id, in: report.charts.map(\.id))))
      } else if reference.isImage && !reference.isFigure {
        add(.notStandingAlone("figure", reference.range))
      } else if !reference.isImage && !isEmbedded(id, in: page.language) {
        add(.chartNotEmbedded(id, range))
      }
    case .formula(let name):
      if !reference.isImage {
        add(.unknownKind("formula", destination.range, nearest: nil))
      } else if !reference.isFigure {
        add(.notStandingAlone("formula", reference.range))
      } else if definition(name, in: scope) == nil {
        add(.unknownFormula(name, range, nearest: nearestDefinition(name, in: scope)))
      }
    case .page(let slug, let heading): check(slug, heading, reference, on: page)
    case .heading(let slug): check(heading: slug, of: page, destination.range)
    case .media(let path):
      let paths = report.media.map(\.path)
      if !paths.contains(path) {
        add(.missingMedia(path, destination.range, nearest: nearestName(to: path, in: paths)))
      } else if reference.isImage && reference.isEmpty {
        add(.missingAlternative(reference.range))
      }
    case .web: if reference.isImage { add(.imageLink(destination.range)) }
    case .unknownKind(let kind):
      add(
        .unknownKind(kind, destination.range, nearest: nearestName(to: kind, in: Destination.kinds)))
    case .path:
      let stem = text.split(separator: "/").last?.split(separator: ".").first.map(String.init)
      let page = stem.flatMap { stem in report.pages.first { $0.slug == stem }?.slug }
      add(.pathLink(text, destination.range, page: page))
    }
  }

  private mutating func check(
    _ slug: String, _ heading: String?, _ reference: PageWalk.Reference, on page: PageFile
  ) {
    let range = Destination.name(reference.destination)
    guard !reference.isImage else {
      add(.unknownKind("page", reference.destination.range, nearest: nil))
      return
    }
    guard let target = report.page(slug, in: page.language) else {
      let slugs = report.pages.filter { $0.language == page.language }.map(\.slug)
      add(.unknownPage(slug, range, nearest: nearestName(to: slug, in: slugs)))
      return
    }
    if let heading { check(heading: heading, of: target, reference.destination.range) }
  }

  private mutating func check(heading slug: String, of page: PageFile, _ range: SourceRange) {
    let slugs = (headings[page.path] ?? []).map(\.slug)
    if !slugs.contains(slug) {
      add(.unknownHeading(slug, range, nearest: nearestName(to: slug, in: slugs)))
    }
  }

  private func isEmbedded(_ id: String, in language: String) -> Bool {
    report.pages.contains { page in
      guard page.language == language else { return false }
      var walk = PageWalk()
      walk.visit(page.document)
      return walk.references.contains { $0.isFigure && $0.destination.text == "chart:" + id }
    }
  }

  private func definition(_ name: String, in scope: Scope) -> DefinitionID? {
    checker.environment.definition(named: name, in: scope)
  }

  private func nearestDefinition(_ name: String, in scope: Scope) -> String? {
    let environment = checker.environment
    let all = environment.models.compactMap(environment.model).flatMap(environment.definitions)
    return nearestName(to: name, in: all.map(environment.qualifiedName))
  }
}
