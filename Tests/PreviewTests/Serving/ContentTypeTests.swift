import Testing

@testable import Preview

@Suite struct ContentTypeTests {
  @Test(arguments: [
    ("en/index.html", "text/html; charset=utf-8"), ("assets/site.css", "text/css; charset=utf-8"),
    ("en/figures/cups.svg", "image/svg+xml; charset=utf-8"),
    ("en/figures/cups.csv", "text/csv; charset=utf-8"),
    ("numbers.json", "application/json; charset=utf-8"), ("media/a.JPG", "image/jpeg"),
    ("en/feed.xml", "application/xml; charset=utf-8"), ("SHA256SUMS", "text/plain; charset=utf-8"),
    ("media/film.mp4", "video/mp4"), ("media/a.b/LICENCE", "text/plain; charset=utf-8"),
    ("media/what.xyz", "application/octet-stream"), ("media/.hidden", "text/plain; charset=utf-8"),
  ])
  func theEndingDecides(path: String, type: String) {
    #expect(ContentType(ofFileAt: path).value == type)
  }
}
