import ArgumentParser
import Preview
import Site

/// `tenfold serve`: shows the report while it is written.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the report in a browser while you write it.",
    discussion: """
      The site is built in memory and nothing is written. When a file changes, what changed on the page is replaced; \
      after an error the last good page stays, with the problems over it. Only browsers of this machine are answered.
      """)

  /// The port that is tried first where none is asked for.
  static let defaultPort: UInt16 = 8080

  @Argument(help: "The folder of the report.", completion: .directory)
  var dir = "."

  @OptionGroup var options: CommonOptions

  @Option(
    help: "The port to serve at; 0 is any (default: \(defaultPort), or the next that is free).")
  var port: UInt16?

  @Flag(help: "Open the report in a browser.")
  var open = false

  @Flag(help: "Show the pages that say `draft: true` too.")
  var drafts = false

  @Flag(help: "Look at the files again and again, on disks that do not tell of changes.")
  var poll = false

  @Option(
    help: ArgumentHelp(
      "Make places of problems links to an editor: vscode://file/{path}:{line}:{column}",
      valueName: "template"))
  var editor: String?

  @Option(
    help: ArgumentHelp(
      "Serve at this address of the machine too, to everybody who can reach it.",
      valueName: "address"))
  var allowRemote: String?

  func validate() throws {
    if options.report.output != nil {
      throw ValidationError("--output has no meaning here: `serve` writes nothing.")
    }
    if let editor, EditorLink(template: editor, folder: "/", reportFolders: []) == nil {
      throw ValidationError(
        "--editor needs an address with {path} in it, such as vscode://file/{path}:{line}:{column}."
      )
    }
    if let allowRemote, ListeningAddress(allowRemote) == nil {
      throw ValidationError(
        "--allow-remote needs one address of this machine, such as 192.168.1.20.")
    }
  }

  func run() async throws {
    let folders = options.folders(dir)
    OpenFiles.allowMany()
    let remote = allowRemote.flatMap { ListeningAddress($0) }
    let place: ListeningPlace
    do {
      place = try ListeningPlace.found(
        port.map { .exactly($0) } ?? .from(Self.defaultPort), remote: remote)
    } catch {
      throw told(error)
    }
    let server = PreviewServer(editor: try editorLink(folders), remote: remote)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        do {
          try await server.run(at: place) { writeRemark("tenfold: \($0)\n") }
        } catch let failure as ServingFailure {
          throw told(failure)
        }
      }
      group.addTask { try await follow(folders, server, place.port, remote) }
      group.addTask { await Interruption.endsProgram() }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// Shows the report, and shows it again after each change until the task is cancelled.
  private func follow(
    _ folders: ReportFolders, _ server: PreviewServer, _ port: UInt16, _ remote: ListeningAddress?
  ) async throws {
    let watcher = FolderWatcher(
      folders: [folders.content, folders.templates],
      method: poll ? .polled(every: FolderWatcher.pollingInterval) : .notified
    ) { writeRemark("tenfold: \($0.message)\n") }
    // Watched before they are read, so that no change falls between.
    let bursts = watcher.bursts()
    let builder = SharedBuilder()
    var following = ReportFollowing(
      folders, isStrict: options.strict,
      build: { [drafts] input in
        var input = input
        input.showsDrafts = drafts
        return builder.build(input)
      },
      show: { server.show($0) },
      tell: { options.write($0, consequence: $1) })
    let first = try await look(&following)
    guard first.outcome != .absent else { throw ExitCode.problemsFound }
    let hosts = ["localhost"] + [remote].compactMap { $0?.asHost }
    for host in hosts { try say("http://\(host):\(port)/") }
    try say((first.line.map { "\($0); " } ?? "") + "Ctrl-C ends")
    if let remote {
      writeRemark(
        "tenfold: everybody who can reach \(remote.asHost):\(port) can read this report\n")
    }
    if open, !openInBrowser("http://localhost:\(port)/") {
      writeRemark("tenfold: there is no program to open a browser with\n")
    }
    for await _ in bursts {
      if let line = try await look(&following).line, !options.quiet { try say(line) }
    }
  }

  /// Looks at the files, and says what came of it in a line; nothing where nothing changed, or where problems were told.
  private func look(
    _ following: inout ReportFollowing
  ) async throws -> (outcome: ReportFollowing.Outcome, line: String?) {
    let now = StageTimings.uptime()
    let outcome = await following.look()
    guard case .shown(let counts) = outcome else { return (outcome, nil) }
    return (outcome, "\(counts.summary) in \(milliseconds(now()))")
  }

  private func say(_ line: String) throws {
    try reportingFailure { try writeResult(line + "\n") }
  }

  private func editorLink(_ folders: ReportFolders) throws -> EditorLink? {
    guard let editor else { return nil }
    return EditorLink(
      template: editor, folder: try realPath(".") ?? "/",
      reportFolders: [folders.content, folders.templates])
  }

  /// Says why serving failed.
  private func told(_ failure: ServingFailure) -> ExitCode {
    writeRemark("tenfold: \(failure.message)\n")
    return .ownFault
  }
}
