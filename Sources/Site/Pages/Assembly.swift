import Templates

/// The fifth stage: pages from their parts, through the theme; then everything else that the site holds.
func assemble(_ contents: SiteContents, _ theme: Theme) -> [OutputFile] {
  var files: [OutputFile] = []
  for language in contents.report.languages {
    for page in PageAssembler(language, contents).pages {
      files.append(OutputFile(path: page.path, bytes: theme.render(page.context)))
    }
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
  files += contents.report.checked.report.media.map { OutputFile(path: $0.path, bytes: $0.bytes) }
  return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
}
