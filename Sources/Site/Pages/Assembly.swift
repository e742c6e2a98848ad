import Diagnostics
import Templates

extension SiteContents {
  /// The same, with the names under which a site of that theme has the files that pages load.
  func published(with theme: Theme) -> SiteContents {
    var contents = self
    let media = PublishedMedia(report.checked.report, theme.assets)
    contents.paths = PublishedPaths(theme.assetPaths.merging(media.paths) { own, _ in own })
    return contents
  }
}

/// The fifth stage: pages from their parts, through the theme; then everything else that the site holds.
///
/// Cards that the host could not draw are told. `last` has what was made last; it is used again as far as ``AssemblyKey`` says
/// that it is the same.
func assemble(
  _ contents: SiteContents, _ theme: Theme, _ host: Host, _ last: inout AssembledSite,
  _ problems: inout [Diagnostic]
) -> [OutputFile] {
  var contents = contents.published(with: theme)
  let cards = SiteCards(contents, host)
  contents.cards = cards.paths
  problems += cards.problems
  var files = cards.files
  var listed: [ListedPage] = []
  var front: PageContext?
  for language in contents.report.languages {
    for page in last.pages(language, contents, theme) {
      files.append(page.file)
      if let page = ListedPage(page.file.path, page.context) { listed.append(page) }
      if front == nil, page.context.isFront { front = page.context }
    }
  }
  files += last.otherFiles { otherFiles(contents, theme) }
  files += filesForMachines(contents.report, listed)
  if let base = contents.report.checked.report.config.base, let front,
    let page = NotFoundPage(front: front, languages: contents.report.languages, base: base).context
  {
    files.append(OutputFile(path: NotFoundPage.path, bytes: theme.render(page)))
  }
  return DigestList.listing(files, &last.digests)
}

/// Tables, figures, numbers, styles and media.
private func otherFiles(_ contents: SiteContents, _ theme: Theme) -> [OutputFile] {
  var files: [OutputFile] = []
  for language in contents.report.languages {
    for table in contents.placedTables(language) {
      files.append(
        OutputFile(
          path: language.tag + "/" + TableNumbers.path(table.id),
          bytes: TableNumbers(table, contents.report, language).bytes))
    }
    for figure in contents.placedFigures(language) {
      for format in FigureFormat.allCases {
        files.append(
          OutputFile(
            path: language.tag + "/" + figure.path(format), bytes: figure.file(format)))
      }
    }
  }
  if let entrance = entrance(contents.report) { files.append(entrance) }
  files.append(OutputFile(path: "numbers.json", bytes: NumbersFile(contents).bytes))
  files += theme.assets.map { OutputFile(path: $0.path, bytes: $0.bytes) }
  files += contents.report.checked.report.media.map {
    OutputFile(path: contents.paths[$0.path], bytes: $0.bytes)
  }
  return files
}

/// What feed readers and search engines ask for, of a report that knows where it is published: all of it holds whole
/// addresses.
private func filesForMachines(
  _ report: EvaluatedReport, _ pages: [ListedPage]
) -> [OutputFile] {
  let config = report.checked.report.config
  guard let base = config.base else { return [] }
  let feeds = report.languages.compactMap { AtomFeed(pages, $0.tag, config) }
  return feeds.map { OutputFile(path: $0.path, bytes: $0.bytes) }
    + [
      OutputFile(path: Sitemap.path, bytes: Sitemap(pages: pages).bytes),
      OutputFile(path: RobotsFile.path, bytes: RobotsFile(base: base).bytes),
    ]
}
