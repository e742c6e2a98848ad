import Diagnostics
import Markup
import Site

/// The page for an address that the report does not have, perhaps since it was edited.
struct MissingPage: Sendable {
  /// What is to be said.
  let sentence: String
  /// The page.
  let bytes: [UInt8]

  /// The page for a path that leads nowhere in a site, with the page that was most likely meant.
  init(_ path: String, among routes: RouteMap) {
    let sentence = "There is no \(path) in this report."
    self.sentence = sentence
    let pages = routes.pages.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let nearest = nearestName(to: String(path.dropFirst()), in: pages)
    bytes =
      PlainPage("No such page") { writer in
        writer.element("p", text: sentence)
        writer.element("ul") { writer in
          for (words, page) in [
            ("Perhaps ", nearest), ("From the start: ", Optional("index.html")),
          ] {
            guard let page else { continue }
            writer.element("li") { writer in
              writer.text(words)
              let address =
                "/" + percentEncoded(page.utf8) { meansItself($0) || $0 == UInt8(ascii: "/") }
              writer.element("a", ["href": .text(address)], text: page)
            }
          }
        }
      }.bytes
  }
}
