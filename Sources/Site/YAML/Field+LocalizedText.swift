import Diagnostics

extension Field where Value == LocalizedText {
  /// A text for every language, or a mapping from language tags to texts.
  static var localizedText: Self { localized(languages: nil) }

  /// A text for every language, or a mapping from some of `languages` to texts.
  static func localizedText(in languages: [String]) -> Self { localized(languages: languages) }

  private static func localized(languages: [String]?) -> Self {
    let expected = "text, or a text per language"
    return Field(expected) { node, name, problems in
      switch node.kind {
      case .scalar(let scalar) where !scalar.isNothing:
        let version = LocalizedText.Version(language: nil, excerpt: scalar.excerpt)
        return LocalizedText(versions: [version], range: node.range)
      case .mapping(let entries):
        var versions: [LocalizedText.Version] = []
        for entry in entries {
          let language = entry.key.text
          guard languages?.contains(language) ?? isLanguageTag(language) else {
            problems.append(
              FieldProblem.unknownLanguage(
                name, entry.key, known: languages ?? [],
                isBare: entry.isBare
              ).diagnostic)
            continue
          }
          let words = "\(name.words) in `\(language)`"
          let name = FieldName(words: words, key: entry.key.range)
          if let excerpt = Field<Excerpt>.excerpt.read(entry.value, name, &problems) {
            versions.append(LocalizedText.Version(language: language, excerpt: excerpt))
          }
        }
        return LocalizedText(versions: versions, range: node.range)
      case .scalar, .sequence:
        problems.append(FieldProblem.wrongKind(name, expected: expected, found: node).diagnostic)
        return nil
      }
    }
  }
}

/// Whether `text` has the form of a language tag (RFC 5646, without registry): two or three letters, then
/// subtags of one to eight letters and digits.
private func isLanguageTag(_ text: String) -> Bool {
  let subtags = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
  for (index, subtag) in subtags.enumerated() {
    guard index == 0 ? (2...3).contains(subtag.count) : (1...8).contains(subtag.count) else {
      return false
    }
    for byte in subtag {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: continue
      case 0x30...0x39 where index > 0: continue
      default: return false
      }
    }
  }
  return true
}
