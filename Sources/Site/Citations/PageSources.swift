import Diagnostics
import Formula
import Markdown

/// The works that a page rests on: keys of the bibliography, each once, in the order of the page.
struct PageSources: Sendable {
  /// Those that its texts cite.
  private(set) var cited: [String] = []
  /// Those that only its numbers and figures rest on.
  private(set) var behind: [String] = []

  /// All of them.
  var all: [String] { cited + behind }

  init(_ page: PageFile, _ checked: CheckedReport) {
    var collector = SourceCollector(checked)
    collector.add(page)
    cited = collector.cited
    behind = collector.behind.filter { !collector.cited.contains($0) }
  }

  /// The works that the ledger of all claims cites, whether a page shows these or not.
  init(ofAllClaimsIn language: String, _ checked: CheckedReport) {
    var collector = SourceCollector(checked)
    for claim in checked.report.claims { collector.add(claim, language) }
    cited = collector.cited
    behind = collector.behind.filter { !collector.cited.contains($0) }
  }
}

/// Gathers the works behind the parts of a page.
private struct SourceCollector {
  let checked: CheckedReport
  var cited: [String] = []
  var behind: [String] = []

  private var report: Report { checked.report }

  init(_ checked: CheckedReport) { self.checked = checked }

  mutating func add(_ page: PageFile) {
    add(page.front.title)
    add(page.front.summary)
    for citation in page.parts.citations { add(citation) }
    for span in checked.values(on: page) { add(span) }
    for exhibit in checked.exhibits[page.path] ?? [] { add(exhibit, page.language) }
  }

  private mutating func add(_ exhibit: Exhibit, _ language: String) {
    switch exhibit.kind {
    case .figure: if let chart = report.chart(exhibit.name) { add(chart, language) }
    case .claim:
      if let claim = report.claim(exhibit.name) { add(claim, language) }
    case .table:
      if let table = checked.tables.first(where: { $0.id == exhibit.name }) { add(table, language) }
    case .formula: break
    }
  }

  mutating func add(_ claim: ClaimEntry, _ language: String) {
    cite(claim.sources.map(\.text))
    add(claim.dependence?.on?[language])
    for part in claim.dependence?.cases ?? [] { add(part.when?[language]) }
    add(claim.because?[language])
  }

  private mutating func add(_ table: CheckedTable, _ language: String) {
    if case .phrase(let title) = table.title { add(title[language]) }
    add(table.caption?[language])
    for column in table.columns {
      if case .phrase(let label) = column.label { add(label[language]) }
      guard case .cells(let cells) = column.content else { continue }
      for cell in cells {
        switch cell {
        case .value(let span): add(span)
        case .words(let words): add(words[language])
        case .nothing: break
        }
      }
    }
    rest(on: checked.sources(ofDataSets: table.dataSets))
  }

  private mutating func add(_ phrase: Phrase?) {
    guard let phrase else { return }
    for citation in phrase.citations { add(citation) }
    for span in phrase.values { add(span) }
  }

  private mutating func add(_ citation: Citation) {
    if checked.isCitation(citation) { cite(citation.works.map(\.key.text)) }
  }

  private mutating func add(_ span: ValueSpan) {
    guard let value = checked.values[span.range] else { return }
    let tree = span.formula.tree
    let needs = checked.environment.needs(of: tree, in: value.scope)
    rest(on: checked.sources(behind: needs))
    rest(on: checked.sources(of: DataUse(ofAllIn: tree, value.scope, checked.environment)))
  }

  private mutating func add(_ chart: ChartFile, _ language: String) {
    for text in chart.texts { add(text?[language]) }
    let formulas =
      (chart.facets?.formulas ?? []) + chart.marks.flatMap { $0.kind.facts.formulas }
    for formula in formulas {
      // `x` and `y` are places along the axes.
      let needs = checked.environment.needs(of: formula.tree, in: Scope(), hiding: ["x", "y"])
      rest(on: checked.sources(behind: needs))
    }
    guard let figure = checked.charts.first(where: { $0.file.id == chart.id }) else { return }
    rest(on: checked.sources(ofDataSets: figure.dataSets))
  }

  private mutating func cite(_ keys: [String]) { append(keys, to: \.cited) }
  private mutating func rest(on keys: [String]) { append(keys, to: \.behind) }

  private mutating func append(_ keys: [String], to list: WritableKeyPath<Self, [String]>) {
    for key in keys where report.bibliography[key] != nil && !self[keyPath: list].contains(key) {
      self[keyPath: list].append(key)
    }
  }
}

extension CheckedReport {
  /// The sources of definitions and of all that these need, and what their notes cite.
  func sources(behind roots: [DefinitionID]) -> [String] {
    environment.allNeeds(of: roots).flatMap { entries[$0]?.works ?? [] }
  }

  /// The sources of data.
  func sources(of use: DataUse) -> [String] { sources(ofDataSets: use.dataSets) }

  func sources(ofDataSets names: [String]) -> [String] {
    names.compactMap { report.dataSet($0)?.declaration }.flatMap { $0.sources.map(\.text) }
  }
}
