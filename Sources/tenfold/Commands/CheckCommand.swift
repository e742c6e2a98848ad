import ArgumentParser
import Diagnostics
import Site

/// `tenfold check`: everything but writing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Do everything but write the site.")

  @Argument(help: "The folder of the report.", completion: .directory)
  var dir = "."

  @OptionGroup var options: CommonOptions

  @OptionGroup var links: ExternalOptions

  @Flag(help: "Say on standard error how long each stage took.")
  var timings = false

  func run() throws {
    try reportingFailure {
      var times = StageTimings()
      times.begin("read")
      let folders = options.folders(dir)
      let (input, readProblems) = folders.read()
      let problems = try readProblems + folders.outputProblems()
      let check =
        folders.lacksContent(problems)
        ? nil : try links.withHost(dir) { checkSite(input, host: $0) { times.begin($0.name) } }
      times.add(fits: check?.fitTimes ?? [])
      let report = Report(
        check?.diagnostics ?? [], check?.sources ?? SourceMap(), problems, isStrict: options.strict)
      options.write(report)
      if timings { writeRemark(times.table) }
      guard let check, report.errorCount == 0 else { throw ExitCode.problemsFound }
      if !options.quiet {
        try writeResult(ClaimTable(check.claims).text + "checked \(check.counts.summary)\n")
      }
    }
  }
}
