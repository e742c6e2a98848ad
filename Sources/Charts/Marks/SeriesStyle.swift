/// How a series is told from the others: by colour, by dashes and by the shape of its points, so that
/// grey print and colour-blind readers lose nothing. After six series the looks repeat.
struct SeriesStyle: Hashable {
  let paint: Paint
  /// The lengths of dashes and gaps; nothing for a continuous line.
  let dashes: String?
  let shape: PointShape
  /// The width of the line.
  let width: Double

  /// How many series have looks of their own.
  static let count = 6

  /// The look of the series with a number, from 0.
  init(series: Int) {
    let looks: [(String?, PointShape)] = [
      (nil, .disc), ("10 4", .square), ("2.5 3.5", .triangle), ("12 3.5 2.5 3.5", .diamond),
      ("6 3", .cross), ("16 4", .ring),
    ]
    let index = series % looks.count
    paint = .series(index)
    (dashes, shape) = looks[index]
    width = 2.5
  }

  /// The look of a line that only gives context.
  static var context: SeriesStyle {
    SeriesStyle(paint: .soft, dashes: nil, shape: .disc, width: 1.5)
  }

  private init(paint: Paint, dashes: String?, shape: PointShape, width: Double) {
    self.paint = paint
    self.dashes = dashes
    self.shape = shape
    self.width = width
  }
}

extension Chart {
  /// The look of every series of every mark, and how many series there are.
  ///
  /// Series are numbered in order, through all panels; one with a name that was there before looks like
  /// that one. Lines without a name are context, unless no series of a line has one.
  var styles: (ofMarks: [[SeriesStyle]], count: Int) {
    let marks = marks
    let hasNamedLine = marks.contains { mark in
      if case .line(let line) = mark { line.label != nil } else { false }
    }
    var names: [(name: String, number: Int)] = []
    var count = 0
    let styles = marks.map { mark in
      mark.series.map { series -> SeriesStyle in
        if series == .context, hasNamedLine { return .context }
        if let label = series.label {
          if let known = names.first(where: { $0.name == label }) {
            return SeriesStyle(series: known.number)
          }
          names.append((label, count))
        }
        count += 1
        return SeriesStyle(series: count - 1)
      }
    }
    return (styles, count)
  }
}
