import Foundation
import Testing

/// The program on a whole report, from its files to its site.
@Suite(.timeLimit(.minutes(2))) struct BuildTests {
  private let program: BuiltProgram
  private let report: SmallReport

  init() throws {
    program = try BuiltProgram()
    report = try SmallReport()
  }

  @Test func aReportBecomesASite() throws {
    let outcome = try program.run("build", in: report.folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors == "")
    #expect(
      outcome.output.contains(/^1 page, 1 value, 0 figures → public\/ in \d+\.\d ms\n$/),
      "\(outcome.output)")
    #expect(report.site["index.html"] != nil || report.site["en/index.html"] != nil)
    #expect(report.site["numbers.json"]?.contains("5.5") == true)
    #expect(report.site[".tenfold"]?.hasPrefix("tenfold-site/1\n") == true)
    #expect(try report.folder.names() == ["content", "public"])
  }

  @Test func aSecondBuildTouchesNothing() throws {
    _ = try program.run("build", in: report.folder)
    let before = try FileManager.default.attributesOfItem(atPath: report.folder.path("public"))
    let outcome = try program.run("build", in: report.folder)
    let after = try FileManager.default.attributesOfItem(atPath: report.folder.path("public"))
    #expect(outcome.output.contains("(unchanged)"))
    #expect(
      before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
  }

  @Test func quietSaysNothingWhenAllIsWell() throws {
    let outcome = try program.run("build", "--quiet", in: report.folder)
    #expect(outcome.status == 0)
    #expect(outcome.output == "" && outcome.errors == "")
  }

  @Test func timingsNameTheStages() throws {
    let outcome = try program.run("build", "--timings", in: report.folder)
    let stages = outcome.errors.split(separator: "\n").compactMap { line in
      line.firstMatch(of: /^(.*\w) +\d+\.\d ms$/).map { String($0.1) }
    }
    #expect(stages.first == "read" && stages.last == "total" && stages.contains("write"))
    #expect(stages.count > 4)
    let counts = outcome.errors.split(separator: "\n").suffix(2).map {
      $0.split(separator: " ").map(String.init)
    }
    #expect(counts.first == ["pages", "words", "figures", "claims", "values"])
    #expect(counts.last?.first == "en" && counts.last?.count == 6)
  }

  @Test func aChangedParameterChangesTheSentence() throws {
    _ = try program.run("build", in: report.folder)
    let before = report.site
    try report.setGrowth("20")
    #expect(try program.run("build", in: report.folder).status == 0)
    let after = report.site
    let changed = after.keys.filter { after[$0] != before[$0] }
    #expect(Set(before.keys) == Set(after.keys))
    #expect(changed.contains("numbers.json"))
    #expect(changed.contains { $0.hasSuffix("index.html") })
    #expect(after["numbers.json"]?.contains("10.5") == true)
  }

  @Test func anErrorLeavesTheLastGoodSite() throws {
    _ = try program.run("build", in: report.folder)
    let before = report.site
    try report.setGrowth("10 + unheard_of")
    let outcome = try program.run("build", "--format", "short", in: report.folder)
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(
      outcome.errors.hasPrefix("content/models/bill.yaml:4:16: error: "), "\(outcome.errors)")
    #expect(report.site == before)
    #expect(try report.folder.names() == ["content", "public"])
  }

  @Test func checkWritesNothingAndAgreesWithBuild() throws {
    let fine = try program.run("check", in: report.folder)
    #expect(fine.status == 0, "\(fine.errors)")
    #expect(fine.output == "checked 1 page, 1 value, 0 figures\n")
    try report.setGrowth("10 +")
    let check = try program.run("check", "--format", "json", in: report.folder)
    let build = try program.run("build", "--format", "json", in: report.folder)
    #expect(check.status == 1 && build.status == 1)
    #expect(check.errors == build.errors)
    #expect(try report.folder.names() == ["content"])
  }

  @Test func aConditionIsTrueOrFalse() throws {
    let cases = [
      ("1 < 2 < 3", "true\n"), ("not bill.next_tenfold > 1", "false\n"),
      ("(5 to 20) > 10", "true with a probability of 50%\n"),
    ]
    for (formula, expected) in cases {
      let outcome = try program.run("eval", formula, in: report.folder)
      #expect(outcome.output == expected, "\(formula): \(outcome.errors)")
    }
  }

  @Test func anUncertainFormulaHasAnInterval() throws {
    let outcome = try program.run("eval", "(5 to 20) GWh / bill.next_tenfold", in: report.folder)
    #expect(outcome.output == "1.8\u{A0}GWh (0.91 to 3.6)\n", "\(outcome.errors)")
    let json = try program.run("eval", "(5 to 20) GWh * (1 to 2)", "--json", in: report.folder)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let interval = try #require(object?["interval"] as? [Double])
    let value = try #require(object?["value"] as? Double)
    #expect(interval.count == 2 && interval[0] < value && value < interval[1])
    #expect(object?["standard_error"] as? Double ?? 0 > 0)
  }

  @Test func aFormulaIsEvaluatedAgainstTheModels() throws {
    let outcome = try program.run("eval", "bill.next_tenfold", in: report.folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "5.5\n")
    let json = try program.run("eval", "bill.next_tenfold", "--json", in: report.folder)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(
      Set(object?.keys ?? [:].keys) == [
        "value", "unit", "dimension", "interval", "standard_error", "text",
      ])
    #expect(object?["value"] as? Double == 5.5)
    #expect(object?["interval"] is NSNull)
  }

  @Test func aFormulaNeedsNoReport() throws {
    let folder = try TemporaryFolder()
    #expect(try program.run("eval", "2 * 3", in: folder).output == "6\n")
    #expect(try program.run("eval", "-3 + 5", in: folder).output == "2\n")
    #expect(try program.run("eval", "--", "-3", in: folder).output.hasSuffix("3\n"))
  }

  @Test func addingTokensToOperationsIsAnErrorAtBothOperands() throws {
    let outcome = try program.run(
      "eval", "3 token + 2 FLOP", "--format", "json", in: report.folder)
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    let object =
      try JSONSerialization.jsonObject(with: Data(outcome.errors.utf8)) as? [String: Any]
    let labels = object?["labels"] as? [[String: Any]] ?? []
    let offsets = labels.compactMap { ($0["start"] as? [String: Int])?["offset"] }
    #expect(Set(offsets) == [0, 10], "\(outcome.errors)")
  }

  @Test func theSiteDependsOnNothingButTheReport() throws {
    _ = try program.run("build", in: report.folder)
    let elsewhere = try TemporaryFolder()
    for (name, text) in report.folder.files(under: "content").sorted(by: { $0.key > $1.key }) {
      try elsewhere.write(text, to: "deep/er/content/" + name)
    }
    let outcome = try program.run(
      "build", "deep/er", "--output", "site", in: elsewhere,
      environment: ["LANG": "nl_NL.UTF-8", "TZ": "Pacific/Auckland"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(elsewhere.files(under: "site") == report.site)
  }

  /// Whenever a build is killed, the site is the one before or the one after, and the next build
  /// clears away what was left.
  @Test func aKilledBuildLeavesAWholeSite() throws {
    _ = try program.run("build", in: report.folder)
    let first = report.site
    try report.setGrowth("20")
    _ = try program.run("build", in: report.folder)
    let second = report.site
    try #require(first != second)
    for attempt in 0..<40 {
      try report.setGrowth(attempt.isMultiple(of: 2) ? "10" : "20")
      let process = program.process(["build"], in: report.folder.path)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(attempt) * 700)
      kill(process.processIdentifier, attempt.isMultiple(of: 3) ? SIGTERM : SIGKILL)
      process.waitUntilExit()
      let found = report.site
      #expect(found == first || found == second, "attempt \(attempt)")
    }
    #expect(try program.run("build", in: report.folder).status == 0)
    #expect(report.site == second)
    #expect(try report.folder.names() == ["content", "public"])
  }

  @Test func aFailureOfTheMachineIsStatus70() throws {
    #if os(Linux)
      let output = "/proc/tenfold-test/public"
    #else
      let output = "/System/tenfold-test/public"
    #endif
    let outcome = try program.run("build", "--output", output, in: report.folder)
    #expect(outcome.status == 70)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("tenfold: cannot make "), "\(outcome.errors)")
  }

  @Test func anOutputBelowAFileIsTheAuthorsMistake() throws {
    try report.folder.write("", to: "file")
    let outcome = try program.run(
      "build", "--output", "file/a/public", "--format", "short", in: report.folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("error: `file` is not a folder [missing-folder]\n"))
  }
}
