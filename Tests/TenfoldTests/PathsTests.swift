import Testing

@testable import tenfold

@Suite struct PathsTests {
  @Test(
    arguments: [
      (".", "."), ("./", "."), ("", "."), ("a//b/", "a/b"), ("./a/./b", "a/b"), ("../a", "../a"),
      ("/", "/"), ("//a", "/a"), ("a/../b", "a/../b"),
    ])
  func pathsAreTidiedWithoutAskingTheDisk(written: String, tidy: String) {
    #expect(tidied(written) == tidy)
  }

  @Test func theCurrentFolderLeavesNoTrace() {
    #expect(joined(".", "content") == "content")
    #expect(joined("", "content") == "content")
    #expect(joined("/", "content") == "/content")
    #expect(joined("a", "b") == "a/b")
  }

  @Test func aFolderIsInsideItselfButNotInItsNamesake() {
    #expect(isInside("/a/b", "/a/b"))
    #expect(isInside("/a/b/c", "/a/b"))
    #expect(!isInside("/a/bc", "/a/b"))
    #expect(isInside("/a", "/"))
    #expect(!isInside("/a", "/a/b"))
  }

  @Test func aPathThatIsNotThereYetIsResolvedAsFarAsItIs() throws {
    let folder = try TemporaryFolder(["real/x": ""])
    try folder.link("link", to: "real")
    #expect(try realPathOfFuture(folder.path("link/a/b")) == folder.path("real/a/b"))
    #expect(try realPathOfFuture(folder.path("link/../new")) == folder.path("new"))
    #expect(try realPathOfFuture(folder.path("link/a/../b")) == folder.path("real/b"))
  }
}
