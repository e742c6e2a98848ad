import Diagnostics

/// A phrase per language.
struct LocalizedPhrase: Sendable {
  let versions: [(language: String?, phrase: Phrase)]
  let range: SourceRange

  init(_ text: LocalizedText, _ problems: inout [Diagnostic]) {
    var versions: [(language: String?, phrase: Phrase)] = []
    for version in text.versions {
      versions.append((language: version.language, phrase: Phrase(version.excerpt, &problems)))
    }
    self.versions = versions
    range = text.range
  }

  subscript(language: String) -> Phrase? {
    versions.first { $0.language == nil || $0.language == language }?.phrase
  }
}
