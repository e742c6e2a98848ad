import ArgumentParser
import Diagnostics
import Site

/// `tenfold check`: everything but writing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Do everything but write the site.",
    discussion: """
      With --mutate each parameter is also given other values, one at a time: an uncertain one the ends of its \
      interval, any other a tenth less and more. A table shows how many claims, checks, printed numbers and figures \
      notice; with --format json it has all their names. What nothing notices is a warning.
      """)

  @Argument(help: "The folder of the report.", completion: .directory)
  var dir = "."

  @OptionGroup var options: CommonOptions

  @OptionGroup var links: ExternalOptions

  @Flag(
    help: "Say on standard error how long each stage took, and how much there is in each language.")
  var timings = false

  @Flag(help: "Find out which parameters nothing notices.")
  var mutate = false

  func run() throws {
    try reportingFailure {
      var times = StageTimings()
      times.begin("read")
      let folders = options.folders(dir)
      let (input, readProblems) = folders.read()
      let problems = try readProblems + folders.outputProblems()
      let isAbsent = folders.lacksContent(problems)
      let mutation =
        isAbsent || !mutate
        ? nil : try links.withHost(dir) { mutateSite(input, host: $0) { times.begin($0.name) } }
      let check =
        isAbsent || mutate
        ? mutation?.build
        : try links.withHost(dir) { checkSite(input, host: $0) { times.begin($0.name) } }
      times.add(fits: check?.fitTimes ?? [], simulations: check?.simulationTimes ?? [])
      let report = Report(
        check?.diagnostics ?? [], check?.sources ?? SourceMap(), problems, isStrict: options.strict)
      options.write(report)
      if timings { writeRemark(times.table) }
      guard let check, report.errorCount == 0 else { throw ExitCode.problemsFound }
      if timings { writeRemark("\n" + check.counts.table) }
      if let mutation { return try write(mutation) }
      if !options.quiet {
        try writeResult(ClaimTable(check.claims).text + "checked \(check.counts.summary)\n")
      }
    }
  }

  private func write(_ mutation: MutationOutput) throws(DiskFailure) {
    if options.format == .json { return try writeResult(mutation.json) }
    let isColored = options.color.colors(.ofResults)
    try writeResult(isColored ? mutation.text.colored : mutation.text.text)
  }
}
