import Diagnostics
import Site
import Testing

@testable import Preview

@Suite struct RequestHandlerTests {
  private let preview = SmallPreview()

  @Test(arguments: [
    ("/", "index.html"), ("/index.html", "index.html"), ("/en/", "en/index.html"),
    ("/en/index.html", "en/index.html"),
    ("/%65n/index%2ehtml", "en/index.html"),
  ])
  func pathsLeadToPages(path: String, page: String) {
    let reply = preview.reply(to: path)
    #expect(reply.status == 200)
    #expect(reply["Content-Type"] == "text/html; charset=utf-8")
    #expect(reply.text.contains("<title>\(page)</title>"))
    #expect(reply.text.contains(#"<script src="/-/preview.js""#))
  }

  @Test func filesThatAreNoPagesAreGivenAsTheyAre() {
    let reply = preview.reply(to: "/assets/site.css")
    #expect(reply.text == "p { color: red }")
    #expect(reply["Content-Type"] == "text/css; charset=utf-8")
    #expect(reply["Accept-Ranges"] == "bytes")
  }

  @Test func aFolderIsFoundBehindASlash() {
    let reply = preview.reply(to: "/en")
    #expect(reply.status == 307)
    #expect(reply["Location"] == "/en/")
    #expect(preview.reply(to: "/assets").status == 404)
  }

  @Test(arguments: [
    "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/en/..%2f..%2fsecret.txt", "/en/../index.html",
    "/./index.html", "//index.html",
    "/en//index.html", "/..", "/%2e%2e", "/en/%2e", "/etc/passwd", "/en/index.html/",
    "/en/index.html%20", "/EN/index.html",
    "http://localhost/index.html", "*", "", "index.html", "\\..\\secret.txt", "/en/index.html%2f..",
    "/en;x/",
  ])
  func whatIsNoPathOfTheSiteIsMissing(path: String) {
    let reply = preview.reply(to: path)
    #expect(reply.status == 404)
    #expect(reply.text.contains("No such page"))
  }

  @Test(arguments: ["/%00", "/en/index.html%00", "/%zz", "/%ff"])
  func whatIsNoPathIsRefused(path: String) {
    #expect(preview.reply(to: path).status == 400)
  }

  @Test func overlongPathsAreRefused() {
    #expect(preview.reply(to: "/" + String(repeating: "a", count: 5000)).status == 414)
    #expect(preview.reply(to: "/" + String(repeating: "%2e%2e/", count: 580)).status == 404)
  }

  @Test func aMissingPageNamesTheNearest() {
    let reply = preview.reply(to: "/en/indx.html")
    #expect(reply.text.contains("There is no /en/indx.html in this report."))
    #expect(reply.text.contains(#"<a href="/en/index.html">en/index.html</a>"#))
    #expect(preview.reply(to: "/%3Cscript%3E").text.contains("There is no /&lt;script&gt; in"))
  }

  @Test func thePageOfTheSiteStandsForMissingOnes() {
    let preview = SmallPreview([SmallPreview.page("404.html"), SmallPreview.page("index.html")])
    let reply = preview.reply(to: "/gone.html")
    #expect(reply.status == 404)
    #expect(reply.text.contains("<title>404.html</title>"))
    #expect(reply.text.contains(#"data-note="There is no /gone.html in this report.""#))
    #expect(reply.text.contains(#"data-status="404""#))
  }

  @Test func thePreviewHasFilesOfItsOwn() {
    #expect(preview.reply(to: "/-/preview.js")["Content-Type"] == "text/javascript; charset=utf-8")
    #expect(preview.reply(to: "/-/preview.css")["Content-Type"] == "text/css; charset=utf-8")
    #expect(preview.reply(to: "/-/preview.js").text.contains("EventSource"))
    #expect(preview.reply(to: "/-/").status == 404)
    #expect(preview.reply(to: "/-/../index.html").status == 404)
    #expect(preview.reply(to: "/-").status == 404)
  }

  // MARK: Heads

  @Test(arguments: [nil, "evil.example:8080", "127.0.0.1.evil.example"])
  func namesOfOthersAreRefused(host: String?) {
    let reply = preview.reply(to: "/", host: host)
    #expect(reply.status == 403)
    #expect(!reply.text.contains("index"))
    #expect(preview.reply(to: "/-/events", host: host).status == 403)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "BREW", ""])
  func nothingCanBeDoneButReading(method: String) {
    let reply = preview.reply(to: "/", method: method)
    #expect(reply.status == 405)
    #expect(reply["Allow"] == "GET, HEAD")
  }

  @Test(arguments: ["/", "/en", "/assets/site.css", "/nothing", "/-/events", "/-/problems", "/%00"])
  func everyAnswerForbidsKeepingAndSharing(path: String) {
    let reply = preview.reply(to: path)
    #expect(reply["Cache-Control"] == "no-store")
    #expect(reply["X-Content-Type-Options"] == "nosniff")
    #expect(reply["Cross-Origin-Resource-Policy"] == "same-origin")
    #expect(!reply.fields.contains { $0.name.hasPrefix("Access-Control") })
  }

  // MARK: Parts

  @Test func aPartOfAFileIsGiven() {
    let reply = preview.reply(to: "/assets/site.css", range: "bytes=4-8")
    #expect(reply.status == 206)
    #expect(reply.text == "color")
    #expect(reply["Content-Range"] == "bytes 4-8/16")
    #expect(preview.reply(to: "/assets/site.css", range: "bytes=-3").text == "d }")
  }

  @Test func aPartThatIsNotThereIsRefused() {
    let reply = preview.reply(to: "/assets/site.css", range: "bytes=16-")
    #expect(reply.status == 416)
    #expect(reply["Content-Range"] == "bytes */16")
  }

  @Test func pagesAndConditionsAndHeadsHaveNoParts() {
    #expect(preview.reply(to: "/", range: "bytes=0-1").status == 200)
    #expect(preview.reply(to: "/assets/site.css", method: "HEAD", range: "bytes=0-1").status == 200)
    var request = PreviewRequest(path: "/assets/site.css", host: "localhost", range: "bytes=0-1")
    request.hasRangeCondition = true
    #expect(preview.handler.reply(to: request).status == 200)
  }

  // MARK: Without a site

  @Test func beforeTheFirstBuildAPageSaysSo() {
    let preview = SmallPreview(shown: false)
    let reply = preview.reply(to: "/en/index.html")
    #expect(reply.status == 503)
    #expect(reply.text.contains("The report is being built"))
    #expect(reply.text.contains(#"data-status="503""#))
  }

  @Test func aReportThatNeverBuiltShowsWhatIsWrong() {
    let preview = SmallPreview(shown: false)
    preview.fail("model `<b>` has no unit")
    let reply = preview.reply(to: "/anything")
    #expect(reply.status == 503)
    #expect(reply.text.contains("1 error"))
    #expect(reply.text.contains("model `&lt;b&gt;` has no unit"))
    #expect(!reply.text.contains("<b>"))
    preview.showSite()
    #expect(preview.reply(to: "/").status == 200)
  }

  @Test func afterAnErrorTheLastGoodSiteStays() {
    let preview = SmallPreview()
    let before = preview.reply(to: "/en/index.html").text
    preview.fail("no")
    #expect(preview.reply(to: "/en/index.html").text == before)
    #expect(preview.reply(to: "/-/problems").text.contains("error[test]"))
    preview.showSite()
    #expect(preview.reply(to: "/-/problems").text == "")
  }
}

extension PreviewReply {
  /// What it holds, as text.
  var text: String {
    if case .bytes(let bytes) = content { return String(decoding: bytes, as: UTF8.self) }
    return ""
  }
}
