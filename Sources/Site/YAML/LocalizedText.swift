import Diagnostics

/// A text that may differ by language.
struct LocalizedText: Sendable {
  /// The text in one language.
  struct Version: Sendable {
    /// The language tag, such as `en` or `nl-BE`; `nil` for a text that serves every language.
    let language: String?

    /// The text, with its place.
    let excerpt: Excerpt
  }

  /// The versions, in the order of the file. A text that serves every language is the only one.
  let versions: [Version]

  /// Where the whole value stands.
  let range: SourceRange

  /// The text in `language`; `nil` if it is given in other languages only.
  subscript(language: String) -> Excerpt? {
    versions.first { $0.language == nil || $0.language == language }?.excerpt
  }

  /// The languages the text is given in; `nil` when one text serves every language.
  var languages: [String]? {
    let languages = versions.compactMap(\.language)
    return languages.isEmpty && !versions.isEmpty ? nil : languages
  }
}
