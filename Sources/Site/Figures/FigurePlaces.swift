import Charts
import Formula
import Numerals
import Units

/// The numbers of a figure, which are the same in every language.
struct FigurePlaces {
  let graph: Graph
  let units: UnitTable
  /// The samples of what is uncertain: few enough to draw a curve of their medians, with errors below what
  /// can be seen.
  let samples: Samples
  /// The mark of the file that each mark of the drawing comes from.
  let owners: [Int]
  let chart: CheckedChart
  private let estimates: [NodeID: Estimate]
  private let crossings: [NodeID: Estimate]
  /// What is known of each mark's curves, which is not computed anew for each language and width.
  private let curves: [SampledCurves]

  /// Computes the places; `nil` when one has no value, which is reported.
  init?(
    _ chart: CheckedChart, _ report: EvaluatedReport, _ faults: inout FaultReporter,
    _ problems: inout [FigureProblem]
  ) {
    let graph = report.checked.graph
    let needs = chart.marks.map(\.kind.needs)
    let nodes =
      chart.x.nodes + chart.y.nodes + chart.panels.compactMap { $0.title?.node }
      + needs.flatMap(\.values)
    var estimates: [NodeID: Estimate] = [:]
    var isComplete = true
    for (node, estimate) in zip(nodes, graph.estimates(of: nodes, report.samples)) {
      estimates[node] = estimate
      if !estimate.value.isFinite {
        isComplete = false
        faults.report(node)
      }
    }
    guard isComplete else { return nil }
    let config = report.checked.report.config
    let samples = Samples(
      of: graph, for: needs.flatMap { $0.curves.map(\.value) + $0.sampled }, seed: config.seed,
      count: min(config.samples, Self.samplesOfCurve), correlations: report.checked.correlations)
    var crossings: [NodeID: Estimate] = [:]
    for crossover in needs.flatMap(\.crossovers) {
      switch crossover.crossing(graph, samples) {
      case .estimate(let estimate, let problem):
        crossings[crossover.place.node] = estimate
        if let problem { problems.append(problem) }
      case .missing(let problem):
        isComplete = false
        problems.append(problem)
      case .fault:
        isComplete = false
        faults.report(crossover.place.node)
      }
    }
    guard isComplete else { return nil }
    self.chart = chart
    self.graph = graph
    self.estimates = estimates
    self.crossings = crossings
    self.samples = samples
    units = report.checked.environment.units
    owners =
      chart.marks.indices.flatMap { index in
        Array(repeating: index, count: chart.marks[index].kind.count)
      }
      + chart.marks.indices.flatMap { index in
        // The plots of residuals come last, each with a rule and its points.
        chart.marks[index].kind.fitWithResiduals == nil ? [] : [index, index]
      }
    curves = zip(chart.marks, needs).map { mark, needs in
      SampledCurves(needs.curves, shares: mark.kind.shares, graph, samples)
    }
  }

  /// The chart with the words of a language.
  func chart(_ words: FigureWords, _ language: Language) -> Chart {
    var x = axis(chart.x, chart.file.x, words.x)
    var y = axis(chart.y, chart.file.y, words.y)
    var names = SharedNames()
    var panels: [Panel] = []
    var index = 0
    for (panel, title) in zip(chart.panels, titles(words, language)) {
      var drawn: [Mark] = []
      for mark in panel.marks {
        let texts = words.labels[index]
        let own = marks(mark.kind, curves[index], texts, language)
        let places = self.names(mark.kind, texts, language).map { names.places(of: $0) }
        drawn += places.map { places in own.map { $0.standing(at: places) } } ?? own
        index += 1
      }
      panels.append(Panel(title: title, marks: drawn))
    }
    switch chart.marks.lazy.compactMap({ $0.kind.axisOfNames }).first {
    case .horizontal: x.scale = .band(names.all)
    case .vertical: y.scale = .band(names.all)
    case .contours, nil: break
    }
    let residuals = chart.marks.indices.compactMap { index in
      chart.marks[index].kind.fitWithResiduals.map {
        self.residuals($0, curves[index], words.labels[index], y, language)
      }
    }
    return Chart(
      id: chart.file.id, title: words.title,
      description: words.alt.map { .written($0) } ?? .generated(language.chartWords),
      x: x, y: y, panels: panels + residuals,
      arrangement: residuals.isEmpty ? .grid(columns: chart.file.facets?.columns) : .column,
      words: language.chartWords)
  }

  /// Whether a problem of the drawing follows from a fault that was told already: a line has no value
  /// because a definition that it uses has none.
  func explains(_ problem: ChartProblem, _ faults: FaultReporter) -> Bool {
    guard case .undefinedLine(let index) = problem else { return false }
    let x = chart.x.domain.first.map(number) ?? 1
    return chart.marks[owners[index]].kind.needs.curves.contains {
      faults.explains($0.value, at: $0.variable, x)
    }
  }

  /// What is to be said of the curves that were drawn: of those that end where some of the samples have no value.
  func problemsOfCurves() -> [FigureProblem] {
    zip(chart.marks, curves).compactMap { mark, curves -> FigureProblem? in
      guard let partial = curves.mostOfSome else { return nil }
      let share = WrittenValue.percent(Double(partial.found) / Double(partial.count), .english)
      let place = numberText(partial.place, NumberFormat(.plain), Language.english.style).plain
      return .partialCurve(
        share: share, at: place, mark.file.place)
    }
  }

  private static let samplesOfCurve = 1_000

  /// What is known of a node that needs no variable.
  func estimate(_ node: NodeID) -> Estimate { estimates[node] ?? Estimate(.nan) }

  /// The value of a node that needs no variable.
  func number(_ node: NodeID) -> Double { estimates[node]?.value ?? .nan }

  /// The stretch between two of them; `nil` where there are none.
  func stretch(_ ends: [NodeID]) -> Domain? {
    ends.count == 2 ? Domain(number(ends[0]), number(ends[1])) : nil
  }

  /// The interval of 90 % of a node that needs no variable; `nil` where it is certain.
  func interval(_ node: NodeID) -> Domain? {
    estimates[node]?.interval.map { Domain($0.low, $0.high) }
  }

  /// Where two curves meet.
  func crossing(_ crossover: CheckedCrossover) -> Estimate {
    crossings[crossover.place.node] ?? Estimate(.nan)
  }
}
