import MathML
import Numerals
import Units

@testable import Site

/// The words of the languages that come with Tenfold, as formulas need them.
struct FormulaLanguage {
  let style: NumberStyle
  let words: Messages<FormulaMessage>
  /// The standard units, with the words of every language.
  static let units = UnitTable.standard(
    in: [.english] + ["nl"].compactMap(LanguageLibrary.embedded))

  /// The language of a tag; English for one that there is not.
  init(_ tag: String) {
    let language = LanguageLibrary.embedded(tag) ?? .english
    style = language.style
    words = language.formulaWords
  }
}
