import Foundation
import TestSupport
import Testing

/// The preview as authors run it: a program that goes on while they edit, make mistakes and mend them.
@Suite(.serialized) struct ServeCommandTests {
  /// A program that serves a small report, until the last reference goes.
  private final class Served {
    let report: SmallReport
    let port: UInt16
    private let process: Process
    private let streams: TemporaryFolder

    /// Serves the report at any port, begun by `shell` where that is given.
    init(_ options: [String] = [], shell: String? = nil) throws {
      report = try SmallReport()
      streams = try TemporaryFolder(["out": "", "err": ""])
      let program = try BuiltProgram()
      let arguments = ["serve", "--port", "0"] + options
      process = program.process(arguments, in: report.folder.path)
      if let shell {
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", shell + "; exec \"$0\" \"$@\"", program.path] + arguments
      }
      process.standardOutput = try FileHandle(
        forWritingTo: URL(fileURLWithPath: streams.path("out")))
      process.standardError = try FileHandle(
        forWritingTo: URL(fileURLWithPath: streams.path("err")))
      try process.run()
      var port: UInt16?
      for _ in 0..<1000 where port == nil && process.isRunning {
        usleep(10000)
        let output = streams.files(under: ".")["out"] ?? ""
        if output.contains("Ctrl-C"), let address = output.firstMatch(of: /localhost:(\d+)\//) {
          port = UInt16(address.1)
        }
      }
      let errors = streams.files(under: ".")["err"] ?? ""
      self.port = try #require(port, "it does not serve: \(errors)")
    }

    deinit {
      // It may have been started by a thread that blocks all signals that can be blocked, and then does so too.
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }

    var isRunning: Bool { process.isRunning }
    var output: String { streams.files(under: ".")["out"] ?? "" }
    var errors: String { streams.files(under: ".")["err"] ?? "" }

    func ask(_ path: String) -> String { RawClient.ask(port, path) }

    #if os(Linux)
      /// How many files the program has open, and how many pages of memory it holds.
      var footprint: (files: Int, pages: Int) {
        get throws {
          let folder = "/proc/\(process.processIdentifier)"
          let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/fd").count
          let sizes = try String(contentsOfFile: folder + "/statm", encoding: .utf8)
            .split(separator: " ")
          return (files, Int(sizes[1]) ?? .max)
        }
      }
    #endif

    /// What is served there once it holds the words, or after some seconds.
    func ask(_ path: String, until words: String) -> String {
      var answer = ask(path)
      for _ in 0..<500 where !answer.contains(words) {
        usleep(20000)
        answer = ask(path)
      }
      return answer
    }
  }

  @Test func anEditIsFollowedAndAnErrorLiesOverTheLastGoodPage() throws {
    let served = try Served(["--editor", "e://{path}:{line}"])
    #expect(served.output.contains("1 page"))
    #expect(served.output.contains(" ms; Ctrl-C ends\n"))
    let page = served.ask("/en/index.html")
    #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(page.contains("5.5"))

    try served.report.setGrowth("20")
    #expect(served.ask("/en/index.html", until: "10.5").contains("10.5"))

    try served.report.setGrowth("20 +")
    let problems = served.ask("/-/problems", until: "error[")
    #expect(problems.contains("content/models/bill.yaml:4"))
    let place = "e://\(served.report.folder.path)/content/models/bill.yaml:4"
    #expect(problems.contains(#"<a href="\#(place)""#))
    #expect(served.ask("/en/index.html").contains("10.5"))
    #expect(served.errors.contains("the last good pages stay"))

    try served.report.setGrowth("30")
    #expect(served.ask("/en/index.html", until: "15.5").contains("15.5"))
    #expect(!served.ask("/-/problems").contains("error["))
    // Nothing was written.
    #expect(!served.report.folder.has("public"))
  }

  @Test func whateverBecomesOfTheFilesItGoesOn() throws {
    let served = try Served()
    let model = "content/models/bill.yaml"
    let file = URL(fileURLWithPath: served.report.folder.path(model))
    let mischief: [(String, () throws -> Void)] = [
      ("half a character", { try Data("title: caf\u{E9}".utf8.dropLast()).write(to: file) }),
      (
        "a folder in its place",
        {
          try served.report.folder.remove(model)
          try served.report.folder.write("", to: model + "/x")
        }
      ),
      (
        "a link that leaves the report",
        {
          try served.report.folder.remove(model)
          try served.report.folder.link(model, to: "/etc/passwd")
        }
      ),
      ("nothing", { try served.report.folder.remove(model) }),
      ("no folder at all", { try served.report.folder.remove("content") }),
    ]
    for (round, (what, make)) in mischief.enumerated() {
      try make()
      let problems = served.ask("/-/problems", until: "error[")
      #expect(problems.contains("error["), "\(what)")
      #expect(!problems.contains("root:"), "\(what)")
      #expect(served.ask("/en/index.html").contains("The bill grows"), "\(what)")
      if !served.report.folder.has("content") {
        let whole = try SmallReport()
        try FileManager.default.copyItem(
          atPath: whole.folder.path("content"), toPath: served.report.folder.path("content"))
      }
      if served.report.folder.has(model) { try served.report.folder.remove(model) }
      try served.report.setGrowth(String(100 + round))
      let value = "\(50.5 + Double(round) / 2)".replacing(".0", with: "")
      #expect(served.ask("/en/index.html", until: value).contains(value), "after \(what)")
    }
    #expect(served.isRunning)
  }

  @Test func aReportThatDoesNotBuildIsServedWithItsProblems() throws {
    let report = try SmallReport()
    try report.setGrowth("oops")
    let served = try Served(["--content", report.folder.path("content")])
    let page = served.ask("/en/index.html")
    #expect(page.hasPrefix("HTTP/1.1 503 "))
    #expect(page.contains("error[unknown-name]"))
    try report.setGrowth("10")
    #expect(served.ask("/en/index.html", until: "5.5").hasPrefix("HTTP/1.1 200 "))
  }

  /// With room for a few dozen connections, a program that opens hundreds leaves the server unharmed.
  @Test func withoutRoomForMoreConnectionsItGoesOn() throws {
    let served = try Served(shell: "ulimit -n 64")
    var clients = (0..<200).compactMap { _ in RawClient(port: served.port) }
    for _ in 0..<500 where !served.errors.contains("no room for more connections") { usleep(10000) }
    #expect(served.errors.contains("no room for more connections: too many open files\n"))
    // Said once, not once for each that waits.
    #expect(served.errors.split(separator: "\n").count <= 2)
    #expect(clients.count > 64)
    clients = []
    #expect(served.ask("/en/index.html").contains("5.5"))
    try served.report.setGrowth("20")
    #expect(served.ask("/en/index.html", until: "10.5").contains("10.5"))
  }

  #if os(Linux)
    /// What the program keeps from its first builds is not counted.
    @Test func rebuildsLeakNothing() throws {
      let served = try Served()
      func edit(_ rounds: Range<Int>) throws {
        for round in rounds {
          try served.report.setGrowth(String(2 * round + 200))
          let value = "\(round + 100).5"
          #expect(served.ask("/en/index.html", until: value).contains(value))
        }
      }
      try edit(0..<40)
      let before = try served.footprint
      try edit(40..<120)
      let after = try served.footprint
      #expect(after.files <= before.files)
      #expect(after.pages < before.pages + 2048)
    }
  #endif

  @Test func aPortThatIsTakenIsToldWhereItWasAskedFor() throws {
    let served = try Served()
    let outcome = try BuiltProgram().run(
      "serve", "--port", String(served.port), in: served.report.folder)
    #expect(outcome.status == 70)
    #expect(
      outcome.errors
        == "tenfold: another program listens at port \(served.port); leave `--port` out for the next that is free\n"
    )
    #expect(outcome.output == "")
  }

  @Test(arguments: [
    (["--output", "x"], "`serve` writes nothing"),
    (["--editor", "vim"], "--editor needs an address"),
    (["--allow-remote", "0.0.0.0"], "--allow-remote needs one address"),
    (["--port", "70000"], "70000"),
  ])
  func whatMeansNothingIsRefused(arguments: [String], words: String) throws {
    let report = try SmallReport()
    let program = try BuiltProgram()
    let process = program.process(["serve"] + arguments, in: report.folder.path)
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 64)
    #expect(text.contains(words), "\(text)")
  }

  @Test func withoutAReportThereIsNothingToServe() throws {
    let folder = try TemporaryFolder()
    let outcome = try BuiltProgram().run("serve", "--port", "0", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("error[missing-folder]: there is no folder `content`"))
    #expect(outcome.output == "")
  }
}
