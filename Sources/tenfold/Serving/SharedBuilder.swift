import Site
import Synchronization

/// A builder that keeps what it built from one build to the next, whichever thread asks.
final class SharedBuilder: Sendable {
  private let builder = Mutex(SiteBuilder())

  /// The site of a report; of what a change cannot reach nothing is done again.
  func build(_ input: ReportInput) -> SiteBuild {
    builder.withLock { $0.build(input, host: .threads) }
  }
}
