import Diagnostics
import Foundation
import Testing

@testable import Site

/// A report in memory: that of the README, with files replaced, added or taken away.
struct SmallReport {
  private var files: [String: [UInt8]]

  /// The report of the README, which has no problem.
  init() {
    files = Self.coffee.mapValues { Array($0.utf8) }
  }

  /// The files of a report, by path.
  init(_ files: [InputFile]) {
    self.files = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
  }

  /// The same report with a file of this text; `nil` takes the file away.
  func with(_ path: String, _ text: String?) -> SmallReport {
    var report = self
    report.files[path] = text.map { Array($0.utf8) }
    return report
  }

  /// The same report with a file of these bytes.
  func with(_ path: String, bytes: [UInt8]) -> SmallReport {
    var report = self
    report.files[path] = bytes
    return report
  }

  /// The same report with the text of its page, below front matter that opens the model.
  func withPage(_ text: String) -> SmallReport {
    with("en/index.md", "---\ntitle: Coffee\nmodels: [coffee]\n---\n\n" + text)
  }

  /// The same report with text replaced in one file, where it must be found.
  func replacing(
    _ old: String, with new: String, in path: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> SmallReport {
    let text = String(decoding: files[path] ?? [], as: UTF8.self)
    #expect(text.contains(old), "\(path) does not hold \(old)", sourceLocation: sourceLocation)
    return with(path, text.replacingOccurrences(of: old, with: new))
  }

  /// The files, in the order of their paths. What a test leaves unused is not told.
  var input: ReportInput {
    ReportInput(content: wholeInput.content, severities: Self.unusedAllowed)
  }

  /// The files, with all that is to be said of them.
  var wholeInput: ReportInput {
    ReportInput(
      content: files.sorted { $0.key < $1.key }.map { InputFile(path: $0.key, bytes: $0.value) })
  }

  /// A test or an example is about one thing, and need not use all that it declares.
  static let unusedAllowed = [
    "unused-allowance", "unused-data-set", "unused-definition", "unused-fit", "unused-model",
    "unused-parameter", "untranslated-text",
  ].map { SeverityOption("--allow", $0, .allow) }

  /// The site.
  func build() -> SiteBuild { buildSite(input) }

  /// One file of the site, which must come about without any problem.
  func output(_ path: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
    let build = build()
    #expect(shortLines(build) == [], sourceLocation: sourceLocation)
    guard let file = build.files.first(where: { $0.path == path }) else {
      Issue.record("no file \(path)", sourceLocation: sourceLocation)
      return ""
    }
    return String(decoding: file.bytes, as: UTF8.self)
  }

  /// The body of the front page, which must come about without any problem.
  func body(
    of path: String = "en/index.html", sourceLocation: SourceLocation = #_sourceLocation
  ) -> String {
    let page = output(path, sourceLocation: sourceLocation)
    guard let start = page.range(of: "<div class=\"prose\">\n"),
      let end = page.range(of: "</div>\n</article>")
    else { return page }
    return String(page[start.upperBound..<end.lowerBound])
  }

  private static let coffee = [
    "report.yaml": """
    title: What does coffee cost?
    languages: [en]
    pages: [index]
    units:
      cup: {plural: cups}

    """,
    "models/coffee.yaml": """
    title: A year of coffee
    parameters:
      price: 14 EUR/kg
      dose: 18 g/cup
      habit:
        value: 3 cups/day
        label: Cups a day
    definitions:
      cost(cups_a_day): price * dose * cups_a_day
      yearly: cost(habit) * 1 year in EUR
    checks:
      - yearly ≈ 276 EUR within 0.1%

    """,
    "charts/cups.yaml": """
    title: A cup a day costs `= coffee.cost(1 cup/day) * 1 year | 0 decimals` a year
    x: {label: Habit, unit: cup/day, domain: [0, 6]}
    y: {label: Cost of a year, unit: EUR}
    marks:
      - line: coffee.cost(x) * 1 year
        label: Home-made
      - point: {x: coffee.habit, y: coffee.yearly}
        label: Now

    """,
    "en/index.md": """
    ---
    title: What does coffee cost?
    models: [coffee]
    ---

    At `= habit` a year of coffee costs `= yearly | 0 decimals`.

    ![](chart:cups)

    It is made of one formula:

    ![](formula:coffee.cost)

    """,
  ]
}

/// The diagnostics of a build, a line each.
func shortLines(_ build: SiteBuild) -> [String] {
  var drawing = CaretDrawing(build.sources)
  return build.diagnostics.map { drawing.shortLine($0) }
}
