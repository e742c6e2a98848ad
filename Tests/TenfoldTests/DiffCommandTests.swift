import Foundation
import Testing

/// `tenfold diff`.
@Suite(.timeLimit(.minutes(2))) struct DiffCommandTests {
  private let program: BuiltProgram
  private let report: SmallReport

  init() throws {
    program = try BuiltProgram()
    report = try SmallReport()
    for (output, growth) in [("before", "10"), ("after", "100")] {
      try report.setGrowth(growth)
      let build = try program.run("build", "--output", output, in: report.folder)
      #expect(build.status == 0, "\(build.errors)")
    }
  }

  @Test func foldersAndFilesAreCompared() throws {
    let text = try program.run("diff", "before", "after", in: report.folder)
    #expect(text.status == 0 && text.errors == "", "\(text.errors)")
    #expect(text.output.contains("~ = bill.next_tenfold  5.5 → 50.5  +820%"), "\(text.output)")
    try report.folder.remove("after/en/index.html")
    let folders = try program.run("diff", "before", "after/", in: report.folder)
    #expect(folders.output.contains("Pages: 1 removed\n- en/index.html\n"), "\(folders.output)")
    let files = try program.run(
      "diff", "before/numbers.json", "after/numbers.json", in: report.folder)
    #expect(files.output == text.output)
  }

  @Test func theStatusTellsOfDifferencesOnlyWhenAsked() throws {
    let same = try program.run("diff", "before", "before", "--exit-code", in: report.folder)
    #expect(same.status == 0)
    #expect(same.output == "nothing changed\n")
    let other = try program.run("diff", "before", "after", "--exit-code", in: report.folder)
    #expect(other.status == 1 && other.errors == "" && other.output != "")
  }

  @Test func programsAndPullRequestsHaveTheirForms() throws {
    let json = try program.run("diff", "before", "after", "--format", "json", in: report.folder)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "tenfold-diff/1")
    let markdown = try program.run(
      "diff", "before", "after", "--format", "markdown", in: report.folder)
    #expect(markdown.output.hasPrefix("## What changes in the report\n"), "\(markdown.output)")
    let colored = try program.run(
      "diff", "before", "after", "--color", "always", in: report.folder)
    #expect(colored.output.contains("\u{1B}[1;33m~"))
  }

  @Test func whatCannotBeComparedIsToldInOneRun() throws {
    try report.folder.write("{", to: "broken.json")
    let outcome = try program.run(
      "diff", "content", "nowhere", "--diagnostics", "short", in: report.folder)
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(
      outcome.errors == """
        content:1:1: error: `content` holds no `numbers.json` [missing-numbers]
        nowhere:1:1: error: there is no `nowhere` [missing-numbers]
        2 errors

        """)
    let broken = try program.run(
      "diff", "before", "broken.json", "--diagnostics", "short", in: report.folder)
    #expect(
      broken.errors.hasPrefix(
        "broken.json:1:2: error: this is not JSON: here must stand a name in quotes [malformed-json]"
      ),
      "\(broken.errors)")
    for wrong in [["diff"], ["diff", "before"], ["diff", "before", "after", "--tolerance", "2"]] {
      let process = program.process(wrong, in: report.folder.path)
      process.standardError = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 64, "\(wrong)")
    }
  }
}
