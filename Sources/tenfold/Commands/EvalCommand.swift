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

  /// The formula and perhaps the folder.
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      "The formula, such as '310 GWh / 2 in MWh'; after it, the folder of the report (default: .).",
      valueName: "expr"))
  var words: [String]

  @Flag(help: "Write the result as JSON.")
  var json = false

  @OptionGroup var options: CommonOptions

  func validate() throws { _ = try FormulaWords(words, "expr") }

  func run() throws {
    try reportingFailure {
      let words = try FormulaWords(words, "expr")
      let (input, problems) = words.read(options)
      let result = input.map { evaluateFormula(words.formula, $0, host: .threads) }
      let report = Report(
        result?.diagnostics ?? [], result?.sources ?? SourceMap(), problems,
        isStrict: options.strict)
      options.write(report)
      guard let result, report.errorCount == 0 else { throw ExitCode.problemsFound }
      try writeResult((json ? result.json : result.text) + "\n")
    }
  }
}
