import Charts
import Markup

/// A figure that is ready to be put on a page, in one language.
struct Figure: Sendable {
  let id: String
  let words: FigureWords
  /// The drawings, one for each width.
  let drawings: [(layout: Layout, svg: Fragment)]
  /// The data of its marks.
  let series: [Series]
  let x: AxisFile.FormatName
  let y: AxisFile.FormatName
}
