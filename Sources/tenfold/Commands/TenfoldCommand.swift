import ArgumentParser

/// The program. Its exit status is 0 when all is well, 1 if any diagnostic is an error, 64 if the call
/// was wrong, 70 if the program or the machine failed.
@main
struct TenfoldCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tenfold",
    abstract: "Turns models, data and Markdown into a report in which no number is typed by hand.",
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, EvalCommand.self,
      ExplainCommand.self, ChartCommand.self, DiffCommand.self,
    ])
}
