import ArgumentParser
import Diagnostics
import Site

/// `tenfold build`: generates the site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Generate the site.",
    discussion: """
      The site is written beside the output folder and takes its place whole. If there is any error, \
      nothing is written and the last good site stays.
      """)

  @Argument(help: "The folder of the report.", completion: .directory)
  var dir = "."

  @OptionGroup var options: CommonOptions

  @OptionGroup var links: ExternalOptions

  @Flag(
    help: ArgumentHelp(
      "Draw a picture of each page, which others show where they link it.",
      discussion: "It takes rsvg-convert or resvg, and the address of the site."))
  var cards = false
  @OptionGroup var along: TakingAlongOptions

  @Flag(
    help: "Say on standard error how long each stage took, and how much there is in each language.")
  var timings = false

  func run() throws {
    try reportingFailure {
      var times = StageTimings()
      let folders = options.folders(dir)
      times.begin("read")
      var (input, readProblems) = folders.read()
      input.makesSingleFiles = along.needsSingleFiles
      input.appendices = along.appendices ?? .all
      let problems = try readProblems + folders.outputProblems() + along.problems()
      let build =
        folders.lacksContent(problems)
        ? nil
        : try links.withHost(dir) { buildSite(input, host: drawing($0)) { times.begin($0.name) } }
      times.add(fits: build?.fitTimes ?? [], simulations: build?.simulationTimes ?? [])
      let report = Report(
        build?.diagnostics ?? [], build?.sources ?? SourceMap(), problems, isStrict: options.strict)
      guard let build, report.errorCount == 0 else {
        options.write(report, consequence: "nothing was written")
        writeTimings(times)
        throw ExitCode.problemsFound
      }
      let extras: [OutputFile]
      do throws(PrintingFailure) {
        if along.pdf { times.begin("print") }
        extras = try along.files(of: build)
      } catch {
        if case .machine(let failure) = error { throw failure }
        options.write(
          Report(build.diagnostics, build.sources, error.problems, isStrict: options.strict),
          consequence: "nothing was written")
        writeTimings(times)
        throw ExitCode.problemsFound
      }
      times.begin("write")
      let publication = try publish(build.files(with: extras), in: SiteFolder(folders.output))
      if case .refused(let foreign) = publication {
        // Somebody put files there since the folder was looked at.
        let problem = DiskProblem.foreignOutput(folders.output, foreign)
        options.write(
          Report(build.diagnostics, build.sources, [problem], isStrict: options.strict))
        throw ExitCode.problemsFound
      }
      options.write(report)
      writeTimings(times)
      if timings { writeRemark("\n" + build.counts.table) }
      if !options.quiet {
        let unchanged = publication == .unchanged ? " (unchanged)" : ""
        try writeResult(
          "\(build.counts.summary) → \(folders.output)/\(unchanged) in \(milliseconds(times.total))\n"
            + extras.map { file in
              "\(folders.output)/\(file.path): \(sizeWords(file.bytes.count))\n"
            }.joined())
      }
    }
  }

  /// The host, which draws cards if that was asked for.
  private func drawing(_ host: Host) -> Host {
    guard cards else { return host }
    let renderer = CardRenderer(folder: joined(joined(dir, ".tenfold"), "cards"))
    var host = host
    host.cards = renderer.draw
    return host
  }

  private func writeTimings(_ times: StageTimings) {
    if timings { writeRemark(times.table) }
  }
}
