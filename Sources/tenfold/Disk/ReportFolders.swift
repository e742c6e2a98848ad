import Site

/// Where a report lies on the disk, as the command line says it.
struct ReportFolders {
  /// The folder of models, data and pages.
  let content: String
  /// The folder of the theme; if there is none, the theme inside the program is used.
  let templates: String
  /// The folder that is generated.
  let output: String
  /// Whether the author named the folder of the theme, so that it must exist.
  let needsTemplates: Bool
  /// What the call says of severities.
  let severities: [SeverityOption]
  /// Where the call says that the site will be published.
  let baseURL: String?

  /// The folders of the report in `directory`, unless an option names another. Options are relative to
  /// the current folder, as everywhere on a command line.
  init(
    directory: String, content: String?, templates: String?, output: String?,
    severities: [SeverityOption] = [], baseURL: String? = nil
  ) {
    self.baseURL = baseURL
    self.severities = severities
    self.content = tidied(content ?? joined(directory, "content"))
    self.templates = tidied(templates ?? joined(directory, "templates"))
    self.output = tidied(output ?? joined(directory, "public"))
    needsTemplates = templates != nil
  }

  /// Whether the folder of content could not be read at all, so that there is no report.
  func lacksContent(_ problems: [DiskProblem]) -> Bool {
    problems.contains { problem in
      switch problem {
      case .missingFolder(content), .notAFolder(content), .unreadable(content, _): true
      default: false
      }
    }
  }

  /// Reads the report. What could not be read is a problem; the rest is there all the same.
  func read() -> (input: ReportInput, problems: [DiskProblem]) {
    let files = FolderReading(content, shown: content)
    var problems = files.problems
    var theme: [InputFile]?
    let templates = FolderReading(templates, shown: templates)
    if needsTemplates || templates.problems != [.missingFolder(self.templates)] {
      problems += templates.problems
      theme = templates.files
    }
    let input = ReportInput(
      content: files.files, theme: theme, contentPath: content, templatesPath: self.templates,
      severities: severities, baseURL: baseURL)
    return (input, problems)
  }

  /// What forbids to generate the output where it shall go.
  func outputProblems() throws(DiskFailure) -> [DiskProblem] {
    let target = try realPathOfFuture(output)
    for folder in [content, templates] {
      let real = try realPathOfFuture(folder)
      if isInside(target, real) || isInside(real, target) {
        return [.outputOverlaps(output, folder: folder)]
      }
    }
    if let obstacle = try obstacle(above: output) { return [.notAFolder(obstacle)] }
    if let foreign = try SiteFolder(output).foreignness() {
      return [.foreignOutput(output, foreign)]
    }
    return []
  }

  /// What stands where a folder on the way to `path` should be or come to be.
  private func obstacle(above path: String) throws(DiskFailure) -> String? {
    let parent = split(path).folder
    if parent == path { return nil }
    if let facts = try FileFacts.ofTarget(parent) { return facts.kind == .folder ? nil : parent }
    return try obstacle(above: parent)
  }
}
