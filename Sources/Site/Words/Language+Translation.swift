extension Language {
  /// What stands above a page that is not translated: "This page is not available in Dutch yet. It is shown in
  /// English."
  func notTranslated(from original: Language) -> String {
    self[.notTranslated, ["name": "\(original.name)"]]
  }
}
