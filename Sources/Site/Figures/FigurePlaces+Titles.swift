import Formula
import Numerals
import Units

extension FigurePlaces {
  /// What stands above each panel: numbers in as few digits as tell them apart.
  func titles(_ words: FigureWords, _ language: Language) -> [String?] {
    var titles: [String?] = []
    for precision in [NumberFormat.Precision.automatic, .significant(6), .exact] {
      titles = zip(chart.panels, words.panels).map { panel, label in
        panel.title.flatMap { title($0, label, language, NumberFormat(.automatic, precision)) }
      }
      if Set(titles).count == titles.count { break }
    }
    return titles
  }

  private func title(
    _ title: CheckedPanel.Title, _ label: String?, _ language: Language, _ format: NumberFormat
  ) -> String? {
    switch title {
    case .text(let text, let names): names.shown(text, language)
    case .number(let number, let quantity):
      written(number, quantity, language, format)
    case .value(let quantity, _):
      label ?? WrittenValue(estimate(quantity.node), quantity, units, language, format).plain
    }
  }

  /// A number of data. A plain one may be a year, so that its thousands are not set apart.
  private func written(
    _ number: Double, _ quantity: Quantity, _ language: Language, _ format: NumberFormat
  ) -> String {
    let text = WrittenValue(Estimate(number), quantity, units, language, format).plain
    guard quantity.unit.isNone else { return text }
    return text.filter { String($0) != language.style.groupSeparator }
  }
}
