public import Diagnostics

/// What came of comparing two builds, in each form that it may be asked for.
public struct ReportComparison: Sendable {
  /// Whether anything differs.
  public let isDifferent: Bool
  /// The differences for a terminal.
  public let text: InkedText
  /// The differences for a program.
  public let json: String
  /// The differences as a comment on a pull request.
  public let markdown: String
  /// What is wrong with the files; after an error nothing was compared.
  public let diagnostics: [Diagnostic]
  /// The sources that the diagnostics point into.
  public let sources: SourceMap
}

/// Compares two builds of a report: numbers, claims, series and data, and pages where both tell theirs.
///
/// Values that are apart by a share of at most `tolerance` count as the same as long as readers see the same;
/// zero compares every digit. Cost: linear in the size of the files.
public func compareReports(
  _ old: PublishedSite, _ new: PublishedSite, tolerance: Double = 0
) -> ReportComparison {
  var sources = SourceMap()
  var problems: [Diagnostic] = []
  func numbers(_ site: PublishedSite) -> PublishedNumbers {
    var reader = NumbersReader(sources.add(Source(path: site.path, bytes: site.bytes)))
    let numbers = reader.read(site.bytes)
    problems += reader.problems
    return numbers ?? PublishedNumbers()
  }
  let (before, after) = (numbers(old), numbers(new))
  let isSound = problems.isEmpty
  let difference = ReportDifference(
    isSound ? before : PublishedNumbers(), isSound ? after : PublishedNumbers(),
    oldPages: isSound ? old.pages : nil, newPages: isSound ? new.pages : nil,
    Tolerance(share: tolerance))
  return ReportComparison(
    isDifferent: !difference.isEmpty, text: difference.text, json: difference.json.text + "\n",
    markdown: difference.markdown, diagnostics: sortedForReport(problems, sources),
    sources: sources)
}
