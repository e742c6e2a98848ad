/// What every kind of mark says of itself. The stages know marks only through this.
protocol MarkContent {
  /// The series that the mark shows, in order: one for a line, one for each layer of a stack, none for a
  /// rule. Each gets a look of its own.
  var series: [SeriesName] { get }

  /// What keeps the mark from being drawn against two axes.
  func problems(x: Axis, y: Axis) -> [MarkProblem]

  /// Its columns, where `sweep` gives the places at which a function is asked; without places only those that
  /// are the mark's own.
  func channels(sweep: [Double]) -> Channels

  /// The indices of the series whose names may stand in the margin, since they reach the right side of the
  /// plot.
  func seriesAtRight(_ panel: ResolvedPanel) -> [Int]

  /// The mark in its place. There is a style for each of its ``series``.
  func drawn(on plot: Plot, _ styles: [SeriesStyle]) -> DrawnMark

  /// Its data as tables, one for each thing that a reader would look up; functions are read at `sweep`.
  func tables(sweep: [Double]) -> [MarkTable]

  /// Its data as tables where it covers the whole plot, read at the readable places of both axes; as
  /// ``tables(sweep:)`` otherwise.
  func tables(sweep: [Double], grid: ReadableGrid) -> [MarkTable]

  /// What it shows, in clauses of a sentence.
  func clauses(_ panel: ResolvedPanel, _ words: ChartWords) -> [String]
}

extension MarkContent {
  var series: [SeriesName] { [] }
  func problems(x: Axis, y: Axis) -> [MarkProblem] { [] }
  func seriesAtRight(_ panel: ResolvedPanel) -> [Int] { [] }
  func tables(sweep: [Double], grid: ReadableGrid) -> [MarkTable] { tables(sweep: sweep) }
}

/// The places along both axes at which a person would read a value that depends on both.
struct ReadableGrid: Hashable {
  var xs: [Double]
  var ys: [Double]
}

/// How a series is known.
enum SeriesName: Hashable {
  /// By its name; series of one name look alike.
  case named(String)
  /// By nothing, though it is a series.
  case unnamed
  /// By nothing, and it is no more than context where other series have names.
  case context

  /// The name of a series that always counts as one.
  init(_ label: String?) {
    if let label { self = .named(label) } else { self = .unnamed }
  }

  var label: String? {
    if case .named(let label) = self { label } else { nil }
  }
}

/// A ``ChartProblem`` before it is known which mark has it.
enum MarkProblem: Hashable {
  case emptyPoints
  case nonFinitePoint(index: Int)
  case inadmissiblePoint(index: Int, Dimension, Double)
  case unequalColumns(expected: Int, found: Int)
  case unorderedInterval(index: Int)
  case negativeSize(index: Int)
  case baseOnLogAxis(Dimension)
  case needsDomains
  case noLevels
  case outsideDomain
  case wrongCount(asked: Int, answered: Int)
  case undefinedLine
  case unorderedPlaces(index: Int)
  case negativeLayer(layer: Int)

  /// The problem of a chart, once it is known which mark has it.
  func found(in mark: Int) -> ChartProblem {
    switch self {
    case .emptyPoints: .emptyPoints(mark: mark)
    case .nonFinitePoint(let point): .nonFinitePoint(mark: mark, index: point)
    case .inadmissiblePoint(let point, let dimension, let value):
      .inadmissiblePoint(mark: mark, index: point, dimension, value)
    case .unequalColumns(let expected, let found):
      .unequalColumns(mark: mark, expected: expected, found: found)
    case .unorderedInterval(let point): .unorderedInterval(mark: mark, index: point)
    case .negativeSize(let point): .negativeSize(mark: mark, index: point)
    case .baseOnLogAxis(let dimension): .baseOnLogAxis(mark: mark, dimension)
    case .needsDomains: .needsDomains(mark: mark)
    case .noLevels: .noLevels(mark: mark)
    case .outsideDomain: .outsideDomain(mark: mark)
    case .wrongCount(let asked, let answered):
      .wrongCount(mark: mark, asked: asked, answered: answered)
    case .undefinedLine: .undefinedLine(mark: mark)
    case .unorderedPlaces(let index): .unorderedPlaces(mark: mark, index: index)
    case .negativeLayer(let layer): .negativeLayer(mark: mark, layer: layer)
    }
  }
}

extension MarkContent {
  /// The problems of places that must all be on the axes.
  func placeProblems(_ places: [(x: Double?, y: Double?)], x: Axis, y: Axis) -> [MarkProblem] {
    if places.isEmpty { return [.emptyPoints] }
    var problems: [MarkProblem] = []
    for (index, place) in places.enumerated() {
      if place.x?.isFinite == false || place.y?.isFinite == false {
        problems.append(.nonFinitePoint(index: index))
        continue
      }
      if let value = place.x, !x.scale.admits(value) {
        problems.append(.inadmissiblePoint(index: index, .x, value))
      }
      if let value = place.y, !y.scale.admits(value) {
        problems.append(.inadmissiblePoint(index: index, .y, value))
      }
    }
    return problems
  }
}
