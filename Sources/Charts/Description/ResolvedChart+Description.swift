extension ResolvedChart {
  /// How many clauses are told at most, of all panels together.
  private static let mostClauses = 16

  /// The author's sentence, or the one made from the data.
  var descriptionText: String {
    switch chart.description {
    case .written(let text): text
    case .generated(let words): generatedDescription(words)
    }
  }

  /// A sentence made from the data: what rises or falls, from where to where, for every series.
  ///
  /// Lines are told by their course and where they cross, sets of points by their extent, single points and
  /// rules by their values. Numbers are written in the style of the chart.
  ///
  ///     “Train longer” rises from 20% at 1 to 80% at 10,000; crosses “Think longer” at 31; “Think longer” …
  public func generatedDescription(_ words: ChartWords) -> String {
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
    guard let first = sentence.unicodeScalars.first, let capital = first.capital else {
      return sentence
    }
    var text = String.UnicodeScalarView([capital])
    text.append(contentsOf: sentence.unicodeScalars.dropFirst())
    return String(text)
  }
}

extension Unicode.Scalar {
  /// The capital of a small letter of the alphabets whose capitals stand at one distance: Latin with the accents of
  /// western Europe, Greek and Cyrillic. Embedded Swift has no table of all others.
  fileprivate var capital: Unicode.Scalar? {
    switch value {
    case 0x61...0x7A, 0xE0...0xF6, 0xF8...0xFE, 0x3B1...0x3C1, 0x3C3...0x3C9, 0x430...0x44F:
      Unicode.Scalar(value - 0x20)
    case 0x450...0x45F: Unicode.Scalar(value - 0x50)
    default: nil
    }
  }
}
