import Testing

@testable import Site

/// A report of two languages in which pages share their ids: figures, formulas, notes, claims, works and values with
/// popovers on each.
enum SingleFileReport {
  static let report: SmallReport = {
    var report = SmallReport()
      .with(
        "report.yaml",
        """
        title: {en: "What does coffee cost?", nl: "Wat kost koffie?"}
        languages: [en, nl]
        pages: [index, costs, more]
        date: 2026-02-01
        units:
          cup: {plural: cups}

        """
      )
      .with("media/cup.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>")
      .with(
        "charts/cups.yaml",
        """
        title: {en: A cup costs, nl: Een kopje kost}
        x: {label: {en: Habit, nl: Gewoonte}, unit: cup/day, domain: [0, 6]}
        y: {label: {en: Cost, nl: Kosten}, unit: EUR}
        marks:
          - line: coffee.cost(x) * 1 year
            label: {en: Home, nl: Thuis}

        """
      )
      .with(
        "models/coffee.yaml",
        """
        title: {en: A year of coffee, nl: Een jaar koffie}
        parameters:
          price: {value: 14 EUR/kg, source: ord2025}
          dose: 18 g/cup
          habit: 3 cups/day
        definitions:
          cost(cups_a_day): price * dose * cups_a_day
          yearly: cost(habit) * 1 year in EUR

        """
      )
      .with(
        "claims/claims.yaml",
        """
        cheap:
          says: {en: Coffee is cheap., nl: Koffie is goedkoop.}
          holds: coffee.yearly < 300 EUR
          verdict: holds
          because: {en: "It costs `= coffee.yearly`.", nl: "Het kost `= coffee.yearly`."}

        """
      )
      .with(
        "sources.yaml",
        """
        references:
          - id: ord2025
            type: webpage
            title: Coffee
            author: [{family: Ord, given: Toby}]
            issued: {date-parts: [[2025]]}
            URL: https://example.org/ord

        """)
    for (language, other) in [("en", "nl"), ("nl", "en")] {
      for page in ["index", "costs", "more"] {
        report = report.with(
          "\(language)/\(page).md",
          """
          ---
          title: Page \(page) in \(language)
          models: [coffee]
          ---

          At `= habit` a year costs `= yearly`.[^1] See [@ord2025] and [here](#same-words), \
          [there](page:costs#same-words), [](page:more), [](chart:cups), [](model:coffee) and \
          [the shop](https://example.org/shop).

          ## Same words <!-- #same-words -->

          \(page == "more" ? "![](claim:cheap)" : "![A cup](media/cup.svg)")

          \(page == "costs" ? "![](chart:cups)\n\n![](formula:coffee.cost)" : "Not \(other).")

          [^1]: A note of \(page) that says `= price`.

          """)
      }
    }
    return report
  }()

  /// What comes of a report that also makes single files.
  static func build(_ report: SmallReport, _ appendices: Appendices = .all) -> SiteBuild {
    var input = report.input
    input.appendices = appendices
    input.makesSingleFiles = true
    return buildSite(input)
  }

  /// The report itself, built once.
  static let build = build(report, .all)
}
