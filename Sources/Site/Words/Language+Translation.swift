extension Language {
  /// What stands above a page that is not translated: "This page is not available in Dutch yet. It is shown in
  /// English."
  func notTranslated(from original: Language) -> String {
    either(
      "This page is not there in English yet. It is shown in its original language: \(original.name).",
      "Deze pagina is er nog niet in het Nederlands. Ze staat hier in de oorspronkelijke taal: \(original.name)."
    )
  }
}
