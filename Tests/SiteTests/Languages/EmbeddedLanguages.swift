import Numerals

@testable import Site

// The languages that come with Tenfold, as tests name them.

extension Language {
  /// The language of a tag, as the default theme has it.
  init?(_ tag: String) {
    guard let language = LanguageLibrary.embedded(tag) else { return nil }
    self = language
  }
}

extension NumberStyle {
  static let english = Language.english.style
}
