import ArgumentParser
import Site

/// The options of every command that reads a report.
struct ReportOptions: ParsableArguments {
  @Option(help: "The folder of models, data and pages (default: DIR/content).")
  var content: String?

  @Option(
    help: "The folder of the theme (default: DIR/templates, else the one inside the program).")
  var templates: String?

  @Option(help: "The folder to generate (default: DIR/public).")
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Where the site will be published, in place of what report.yaml says.", valueName: "address"))
  var baseURL: String?

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Option(help: ArgumentHelp("Make errors of these diagnostics.", valueName: "code"))
  var deny: [String] = []

  @Option(help: ArgumentHelp("Make warnings of these diagnostics.", valueName: "code"))
  var warn: [String] = []

  @Option(help: ArgumentHelp("Do not tell these diagnostics.", valueName: "code"))
  var allow: [String] = []

  @Flag(help: "Write nothing but diagnostics and the result asked for.")
  var quiet = false

  @Option(help: "Whether to colour diagnostics and explanations.")
  var color = ColorChoice.auto

  func validate() throws {
    for (name, value) in [("content", content), ("templates", templates), ("output", output)]
    where value?.isEmpty == true {
      throw ValidationError("--\(name) needs the path of a folder.")
    }
    if let flaw = baseURL.flatMap({ BaseURLFlaw($0) }) {
      throw ValidationError("--base-url needs \(flaw.expected).")
    }
    var first: [String: String] = [:]
    for severity in severities {
      if let option = first[severity.code], option != severity.option {
        throw ValidationError(
          "`\(severity.code)` is named by \(option) and by \(severity.option).")
      }
      first[severity.code] = severity.option
    }
  }

  /// What the call says of severities, each code once.
  var severities: [SeverityOption] {
    var options: [SeverityOption] = []
    for (option, codes, level) in [
      ("--deny", deny, SeverityLevel.error), ("--warn", warn, .warning), ("--allow", allow, .allow),
    ] {
      for code in codes {
        let severity = SeverityOption(option, code, level)
        if !options.contains(severity) { options.append(severity) }
      }
    }
    return options
  }

  /// Where the report in `directory` lies.
  func folders(_ directory: String) -> ReportFolders {
    ReportFolders(
      directory: directory, content: content, templates: templates, output: output,
      severities: severities, baseURL: baseURL)
  }

  /// Writes the report to standard error, with its summary; `consequence` says what follows from
  /// errors.
  func write(_ report: Report, _ asked: DiagnosticFormat?, consequence: String? = nil) {
    let environment = Environment.ofRemarks
    let format = DiagnosticFormat.chosen(asked, environment)
    writeRemark(report.text(format, isColored: color.colors(environment)))
    // Programs read lines of one kind only.
    guard !quiet, format != .json, let summary = report.summary else { return }
    let ending = report.errorCount > 0 ? consequence.map { ": \($0)" } ?? "" : ""
    writeRemark(summary + ending + "\n")
    if format == .text, let invitation = report.invitation { writeRemark(invitation + "\n") }
  }
}
