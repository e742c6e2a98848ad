import Diagnostics
import Markup
import Templates

/// The contract of the templates in these tests: a key of every shape.
let testContract = TemplateContract(
  "page",
  keys: [
    TemplateKey("title", .text, "a text"),
    TemplateKey("summary", .optional(.text), "a text that may be absent"),
    TemplateKey("body", .fragment, "markup"),
    TemplateKey("draft", .flag, "a flag"),
    TemplateKey("tags", .list(.text), "texts"),
    TemplateKey(
      "pages",
      .list(
        .record([
          TemplateKey("title", .text, "a text that hides the outer one"),
          TemplateKey("href", .text, "a link"),
          TemplateKey("summary", .optional(.text), "a text that may be absent"),
        ])), "records"),
    TemplateKey(
      "author",
      .optional(
        .record([
          TemplateKey("name", .text, "a text"), TemplateKey("mail", .optional(.text), "a text"),
        ])), "a record that may be absent"),
    TemplateKey("labels", .record([TemplateKey("next", .text, "a word")]), "words"),
  ])

/// Values that keep the contract, with what a test changes.
func testValues(_ changes: [String: TemplateValue] = [:]) -> TemplateValue {
  let values: [TemplateField] = [
    TemplateField("title", "Title"), TemplateField("body", .fragment(.empty)),
    TemplateField("draft", false), TemplateField("tags", []), TemplateField("pages", []),
    TemplateField("labels", ["next": "Next"]),
  ]
  let changed = changes.sorted { $0.key < $1.key }.map { TemplateField($0.key, $0.value) }
  return .record(values.filter { changes[$0.name] == nil } + changed)
}

/// The text that `page` and its partials make of the values; what is reported when the theme is broken.
func rendered(
  _ page: String, partials: [(String, String)] = [], _ changes: [String: TemplateValue] = [:]
) -> String {
  let files =
    [ThemeFile(path: "page.html", bytes: Array(page.utf8))]
    + partials.map { ThemeFile(path: "partials/\($0.0).html", bytes: Array($0.1.utf8)) }
  var sources = SourceMap()
  let (theme, diagnostics) = Theme.read(files, for: [testContract], in: &sources)
  guard let theme else { return described(diagnostics, sources).joined(separator: "\n") }
  return String(decoding: theme.render("page", testValues(changes)), as: UTF8.self)
}
