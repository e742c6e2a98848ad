import Diagnostics
import Dispatch
import Preview
import Site

/// Follows the files of a report: reads them again when they may have changed, builds when they did, and shows what came of it.
struct ReportFollowing {
  /// What came of looking at the files.
  enum Outcome: Hashable {
    /// They are what they were.
    case same
    /// The site is shown, with that much in it.
    case shown(BuildCounts)
    /// Something is wrong, and the last good site stays.
    case failed
    /// There is no report to follow: the folder of its content is not there.
    case absent
  }

  /// What was read last.
  private struct Reading: Equatable {
    let input: ReportInput
    let problems: [DiskProblem]
  }

  private let folders: ReportFolders
  private let isStrict: Bool
  private let build: @Sendable (ReportInput) -> SiteBuild
  private let show: @Sendable (PreviewUpdate) -> Void
  private let tell: (Report, _ consequence: String) -> Void
  private var last: Reading?
  private var hasShown = false

  /// Follows the report in `folders`. Problems are told with what follows from them, and each build is shown.
  init(
    _ folders: ReportFolders, isStrict: Bool, build: @escaping @Sendable (ReportInput) -> SiteBuild,
    show: @escaping @Sendable (PreviewUpdate) -> Void,
    tell: @escaping (Report, _ consequence: String) -> Void
  ) {
    self.folders = folders
    self.isStrict = isStrict
    self.build = build
    self.show = show
    self.tell = tell
  }

  /// Looks at the files. Cost: reading all of them; building only where a byte of them changed.
  mutating func look() async -> Outcome {
    let folders = folders
    let build = build
    let last = last
    // A thread of its own, so that those of the server stay free meanwhile.
    let (reading, site) = await onThread { () -> (Reading, SiteBuild?) in
      let (input, problems) = folders.read()
      let reading = Reading(input: input, problems: problems)
      let isNew = reading != last && !folders.lacksContent(problems)
      return (reading, isNew ? build(input) : nil)
    }
    if reading == last { return .same }
    self.last = reading
    let report = Report(
      site?.diagnostics ?? [], site?.sources ?? SourceMap(), reading.problems, isStrict: isStrict)
    tell(report, hasShown ? "the last good pages stay" : "there is no page to show yet")
    let isSound = site != nil && report.errorCount == 0
    hasShown = hasShown || isSound
    show(report.update(files: isSound ? site?.files : nil))
    guard let site else { return .absent }
    return isSound ? .shown(site.counts) : .failed
  }
}

/// Runs what takes long on a thread that no task waits for.
private func onThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
  await withCheckedContinuation { continuation in
    DispatchQueue.global(qos: .userInitiated).async { continuation.resume(returning: work()) }
  }
}
