import Diagnostics
import Markdown

extension ParseProblem {
  /// The problem in words.
  var diagnostic: Diagnostic {
    switch self {
    case .invalidUTF8(let range):
      Diagnostic(
        "invalid-utf8", "the file is not valid UTF-8", at: range, hint: "save the file as UTF-8")
    case .badFileName(let rule, let range):
      Diagnostic(
        "bad-file-name", "this file's name cannot be used", at: range, hint: "use " + rule.words)
    case .unusedFile(let range, let meant):
      Diagnostic(
        "unused-file", severity: .warning, "nothing reads this file", at: range,
        notes: meant == nil ? [Self.reportFiles] : [], hint: meant.map { "rename it to `\($0)`" })
    case .missingReport(let range):
      Diagnostic(
        "missing-report", "there is no `report.yaml`", at: range,
        hint: "write one with `title`, `languages` and `pages`")
    case .reservedPage(let slug, let range):
      Diagnostic(
        "reserved-page", "Tenfold itself writes pages that are called like `\(slug)`", at: range,
        hint: "call it otherwise: \(GeneratedPage.prefixesInWords) begin the names of others")
    case .missingFrontMatter(let range):
      Diagnostic(
        "missing-front-matter", "the page does not begin with front matter", at: range,
        hint: "begin with a line `---`, `title: …`, and another line `---`")
    case .noLanguage(let range):
      Diagnostic(
        "no-language", "the report has no language", at: range, hint: "write `languages: [en]`")
    case .repeatedSource(let id, let range, let first):
      Diagnostic(
        "repeated-source", "`\(id)` is in the bibliography twice",
        at: [Label(range, "again here"), Label(first, "first here")])
    case .wrongDomain(let found, let range):
      Diagnostic(
        "wrong-domain", "a domain has two ends, found \(found)", at: range,
        hint: "write `[from, to]`")
    case .unclearMark(let found, let known, let range):
      Diagnostic(
        "unclear-mark",
        found.isEmpty
          ? "a mark says what it draws" : "a mark draws one thing, found \(list(found))",
        at: range, hint: "give it one of \(list(known))")
    case .unclearRule(let range):
      Diagnostic(
        "unclear-rule", "a rule stands at one `x` or at one `y`", at: range,
        hint: "write `rule: {y: 80%}`")
    case .misplacedKey(let key, let need, let range):
      Diagnostic(
        "misplaced-key",
        need.beside.map { "`\(key)` has a meaning beside `\($0)` only" }
          ?? "`\(key)` has no meaning beside `\(need.without ?? "")`",
        at: range,
        hint: need.hint(key))
    case .noLayers(let range):
      Diagnostic(
        "no-layers", "the stack has no layers", at: range,
        hint: "write `stack: [{area: f(x), label: …}, …]`")
    case .wrongPlace(let found, let range):
      Diagnostic(
        "wrong-place", "a place has two coordinates, found \(found)", at: range,
        hint: "write `[x, y]`")
    case .notTwoCurves(let found, let range):
      Diagnostic(
        "not-two-curves", "two curves cross, found \(found)", at: range,
        hint: "write `of: [f(x), g(x)]`")
    case .unclearFacets(let isEmpty, let range):
      Diagnostic(
        "unclear-facets",
        isEmpty
          ? "facets say what differs between the panels" : "facets go by one thing, found two",
        at: range,
        hint: "write `{data: NAME, by: COLUMN}` or `{each: NAME, of: [VALUE, …]}`")
    case .unevenLabels(let found, let values, let range):
      Diagnostic(
        "uneven-labels",
        "there \(found == 1 ? "is 1 label" : "are \(found) labels") for "
          + "\(values) value\(values == 1 ? "" : "s")",
        at: range, hint: "give one label for each value, or leave `labels` out")
    case .residualsInFacets(let range, let facets):
      Diagnostic(
        "misplaced-key", "a plot of residuals has no place among small multiples",
        at: [Label(range), Label(facets, "these")], hint: "leave one of them out")
    case .unclearFence(let range):
      Diagnostic(
        "unclear-fence", "a `chart` block names one chart and holds nothing", at: range,
        hint: "write ```` ```chart NAME ```` and close the block in the next line")
    case .emptyFormat(let range):
      Diagnostic(
        "empty-format", "there is no format after `|`", at: range,
        hint: "leave out the `|`, or name a format such as `1 decimal`")
    case .unclearTable(let isEmpty, let range):
      Diagnostic(
        "unclear-table",
        isEmpty
          ? "a table shows rows of a data set, or rows of its own"
          : "a table shows rows of one kind, found two", at: range,
        hint: "write `data: NAME` or `rows: [{label: …, values: […]}]`")
    case .emptyTable(let range):
      Diagnostic("empty-table", "nothing is listed here", at: range, hint: "list at least one")
    case .unevenCells(let found, let columns, let range):
      Diagnostic(
        "uneven-cells",
        "there \(found == 1 ? "is 1 value" : "are \(found) values") for "
          + "\(columns) column\(columns == 1 ? "" : "s")",
        at: range, hint: "give one value for each column, and `~` where there is none")
    case .emptyHeading(let range):
      Diagnostic(
        "empty-heading", "the heading has no words", at: range,
        hint: "say what the section is about, or take the line away")
    case .repeatedHeading(let words, let range, let first) where words.isEmpty:
      Diagnostic(
        "repeated-heading", severity: .warning,
        "two headings of one section have values and no words, and only their order tells their "
          + "addresses apart",
        at: [Label(range, "here"), Label(first, "and here")],
        hint: "give one of them words, or an address of its own: `<!-- #later -->`")
    case .repeatedHeading(let words, let range, let first):
      Diagnostic(
        "repeated-heading", severity: .warning,
        "the heading `\(words.shortened)` stands in one section twice, and only their order tells their "
          + "addresses apart",
        at: [Label(range, "again here"), Label(first, "first here")],
        hint:
          "give one of them other words, or an address of its own: `<!-- #\(slug(words))-later -->`"
      )
    case .badAnchor(let text, let range, let isTaken):
      Diagnostic(
        "bad-anchor", "`\(text.shortened)` cannot be the address of a heading", at: range,
        label: isTaken ? "something else on the page may have it" : "",
        hint: isTaken
          ? "begin it with another word" : "write small letters and digits with `-` between words")
    case .repeatedAnchor(let text, let range, let first):
      Diagnostic(
        "repeated-anchor", "two headings have the address `\(text)`",
        at: [Label(range, "again here"), Label(first, "first here")],
        hint: "give one of them another")
    }
  }

  private static let reportFiles =
    "a report holds `report.yaml`, `sources.yaml` (or `*.json`, `*.bib`), `models/*.yaml`, `charts/*.yaml`, "
    + "`tables/*.yaml`, `claims/*.yaml`, `data/*.csv`, `media/*` and a folder of `*.md` per language"
}

extension ParseProblem.KeyNeed {
  /// What to do about the key.
  fileprivate func hint(_ key: String) -> String {
    if let beside { return "add `\(beside)`, or leave it out" }
    return isOptional ? "leave `\(key)` out" : "leave one of them out"
  }
}

extension FileNameRule {
  fileprivate var words: String {
    switch self {
    case .name: "letters, digits and `_`, as formulas can write them"
    case .slug: "small letters, digits and `-`, since it becomes an address"
    }
  }
}

/// Names in back quotes: `` `a`, `b` ``.
func list(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }
