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
    SeriesStyle(paint: .soft, dashes: nil, shape: .disc, width: 1)
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
  /// that one, and those without a name look alike in all panels, the first like the first. Lines without a
  /// name are context, unless no series of a line has one.
  var styles: (ofMarks: [[SeriesStyle]], count: Int) {
    let hasNamedLine = marks.contains { mark in
      if case .line(let line) = mark { line.label != nil } else { false }
    }
    var names: [(name: String, number: Int)] = []
    var unnamed: [Int] = []
    var count = 0
    var styles: [[SeriesStyle]] = []
    for panel in panels {
      var unnamedHere = 0
      func number(_ series: SeriesName) -> Int {
        if let label = series.label {
          if let known = names.first(where: { $0.name == label }) { return known.number }
          names.append((label, count))
        } else {
          unnamedHere += 1
          if unnamedHere <= unnamed.count { return unnamed[unnamedHere - 1] }
          unnamed.append(count)
        }
        count += 1
        return count - 1
      }
      for mark in panel.marks {
        styles.append(
          mark.series.map {
            $0 == .context && hasNamedLine ? .context : SeriesStyle(series: number($0))
          })
      }
    }
    return (styles, count)
  }
}
