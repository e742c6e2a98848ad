/// How a series is told from the others: by colour, by dashes and by the shape of its points, so that
/// grey print and colour-blind readers lose nothing. After six series the looks repeat.
struct SeriesStyle: Hashable {
  let paint: Paint
  /// The lengths of dashes and gaps; nothing for a continuous line.
  let dashes: String?
  let shape: PointShape
  /// The width of the line.
  let width: Double

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
  /// The look of every mark; nothing for marks that are no series.
  ///
  /// Lines with a name and sets of points are series, numbered in order; a set with the name of a line
  /// belongs to it. Lines without a name are context, unless no line has one.
  var styles: [SeriesStyle?] {
    let hasNamedLine = marks.contains { $0.isLine && $0.label != nil }
    var names: [String] = []
    var numbers: [Int] = []
    var count = 0
    return marks.map { mark in
      switch mark {
      case .line, .points:
        if mark.isLine, mark.label == nil, hasNamedLine { return .context }
        if let label = mark.label, let known = names.firstIndex(of: label) {
          return SeriesStyle(series: numbers[known])
        }
        if let label = mark.label {
          names.append(label)
          numbers.append(count)
        }
        count += 1
        return SeriesStyle(series: count - 1)
      case .point, .rule:
        return nil
      }
    }
  }
}

extension Mark {
  /// Whether the mark is a curve.
  var isLine: Bool { if case .line = self { true } else { false } }
}
