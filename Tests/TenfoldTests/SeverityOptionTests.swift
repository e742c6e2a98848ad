import Foundation
import Testing

/// `--deny`, `--warn` and `--allow`, as users call them.
@Suite(.timeLimit(.minutes(2))) struct SeverityOptionTests {
  private let program: BuiltProgram
  private let report: SmallReport

  init() throws {
    program = try BuiltProgram()
    report = try SmallReport()
    try report.folder.write(
      "---\ntitle: A bill\nmodels: [bill]\n---\n\nThe bill of 99 grows by `= bill.next_tenfold`.\n",
      to: "content/en/index.md")
  }

  private func run(_ arguments: [String]) throws -> (status: Int32, errors: String) {
    let process = program.process(
      ["check", "--format", "short"] + arguments, in: report.folder.path)
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let errors = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, errors)
  }

  @Test func aWarningIsMadeAnErrorOrNothing() throws {
    let plain = try run([])
    #expect(plain.status == 0 && plain.errors.contains("6:13: warning: `99` is typed by hand"))
    let denied = try run(["--deny", "bare-number"])
    #expect(denied.status == 1 && denied.errors.contains("6:13: error: `99` is typed by hand"))
    let allowed = try run(["--allow", "bare-number", "--strict"])
    #expect(allowed.status == 0 && allowed.errors == "")
  }

  @Test func severalCodesAreNamedOneByOne() throws {
    let outcome = try run(["--allow", "bare-number", "--deny", "unused-media", "--warn", "bare"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("--warn:1:1: error: there is no diagnostic `bare`"))
  }

  @Test func oneCodeHasOneSeverity() throws {
    let outcome = try run(["--allow", "bare-number", "--deny", "bare-number"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("`bare-number` is named by --deny and by --allow."))
  }

  @Test func aCacheIsNeededForLinksOnly() throws {
    #expect(try run(["--cache", "x"]).status == 64)
  }
}
