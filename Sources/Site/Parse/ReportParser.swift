import Diagnostics
import Templates

/// The first stage: files into a report. Whatever can be read is read; everything else is reported.
struct ReportParser {
  private(set) var sources = SourceMap()
  private(set) var problems: [Diagnostic] = []

  private let contentPath: String
  private let showsDrafts: Bool
  private(set) var report = Report()
  private var texts: TextLanguages
  /// The files below `data/`, which are read when it is known how they are written.
  private var dataFiles: [String: InputFile] = [:]

  /// A parser that has read nothing; diagnostics show files below `contentPath`. Drafts are pages like others if they are to be shown.
  init(
    contentPath: String, _ library: LanguageLibrary = .builtIn, showsDrafts: Bool = false
  ) {
    self.contentPath = contentPath
    self.showsDrafts = showsDrafts
    report.library = library
    texts = TextLanguages([], library)
  }

  /// The report that the files make. Their order does not matter.
  mutating func parse(_ files: [InputFile]) -> Report {
    let files = ContentFiles(files)
    parse(shared: files.shared)
    var known = ParsedPages()
    return parse(pages: files.pages, &known)
  }

  /// Reads what all pages share; it comes first, so that its places are the same whatever becomes of pages.
  ///
  /// `baseURL` is where the site will be published, whatever the report says.
  mutating func parse(shared files: [InputFile], baseURL: String? = nil) {
    var files = files
    // `report.yaml` comes first, since it says which languages texts can have.
    if let config = files.firstIndex(where: { ContentFile($0.path) == .config }) {
      read(config: files.remove(at: config))
      let languages = report.config.languages.map(\.value)
      texts = TextLanguages(languages, report.library)
      report.languages = report.library.languages(languages, in: &sources, &problems)
    } else {
      let path = "report.yaml"
      report.unread.insert(path)
      problems.append(ParseProblem.missingReport(place(of: path)).diagnostic)
    }
    report.config.baseURL = baseURL ?? report.config.baseURL
    for file in files { read(file) }
    readData()
  }

  /// The report with these pages; those that `known` has and that are the same are not read again.
  mutating func parse(pages files: [InputFile], _ known: inout ParsedPages) -> Report {
    var read = ParsedPages()
    for file in files {
      guard case .page(let slug, let language) = ContentFile(file.path),
        allows(file, slug, .slug)
      else { continue }
      let source = add(file)
      let page =
        known[file, source]
        ?? ParsedPage(
          slug, language, source, file.bytes, allowsRawHTML: report.config.allowsRawHTML)
      read.insert(page, of: file, at: source)
      if let draft = page.file, draft.front.isDraft, !showsDrafts {
        // It may be as unfinished as its author likes.
        report.drafts.append(draft)
        continue
      }
      problems += page.problems
      if let page = page.file {
        report.pages.append(page)
      } else {
        report.unread.insert(file.path)
      }
    }
    known = read
    return report
  }

  /// Takes the files of the theme in, which come before pages.
  mutating func readTheme(
    _ files: [ThemeFile], for contracts: [TemplateContract]
  ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    Theme.read(files, for: contracts, in: &sources)
  }

  private mutating func read(_ file: InputFile) {
    switch ContentFile(file.path) {
    case .config: break
    case .data(let name): if allows(file, name, .name) { dataFiles[name] = file }
    case .bibliography(let format): read(bibliography: file, format)
    case .model(let name): read(model: name, file)
    case .chart(let id): read(chart: id, file)
    case .table(let id): read(table: id, file)
    case .claims: read(claims: file)
    case .page: break
    case .media:
      report.media.append(file)
      report.mediaPlaces[file.path] = place(of: file.path)
    case .unused(let meant):
      problems.append(ParseProblem.unusedFile(place(of: file.path), meant: meant).diagnostic)
    }
  }

  // MARK: YAML

  private mutating func read(config file: InputFile) {
    if let config = value(
      of: file, as: "the report", { [library = report.library] _ in .reportConfig(library) })
    {
      report.config = config
    }
  }

  /// Reads one of the files that the bibliography may consist of.
  private mutating func read(
    bibliography file: InputFile, _ format: ContentFile.BibliographyFormat
  ) {
    let entries: [BibliographyEntry]?
    switch format {
    case .yaml:
      let texts = texts
      entries = value(of: file, as: "the bibliography", { _ in .bibliography(texts) })
    case .json: entries = plainText(file).flatMap { readJSON($0, file.bytes) }
    case .bibTeX: entries = plainText(file).map { readBibTeX($0, file) }
    }
    if entries == nil { report.unread.insert(file.path) }
    for entry in entries ?? [] {
      if let first = report.bibliography[entry.id] {
        let repeated = ParseProblem.repeatedSource(
          entry.id, entry.key.range, first: first.key.range)
        problems.append(repeated.diagnostic)
      } else {
        report.bibliography[entry.id] = entry
        if let problem = entry.missingTitle { problems.append(problem.diagnostic) }
      }
    }
  }

  /// A file that is text; `nil` for another, which is reported.
  private mutating func plainText(_ file: InputFile) -> SourceID? {
    let source = add(file)
    guard let range = invalidUTF8(source, file.bytes) else { return source }
    problems.append(ParseProblem.invalidUTF8(range).diagnostic)
    return nil
  }

  private mutating func readJSON(_ source: SourceID, _ bytes: [UInt8]) -> [BibliographyEntry]? {
    let (node, found) = JSONReader.read(source, bytes)
    problems += found
    return node.flatMap {
      Field<[BibliographyEntry]>.bibliography(nil).read(file: $0, "the bibliography", &problems)
    }
  }

  private mutating func readBibTeX(
    _ source: SourceID, _ file: InputFile
  ) -> [BibliographyEntry] {
    let first = problems.count
    let entries = BibliographyEntry.read(bibTeX: source, file.bytes, &problems)
    // Entries may be missing after a mistake: nobody is told that their keys mean nothing.
    if problems[first...].contains(where: { $0.code == "malformed-bibtex" }) {
      report.unread.insert(file.path)
    }
    return entries
  }

  private mutating func read(model name: String, _ file: InputFile) {
    guard allows(file, name, .name) else { return }
    let texts = texts
    if let model = value(of: file, as: "a model", { .model(name, $0, texts) }) {
      report.models.append(model)
    }
  }

  private mutating func read(chart id: String, _ file: InputFile) {
    guard allows(file, id, .slug) else { return }
    let texts = texts
    if let chart = value(of: file, as: "a chart", { .chart(id, $0, texts) }) {
      report.charts.append(chart)
    }
  }

  private mutating func read(table id: String, _ file: InputFile) {
    guard allows(file, id, .slug) else { return }
    let texts = texts
    if let table = value(of: file, as: "a table", { .table(id, $0, texts) }) {
      report.tables.append(table)
    }
  }

  private mutating func read(claims file: InputFile) {
    let texts = texts
    let read = value(of: file, as: "a file of claims") { _ in .claims(texts) }
    if read?.isWhole != true { report.hasAllClaims = false }
    for claim in read?.claims ?? [] {
      if let first = report.claim(claim.id.value) {
        problems.append(
          ClaimFieldProblem.repeated(claim.id.value, claim.id.range, first: first.id.range)
            .diagnostic)
      } else {
        report.claims.append(claim)
      }
    }
  }

  /// What a YAML file says; without that the file counts as unread.
  private mutating func value<Value>(
    of file: InputFile, as owner: String, _ field: (SourceID) -> Field<Value>
  ) -> Value? {
    let source = add(file)
    let parsed = parseYAML(source, file.bytes)
    problems += parsed.problems.map(\.diagnostic)
    let value = parsed.node.flatMap { field(source).read(file: $0, owner, &problems) }
    if value == nil { report.unread.insert(file.path) }
    return value
  }

  // MARK: Data

  /// Reads the data sets that models declare.
  private mutating func readData() {
    let names = dataFiles.keys.sorted()
    var first: [String: SourceRange] = [:]
    let declarations = report.models.flatMap { model in model.dataSets.map { (model.name, $0) } }
    for (model, declaration) in declarations {
      let name = declaration.name.text
      if let before = first[name] {
        let range = declaration.name.range
        problems.append(DataProblem.repeatedDataSet(name, range, first: before).diagnostic)
        continue
      }
      first[name] = declaration.name.range
      report.dataSets.append(
        DataSetFile(
          declaration: declaration, model: model, table: table(declaration, names)))
    }
    // A file that was meant by another name is told there.
    let files = Set(report.dataSets.filter(\.declaration.isFile).map(\.name))
    let missing = files.filter { dataFiles[$0] == nil }
    let meant = Set(missing.compactMap { nearestName(to: $0, in: names) })
    for name in names where !files.contains(name) && !meant.contains(name) {
      let path = "data/" + name + ".csv"
      report.unusedData.append(Located(value: name, range: place(of: path)))
    }
  }

  private mutating func table(_ declaration: DataDeclaration, _ names: [String]) -> DataTable {
    let (name, range) = (declaration.name.text, declaration.name.range)
    if declaration.simulation != nil { return .unreadable(declaration) }
    guard declaration.from == nil else {
      if !FileNameRule.name.allows(name) {
        problems.append(DataProblem.badName(name, range, isColumn: false).diagnostic)
      }
      return .unreadable(declaration)
    }
    guard let file = dataFiles[name] else {
      let problem =
        FileNameRule.name.allows(name)
        ? DataProblem.missingFile(name, range, nearest: nearestName(to: name, in: names))
        : .badName(name, range, isColumn: false)
      problems.append(problem.diagnostic)
      return .unreadable(declaration)
    }
    return DataTable(add(file), file.bytes, declaration, &problems)
  }

  // MARK: Files

  private mutating func add(_ file: InputFile) -> SourceID {
    let source = sources.add(Source(path: shown(file.path), bytes: file.bytes))
    report.paths[source] = file.path
    return source
  }

  /// Whether a file has a name that can be used; if not, that is reported.
  private mutating func allows(_ file: InputFile, _ stem: String, _ rule: FileNameRule) -> Bool {
    if rule.allows(stem) { return true }
    problems.append(ParseProblem.badFileName(rule, place(of: file.path)).diagnostic)
    return false
  }

  /// The place of a file as a whole, of which no line is shown.
  private mutating func place(of path: String) -> SourceRange {
    SourceRange(sources.add(Source(path: shown(path), bytes: [])), 0, 0)
  }

  private func shown(_ path: String) -> String {
    contentPath.isEmpty ? path : contentPath + "/" + path
  }
}
