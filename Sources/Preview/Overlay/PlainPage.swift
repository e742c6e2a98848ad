import Markup

/// A page of the preview's own, for where the report has none to show.
struct PlainPage: Sendable {
  /// The page.
  let bytes: [UInt8]

  /// A page with a heading, and what `content` writes below it.
  init(_ title: String, content: (inout MarkupWriter) -> Void) {
    var writer = MarkupWriter(.html)
    writer.doctype()
    writer.element("html", ["lang": "en"]) { writer in
      writer.element("head") { writer in
        writer.empty("meta", ["charset": "utf-8"])
        writer.empty(
          "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        writer.empty(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'self'; img-src data:",
          ])
        writer.empty("meta", ["name": "color-scheme", "content": "light dark"])
        writer.element("title", text: title)
        writer.empty("link", ["rel": "icon", "href": "data:,"])
        writer.empty(
          "link", ["rel": "stylesheet", "href": .text(PreviewPath.folder + "preview.css")])
      }
      writer.element("body", ["class": "plain"]) { writer in
        writer.element("main") { writer in
          writer.element("h1", text: title)
          content(&writer)
        }
      }
    }
    writer.newline()
    bytes = writer.finish().bytes
  }
}
