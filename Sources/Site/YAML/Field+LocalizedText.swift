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
        reportBlank(scalar, node, name, &problems)
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
          if let scalar = Field<YAMLScalar>.scalar.read(entry.value, name, &problems) {
            reportBlank(scalar, entry.value, name, &problems)
            versions.append(LocalizedText.Version(language: language, excerpt: scalar.excerpt))
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

/// Tells of a text of which a reader would see nothing. It is there all the same, so that nobody is told that it is missing too.
private func reportBlank(
  _ scalar: YAMLScalar, _ node: YAMLNode, _ name: FieldName, _ problems: inout [Diagnostic]
) {
  if scalar.isBlank {
    problems.append(FieldProblem.wrongKind(name, expected: "text", found: node).diagnostic)
  }
}

extension YAMLScalar {
  /// Whether a reader would see nothing of it.
  var isBlank: Bool { trimmed(excerpt.bytes, 0..<excerpt.bytes.count).isEmpty }
}
