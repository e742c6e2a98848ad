import Markup

/// `sitemap.xml` (sitemaps.org, 0.9): the pages of all languages, each with its translations.
struct Sitemap {
  static let path = "sitemap.xml"

  let pages: [ListedPage]

  /// The file.
  var bytes: [UInt8] {
    var xml = MarkupWriter(.xml)
    xml.declaration()
    xml.open(
      "urlset",
      [
        "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
      ])
    xml.newline()
    for page in pages {
      xml.open("url")
      xml.newline()
      xml.line("loc", page.address)
      if let date = page.date { xml.line("lastmod", date) }
      for alternate in page.alternates { write(alternate.language, alternate.address, &xml) }
      if let first = page.alternates.first { write("x-default", first.address, &xml) }
      xml.close("url")
      xml.newline()
    }
    xml.close("urlset")
    xml.newline()
    return xml.finish().bytes
  }

  private func write(_ language: String, _ address: String, _ xml: inout MarkupWriter) {
    xml.emptyLine(
      "xhtml:link", ["rel": "alternate", "hreflang": "\(language)", "href": "\(address)"])
  }
}
