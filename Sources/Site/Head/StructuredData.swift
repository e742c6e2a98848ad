import Markup

/// What search engines and reference managers read of a page: an object of schema.org as JSON-LD.
///
/// It stands in a `script` element that no browser runs, so that the strictest policy allows it.
struct StructuredData {
  /// What a page is to the report.
  enum Kind: String {
    /// The front page stands for the report.
    case report = "Report"
    case chapter = "Article"
    /// A page that no author wrote.
    case generated = "WebPage"
  }

  let kind: Kind
  let title: String
  /// The language that the page is written in.
  let language: String
  let reportTitle: String
  var summary: String?
  var authors: [String] = []
  /// When it was last changed.
  var date: CalendarDate?
  /// Its address on the web.
  var address: String?
  /// The address of the front page.
  var home: String?
  /// The address of a picture of it.
  var image: String?
  /// The works that it rests on.
  var works: [BibliographyEntry] = []

  /// The element with all of it. `<`, `>` and `&`, which occur in strings only, are spelled so that nothing in a title can end
  /// the element.
  var element: Fragment {
    var text = ""
    for scalar in object.text.unicodeScalars {
      switch scalar {
      case "<": text += "\\u003c"
      case ">": text += "\\u003e"
      case "&": text += "\\u0026"
      default: text.unicodeScalars.append(scalar)
      }
    }
    var html = MarkupWriter(.html)
    html.open("script", ["type": "application/ld+json"])
    html.append(trusted: text)
    html.close("script")
    return html.finish()
  }

  private var object: JSONValue {
    var members: [(String, JSONValue)] = [
      ("@context", .string("https://schema.org")), ("@type", .string(kind.rawValue)),
      (kind == .generated ? "name" : "headline", .string(title)),
    ]
    if kind == .report { members.append(("name", .string(reportTitle))) }
    func add(_ name: String, _ text: String?) {
      if let text { members.append((name, .string(text))) }
    }
    add("description", summary)
    add("inLanguage", language)
    add("url", address)
    add("image", image)
    add("dateModified", date?.description)
    if !authors.isEmpty {
      members.append(("author", .array(authors.map { Self.object("Person", $0) })))
    }
    if kind != .report {
      members.append(("isPartOf", Self.object("Report", reportTitle, address: home)))
    }
    if !works.isEmpty { members.append(("citation", .array(works.map(\.structuredData)))) }
    return .object(members)
  }

  /// Something with a name, and maybe an address.
  static func object(_ type: String, _ name: String, address: String? = nil) -> JSONValue {
    .object(
      [("@type", .string(type)), ("name", .string(name))]
        + (address.map { [("url", .string($0))] } ?? []))
  }
}
