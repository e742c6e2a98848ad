import Testing

@testable import Preview

@Suite struct RequestHeadTests {
  private func head(_ text: String) -> RequestHead { RequestHead(Array(text.utf8)) }

  @Test func whatIsAskedForIsRead() {
    let text =
      "GET /en/a%20b.html?x=1 HTTP/1.1\r\nHost: \t localhost:8080 \r\nrange:bytes=0-1\r\nIf-Range: x\r\nX-Any: é"
    var request = PreviewRequest(path: "/en/a%20b.html", host: "localhost:8080", range: "bytes=0-1")
    request.hasRangeCondition = true
    #expect(head(text) == .request(request, isLast: false))
  }

  @Test(arguments: [
    ("GET / HTTP/1.1", false), ("GET / HTTP/1.0", true),
    ("GET / HTTP/1.1\r\nConnection: Close", true),
    ("GET / HTTP/1.1\nConnection: keep-alive", false),
    ("GET / HTTP/1.1\r\nContent-Length: 0", false),
    // Nothing that follows is taken for another request.
    ("POST / HTTP/1.1\r\nContent-Length: 40", true),
    ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked", true),
  ])
  func aConnectionEndsWhereItMust(text: String, isLast: Bool) {
    guard case .request(_, isLast) = head(text) else {
      Issue.record("\(head(text))")
      return
    }
  }

  @Test(arguments: [
    "", "GET", "GET /", "GET  / HTTP/1.1", " GET / HTTP/1.1", "GET / HTTP/1.1 ", "GET / HTTP/2",
    "GET / HTTP/9.9", "GET /\0 HTTP/1.1",
    "GET /é HTTP/1.1", "GET / HTTP/1.1\r\nHost", "GET / HTTP/1.1\r\n: x",
    "GET / HTTP/1.1\r\nHost : x", "GET / HTTP/1.1\r\n Host: x",
    "GET / HTTP/1.1\r\nHost: a\r\nHost: b", "GET / HTTP/1.1\r\nHost: a\r\n b",
    "GET / HTTP/1.1\r\nHost: a\u{0}b",
    "GET / HTTP/1.1\r\nX: a\rHost: b",
  ])
  func whatCouldMeanSomethingElseIsMalformed(text: String) {
    #expect(head(text) == .malformed)
  }
}
