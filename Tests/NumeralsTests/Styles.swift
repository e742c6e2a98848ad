import Numerals

@testable import Site

/// The styles of the languages that come with Tenfold.
extension NumberStyle {
  static let english = Language.english.style
  static let dutch = LanguageLibrary.embedded("nl")?.style ?? english
}
