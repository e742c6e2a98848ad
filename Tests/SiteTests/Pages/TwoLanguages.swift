import Foundation

@testable import Site

extension SmallReport {
  /// A report in English and Dutch whose pages show these values, a paragraph each.
  static func inTwoLanguages(_ values: [String]) -> SmallReport {
    let body = values.map { "`= \($0)`\n" }.joined(separator: "\n")
    return SmallReport()
      .with(
        "report.yaml",
        """
        title: {en: Coffee, nl: Koffie}
        languages: [en, nl]
        date: 2026-03-01
        pages: [index]
        units:
          cup: {plural: cups, label: {nl: kop | koppen}}
          query: {plural: queries, prefixes: true, label: {en: query, nl: vraag | vragen}}
          GPU: {plural: GPUs}
          pot: {value: 8 cups}

        """
      )
      .with("charts/cups.yaml", nil)
      .with("en/index.md", "---\ntitle: Coffee\nmodels: [coffee]\n---\n\n" + body)
      .with("nl/index.md", "---\ntitle: Koffie\nmodels: [coffee]\n---\n\n" + body)
  }
}

/// What the values on a page say, in order, with visible no-break spaces.
func shownValues(_ html: String) -> [String] {
  var values: [String] = []
  for part in html.components(separatedBy: "<data ").dropFirst() {
    let inside = part.components(separatedBy: "</data>")[0]
    values.append(PageShape("<data " + inside + "</data>").text.visibleBlanks)
  }
  return values
}

extension String {
  /// The text with `_` for no-break spaces.
  var visibleBlanks: String { replacingOccurrences(of: "\u{A0}", with: "_") }
}
