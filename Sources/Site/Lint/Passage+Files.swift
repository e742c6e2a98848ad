extension ChartFile {
  /// The sentences around the figure. Labels within it name things, and are left alone.
  var passages: [Passage] { [title, subtitle, caption, alt].flatMap(\.passages) }
}

extension TableFile {
  /// The sentences around the table. What its rows and columns are called is left alone.
  var passages: [Passage] { [title, caption].flatMap(\.passages) }
}

extension ClaimEntry {
  /// What the report says of the claim. The claim itself is quoted: its numbers are those of its source, and they are
  /// what is examined.
  var passages: [Passage] {
    ([because, dependence?.on] + (dependence?.cases ?? []).map(\.when)).flatMap(\.passages)
  }
}

extension LocalizedPhrase? {
  /// The text in each of its languages.
  fileprivate var passages: [Passage] { self?.versions.map { Passage($0.phrase) } ?? [] }
}
