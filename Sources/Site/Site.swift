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
  var builder = SiteBuilder()
  return builder.build(input, host: host, observe: observe)
}

/// Builds a site again and again while its files change, and does not do again what a change cannot reach.
///
/// What it builds is what ``buildSite(_:host:observe:)`` builds, byte by byte: that is one build of a new builder. Each part is
/// kept with all that it was made from, and used again only where that is the same.
public struct SiteBuilder: Sendable {
  private var preparation = Preparation()
  private var assembled = AssembledSite()
  private var rendered = RenderedPages()

  /// A builder that has built nothing yet.
  public init() {}

  /// The site of a report, as ``buildSite(_:host:observe:)`` generates it.
  public mutating func build(
    _ input: ReportInput, host: Host = .plain, observe: (Stage) -> Void = { _ in }
  ) -> SiteBuild {
    var prepared = preparation.run(input, host, observe)
    observe(.assemble)
    let files = prepared.assemble(host, &assembled)
    observe(.inspect)
    prepared.inspect(files, host, &rendered)
    guard input.makesSingleFiles else { return prepared.build(files, host) }
    observe(.compose)
    let singleFiles = prepared.compose(files, input.appendices)
    return prepared.build(files, host, singleFiles: singleFiles)
  }
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
  var preparation = Preparation()
  var prepared = preparation.run(input, host, observe)
  observe(.assemble)
  var assembled = AssembledSite()
  let files = prepared.assemble(host, &assembled)
  observe(.inspect)
  var rendered = RenderedPages()
  prepared.inspect(files, host, &rendered)
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
  var preparation = Preparation()
  let prepared = preparation.run(input, host) { _ in }
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
  /// Which state of what pages share it was made from.
  let revision: Int
  /// The theme; `nil` after an error, wherever it was, since there is no site then. A warning of which the author
  /// makes an error is none here: what can be found on the pages is to be told in the same run.
  let theme: Theme?
  /// What the stages found, each problem as severe as it is by itself.
  var problems: [Diagnostic]
  let severities: SeverityChoices
  var sources: SourceMap

  /// Makes the files, where nothing forbids it.
  mutating func assemble(_ host: Host, _ last: inout AssembledSite) -> [OutputFile]? {
    guard let theme else { return nil }
    // What a host draws does not follow from files.
    last.begin(
      host.cards == nil ? AssemblyKey(contents.report.checked.report, revision: revision) : nil)
    return Site.assemble(contents, theme, host, &last, &problems)
  }

  /// Adds what the pages show when they are held against each other.
  mutating func inspect(_ files: [OutputFile]?, _ host: Host, _ last: inout RenderedPages) {
    guard let files else { return }
    problems += Site.inspect(files, contents.report.checked.report, host, &last, &sources)
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

/// The stages before pages are made, each of which keeps what pages share.
private struct Preparation: Sendable {
  private var shared: SharedWork?
  private var pages = ParsedPages()
  private var values = KnownValues()
  /// How often what pages share was another.
  private var revision = 0

  mutating func run(
    _ input: ReportInput, _ host: Host, _ observe: (Stage) -> Void
  ) -> PreparedSite {
    observe(.parse)
    let files = ContentFiles(input.content)
    let key = SharedInput(input, files.shared)
    var work: SharedWork
    if let known = shared, known.input == key {
      work = known
    } else {
      work = SharedWork(key, input)
      revision += 1
      pages = ParsedPages()
      values = KnownValues()
    }
    var parser = work.parser
    let report = parser.parse(pages: files.pages, &pages)

    observe(.check)
    let (checked, checkProblems) = work.check(host).adding(pagesOf: report)

    observe(.evaluate)
    let (sharedValues, sharedProblems) = work.evaluate(host)
    let (evaluated, evaluationProblems) = evaluate(pagesOf: checked, after: sharedValues, &values)

    observe(.layOut)
    let (figures, figureProblems) = work.layOut(host)
    shared = work

    var sources = parser.sources
    let severities = SeverityChoices(report, input.severities, &sources)
    var problems = parser.problems + work.themeProblems + checkProblems + sharedProblems
    problems += evaluationProblems + figureProblems
    let isSound = !(problems + severities.problems).contains { $0.severity == .error }
    problems += lint(evaluated, sources, isSound: isSound)
    return PreparedSite(
      contents: SiteContents(evaluated, figures), revision: revision,
      theme: isSound ? work.theme : nil,
      problems: problems, severities: severities, sources: sources)
  }
}

extension ReportInput {
  /// The files of the report's own templates.
  private var ownThemeFiles: [ThemeFile] {
    (theme ?? []).map { file in
      ThemeFile(path: file.path, bytes: file.bytes, shownPath: templatesPath + "/" + file.path)
    }
  }

  /// All files of the theme.
  var themeFiles: [ThemeFile] { ownThemeFiles.completed(by: ThemeFile.embedded) }

  /// The languages that the report can be written in.
  var library: LanguageLibrary { LanguageLibrary(ownThemeFiles) }
}
