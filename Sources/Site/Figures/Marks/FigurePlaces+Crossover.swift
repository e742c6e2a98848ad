import Charts
import Formula
import Numerals

extension FigurePlaces {
  /// Where two curves meet: a point with lines to both axes, its interval, and its place in words.
  func mark(
    _ crossover: CheckedCrossover, _ curves: SampledCurves, _ texts: [String?],
    _ language: Language
  ) -> Mark {
    let place = crossing(crossover)
    let words = WrittenValue(place, crossover.place, units, language, .withInterval)
    return .point(
      PointMark(
        x: place.value, y: curves.values(at: [place.value])[0][0],
        label: texts[0] ?? "x = " + words.plain,
        xInterval: place.interval.map { Domain($0.low, $0.high) }, hasDropLines: true))
  }
}

extension CheckedCrossover {
  /// Where the curves meet, as far as they do.
  enum Crossing {
    /// The place, and what is to be said of it.
    case estimate(Estimate, FigureProblem?)
    case missing(FigureProblem)
    /// Something else took the value away, which the graph explains.
    case fault
  }

  /// Looks for the place, in every sample where it is uncertain.
  func crossing(_ graph: Graph, _ samples: Samples) -> Crossing {
    let program = Program(graph, roots: [place.node])
    let isUncertain = graph.isUncertain(place.node)
    let column =
      isUncertain ? program.sample(samples)[0] : program.run(count: 1, samples: samples)[0]
    let found = column.filter { $0.isFinite }
    if found.count < column.count,
      let fault = graph.fault(of: place.node, samples: samples)
    {
      switch fault.reason {
      case .noRoot, .jump: break
      // One of an `inverse` that stands in a curve is told there.
      case .severalRoots(let places) where fault.range == range:
        return .missing(
          .severalCrossings(
            places: fault.label, count: places.count,
            samples: fault.sampled.map { [$0.failed, $0.count] } ?? [], range))
      default: return .fault
      }
    }
    guard !found.isEmpty else { return .missing(.noCrossing(range)) }
    guard isUncertain else { return .estimate(Estimate(found[0]), nil) }
    let estimate = Estimate(samples: found, isJoint: true)
    guard found.count < column.count else { return .estimate(estimate, nil) }
    let share = WrittenValue.percent(Double(found.count) / Double(column.count), .english)
    let problem = FigureProblem.rareCrossing(share: share, isNarrowed: isNarrowed, range)
    return isNarrowed ? .estimate(estimate, problem) : .missing(problem)
  }
}
