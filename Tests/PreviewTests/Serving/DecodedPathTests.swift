import Testing

@testable import Preview

@Suite struct DecodedPathTests {
  @Test(arguments: [
    ("/", "/"), ("/en/a%20b.html", "/en/a b.html"), ("/%65n/", "/en/"), ("/caf%C3%A9", "/café"),
    // Dots and slashes are read, and mean nothing.
    ("/%2e%2e/x", "/../x"), ("/..%2fx", "/../x"), ("/a//b", "/a//b"), ("/%5c", "/\\"),
    ("/%2525", "/%25"),
  ])
  func escapesAreRead(sent: String, meant: String) {
    #expect(decodedPath(sent) == meant)
  }

  @Test(arguments: [
    "/%", "/%4", "/%zz", "/%-1", "/%00", "/a%00.html", "/%0d%0aX: y", "/%7f", "/%ff", "/%c3",
  ])
  func whatIsNoPathIsNone(sent: String) {
    #expect(decodedPath(sent) == nil)
  }
}
