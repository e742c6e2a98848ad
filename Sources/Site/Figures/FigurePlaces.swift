import Charts
import Formula

/// The numbers of a figure, which are the same in every language.
struct FigurePlaces {
  private let chart: CheckedChart
  private let graph: Graph
  /// The samples of what is uncertain: few enough to draw a curve of their medians, with errors below what
  /// can be seen.
  private let samples: Samples
  private let numbers: [NodeID: Double]

  /// Computes the places; `nil` when one has no value, which is reported.
  init?(_ chart: CheckedChart, _ report: EvaluatedReport, _ faults: inout FaultReporter) {
    let graph = report.checked.graph
    var nodes = chart.x.domain + chart.y.domain
    for mark in chart.marks {
      switch mark.kind {
      case .line, .rows: break
      case .points(let points): nodes += points.flatMap { [$0.x, $0.y] }
      case .point(let point): nodes += [point.x, point.y]
      case .horizontalRule(let node), .verticalRule(let node): nodes.append(node)
      }
    }
    var numbers: [NodeID: Double] = [:]
    var isComplete = true
    for (node, estimate) in zip(nodes, graph.estimates(of: nodes, report.samples)) {
      numbers[node] = estimate.value
      if !estimate.value.isFinite {
        isComplete = false
        faults.report(node)
      }
    }
    guard isComplete else { return nil }
    self.chart = chart
    self.graph = graph
    samples = FigurePlaces.samples(chart, report)
    self.numbers = numbers
  }

  /// The chart with the words of a language.
  func chart(_ words: FigureWords, _ language: Language) -> Chart {
    Chart(
      id: chart.file.id, title: words.title,
      description: words.alt.map { .written($0) } ?? .generated(language.description),
      x: axis(chart.x, chart.file.x, words.x), y: axis(chart.y, chart.file.y, words.y),
      marks: zip(chart.marks, words.labels).map { mark($0, $1) }, style: language.style)
  }

  /// Whether a problem of the drawing follows from a fault that was told already: a line has no value
  /// because a definition that it uses has none.
  func explains(_ problem: ChartProblem, _ faults: FaultReporter) -> Bool {
    guard case .undefinedLine(let index) = problem,
      case .line(let variable, let node) = chart.marks[index].kind
    else { return false }
    return faults.explains(node, at: variable, chart.x.domain.first.map(number) ?? 1)
  }

  private static let samplesOfCurve = 1_000

  /// The samples for the curves of a chart; none where all is certain.
  private static func samples(_ chart: CheckedChart, _ report: EvaluatedReport) -> Samples {
    let lines = chart.marks.compactMap { mark -> NodeID? in
      if case .line(_, let node) = mark.kind { return node }
      return nil
    }
    let config = report.checked.report.config
    return Samples(
      of: report.checked.graph, for: lines, seed: config.seed,
      count: min(config.samples, samplesOfCurve), correlations: report.checked.correlations)
  }

  private func number(_ node: NodeID) -> Double { numbers[node] ?? .nan }

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

  private func mark(_ mark: CheckedMark, _ labels: [String?]) -> Mark {
    switch mark.kind {
    case .line(let variable, let node):
      let samples = samples
      guard graph.isUncertain(node) else {
        let program = Program(graph, roots: [node], inputs: [variable])
        return .line(
          LineMark(
            .function { program.run(count: $0.count, inputs: [$0], samples: samples)[0] },
            label: labels[0]))
      }
      let program = Program(graph, roots: [node], uniform: [variable])
      return .line(
        LineMark(
          .function { places in
            places.map { place in
              Estimate(samples: program.sample(samples, uniform: [place])[0], isJoint: false).value
            }
          }, label: labels[0]))
    case .points(let points):
      let placed = zip(points, labels.dropFirst()).map { point, label in
        LabelledPoint(number(point.x), number(point.y), label: label)
      }
      return .points(PointsMark(placed, label: labels[0]))
    case .rows(let xs, let ys):
      return .points(
        PointsMark(zip(xs, ys).map { LabelledPoint($0, $1) }, label: labels[0]))
    case .point(let point):
      return .point(PointMark(x: number(point.x), y: number(point.y), label: labels[0]))
    case .horizontalRule(let node):
      return .rule(RuleMark(.horizontal(number(node)), label: labels[0]))
    case .verticalRule(let node):
      return .rule(RuleMark(.vertical(number(node)), label: labels[0]))
    }
  }
}
