import Diagnostics

/// Finds sentences that a report of several languages gives once for all of them. Names, labels and titles of models may be the
/// same everywhere; what a claim says, a note or the title of a figure is a sentence in one language.
struct UntranslatedTexts {
  private let languages: [String]

  /// What is told of a report; nothing where it has one language.
  static func problems(of report: Report) -> [Diagnostic] {
    let languages = report.languages.map(\.tag)
    guard languages.count > 1 else { return [] }
    return UntranslatedTexts(languages: languages).problems(of: report)
  }

  private func problems(of report: Report) -> [Diagnostic] {
    let says = report.claims.compactMap(\.says)
    var phrases = report.models.flatMap { [$0.description] + $0.entries.map(\.note) }
    for chart in report.charts {
      phrases += [chart.title, chart.subtitle, chart.caption, chart.alt]
    }
    for table in report.tables { phrases += [table.title, table.caption] }
    for claim in report.claims {
      phrases += [claim.because, claim.dependence?.on]
      for part in claim.dependence?.cases ?? [] { phrases.append(part.when) }
    }
    let texts = says.filter { $0.isForAllLanguages }.map { $0.range }
    return (texts + phrases.compactMap { $0 }.filter { $0.isForAllLanguages }.map { $0.range })
      .map(told)
  }

  private func told(_ range: SourceRange) -> Diagnostic {
    let names = languages.map { "`\($0)`" }.joined(separator: ", ")
    let keys = languages.map { "\($0): …" }.joined(separator: ", ")
    return Diagnostic(
      "untranslated-text", severity: .warning, "one text stands for all languages: \(names)",
      at: range, hint: "say it in each: `{\(keys)}`")
  }
}

extension LocalizedText {
  /// Whether one text serves all languages.
  fileprivate var isForAllLanguages: Bool { versions.first?.language == nil && !versions.isEmpty }
}

extension LocalizedPhrase {
  /// Whether one text serves all languages, and has words: a value alone is written in each.
  fileprivate var isForAllLanguages: Bool {
    guard let first = versions.first, first.language == nil else { return false }
    return first.phrase.parts.contains { part in
      if case .text(let text) = part { text.text.contains { $0.isLetter } } else { false }
    }
  }
}
