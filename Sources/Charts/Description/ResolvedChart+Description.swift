extension ResolvedChart {
  /// How many clauses are told at most, of all panels together.
  private static let mostClauses = 16

  /// The author's sentence, or the one made from the data.
  var descriptionText: String {
    switch chart.description {
    case .written(let text): text
    case .generated(let language): generatedDescription(language)
    }
  }

  /// A sentence made from the data: what rises or falls, from where to where, for every series.
  ///
  /// Lines are told by their course and where they cross, sets of points by their extent, single points and
  /// rules by their values. Numbers are written in the style of the chart.
  ///
  ///     “Train longer” rises from 20% at 1 to 80% at 10,000; crosses “Think longer” at 31; “Think longer” …
  public func generatedDescription(_ language: DescriptionLanguage) -> String {
    let words = DescriptionWords(language)
    let sentences = panels.map { panel in
      let crossings = panel.crossings()
      var clauses = panel.marks.indices.flatMap { index in
        panel.marks[index].clauses(panel, words)
          + crossings.filter { $0.mark == index }.map { panel.clause($0, words) }
      }
      // Nobody listens to more; the table has the rest.
      let most = max(Self.mostClauses / panels.count, 2)
      if clauses.count > most + 1 {
        clauses = clauses.prefix(most) + [words.more(clauses.count - most)]
      }
      let title = panels.count > 1 ? panel.title.map { $0 + ": " } ?? "" : ""
      return capitalized(title + clauses.joined(separator: "; ") + ".")
    }
    return sentences.joined(separator: " ")
  }

  private func capitalized(_ sentence: String) -> String {
    guard let first = sentence.utf8.first, (0x61...0x7A).contains(first) else { return sentence }
    return String(decoding: [first - 0x20] + sentence.utf8.dropFirst(), as: UTF8.self)
  }
}
