public import ArgumentParser
import Diagnostics
import Site

/// `tenfold chart`: one figure of the report as a file.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "Write one figure of the report as SVG or CSV.",
    usage: "tenfold chart <id> [<dir>] [--format svg|csv] [-o <file>] [<options>]",
    discussion: """
      The drawing brings its colours along; the numbers are those that are drawn, in a table with units in its \
      head. Both go to standard output unless -o names a file. The report is checked as by tenfold check.
      """)

  @Argument(help: "The name of the chart: cups for charts/cups.yaml.")
  var id: String

  @Argument(help: "The folder of the report.", completion: .directory)
  var dir = "."

  @Option(help: "A drawing or its numbers.")
  var format = FigureFormat.svg

  @Option(help: "The colours of the drawing; auto follows the reader.")
  var theme = FigureRequest.Theme.auto

  @Option(
    help: ArgumentHelp(
      "The language of the words (default: the first of the report).", valueName: "tag"))
  var lang: String?

  @Option(help: "The width of the drawing.")
  var layout = FigureRequest.Width.wide

  @Option(name: .short, help: ArgumentHelp("The file to write.", valueName: "file"))
  var o: String?

  @Option(help: "How to write diagnostics (default: text; github in GitHub's workflows).")
  var diagnostics: DiagnosticFormat?

  @OptionGroup var options: ReportOptions

  func validate() throws {
    if o?.isEmpty == true { throw ValidationError("-o needs the path of a file.") }
  }

  func run() throws {
    try reportingFailure {
      let folders = options.folders(dir)
      let (input, problems) = folders.read()
      let request = FigureRequest(id, format, theme: theme, width: layout, language: lang)
      let figure =
        folders.lacksContent(problems) ? nil : drawFigure(request, input, host: .threads)
      let report = Report(
        figure?.diagnostics ?? [], figure?.sources ?? SourceMap(), problems,
        isStrict: options.strict)
      options.write(report, diagnostics)
      guard let figure, report.errorCount == 0 else { throw ExitCode.problemsFound }
      try write(figure.bytes)
    }
  }

  private func write(_ bytes: [UInt8]) throws(DiskFailure) {
    guard let o else { return try writeResult(String(decoding: bytes, as: UTF8.self)) }
    let file = try OpenFile(replacing: o)
    try file.write(bytes)
    try file.finish()
  }
}

extension FigureFormat: ExpressibleByArgument {}
extension FigureRequest.Theme: ExpressibleByArgument {}
extension FigureRequest.Width: ExpressibleByArgument {}
