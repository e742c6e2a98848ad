import Site

extension BuildCounts {
  /// What was generated, as in `6 pages, 41 values, 4 figures`.
  var summary: String {
    [counted(pages, "page"), counted(values, "value"), counted(figures, "figure")]
      .joined(separator: ", ")
  }

  /// A row for each language with how much it has, below the names of what is counted; empty without a language.
  var table: String {
    guard !languages.isEmpty else { return "" }
    let names = ["", "pages", "words", "figures", "claims", "values"]
    let rows = languages.map { counts in
      [counts.language]
        + [counts.pages, counts.words, counts.figures, counts.claims, counts.values].map(
          String.init)
    }
    return TextTable(rows: [names] + rows, isOfNumbers: true).text
  }
}
