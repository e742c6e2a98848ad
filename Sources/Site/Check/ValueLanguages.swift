import Diagnostics
import Numerals

/// In which languages the values of a text are read that differs by language, and which of these are one value: what every
/// language of a text shows in the same format is told of once.
struct ValueLanguages: Sendable {
  /// The languages of the first of the values that are one.
  private var tags: [SourceRange: [String]] = [:]
  private var repeated: Set<SourceRange> = []

  /// Adds the values of a text; `key` spells a formula so that the same one has the same key in every language.
  mutating func add(_ text: LocalizedPhrase, key: (ValueSpan) -> String) {
    var places: [String: [SourceRange]] = [:]
    for version in text.versions {
      guard let language = version.language else { continue }
      var counts: [String: Int] = [:]
      for span in version.phrase.values {
        // A text of a figure is looked at for each panel.
        guard tags[span.range] == nil, !repeated.contains(span.range) else { continue }
        let name = key(span) + " | " + span.format.text
        let ordinal = counts[name, default: 0]
        counts[name] = ordinal + 1
        if let known = places[name], ordinal < known.count {
          tags[known[ordinal], default: []].append(language)
          repeated.insert(span.range)
        } else {
          places[name, default: []].append(span.range)
          tags[span.range] = [language]
        }
      }
    }
  }

  /// Whether another language of the same text has shown the value before.
  func isRepeated(_ range: SourceRange) -> Bool { repeated.contains(range) }

  /// Whether a value is read in a language. One in a text for all languages is.
  func shows(_ range: SourceRange, in language: String) -> Bool {
    tags[range]?.contains(language) ?? true
  }
}
