import Charts
import Formula

/// What must be computed for a mark.
struct FigureNeeds {
  /// Values at no variable, which must all exist.
  var values: [NodeID] = []
  /// Values along the horizontal axis.
  var curves: [CheckedCurve] = []
  /// Other values of which samples are drawn.
  var sampled: [NodeID] = []
  /// Where curves meet.
  var crossovers: [CheckedCrossover] = []
}

extension CheckedMark.Kind {
  /// What must be computed for the mark.
  var needs: FigureNeeds {
    switch self {
    case .line(let line): FigureNeeds(values: line.support, curves: [line.curve])
    case .dataLine, .rows: FigureNeeds()
    case .band(let band): FigureNeeds(curves: [band.from, band.to])
    case .area(let area):
      FigureNeeds(values: [area.base].compactMap(\.self), curves: [area.curve])
    case .stack(let layers): FigureNeeds(curves: layers)
    case .points(let points): FigureNeeds(values: points.points.flatMap(\.nodes))
    case .point(let point): FigureNeeds(values: point.nodes)
    case .bars(let bars): FigureNeeds(values: bars.groups.flatMap(\.values.nodes))
    case .tornado(let tornado):
      FigureNeeds(values: [tornado.value] + tornado.inputs.map(\.node))
    case .fitted(let fitted): FigureNeeds(curves: fitted.curves)
    case .rule(.horizontal(let node)), .rule(.vertical(let node)): FigureNeeds(values: [node])
    case .text(let place): FigureNeeds(values: place.nodes)
    case .arrow(let from, let to): FigureNeeds(values: from.nodes + to.nodes)
    case .slope(let slope): FigureNeeds(values: [slope.from, slope.to], curves: [slope.curve])
    case .crossover(let crossover):
      FigureNeeds(
        curves: [crossover.curve], sampled: [crossover.place.node], crossovers: [crossover])
    case .contour(let contour): FigureNeeds(values: contour.levels, sampled: [contour.value])
    }
  }
}

extension CheckedMark.Kind {
  /// How many marks of the drawing it becomes.
  var count: Int {
    switch self {
    case .dataLine(let lines): lines.count
    case .fitted: 2
    default: 1
    }
  }

  /// The shares of the probability that the intervals of its first curve hold.
  var shares: [Double] {
    switch self {
    case .line(let line): line.shares
    case .fitted(let fitted): fitted.shares
    default: []
    }
  }
}

extension CheckedBars.Group.Values {
  fileprivate var nodes: [NodeID] { if case .nodes(let nodes) = self { nodes } else { [] } }
}

extension FigurePlaces {
  /// What is drawn for a mark, with its curves and its texts: its label, then those of its parts.
  func marks(
    _ kind: CheckedMark.Kind, _ curves: SampledCurves, _ texts: [String?], _ language: Language
  ) -> [Mark] {
    switch kind {
    case .line(let line): [mark(line, curves, texts)]
    case .dataLine(let lines): lines.map { mark($0, texts, language) }
    case .band: [band(curves, texts)]
    case .area(let area): [mark(area, curves, texts)]
    case .stack: [stack(curves, texts)]
    case .points(let points): [mark(points, texts, language)]
    case .rows(let rows): [mark(rows, texts, language)]
    case .point(let point): [mark(point, texts)]
    case .rule(let rule): [mark(rule, texts)]
    case .text(let place): [text(place, texts)]
    case .arrow(let from, let to): [arrow(from, to, texts)]
    case .slope(let slope): [mark(slope, curves)]
    case .crossover(let crossover): [mark(crossover, curves, texts, language)]
    case .contour(let contour): [mark(contour, texts, language)]
    case .bars(let bars): [mark(bars, texts, language)]
    case .tornado(let tornado): [mark(tornado, texts)]
    case .fitted(let fitted): marks(fitted, curves, texts)
    }
  }
}
