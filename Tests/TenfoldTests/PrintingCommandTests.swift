import Foundation
import Testing

/// `tenfold build --single-file` and `--pdf`: what is published, and what is said where there is no browser or a bad one.
@Suite struct PrintingCommandTests {
  private let report: SmallReport
  private let program: BuiltProgram

  init() throws {
    report = try SmallReport()
    program = try BuiltProgram()
  }

  private func build(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> BuiltProgram.Outcome {
    let process = program.process(
      ["build"] + arguments, in: report.folder.path, environment: environment)
    let streams = try TemporaryFolder(["out": "", "err": ""])
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: streams.path("out")))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: streams.path("err")))
    try process.run()
    process.waitUntilExit()
    let texts = streams.files(under: ".")
    return BuiltProgram.Outcome(
      status: process.terminationStatus, output: texts["out"] ?? "", errors: texts["err"] ?? "")
  }

  /// A browser that is a script.
  private func browser(_ script: String) throws -> String {
    try report.folder.write("#!/bin/sh\n" + script, to: "browser")
    let path = report.folder.path("browser")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  @Test func aSingleFileStandsBesideTheSite() throws {
    let plain = try build()
    #expect(plain.status == 0)
    let site = report.site
    let outcome = try build("--single-file")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("public/a-bill-en.html: "))
    #expect(outcome.output.hasSuffix(" kB\n"))
    var files = report.site
    #expect(files.removeValue(forKey: "a-bill-en.html")?.contains("<style>") == true)
    let sums = files.removeValue(forKey: "SHA256SUMS") ?? ""
    let before = try #require(site["SHA256SUMS"])
    #expect(files == site.filter { $0.key != "SHA256SUMS" })
    // The digests of the site, and one more.
    let lines = sums.split(separator: "\n").filter { !before.contains($0) }
    #expect(lines.count == 1 && lines.first?.hasSuffix("  a-bill-en.html") == true)
    #expect(sums.split(separator: "\n").count == before.split(separator: "\n").count + 1)
    #expect(try build().status == 0)
    #expect(report.site == site)
  }

  @Test func aBrowserThatIsNotThere() throws {
    let outcome = try build("--pdf", "--browser", "/nowhere/chromium")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("error[missing-browser]"))
    #expect(outcome.errors.contains("there is no program `/nowhere/chromium`"))
    #expect(report.site.isEmpty)
    // Without a path there is none of any name.
    let other = try build("--pdf", "--format", "short")
    #expect(other.status == 1 || FileManager.default.fileExists(atPath: "/Applications"))
    #expect(other.errors.contains("[missing-browser]") || other.status == 0)
  }

  @Test func aBrowserThatFails() throws {
    let temporary = try TemporaryFolder([:])
    let path = try browser("echo one; echo it broke >&2; exit 3\n")
    let outcome = try build(
      "--pdf", environment: ["TENFOLD_BROWSER": path, "TMPDIR": temporary.path])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("made no PDF: it ends with status 3"))
    #expect(outcome.errors.contains("it said: it broke"))
    #expect(outcome.errors.contains("nothing was written"))
    #expect(report.site.isEmpty)
    #expect(temporary.files(under: ".").isEmpty)
  }

  @Test func aBrowserGetsAFileAndAPlaceForThePDF() throws {
    let temporary = try TemporaryFolder([:])
    let path = try browser(
      """
      for word in "$@"; do
        case "$word" in
          --print-to-pdf=*) pdf="${word#*=}";;
          file://*) page="${word#file://}";;
        esac
      done
      grep -c 'size: letter' "$page" > "$pdf"
      """)
    let outcome = try build(
      "--pdf", "--browser", path, "--paper", "letter",
      environment: ["TMPDIR": temporary.path, "PATH": "/usr/bin:/bin"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(report.site["a-bill-en.pdf"] == "1\n")
    #expect(report.site["a-bill-en.html"] == nil)
    #expect(outcome.errors.contains("links say no pages"))
    #expect(temporary.files(under: ".").isEmpty)
  }

  @Test func optionsThatMeanNothingAreRefused() throws {
    #expect(try build("--paper", "a4").status == 64)
    #expect(try build("--browser", "chromium").status == 64)
    #expect(try build("--appendices", "none").status == 64)
    #expect(try build("--pdf", "--appendices", "some").status == 64)
    #expect(try build("--pdf", "--paper", "a3").status == 64)
  }

  private static let hasChromium: Bool = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.contains { folder in
      ["chromium", "chromium-browser", "google-chrome"].contains {
        FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)")
      }
    }
  }()

  @Test(.enabled(if: hasChromium)) func chromiumMakesTheSamePDFTwice() throws {
    let environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""]
    let outcome = try build("--pdf", environment: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!outcome.errors.contains("links say no pages"))
    let url = URL(fileURLWithPath: report.folder.path("public/a-bill-en.pdf"))
    let one = try Data(contentsOf: url)
    let text = String(decoding: one, as: Unicode.ASCII.self)
    for mark in ["%PDF-", "/Outlines", "/StructTreeRoot", "/Title (A bill)"] {
      #expect(text.contains(mark), "\(mark)")
    }
    #expect(!text.contains("/CreationDate"))
    // Each part has one bookmark, and its title once.
    for title in ["/Title (Models)", "/Title (A bill)"] {
      #expect(text.components(separatedBy: title).count > 1, "\(title)")
    }
    #expect(!text.contains("ModelsModels"))
    #expect(!text.contains("data:application/json"))
    try FileManager.default.removeItem(at: url)
    #expect(try build("--pdf", environment: environment).status == 0)
    #expect(try Data(contentsOf: url) == one)
  }
}
