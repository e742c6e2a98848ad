extension Language {
  /// What stands above a page that is not translated: "This page is not there in Dutch yet. It is shown in its
  /// original language: English."
  func notTranslated(from original: Language) -> String {
    self[.notTranslated, ["name": name(of: original)]]
  }
}
