import ArgumentParser
import Site
import Synchronization

/// The options of commands that may check links to elsewhere.
struct ExternalOptions: ParsableArguments {
  @Flag(help: "Visit the links to other sites, and tell those that are gone or have moved.")
  var external = false

  @Option(
    help: ArgumentHelp(
      "The folder that remembers answers of other sites (default: DIR/.tenfold).", valueName: "dir")
  )
  var cache: String?

  func validate() throws {
    if cache?.isEmpty == true { throw ValidationError("--cache needs the path of a folder.") }
    if cache != nil && !external {
      throw ValidationError("--cache has a meaning beside --external only.")
    }
  }

  /// Runs `work` with a host that visits links if that was asked for, and writes down their answers afterwards.
  func withHost<Outcome>(
    _ directory: String, _ work: (Host) throws -> Outcome
  ) throws -> Outcome {
    guard external else { return try work(.threads) }
    let file = LinkCacheFile(folder: cache ?? joined(directory, ".tenfold"))
    let known = try file.read()
    let remembered = RememberedAnswers(known)
    let visitor = LinkVisitor(requester: Curl())
    var host = Host.threads
    let now = LinkCacheFile.now
    host.visit = { addresses in
      remembered.cache.withLock { $0.answers(addresses, at: now, visitor.visit) }
    }
    let outcome = try work(host)
    let learned = remembered.cache.withLock { $0 }
    if learned.entries != known.entries { try file.write(learned) }
    return outcome
  }
}

/// What a host knows of other sites, and learns during a build.
private final class RememberedAnswers: Sendable {
  let cache: Mutex<LinkCache>

  init(_ known: LinkCache) { cache = Mutex(known) }
}
