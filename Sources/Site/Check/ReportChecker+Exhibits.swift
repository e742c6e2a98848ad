import Diagnostics
import Formula

// What stands on pages with a number, and the links that lead there.

extension ReportChecker {
  /// What each page shows that has a number, in order, by the path of the page. A chart or a table stands on a
  /// page once.
  mutating func checkExhibits() -> [String: [Exhibit]] {
    var exhibits: [String: [Exhibit]] = [:]
    for page in report.pages {
      var first: [Exhibit: SourceRange] = [:]
      for reference in page.parts.references where reference.isFigure {
        let destination = Destination(reference.destination.text)
        guard let exhibit = Exhibit(destination, on: page, in: checker.environment) else {
          continue
        }
        let before = first[exhibit]
        if let before, exhibit.kind == .figure || exhibit.kind == .table {
          add(.repeatedExhibit(exhibit, reference.destination.range, first: before))
        }
        guard before == nil else { continue }
        first[exhibit] = reference.destination.range
        exhibits[page.path, default: []].append(exhibit)
      }
    }
    checkUse()
    return exhibits
  }

  /// Reports charts and tables that no page names. One that some page names in the wrong way is told of there.
  private mutating func checkUse() {
    guard !gaps.hasUnreadPage else { return }
    let named = Set(
      (report.pages + report.drafts).flatMap { page in
        page.parts.references.compactMap {
          Exhibit(Destination($0.destination.text), on: page, in: checker.environment)
        }
      })
    for chart in report.charts where !named.contains(Exhibit(kind: .figure, name: chart.id)) {
      add(.unusedChart(chart.id, SourceRange(chart.source, 0, 0)))
    }
    for table in report.tables where !named.contains(Exhibit(kind: .table, name: table.id)) {
      add(.unusedTable(table.id, table.range))
    }
  }

  /// Reports something with a number that stands amid words, and a link to what no page of the language shows.
  mutating func checkPlace(
    of reference: PageParts.Reference, _ embed: ReferenceProblem.Embed, on page: PageFile,
    _ exhibits: [String: [Exhibit]]
  ) {
    guard !reference.isFigure else { return }
    if reference.isImage { return add(.notStandingAlone(embed, reference.range)) }
    let destination = Destination(reference.destination.text)
    guard let exhibit = Exhibit(destination, on: page, in: checker.environment) else { return }
    func shows(_ page: PageFile) -> Bool { exhibits[page.path]?.contains(exhibit) ?? false }
    // One that stands amid words was told there.
    func names(_ page: PageFile) -> Bool {
      page.parts.references.contains {
        $0.isImage
          && Exhibit(Destination($0.destination.text), on: page, in: checker.environment) == exhibit
      }
    }
    // A page that is not translated shows it too, and one that could not be read may.
    guard !report.pages(in: page.language).contains(where: names), !gaps.hasUnreadPage else {
      return
    }
    let shown = report.pages.filter(shows)
    let elsewhere = shown.first.map {
      ReferenceProblem.Elsewhere(page: $0.slug, language: $0.language)
    }
    add(
      .notEmbedded(
        exhibit, Destination.name(reference.destination).range, elsewhere: elsewhere))
  }

  /// The names of all tables: those with a file, and data sets.
  var tableNames: [String] { report.tables.map(\.id) + report.dataSets.map(\.name) }

  /// Whether nothing has that name that could be shown as a table.
  func isUnknown(table name: String) -> Bool {
    !tableNames.contains(name) && !gaps.hasUnread("tables/" + name + ".yaml")
      && !gaps.hasUnreadModel
  }

  /// The data sets that pages show as they are, as tables without a file.
  var plainTables: [TableFile] {
    var files: [TableFile] = []
    for reference in report.pages.flatMap(\.parts.references) where reference.isFigure {
      guard case .table(let name) = Destination(reference.destination.text),
        let dataSet = report.dataSet(name),
        !(report.tables + files).contains(where: { $0.id == name }),
        !gaps.hasUnread("tables/" + name + ".yaml")
      else { continue }
      files.append(TableFile(plain: dataSet.declaration.name, reference.destination.range))
    }
    return files
  }
}
