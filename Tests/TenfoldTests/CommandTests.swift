import Foundation
import Testing

/// What every command promises, whatever the report: statuses, streams, refusals.
@Suite(.timeLimit(.minutes(2))) struct CommandTests {
  private let program: BuiltProgram

  init() throws { program = try BuiltProgram() }

  @Test(
    arguments: [
      ["bogus"], ["build", "--bogus"], ["build", "--format", "xml"], ["build", "--content", ""],
      ["build", "a", "b"], ["eval"], ["eval", "1", "--jsno"], ["eval", "1", ".", "2"],
      ["check", "--color", "sometimes"], ["explain"], ["explain", "1", "--jsno"],
      ["explain", "1", ".", "2"], ["explain", "1", "--depth=-1"], ["explain", "1", "--depth", "x"],
    ])
  func aWrongCallIsStatus64(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let process = program.process(arguments, in: folder.path)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 64)
    #expect(try folder.names() == [])
  }

  @Test(arguments: ["--help", "build --help", "check --help", "eval --help", "explain --help"])
  func helpIsAResult(call: String) throws {
    let folder = try TemporaryFolder()
    let process = program.process(call.split(separator: " ").map(String.init), in: folder.path)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(text.contains("USAGE: tenfold"))
  }

  @Test(arguments: ["build", "check"]) func aFolderWithoutContentIsAnError(command: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try program.run(command, in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(
      outcome.errors.hasPrefix(
        "error[missing-folder]: there is no folder `content`\n --> content\n\n1 error"))
    #expect(try folder.names() == [])
  }

  @Test func aNamedFolderMustBeThereEvenForAFormula() throws {
    let folder = try TemporaryFolder()
    for arguments in [
      ["eval", "1", "elsewhere"], ["eval", "1", "--content", "elsewhere"],
      ["explain", "1", "elsewhere"],
    ] {
      let process = program.process(arguments, in: folder.path)
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 1)
    }
  }

  @Test func everyRefusalOfTheDiskIsReportedInOneRun() throws {
    let folder = try TemporaryFolder([
      "content/large.csv": "", "secret": "s", "foreign/thesis.tex": "years of work",
    ])
    try folder.link("content/link.md", to: "../secret")
    try #require(truncate(folder.path("content/large.csv"), (8 << 20) + 1) == 0)
    try #require(mkfifo(folder.path("content/pipe.md"), 0o600) == 0)
    let outcome = try program.run(
      "build", "--output", "foreign", "--format", "short", in: folder)
    #expect(outcome.status == 1)
    for line in [
      "content/large.csv:1:1: error: `content/large.csv` is larger than 8 MiB [file-too-large]\n",
      "content/link.md:1:1: error: `content/link.md` is a link that leaves `content` [symlink-escapes]\n",
      "content/pipe.md:1:1: error: `content/pipe.md` is neither a file nor a folder [unreadable-file]\n",
      "foreign:1:1: error: `foreign` holds files that Tenfold did not make [foreign-output]\n",
    ] {
      #expect(outcome.errors.contains(line), "\(outcome.errors)")
    }
    #expect(folder.files(under: "foreign") == ["thesis.tex": "years of work"])
    #expect(try folder.names() == ["content", "foreign", "secret"])
  }

  @Test(arguments: ["content/site", ".", "content"])
  func anOutputInsideTheContentIsRefused(output: String) throws {
    let folder = try TemporaryFolder(["content/a.md": "a"])
    let outcome = try program.run("build", "--output", output, in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("error[output-inside-content]"))
    #expect(folder.files(under: ".") == ["content/a.md": "a"])
  }

  @Test func jsonIsAllThatStandardErrorHolds() throws {
    let folder = try TemporaryFolder()
    let outcome = try program.run("check", "--format", "json", in: folder)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 1)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.errors.utf8))
    #expect((object as? [String: Any])?["schema"] as? String == "tenfold-diagnostic/1")
  }

  @Test func theSurroundingsChooseFormatAndColour() throws {
    let folder = try TemporaryFolder()
    let github = try program.run("check", in: folder, environment: ["GITHUB_ACTIONS": "true"])
    #expect(github.errors.hasPrefix("::error file=content,line=1,"))
    let plain = try program.run("check", in: folder)
    #expect(!plain.errors.contains("\u{1B}"))
    let colored = try program.run("check", in: folder, environment: ["CLICOLOR_FORCE": "1"])
    #expect(colored.errors.contains("\u{1B}[1;31m"))
  }
}
