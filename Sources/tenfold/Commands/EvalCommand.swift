import ArgumentParser
import Diagnostics
import Site

/// `tenfold eval`: one formula against the report's models.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Evaluate a formula against the models of the report.",
    usage: "tenfold eval <expr> [<dir>] [--json] [<options>]",
    discussion: """
      Without a report in the folder, the formula may still use every unit and function. With --json \
      the result is {"value", "unit", "dimension", "interval", "text"}.
      """)

  /// The formula and perhaps the folder. A formula such as `-3 + 5` begins like an option, so words
  /// that are no option are taken as they are.
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      "The formula, such as '310 GWh / 2 in MWh'; after it, the folder of the report (default: .).",
      valueName: "expr"))
  var words: [String]

  @Flag(help: "Write the result as JSON.")
  var json = false

  @OptionGroup var options: CommonOptions

  mutating func validate() throws {
    // The terminator of options stands among the words that are taken as they are.
    if let terminator = words.firstIndex(of: "--") { words.remove(at: terminator) }
    if words.isEmpty { throw ValidationError("Missing expected argument '<expr>'") }
    if let option = words.first(where: { $0.hasPrefix("--") }) {
      throw ValidationError("Unknown option '\(option)'")
    }
    if words.count > 2 {
      throw ValidationError("Unexpected argument '\(words[2])'; quote the formula.")
    }
  }

  func run() throws {
    try reportingFailure {
      let dir = words.count > 1 ? words[1] : "."
      let folders = options.folders(dir)
      let (input, found) = folders.read()
      var problems = found
      // A calculator needs no report; but a folder that was named must be there.
      if options.content == nil && words.count == 1 {
        problems.removeAll { $0 == .missingFolder(folders.content) }
      }
      let hasContent = !folders.lacksContent(problems)
      let result = hasContent ? evaluateFormula(words[0], input) : nil
      let report = Report(
        result?.diagnostics ?? [], result?.sources ?? SourceMap(), problems,
        isStrict: options.strict)
      options.write(report)
      guard let result, report.errorCount == 0 else { throw ExitCode.problemsFound }
      try writeResult((json ? result.json : result.text) + "\n")
    }
  }
}
