extension ResolvedChart {
  /// The author's sentence, or the one made from the data.
  var descriptionText: String {
    switch chart.description {
    case .written(let text): text
    case .generated(let language): generatedDescription(language)
    }
  }

  /// A sentence made from the data.
  public func generatedDescription(_ language: DescriptionLanguage) -> String { "" }
}
