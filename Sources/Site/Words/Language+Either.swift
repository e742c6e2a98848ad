extension Language {
  /// One of two wordings, by the language.
  func either(_ english: String, _ dutch: String) -> String {
    tag.lowercased().prefix { $0 != "-" } == "nl" ? dutch : english
  }
}
