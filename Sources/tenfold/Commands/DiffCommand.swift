import ArgumentParser
import Diagnostics
import Site

/// `tenfold diff`: what differs between two builds.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Say what differs between two builds of a report.",
    usage: "tenfold diff <old> <new> [--format text|json|markdown] [<options>]",
    discussion: """
      Each build is the folder that tenfold build made, or the numbers.json in it. Numbers, claims, series and data \
      are compared, and of two folders the pages too. A value whose text is the same while its digits differ is \
      told apart. --format markdown is meant as a comment on a pull request.
      """)

  /// How the differences are written.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, markdown }

  @Argument(help: "The build before: a folder or its numbers.json.", completion: .directory)
  var old: String

  @Argument(help: "The build after.", completion: .directory)
  var new: String

  @Option(help: "How to write the differences.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Take values for the same that are apart by no more than this share, as long as readers see the same.",
      valueName: "share"))
  var tolerance = 0.0

  @Flag(help: "Exit with status 1 when anything differs.")
  var exitCode = false

  @Option(help: "How to write diagnostics (default: text; github in GitHub's workflows).")
  var diagnostics: DiagnosticFormat?

  @Option(help: "Whether to colour differences and diagnostics.")
  var color = ColorChoice.auto

  func validate() throws {
    guard tolerance >= 0, tolerance < 1 else {
      throw ValidationError("--tolerance needs a share from 0 up to 1, such as 1e-9.")
    }
    for path in [old, new] where path.isEmpty {
      throw ValidationError("The path of a build is empty.")
    }
  }

  func run() throws {
    let sites = [old, new].map { SiteReading(tidied($0)) }
    let comparison = sites[0].site.flatMap { old in
      sites[1].site.map { compareReports(old, $0, tolerance: tolerance) }
    }
    let report = Report(
      comparison?.diagnostics ?? [], comparison?.sources ?? SourceMap(),
      sites.flatMap(\.problems), isStrict: false)
    write(report)
    guard let comparison, report.errorCount == 0 else { throw ExitCode.problemsFound }
    try reportingFailure { try writeResult(drawn(comparison)) }
    if exitCode && comparison.isDifferent { throw ExitCode.different }
  }

  private func drawn(_ comparison: ReportComparison) -> String {
    switch format {
    case .json: comparison.json
    case .markdown: comparison.markdown
    case .text:
      color.colors(.ofResults) ? comparison.text.colored : comparison.text.text
    }
  }

  private func write(_ report: Report) {
    let environment = Environment.ofRemarks
    let format = DiagnosticFormat.chosen(diagnostics, environment)
    writeRemark(report.text(format, isColored: color.colors(environment)))
    if format != .json, let summary = report.summary { writeRemark(summary + "\n") }
  }
}
