import Charts
import Markup

/// A figure that is ready to be put on a page, in one language.
struct Figure: Sendable {
  let id: String
  let words: FigureWords
  let language: Language
  /// What is drawn.
  let resolved: ResolvedChart
  /// The drawings, one for each width that a page may need.
  let drawings: [LaidOutChart]

  /// The data of its marks at places that a person would look up.
  var series: [Series] { resolved.series }

  /// Whether it is wider than the text where a page has the room.
  var isFull: Bool { drawings.contains { $0.layout == .full } }

  /// The drawing for a width.
  func drawing(_ layout: Layout) -> LaidOutChart {
    drawings.first { $0.layout == layout } ?? resolved.laidOut(layout)
  }

  /// The path of a file of the figure, seen from the pages of its language.
  func path(_ format: FigureFormat) -> String { "figures/" + id + "." + format.rawValue }

  /// The bytes of that file.
  func file(
    _ format: FigureFormat, _ layout: Layout = .wide, _ colors: ColorSource = .file
  ) -> [UInt8] {
    switch format {
    case .svg: drawing(layout).svg(colors: colors).bytes
    case .csv: FigureNumbers(self).bytes
    }
  }
}
