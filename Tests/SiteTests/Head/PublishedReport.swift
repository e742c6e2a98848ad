import Foundation
import Testing

@testable import Site

extension SmallReport {
  /// A report of two chapters in English and Dutch, one of them only in English, that knows where it is published.
  static func published(at base: String = "https://example.org/coffee") -> SmallReport {
    SmallReport()
      .with(
        "report.yaml",
        """
        title: {en: "Coffee & <cups>", nl: Koffie}
        languages: [en, nl]
        authors: [Ann Author, Bo "Bean" Baker]
        date: 2026-03-01
        pages: [index, costs, taste]
        base_url: \(base)
        diagnostics: {untranslated-page: allow}
        units:
          cup: {plural: cups, label: {nl: kop | koppen}}

        """
      )
      .with("sources.yaml", Self.sources)
      .with("charts/cups.yaml", nil)
      .with("en/index.md", Self.page("Coffee & <cups>", summary: "What </script> a cup costs."))
      .with("nl/index.md", Self.page("Koffie", summary: "Wat een kop kost."))
      .with("en/costs.md", Self.page("Costs", date: "2026-04-02") + "\nAs [@bean2025] says.\n")
      .with("nl/costs.md", Self.page("Kosten", date: "2026-04-02") + "\nZoals [@bean2025] zegt.\n")
      .with("en/taste.md", Self.page("Taste"))
  }

  private static func page(_ title: String, summary: String? = nil, date: String? = nil) -> String {
    "---\ntitle: \(title)\n" + (summary.map { "summary: \($0)\n" } ?? "")
      + (date.map { "date: \($0)\n" } ?? "") + "models: [coffee]\n---\n\nIt costs `= yearly`.\n"
  }

  private static let sources = """
    - id: bean2025
      type: article-journal
      title: The bean & its price
      author: [{family: Bean, given: Carla}, {literal: Bean Institute}]
      issued: 2025-04
      container-title: Journal of Beans
      DOI: 10.1000/bean

    """

  /// A file of the site as it is, whatever was said of the report.
  func text(_ path: String) throws -> String {
    let file = build().files.first { $0.path == path }
    return String(decoding: try #require(file, "\(path)").bytes, as: UTF8.self)
  }
}
