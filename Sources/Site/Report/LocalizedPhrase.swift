import Diagnostics
import Markdown

/// A phrase per language.
struct LocalizedPhrase: Sendable {
  let versions: [(language: String?, phrase: Phrase)]
  let range: SourceRange

  init(_ text: LocalizedText, _ problems: inout [Diagnostic]) {
    self.init(text, &problems) { Phrase($0, &$1) }
  }

  /// A text in which Markdown means what it means within a line of a page.
  init(markdown text: LocalizedText, _ problems: inout [Diagnostic]) {
    self.init(text, &problems) { Phrase(markdown: $0, &$1) }
  }

  private init(
    _ text: LocalizedText, _ problems: inout [Diagnostic],
    _ read: (Excerpt, inout [Diagnostic]) -> Phrase
  ) {
    var versions: [(language: String?, phrase: Phrase)] = []
    for version in text.versions {
      versions.append((language: version.language, phrase: read(version.excerpt, &problems)))
    }
    self.versions = versions
    range = text.range
  }

  /// The keys of what looks like works that it cites.
  var works: [String] {
    versions.flatMap(\.phrase.citations).flatMap(\.works).map(\.key.text)
  }

  subscript(language: String) -> Phrase? {
    versions.first { $0.language == nil || $0.language == language }?.phrase
  }
}
