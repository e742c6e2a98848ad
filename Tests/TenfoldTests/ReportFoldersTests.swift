import Site
import Testing

@testable import tenfold

@Suite struct ReportFoldersTests {
  private func folders(_ folder: TemporaryFolder, output: String) -> ReportFolders {
    ReportFolders(
      directory: folder.path, content: nil, templates: nil, output: folder.path(output))
  }

  private func problems(_ folder: TemporaryFolder, _ output: String) throws -> [DiskProblem] {
    try folders(folder, output: output).outputProblems()
  }

  @Test func theFoldersLieInTheReportUnlessAnOptionNamesThem() {
    let usual = ReportFolders(directory: ".", content: nil, templates: nil, output: nil)
    #expect([usual.content, usual.templates, usual.output] == ["content", "templates", "public"])
    let other = ReportFolders(directory: "r/", content: "c", templates: "./t/", output: "../o")
    #expect([other.content, other.templates, other.output] == ["c", "t", "../o"])
  }

  @Test(
    arguments: [
      "content", "content/site", "content/a/b", "templates", "templates/x", ".", "", "link",
      "link/site", "content/../content/x",
    ])
  func anOutputThatOverlapsTheInputIsRefused(output: String) throws {
    let folder = try TemporaryFolder(["content/a.md": "a", "templates/t": ""])
    try folder.link("link", to: "content")
    let found = try problems(folder, output)
    #expect(found.count == 1)
    if case .outputOverlaps = found.first {} else { Issue.record("\(found)") }
  }

  @Test(arguments: ["public", "content2", "deep/er/site", "content-site"])
  func anOutputBesideTheInputIsFine(output: String) throws {
    let folder = try TemporaryFolder(["content/a.md": "a", "templates/t": ""])
    #expect(try problems(folder, output) == [])
  }

  @Test func aFolderThatTenfoldDidNotMakeIsRefused() throws {
    let folder = try TemporaryFolder([
      "content/a.md": "a", "foreign/x": "", "file": "", "ours/.tenfold": "tenfold-site/1\n",
      "forged/.tenfold": "else", "branch/.tenfold": "tenfold-site/1\n", "branch/.git": "gitdir: x",
    ])
    try folder.link("dangling", to: "gone")
    try folder.link("linked", to: "ours")
    func reason(_ output: String) throws -> ForeignOutput? {
      guard case .foreignOutput(_, let reason) = try problems(folder, output).first else {
        return nil
      }
      return reason
    }
    #expect(try reason("foreign") == .unmarked)
    #expect(try reason("forged") == .unmarked)
    #expect(try reason("file") == .notAFolder)
    #expect(try reason("branch") == .repository)
    #expect(try reason("dangling") == .brokenLink)
    #expect(try reason("ours") == nil)
    #expect(try reason("linked") == nil)
    #expect(try reason("not-there") == nil)
  }

  @Test func aThemeIsOptionalUnlessItWasNamed() throws {
    let folder = try TemporaryFolder(["content/a.md": "a"])
    let usual = folders(folder, output: "public").read()
    #expect(usual.problems == [])
    #expect(usual.input.theme == nil)
    let named = ReportFolders(
      directory: folder.path, content: nil, templates: folder.path("t"), output: nil)
    #expect(named.read().problems == [.missingFolder(folder.path("t"))])
    try folder.write("x", to: "templates/page.html")
    #expect(folders(folder, output: "public").read().input.theme?.map(\.path) == ["page.html"])
  }
}
