import Diagnostics
import Templates

/// Puts each language of a site into one file, and tells what cannot be taken along.
func compose(
  _ files: [OutputFile], _ contents: SiteContents, _ theme: Theme, _ appendices: Appendices,
  _ sources: inout SourceMap
) -> (files: [SingleFile], problems: [Diagnostic]) {
  let contents = contents.published(with: theme)
  let report = contents.report.checked.report
  let places = RenderedPlaces(report, sources)
  var made: [SingleFile] = []
  var problems: [Diagnostic] = []
  var told: Set<ToldObstacle> = []
  for language in contents.report.languages {
    var writing = SingleFileWriting(language, contents, theme, files, appendices)
    guard let file = writing.file() else { continue }
    made.append(file)
    for found in writing.obstacles {
      let found = found.asWritten(report, contents)
      let range = found.place(report, places) ?? wholePage(found.path, files, &sources)
      // Two languages share a template, and two marks a picture.
      guard told.insert(ToldObstacle(obstacle: found.obstacle, range: range)).inserted else {
        continue
      }
      problems.append(found.obstacle.diagnostic(range, notes: ["in `\(file.file.path)`"]))
    }
    if writing.obstacles.isEmpty { problems += inspect(file, report, &sources) }
  }
  return (made, problems)
}

private struct ToldObstacle: Hashable {
  let obstacle: InlineObstacle
  let range: SourceRange
}

extension SingleFileWriting.Found {
  /// The same, with the name that the author gave a file and not that under which it is published.
  fileprivate func asWritten(_ report: Report, _ contents: SiteContents) -> Self {
    guard case .tooLarge(let file, let size, let limit) = obstacle,
      let own = report.media.first(where: { contents.paths[$0.path] == file })
    else { return self }
    return Self(obstacle: .tooLarge(own.path, size: size, limit: limit), tag: tag, path: path)
  }

  /// Where the author wrote it; `nil` on a page that no author wrote.
  fileprivate func place(_ report: Report, _ places: RenderedPlaces) -> SourceRange? {
    if case .tooLarge(let file, _, _) = obstacle,
      let page = report.pages.first(where: { $0.path == path }),
      let reference = page.parts.references.first(where: { $0.destination.text == file })
    {
      return reference.destination.range
    }
    return places.place(of: tag, onPageAt: path)?.range
  }
}

/// The beginning of a page that no author wrote.
private func wholePage(
  _ path: String, _ files: [OutputFile], _ sources: inout SourceMap
) -> SourceRange {
  let known = sources.all.firstIndex { $0.path == path }.map { SourceID($0) }
  let bytes = files.first { $0.path == path }?.bytes ?? []
  return SourceRange(known ?? sources.add(Source(path: path, bytes: bytes)), 0, 0)
}
