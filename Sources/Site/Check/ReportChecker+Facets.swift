import Diagnostics
import Formula
import FormulaSyntax

extension ReportChecker {
  /// The panels of a chart: one, or one for each value of what its facets go by. After a problem with these
  /// it is one again, so that the marks are checked in any case.
  mutating func panels(of chart: ChartFile) -> [PanelFile] {
    guard let facets = chart.facets else { return [PanelFile(marks: chart.marks)] }
    var panels: [PanelFile] = []
    var name: Excerpt?
    switch facets.kind {
    case .column(let data?, let by): panels = self.panels(of: chart, data, by)
    case .column(nil, _): break
    case .name(let file):
      name = file.name
      panels = self.panels(of: chart, file)
    case .unclear(let given): name = given
    }
    if panels.count > FacetsFile.mostPanels {
      add(.tooManyPanels(panels.count, limit: FacetsFile.mostPanels, facets.place))
    }
    guard panels.isEmpty else { return Array(panels.prefix(FacetsFile.mostPanels)) }
    // Of a name without a value nothing is known, and nothing that rests on it is told.
    let scope = name.map { Scope().binding(unknown: $0.text) } ?? Scope()
    return [PanelFile(facet: Facet(scope: scope), marks: chart.marks)]
  }

  /// Runs a step of checking with what the formulas mean in one panel.
  mutating func within<Found>(_ facet: Facet, _ step: (inout ReportChecker) -> Found) -> Found {
    let outer = self.facet
    self.facet = facet
    defer { self.facet = outer }
    return step(&self)
  }

  // MARK: A name

  /// A panel for each value of a name.
  private mutating func panels(of chart: ChartFile, _ file: FacetNameFile) -> [PanelFile] {
    let values = file.values.map { located($0) }
    for label in file.labels { check(label, in: Scope()) }
    guard let name = file.name else { return [] }
    if file.values.isEmpty { add(.unusedFacets(.noValues, file.valuesRange)) }
    let isUsed = chart.marks.contains { mark in
      mark.kind.facts.allFormulas.contains { $0.tree.uses(name.text) }
    }
    if name.text == "x" || name.text == "y" {
      add(.unusedFacets(.axis(name.text), name.range))
      return []
    }
    if chart.isWhole, !isUsed { add(.unusedFacets(.name(name.text), name.range)) }
    return values.enumerated().compactMap { index, value in
      guard let value else { return nil }
      let label = file.labels.indices.contains(index) ? file.labels[index] : nil
      return PanelFile(
        title: .value(value.quantity, label: label),
        facet: Facet(scope: Scope().binding(name.text, to: value.quantity)), marks: chart.marks)
    }
  }

  // MARK: A column

  /// A panel for each value of a column that some mark has a row for.
  private mutating func panels(
    of chart: ChartFile, _ data: Excerpt, _ by: ParsedExcerpt?
  ) -> [PanelFile] {
    let name = Expression.Name(data.text, data.range)
    guard let all = checker.rows(named: name, where: nil, in: Scope()) else { return [] }
    let isOwn = { (source: RowsSource) in source.data?.text == data.text }
    let sources = chart.marks.flatMap(\.kind.facts.rows).filter(isOwn)
    if sources.isEmpty, chart.isWhole { add(.unusedFacets(.dataSet(data.text), data.range)) }
    guard let by else { return [] }
    // The values come in the order of the data set, whatever rows a mark shows of it.
    var column = FacetColumn(all, by, wordNames(by, of: all))
    if sources.isEmpty, !column.isIncomplete { _ = values(of: by, over: all) }
    var groups: [FacetColumn.Value: [SourceRange: [Int]]] = [:]
    var rows: [SourceRange: DataSet] = [:]
    for source in sources {
      // More rows than a mark draws are told with it.
      guard let place = source.data?.range, let own = self.rows(of: source),
        own.rowCount ?? 0 <= Self.rowLimit, let found = values(of: by, over: own)
      else { continue }
      rows[place] = own
      column.unit = column.unit ?? found.unit
      for (row, value) in found.values.enumerated() {
        column.add(value)
        groups[value, default: [:]][place, default: []].append(row)
      }
    }
    var panels: [PanelFile] = []
    for value in column.ordered {
      guard let group = groups[value] else { continue }
      let own = group.reduce(into: [SourceRange: DataSet]()) { known, entry in
        known[entry.key] = rows[entry.key]?.rows(entry.value)
      }
      // What has rows in other panels only is absent here.
      let marks = chart.marks.filter { mark in
        let places = mark.kind.facts.rows.filter(isOwn).compactMap(\.data?.range)
        return !places.contains { rows[$0] != nil && own[$0] == nil }
      }
      panels.append(
        PanelFile(title: column.title(value), facet: Facet(rows: own), marks: marks))
    }
    return panels
  }

  /// What a column says in each of some rows; `nil` after a report.
  private mutating func values(
    of formula: ParsedExcerpt, over rows: DataSet
  ) -> (values: [FacetColumn.Value], unit: Quantity?)? {
    switch checker.content(of: formula.tree, over: rows, in: Scope()) {
    case .texts(let column):
      return (column.places.indices.map { .text(column[$0]) }, nil)
    case .numbers(let column):
      let (_, unit) = checker.variable(in: column.unit, formula.range)
      return (column.values.map { .number($0) }, unit)
    case .truths, .incomplete:
      add(.notWords(formula.range))
      return nil
    case .undeclared, .unreadable: return nil
    }
  }
}

extension FacetsFile {
  /// The characters that say how many panels there are.
  fileprivate var place: SourceRange {
    switch kind {
    case .column(_, let by): by?.range ?? range
    case .name(let name): name.valuesRange
    case .unclear: range
    }
  }
}

extension Expression {
  /// Whether it uses a name that is not a parameter of its own.
  fileprivate func uses(_ name: String) -> Bool {
    switch kind {
    case .name(name): true
    case .call(let callee, _) where callee.text == name: true
    case .lambda(let names, _) where names.contains { $0.text == name }: false
    default: kind.parts.contains { $0.uses(name) }
    }
  }
}
