import ArgumentParser

/// The options of every command whose `--format` is that of its diagnostics.
struct CommonOptions: ParsableArguments {
  @OptionGroup var report: ReportOptions

  @Option(
    help: "How to write diagnostics (default: text; github in GitHub's workflows).")
  var format: DiagnosticFormat?

  var content: String? { report.content }
  var strict: Bool { report.strict }
  var quiet: Bool { report.quiet }
  var color: ColorChoice { report.color }

  /// Where the report in `directory` lies.
  func folders(_ directory: String) -> ReportFolders { report.folders(directory) }

  /// Writes the report to standard error, with its summary; `consequence` says what follows from
  /// errors.
  func write(_ found: Report, consequence: String? = nil) {
    report.write(found, format, consequence: consequence)
  }
}
