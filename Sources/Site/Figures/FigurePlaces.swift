import Charts
import Formula

/// The numbers of a figure, which are the same in every language.
struct FigurePlaces {
  let chart: CheckedChart
  let graph: Graph
  /// The samples of what is uncertain: few enough to draw a curve of their medians, with errors below what
  /// can be seen.
  let samples: Samples
  private let estimates: [NodeID: Estimate]

  /// Computes the places; `nil` when one has no value, which is reported.
  init?(_ chart: CheckedChart, _ report: EvaluatedReport, _ faults: inout FaultReporter) {
    let graph = report.checked.graph
    let nodes = chart.x.domain + chart.y.domain + chart.marks.flatMap(\.kind.needs.values)
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
    self.chart = chart
    self.graph = graph
    self.estimates = estimates
    samples = FigurePlaces.samples(chart, report)
  }

  /// The chart with the words of a language.
  func chart(_ words: FigureWords, _ language: Language) -> Chart {
    Chart(
      id: chart.file.id, title: words.title,
      description: words.alt.map { .written($0) } ?? .generated(language.description),
      x: axis(chart.x, chart.file.x, words.x), y: axis(chart.y, chart.file.y, words.y),
      marks: zip(chart.marks, words.labels).map { mark($0.kind, $1) }, style: language.style)
  }

  /// Whether a problem of the drawing follows from a fault that was told already: a line has no value
  /// because a definition that it uses has none.
  func explains(_ problem: ChartProblem, _ faults: FaultReporter) -> Bool {
    guard case .undefinedLine(let index) = problem else { return false }
    let x = chart.x.domain.first.map(number) ?? 1
    return chart.marks[index].kind.needs.curves.contains {
      faults.explains($0.value, at: $0.variable, x)
    }
  }

  private static let samplesOfCurve = 1_000

  /// The samples for the curves of a chart; none where all is certain.
  private static func samples(_ chart: CheckedChart, _ report: EvaluatedReport) -> Samples {
    let config = report.checked.report.config
    return Samples(
      of: report.checked.graph, for: chart.marks.flatMap(\.kind.needs.curves).map(\.value),
      seed: config.seed, count: min(config.samples, samplesOfCurve),
      correlations: report.checked.correlations)
  }

  /// The value of a node that needs no variable.
  func number(_ node: NodeID) -> Double { estimates[node]?.value ?? .nan }

  private func axis(_ axis: CheckedAxis, _ file: AxisFile, _ words: FigureWords.AxisWords) -> Axis {
    let domain =
      axis.domain.count == 2 ? Domain(number(axis.domain[0]), number(axis.domain[1])) : nil
    let scale: ScaleKind =
      switch file.scale {
      case .linear: .linear
      case .log: .log()
      }
    let format: AxisFormat =
      switch file.format {
      case .number: .number
      case .percent: .percent
      case .factor: .factor
      case .words: .words
      case .year: .year
      }
    return Axis(title: words.title, unit: words.unit, scale: scale, domain: domain, format: format)
  }
}
