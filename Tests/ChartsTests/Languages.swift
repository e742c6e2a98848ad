import Charts
import Numerals

@testable import Site

// The languages that come with Tenfold, and charts that are in English where nothing is said.

extension NumberStyle {
  static let english = Language.english.style
  static let dutch = LanguageLibrary.embedded("nl")?.style ?? english
}

extension ChartWords {
  static let english = Language.english.chartWords
  static let dutch = LanguageLibrary.embedded("nl")?.chartWords ?? english
}

extension Chart {
  init(id: String, title: String, x: Axis, y: Axis, marks: [Mark], words: ChartWords = .english) {
    self.init(
      id: id, title: title, description: .generated(.english), x: x, y: y, marks: marks,
      words: words)
  }

  init(
    id: String, title: String, description: Description, x: Axis, y: Axis, marks: [Mark]
  ) {
    self.init(
      id: id, title: title, description: description, x: x, y: y, marks: marks, words: .english)
  }

  init(
    id: String, title: String, x: Axis, y: Axis, panels: [Panel],
    arrangement: Arrangement = .grid(columns: nil)
  ) {
    self.init(
      id: id, title: title, description: .generated(.english), x: x, y: y, panels: panels,
      arrangement: arrangement, words: .english)
  }
}
