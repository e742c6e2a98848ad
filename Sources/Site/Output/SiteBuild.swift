public import Diagnostics

/// What came of a build: the files of the site, unless there was an error, and all diagnostics.
public struct SiteBuild: Sendable {
  /// The site, sorted by path; empty after an error, so that nothing is half-published.
  public let files: [OutputFile]
  /// Each language in one file, in order, where that was asked for; empty after an error.
  public let singleFiles: [SingleFile]
  /// Everything that was found, in the order of the files.
  public let diagnostics: [Diagnostic]
  /// The sources that the diagnostics point into.
  public let sources: SourceMap
  /// How much was built.
  public let counts: BuildCounts
  /// How the claims stand, in the order of the files.
  public let claims: [ClaimSummary]
  /// How long each fit took, in order: a part of the time of the second stage.
  public let fitTimes: [(name: String, duration: Duration)]
  /// How long each simulation took, in order: a part of the same stage.
  public let simulationTimes: [(name: String, duration: Duration)]

  /// The site with files to take along beside its own; `SHA256SUMS` lists these too.
  public func files(with others: [OutputFile]) -> [OutputFile] {
    others.isEmpty ? files : DigestList.listing(files + others)
  }

  /// The same, without the files.
  var withoutFiles: SiteBuild {
    SiteBuild(
      files: [], singleFiles: [], diagnostics: diagnostics, sources: sources, counts: counts,
      claims: claims,
      fitTimes: fitTimes, simulationTimes: simulationTimes)
  }
}

/// How much a report holds.
public struct BuildCounts: Hashable, Sendable {
  /// Pages in all languages.
  public let pages: Int
  /// Computed values that stand in prose and figures.
  public let values: Int
  /// Figures in all languages.
  public let figures: Int
  /// The same and more for each language, in order.
  public var languages: [LanguageCounts] = []
}

/// How much a report holds for readers of one language.
public struct LanguageCounts: Hashable, Sendable {
  /// The tag of the language: `en`.
  public let language: String
  /// Pages that an author wrote.
  public let pages: Int
  /// Words of the texts of those pages, each value as one.
  public let words: Int
  /// Figures on those pages; one that stands on two pages counts twice.
  public let figures: Int
  /// Claims of the report, which every language tells.
  public let claims: Int
  /// Computed values in the prose, figures and claims of this language.
  public let values: Int
}
