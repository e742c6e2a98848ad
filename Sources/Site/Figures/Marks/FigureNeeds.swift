import Charts
import Formula

/// What must be computed for a mark.
struct FigureNeeds {
  /// Values at no variable, which must all exist.
  var values: [NodeID] = []
  /// Values along the horizontal axis.
  var curves: [CheckedLine] = []
}

extension CheckedMark.Kind {
  /// What must be computed for the mark.
  var needs: FigureNeeds {
    switch self {
    case .line(let line): FigureNeeds(curves: [line])
    case .rows: FigureNeeds()
    case .points(let points): FigureNeeds(values: points.flatMap { [$0.x, $0.y] })
    case .point(let point): FigureNeeds(values: [point.x, point.y])
    case .rule(.horizontal(let node)), .rule(.vertical(let node)): FigureNeeds(values: [node])
    }
  }
}

extension FigurePlaces {
  /// A mark as it is drawn, with its texts: its label, then those of its parts.
  func mark(_ kind: CheckedMark.Kind, _ texts: [String?]) -> Mark {
    switch kind {
    case .line(let line): mark(line, texts)
    case .points(let points): mark(points, texts)
    case .rows(let rows): mark(rows, texts)
    case .point(let point): mark(point, texts)
    case .rule(let rule): mark(rule, texts)
    }
  }
}
