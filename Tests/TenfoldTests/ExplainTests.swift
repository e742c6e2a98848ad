import Foundation
import Testing

/// `tenfold explain`, and the line that leads to it.
@Suite(.timeLimit(.minutes(2))) struct ExplainTests {
  private let program: BuiltProgram
  private let report: SmallReport

  init() throws {
    program = try BuiltProgram()
    report = try SmallReport()
  }

  @Test func everyCodeIsExplainedWithoutAReport() throws {
    let pages = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Documentation/diagnostics").resolvingSymlinksInPath()
    let names = try FileManager.default.contentsOfDirectory(atPath: pages.path).sorted()
    let folder = try TemporaryFolder()
    var count = 0
    for name in names where name.hasSuffix(".md") && name != "index.md" {
      let code = String(name.dropLast(3))
      let outcome = try program.run("explain", code, in: folder)
      #expect(outcome.status == 0 && outcome.errors == "", "\(code)")
      #expect(outcome.output.hasPrefix(code + "\n\n"), "\(code)")
      #expect(outcome.output.contains("\n\nWrong\n\n"), "\(code)")
      count += 1
    }
    #expect(count > 100)
  }

  @Test func aNumberIsExplainedByWhatItIsMadeOf() throws {
    for name in ["bill.next_tenfold", "next_tenfold"] {
      let outcome = try program.run("explain", name, in: report.folder)
      #expect(outcome.status == 0 && outcome.errors == "")
      #expect(outcome.output.hasPrefix("bill.next_tenfold = 5.5\n│  = "), "\(outcome.output)")
      #expect(outcome.output.contains("└─ bill.growth    = 10\n"))
      #expect(outcome.output.contains("content/models/bill.yaml:4\n"))
    }
    let elsewhere = try TemporaryFolder()
    let outcome = try program.run("explain", "next_tenfold", report.folder.path, in: elsewhere)
    #expect(outcome.output.contains("/content/models/bill.yaml:4\n"))
  }

  @Test func aFormulaIsExplainedAndMayBeginLikeAnOption() throws {
    let outcome = try program.run("explain", "-bill.growth + 1", "--depth", "1", in: report.folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("-bill.growth + 1 = "), "\(outcome.output)")
    let folder = try TemporaryFolder()
    #expect(try program.run("explain", "--", "2 * 3", in: folder).output == "2 * 3 = 6\n")
  }

  @Test func jsonIsOneRecord() throws {
    for what in ["next_tenfold", "bill.growth * 2", "unit-mismatch"] {
      let outcome = try program.run("explain", what, "--json", in: report.folder)
      let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      #expect((object as? [String: Any])?["schema"] as? String == "tenfold-explanation/1")
    }
  }

  @Test func aWordThatMeansNothingIsAnErrorThatNamesWhatIsNear() throws {
    let outcome = try program.run("explain", "next-tenfold", "--format", "json", in: report.folder)
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.errors.contains("\"code\": \"unknown-subject\""))
    let folder = try TemporaryFolder()
    let code = try program.run("explain", "unit-mismach", in: folder)
    #expect(code.status == 1 && code.output == "")
    #expect(code.errors.contains("= hint: did you mean `unit-mismatch`?\n"), "\(code.errors)")
  }

  @Test func coloursAddNothingButColours() throws {
    for what in ["next_tenfold", "unit-mismatch"] {
      let plain = try program.run("explain", what, in: report.folder).output
      let colored = try program.run("explain", what, "--color", "always", in: report.folder).output
      #expect(colored.contains("\u{1B}[1m\(plain.prefix { $0 != " " && $0 != "\n" })\u{1B}[0m"))
      #expect(try colored.replacing(Regex("\u{1B}\\[[0-9;]*m"), with: "") == plain)
    }
  }

  @Test func theTextOfAnErrorEndsWithTheWayToItsPage() throws {
    try report.setGrowth("10 + unheard_of")
    let line = "`tenfold explain unknown-name` shows such an error and how to mend it\n"
    for command in ["build", "check"] {
      #expect(try program.run(command, in: report.folder).errors.hasSuffix("\n" + line))
    }
    for options in [
      ["--quiet"], ["--format", "short"], ["--format", "json"], ["--format", "github"],
    ] {
      let process = program.process(["check"] + options, in: report.folder.path)
      let pipe = Pipe()
      process.standardOutput = FileHandle.nullDevice
      process.standardError = pipe
      try process.run()
      let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(!text.isEmpty && !text.contains("tenfold explain"), "\(options)")
    }
  }
}
