import ArgumentParser
import Diagnostics
import Site

/// `tenfold explain`: where a number comes from, or what a diagnostic means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say where a number comes from, or what a message means.",
    usage: "tenfold explain <what> [<dir>] [--depth <n>] [--json] [<options>]",
    discussion: """
      The code of a message, such as unit-mismatch, shows an example of it that is wrong, and the same put \
      right. Of a definition, a model, a source or a formula of the report, all that it is made of is shown as a \
      tree: values, formulas, places, sources. A definition may leave its model out where only one model has it.
      """)

  /// What to explain and perhaps the folder.
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      """
      A code such as unit-mismatch, a name such as model.name, a formula, or a key of sources.yaml; after \
      it, the folder of the report (default: .).
      """, valueName: "what"))
  var words: [String]

  @Option(help: "How many levels of the tree to show.")
  var depth = 50

  @Flag(help: "Write the explanation as JSON.")
  var json = false

  @OptionGroup var options: CommonOptions

  func validate() throws {
    _ = try FormulaWords(words, "what")
    if depth < 0 { throw ValidationError("--depth needs a number from 0 on.") }
  }

  func run() throws {
    try reportingFailure {
      let words = try FormulaWords(words, "what")
      // A message can be explained without a report.
      if let page = DiagnosticPage(code: words.formula) {
        return try write(page.drawn, page.json)
      }
      let (input, problems) = words.read(options)
      let found = input.map { explain(words.formula, $0, depth: depth, host: .threads) }
      let report = Report(
        found?.diagnostics ?? [], found?.sources ?? SourceMap(), problems, isStrict: options.strict)
      options.write(report)
      guard let found, report.errorCount == 0 else { throw ExitCode.problemsFound }
      try write(found.text, found.json)
    }
  }

  private func write(_ text: InkedText, _ record: String) throws(DiskFailure) {
    if json { return try writeResult(record + "\n") }
    let isColored = options.color.colors(.ofResults)
    try writeResult(isColored ? text.colored : text.text)
  }
}
