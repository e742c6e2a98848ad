import Site

extension BuildCounts {
  /// What was generated, as in `6 pages, 41 values, 4 figures`.
  var summary: String {
    [counted(pages, "page"), counted(values, "value"), counted(figures, "figure")]
      .joined(separator: ", ")
  }
}
