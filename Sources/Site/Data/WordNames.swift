import Diagnostics

/// What readers are shown for the words of a column, in each language: data keep the words of their file.
struct WordNames: Sendable {
  private var names: [String: LocalizedText] = [:]

  /// No word has another name.
  init() {}

  /// The names that the declarations of columns give; of two for one word the first one counts.
  init(_ declarations: [ColumnDeclaration]) {
    for entry in declarations.flatMap(\.names) where names[entry.key.text] == nil {
      names[entry.key.text] = entry.value
    }
  }

  /// A word as a page in a language shows it.
  func shown(_ word: String, _ language: Language) -> String {
    names[word]?[language.tag]?.text ?? word
  }
}
