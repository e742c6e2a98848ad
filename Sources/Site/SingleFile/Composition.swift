import Diagnostics
import Templates

/// Puts each language of a site into one file, and tells what cannot be taken along.
func compose(
  _ files: [OutputFile], _ contents: SiteContents, _ theme: Theme, _ sources: inout SourceMap
) -> (files: [SingleFile], problems: [Diagnostic]) {
  let report = contents.report.checked.report
  let places = RenderedPlaces(report, sources)
  var made: [SingleFile] = []
  var problems: [Diagnostic] = []
  var told: Set<ToldObstacle> = []
  for language in contents.report.languages {
    var writing = SingleFileWriting(language, contents, theme, files)
    guard let file = writing.file() else { continue }
    made.append(file)
    for found in writing.obstacles {
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
