import Diagnostics
import Templates

/// The last stage of a check: the files of a site as readers get them, held against each other.
///
/// A problem that shows on many pages is told once: at the characters that make it, if they are known, or at the first of
/// the pages.
func inspect(
  _ files: [OutputFile], _ report: Report, _ host: Host, _ last: inout RenderedPages,
  _ sources: inout SourceMap
) -> [Diagnostic] {
  let pages = last.read(files.filter { $0.path.hasSuffix(".html") }, report.config.base)
  let places = RenderedPlaces(report, sources)
  var comparison = RenderedComparison(
    pages, files: Set(files.map(\.path)), base: report.config.base, places)
  var problems = told(comparison.problems(), &sources) + unusedMedia(files, pages, report)
  problems += report.mediaProblems
  if let visit = host.visit {
    problems += ExternalLinks(pages, report, sources).problems(visit)
  }
  return problems
}

/// A file that holds all pages of a language: what it names must stand in it.
func inspect(
  _ file: SingleFile, _ report: Report, _ sources: inout SourceMap
) -> [Diagnostic] {
  let page = RenderedPage(path: file.file.path, bytes: file.bytes)
  var comparison = RenderedComparison(
    [page], files: [page.path], base: nil, RenderedPlaces(report, sources))
  return told(comparison.problemsOfNames(), &sources)
}

/// Problems in words, each that shows in several places once.
private func told(
  _ all: [RenderedComparison.Found], _ sources: inout SourceMap
) -> [Diagnostic] {
  var groups: [(key: GroupKey, found: [RenderedComparison.Found])] = []
  var known: [GroupKey: Int] = [:]
  for found in all {
    let key = GroupKey(found)
    if let place = known[key] {
      groups[place].found.append(found)
    } else {
      known[key] = groups.count
      groups.append((key, [found]))
    }
  }
  return groups.map { toldOnce($0.found, &sources) }
}

/// What makes two problems one.
private struct GroupKey: Hashable {
  let problem: RenderedProblem
  /// The exact place, if it is known; else the same tag on several pages is one problem of what makes pages.
  let place: RenderedPlaces.Place?
  let tag: ArraySlice<UInt8>

  init(_ found: RenderedComparison.Found) {
    place = found.place.flatMap { $0.isExact ? $0 : nil }
    // One place makes one problem, whatever pages it shows on.
    problem = place == nil ? found.problem : found.problem.wherever
    tag = place == nil ? found.page.bytes[found.tag] : []
  }
}

private func toldOnce(
  _ found: [RenderedComparison.Found], _ sources: inout SourceMap
) -> Diagnostic {
  let first = found[0]
  var notes: [String] = []
  let range: SourceRange
  if let place = first.place {
    range = place.range
    notes.append("on `\(first.page.path)`" + shown(first.page.bytes[first.tag]))
  } else {
    // A page that no author wrote is its own source.
    let path = first.page.path
    let known = sources.all.firstIndex { $0.path == path }.map { SourceID($0) }
    let source = known ?? sources.add(Source(path: path, bytes: first.page.bytes))
    range = SourceRange(source, first.tag.lowerBound, first.tag.upperBound)
  }
  let others = Set(found.map(\.page.path)).count - 1
  if others > 0 { notes.append("and on \(others) more page\(others == 1 ? "" : "s")") }
  return first.problem.diagnostic(range, notes: notes)
}

/// The tag as it was rendered, shortened.
private func shown(_ tag: ArraySlice<UInt8>) -> String {
  guard !tag.isEmpty else { return "" }
  let text = String(decoding: tag, as: UTF8.self)
  return " it is `" + (text.count > 120 ? text.prefix(119) + "…" : text[...]) + "`"
}

/// Files of `media/` that no page shows and no style sheet names.
private func unusedMedia(
  _ files: [OutputFile], _ pages: [RenderedPage], _ report: Report
) -> [Diagnostic] {
  guard !report.media.isEmpty else { return [] }
  var used = Set(report.drafts.flatMap { $0.parts.references.map(\.destination.text) })
  for page in pages {
    for link in page.links {
      if case .file(let path, _) = SiteAddress(link.address, on: page.path, base: nil) {
        used.insert(path)
      }
    }
  }
  let styles = files.filter { $0.path.hasSuffix(".css") || $0.path.hasSuffix(".svg") }
    .map { String(decoding: $0.bytes, as: UTF8.self) }
  var problems: [Diagnostic] = []
  for file in report.media where !used.contains(file.path) {
    if used.contains(fingerprintedPath(file.path, file.bytes)) { continue }
    if styles.contains(where: { $0.contains(file.path) }) { continue }
    guard let range = report.mediaPlaces[file.path] else { continue }
    problems.append(
      Diagnostic(
        "unused-media", severity: .warning, "no page shows this file", at: range,
        notes: ["it is copied into the site all the same"],
        hint: "show it with `![…](\(file.path))`, or take it away"))
  }
  return problems
}
