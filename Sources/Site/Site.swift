import Diagnostics
import Formula
import Templates

/// Generates the site of a report: a pure function from files to files.
///
/// All stages run even after a problem, so that everything is reported at once; with an error there are no
/// files. `observe` is told when each stage begins, and `host` may have threads. The same input gives
/// the same bytes, whatever the order of the files and the number of threads.
public func buildSite(
  _ input: ReportInput, host: Host = .plain, observe: (Stage) -> Void = { _ in }
) -> SiteBuild {
  var prepared = prepare(input, host, observe)
  observe(.assemble)
  let files = prepared.assemble(host)
  observe(.inspect)
  prepared.inspect(files, host)
  guard input.makesSingleFiles else { return prepared.build(files, host) }
  observe(.compose)
  let singleFiles = prepared.compose(files, input.appendices)
  return prepared.build(files, host, singleFiles: singleFiles)
}

/// Everything that ``buildSite(_:host:observe:)`` does, without giving the files away.
///
/// They are made all the same, since pages are held against each other as readers get them.
public func checkSite(
  _ input: ReportInput, host: Host = .plain, observe: (Stage) -> Void = { _ in }
) -> SiteBuild {
  buildSite(input, host: host, observe: observe).withoutFiles
}

/// Everything that ``checkSite(_:host:observe:)`` does, and then each parameter is given other values, one at a time, to
/// find out what notices: claims, checks, printed numbers and figures.
///
/// A parameter that nothing notices is a warning. After an error nothing is perturbed.
public func mutateSite(
  _ input: ReportInput, host: Host = .plain, observe: (Stage) -> Void = { _ in }
) -> MutationOutput {
  var prepared = prepare(input, host, observe)
  observe(.assemble)
  let files = prepared.assemble(host)
  observe(.inspect)
  prepared.inspect(files, host)
  let build = prepared.build(files, host).withoutFiles
  guard !build.diagnostics.contains(where: { $0.severity == .error }) else {
    return MutationOutput(build: build, text: InkedText(), json: "")
  }
  observe(.mutate)
  let mutation = Mutation(prepared.contents.report, host)
  prepared.problems += mutation.problems
  return MutationOutput(
    build: prepared.build(files, host, isMutated: true).withoutFiles, text: mutation.text,
    json: mutation.json.text + "\n")
}

/// One formula against the models of a report; only problems of the formula and of the models that it needs
/// count.
///
/// Models that it does not need are not read, unless something is wrong: then a name may be meant that only
/// they have.
public func evaluateFormula(
  _ formula: String, _ input: ReportInput, host: Host = .plain
) -> EvaluationOutput {
  if let needed = filesNeeded(by: formula, among: input.content) {
    let fewer = ReportInput(
      content: needed, theme: input.theme, contentPath: input.contentPath,
      templatesPath: input.templatesPath, severities: input.severities)
    let output = evaluation(of: FormulaInput(formula, fewer), host)
    if output.diagnostics.isEmpty { return output }
  }
  return evaluation(of: FormulaInput(formula, input), host)
}

/// One figure of a report, as a file for a reader.
///
/// All of the report is checked as by ``checkSite(_:host:observe:)``; a figure of a report with an error is
/// not given away.
public func drawFigure(
  _ request: FigureRequest, _ input: ReportInput, host: Host = .plain
) -> FigureOutput {
  let prepared = prepare(input, host) { _ in }
  let contents = prepared.contents
  var sources = prepared.sources
  var problems = prepared.problems
  let charts = contents.report.checked.report.charts.map(\.id)
  if !charts.contains(request.id) {
    let place = sources.excerpt("chart", request.id)
    let nearest = nearestName(to: request.id, in: charts)
    problems.append(
      ReferenceProblem.unknownChart(request.id, place.range, nearest: nearest).diagnostic)
  }
  let languages = contents.report.languages
  let language =
    request.language.map { tag in languages.first { $0.tag == tag } } ?? languages.first
  if let tag = request.language, language == nil {
    let place = sources.excerpt("lang", tag)
    let known = languages.map(\.tag)
    problems.append(
      ReferenceProblem.unknownLanguage(tag, place.range, known: known).diagnostic)
  }
  let diagnostics = prepared.severities.settled(problems, sources)
  let isSound = !diagnostics.contains { $0.severity == .error }
  let figure = language.flatMap { contents.figures[$0.tag]?[request.id] }
  let bytes = isSound ? figure?.file(request.format, request.layout, request.colors) : nil
  return FigureOutput(bytes: bytes ?? [], diagnostics: diagnostics, sources: sources)
}

extension SourceMap {
  /// What was said in the call, as a source of its own, so that a problem has a place.
  fileprivate mutating func excerpt(_ path: String, _ text: String) -> Excerpt {
    Excerpt(whole: add(Source(path: path, text: text)), bytes: Array(text.utf8))
  }
}

private func evaluation(of formula: FormulaInput, _ host: Host) -> EvaluationOutput {
  var diagnostics = formula.problems
  let result = ReportChecker.evaluate(
    formula.excerpt, formula.report, host, &diagnostics)
  let sorted = formula.severities.settled(diagnostics, formula.sources)
  let isSound = !sorted.contains { $0.severity == .error }
  return EvaluationOutput(
    text: isSound ? result?.text ?? "" : "", json: isSound ? result?.json ?? "" : "",
    diagnostics: sorted, sources: formula.sources)
}

/// A report on which all stages but the last have run.
private struct PreparedSite {
  let contents: SiteContents
  /// The theme; `nil` after an error, wherever it was, since there is no site then. A warning of which the author
  /// makes an error is none here: what can be found on the pages is to be told in the same run.
  let theme: Theme?
  /// What the stages found, each problem as severe as it is by itself.
  var problems: [Diagnostic]
  let severities: SeverityChoices
  var sources: SourceMap

  /// Makes the files, where nothing forbids it.
  mutating func assemble(_ host: Host) -> [OutputFile]? {
    theme.map { Site.assemble(contents, $0, host, &problems) }
  }

  /// Adds what the pages show when they are held against each other.
  mutating func inspect(_ files: [OutputFile]?, _ host: Host) {
    guard let files else { return }
    problems += Site.inspect(files, contents.report.checked.report, host, &sources)
  }

  /// Puts each language into one file. What is wrong with the site already would only be told again.
  mutating func compose(_ files: [OutputFile]?, _ appendices: Appendices) -> [SingleFile] {
    guard let files, let theme, !problems.contains(where: { $0.severity == .error }) else {
      return []
    }
    let (singleFiles, found) = Site.compose(files, contents, theme, appendices, &sources)
    // What a policy refuses on a page, and cannot be taken along either, is one mistake.
    let places = Set(found.compactMap(\.range))
    problems.removeAll { problem in
      problem.code == "refused-by-policy"
        && problem.range.map(places.contains) ?? false
    }
    problems += found
    return singleFiles
  }

  /// What came of it, with all problems that were found until now.
  func build(
    _ files: [OutputFile]?, _ host: Host, singleFiles: [SingleFile] = [], isMutated: Bool = false
  ) -> SiteBuild {
    let checked = contents.report.checked
    let diagnostics = severities.settled(problems, sources) { code in
      switch code.run {
      case .every: files != nil
      case .external: files != nil && host.visit != nil
      case .cards: files != nil && host.cards != nil
      case .mutation: isMutated
      }
    }
    let isSound = !diagnostics.contains { $0.severity == .error }
    return SiteBuild(
      files: isSound ? files ?? [] : [], singleFiles: isSound ? singleFiles : [],
      diagnostics: diagnostics, sources: sources,
      counts: BuildCounts(contents.report),
      claims: contents.report.claims.map { ClaimSummary($0, contents.report) },
      fitTimes: checked.fitTimes.map { ($0.name, $0.duration) },
      simulationTimes: checked.simulationTimes.map { ($0.name, $0.duration) })
  }
}

private func prepare(
  _ input: ReportInput, _ host: Host, _ observe: (Stage) -> Void
) -> PreparedSite {
  observe(.parse)
  var parser = ReportParser(contentPath: input.contentPath, input.library)
  var report = parser.parse(input.content)
  report.config.baseURL = input.baseURL ?? report.config.baseURL
  var sources = parser.sources
  let (theme, themeProblems) = Theme.read(
    input.themeFiles, for: [PageContext.contract, SinglePageContext.contract], in: &sources)

  observe(.check)
  let (checked, checkProblems) = ReportChecker.check(report, host)

  observe(.evaluate)
  let (evaluated, evaluationProblems) = evaluate(checked)

  observe(.layOut)
  let (figures, figureProblems) = layOut(evaluated)

  let severities = SeverityChoices(report, input.severities, &sources)
  var problems =
    parser.problems + themeProblems + checkProblems + evaluationProblems + figureProblems
  let isSound = !(problems + severities.problems).contains { $0.severity == .error }
  problems += lint(evaluated, sources, isSound: isSound)
  return PreparedSite(
    contents: SiteContents(evaluated, figures), theme: isSound ? theme : nil,
    problems: problems, severities: severities, sources: sources)
}

extension ReportInput {
  /// The files of the report's own templates.
  private var ownThemeFiles: [ThemeFile] {
    (theme ?? []).map { file in
      ThemeFile(path: file.path, bytes: file.bytes, shownPath: templatesPath + "/" + file.path)
    }
  }

  /// All files of the theme.
  fileprivate var themeFiles: [ThemeFile] { ownThemeFiles.completed(by: ThemeFile.embedded) }

  /// The languages that the report can be written in.
  var library: LanguageLibrary { LanguageLibrary(ownThemeFiles) }
}
