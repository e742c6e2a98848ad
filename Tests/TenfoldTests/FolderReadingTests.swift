import Foundation
import Site
import Testing

@testable import tenfold

@Suite struct FolderReadingTests {
  private func read(_ folder: TemporaryFolder, _ name: String = "content") -> FolderReading {
    FolderReading(folder.path(name), shown: "content")
  }

  private func paths(_ reading: FolderReading) -> [String] { reading.files.map(\.path) }

  @Test func filesComeInTheOrderOfTheirPaths() throws {
    let folder = try TemporaryFolder([
      "content/b.md": "b", "content/a/z.md": "z", "content/a.md": "a", "content/a-b.md": "-",
    ])
    let reading = read(folder)
    #expect(paths(reading) == ["a-b.md", "a.md", "a/z.md", "b.md"])
    #expect(
      reading.files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["-", "a", "z", "b"])
    #expect(reading.problems == [])
  }

  @Test func hiddenFilesAndThoseOfEditorsAreNoContent() throws {
    let folder = try TemporaryFolder([
      "content/a.md": "", "content/a.md~": "", "content/.a.md.swp": "", "content/a.swp": "",
      "content/#a.md#": "", "content/.git/config": "", "content/.#a.md": "", "content/c#.md": "",
    ])
    #expect(paths(read(folder)) == ["a.md", "c#.md"])
  }

  @Test func aMissingFolderAndAFileInItsPlaceAreSaid() throws {
    let folder = try TemporaryFolder(["file": ""])
    #expect(read(folder).problems == [.missingFolder("content")])
    #expect(read(folder, "file").problems == [.notAFolder("content")])
    #expect(read(folder, "file/below").problems == [.missingFolder("content")])
  }

  @Test func aFileOfEightMebibytesIsReadAndALargerOneIsNot() throws {
    let folder = try TemporaryFolder(["content/small": "", "content/large": ""])
    try #require(truncate(folder.path("content/small"), 8 << 20) == 0)
    try #require(truncate(folder.path("content/large"), (8 << 20) + 1) == 0)
    let reading = read(folder)
    #expect(paths(reading) == ["small"])
    #expect(reading.files.first?.bytes.count == 8 << 20)
    #expect(
      reading.problems == [.fileTooLarge("content/large", size: (8 << 20) + 1, limit: 8 << 20)])
  }

  @Test func linksInsideAreFollowedAndLinksOutsideAreNot() throws {
    let folder = try TemporaryFolder([
      "content/en/a.md": "a", "secret/key": "k", "content-more/b.md": "b",
    ])
    try folder.link("content/b.md", to: "en/a.md")
    try folder.link("content/nl", to: "en")
    try folder.link("content/out", to: "../secret")
    try folder.link("content/key", to: folder.path("secret/key"))
    try folder.link("content/more", to: "../content-more")
    try folder.link("content/nothing", to: "gone")
    let reading = read(folder)
    #expect(paths(reading) == ["b.md", "en/a.md", "nl/a.md"])
    #expect(
      reading.problems == [
        .symlinkEscapes("content/key", target: folder.path("secret/key"), folder: "content"),
        .symlinkEscapes("content/more", target: "../content-more", folder: "content"),
        .brokenSymlink("content/nothing", target: "gone"),
        .symlinkEscapes("content/out", target: "../secret", folder: "content"),
      ])
  }

  @Test func aLinkThatLeavesByWayOfAnotherLinkIsRefused() throws {
    let folder = try TemporaryFolder(["content/a.md": "a", "secret/key": "k"])
    try folder.link("content/first", to: "second")
    try folder.link("content/second", to: "../secret/key")
    #expect(paths(read(folder)) == ["a.md"])
    #expect(read(folder).problems.count == 2)
  }

  @Test func aCircleOfLinksEnds() throws {
    let folder = try TemporaryFolder(["content/en/a.md": "a"])
    try folder.link("content/en/up", to: "..")
    try folder.link("content/self", to: "self")
    try folder.link("content/here", to: ".")
    let reading = read(folder)
    #expect(paths(reading) == ["en/a.md"])
    #expect(reading.problems.count == 3)
    #expect(reading.problems.contains(.symlinkCycle("content/en/up", target: "..")))
    #expect(reading.problems.contains(.symlinkCycle("content/here", target: ".")))
  }

  @Test func aContentFolderMayItselfBeALink() throws {
    let folder = try TemporaryFolder(["real/a.md": "a"])
    try folder.link("content", to: "real")
    #expect(paths(read(folder)) == ["a.md"])
    #expect(read(folder).problems == [])
  }

  @Test(.timeLimit(.minutes(1))) func aPipeIsNeverOpened() throws {
    let folder = try TemporaryFolder(["content/a.md": "a"])
    try #require(mkfifo(folder.path("content/pipe"), 0o600) == 0)
    let reading = read(folder)
    #expect(paths(reading) == ["a.md"])
    #expect(reading.problems == [.specialFile("content/pipe")])
  }

  @Test func aNameThatIsNotTextIsSaid() throws {
    let folder = try TemporaryFolder(["content/a.md": "a"])
    let name = Array(folder.path("content/").utf8.map { CChar(bitPattern: $0) }) + [-1, 0]
    let file = open(name, O_CREAT | O_WRONLY, 0o600)
    // Some file systems refuse such names, which is as good.
    guard file >= 0 else { return }
    close(file)
    #expect(read(folder).problems == [.pathNotUTF8("content/\u{FFFD}")])
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func aFileThatMayNotBeReadIsSaidWithItsReason() throws {
    let folder = try TemporaryFolder(["content/a.md": "a"])
    try #require(chmod(folder.path("content/a.md"), 0) == 0)
    #expect(
      read(folder).problems == [.unreadable("content/a.md", reason: "permission denied")])
  }
}
