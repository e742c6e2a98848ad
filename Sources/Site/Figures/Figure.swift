import Charts
import Diagnostics
import Formula
import Markup
import Units

/// A figure that is ready to be put on a page, in one language.
struct Figure: Sendable {
  let id: String
  let title: String
  let subtitle: String?
  let caption: String?
  /// The drawings, one for each width.
  let drawings: [(layout: Layout, svg: Fragment)]
  /// The data of its marks.
  let series: [Series]
  let xTitle: String
  let yTitle: String
}

/// The fourth stage: draws every figure in every language of the report.
///
/// What a chart cannot draw is told once, at the mark that it lies at.
func layOut(
  _ report: EvaluatedReport
) -> (figures: [String: [String: Figure]], problems: [Diagnostic]) {
  var figures: [String: [String: Figure]] = [:]
  var problems: [Diagnostic] = []
  var faults = FaultReporter(report.checked)
  let languages = report.checked.report.config.languages.compactMap { Language($0.value) }
  for chart in report.checked.charts {
    let places = FigurePlaces(chart, report.checked.graph, &faults)
    guard let places else { continue }
    for (index, language) in languages.enumerated() {
      let words = FigureWords(chart, report, language)
      let drawn = places.chart(words, language)
      let found = drawn.problems()
      if index == 0 { problems += found.map { diagnostic($0, chart).diagnostic } }
      guard found.allSatisfy({ diagnostic($0, chart).diagnostic.severity != .error }) else { continue }
      do throws(ChartProblem) {
        let resolved = try drawn.resolved()
        let drawings = Layout.allCases.map { (layout: $0, svg: resolved.laidOut($0).svg()) }
        figures[language.tag, default: [:]][chart.file.id] = Figure(
          id: chart.file.id, title: words.title, subtitle: words.subtitle, caption: words.caption,
          drawings: drawings, series: resolved.series, xTitle: words.x, yTitle: words.y)
      } catch {
        let problem = diagnostic(error, chart).diagnostic
        if !problems.contains(problem) { problems.append(problem) }
      }
    }
  }
  return (figures, problems + faults.problems)
}

/// The words of a figure in one language, values put in.
struct FigureWords {
  let title: String
  let subtitle: String?
  let caption: String?
  let alt: String?
  let x: String
  let xUnit: String?
  let y: String
  let yUnit: String?
  /// The labels of the marks; for points, of each point.
  let labels: [[String?]]

  init(_ chart: CheckedChart, _ report: EvaluatedReport, _ language: Language) {
    func words(_ text: LocalizedPhrase?) -> String? {
      text?[language.tag].map { report.text($0, language) }
    }
    func unit(_ axis: CheckedAxis) -> String? {
      let units = report.checked.environment.units
      let spelled = units.spelling(axis.unit, language: language.tag, isOne: false)
      return axis.unit.isNone || spelled.isEmpty ? nil : spelled
    }
    title = words(chart.file.title) ?? ""
    subtitle = words(chart.file.subtitle)
    caption = words(chart.file.caption)
    alt = words(chart.file.alt)
    x = words(chart.file.x.label) ?? ""
    y = words(chart.file.y.label) ?? ""
    xUnit = unit(chart.x)
    yUnit = unit(chart.y)
    labels = chart.marks.map { mark in
      switch mark.kind {
      case .points(let points): [words(mark.file.label)] + points.map { words($0.file.label) }
      case .point(let point): [words(point.file.label) ?? words(mark.file.label)]
      case .line, .horizontalRule, .verticalRule: [words(mark.file.label)]
      }
    }
  }
}

/// The numbers of a figure, which are the same in every language.
struct FigurePlaces {
  private let chart: CheckedChart
  private let graph: Graph
  private let numbers: [NodeID: Double]

  /// Computes the places; `nil` when one has no value, which is reported.
  init?(_ chart: CheckedChart, _ graph: Graph, _ faults: inout FaultReporter) {
    var nodes = chart.x.domain + chart.y.domain
    for mark in chart.marks {
      switch mark.kind {
      case .line: break
      case .points(let points): nodes += points.flatMap { [$0.x, $0.y] }
      case .point(let point): nodes += [point.x, point.y]
      case .horizontalRule(let node), .verticalRule(let node): nodes.append(node)
      }
    }
    let results = Program(graph, roots: nodes).run(count: 1)
    var numbers: [NodeID: Double] = [:]
    var isComplete = true
    for (node, result) in zip(nodes, results) {
      numbers[node] = result[0]
      if !result[0].isFinite {
        isComplete = false
        faults.report(node)
      }
    }
    guard isComplete else { return nil }
    self.chart = chart
    self.graph = graph
    self.numbers = numbers
  }

  /// The chart with the words of a language.
  func chart(_ words: FigureWords, _ language: Language) -> Chart {
    let marks = chart.marks.enumerated().map { index, mark in
      self.mark(mark, words.labels[index])
    }
    return Chart(
      id: chart.file.id, title: words.title,
      description: words.alt.map { .written($0) } ?? .generated(language.description),
      x: axis(chart.x, chart.file.x, words.x, words.xUnit),
      y: axis(chart.y, chart.file.y, words.y, words.yUnit), marks: marks, style: language.style)
  }

  private func number(_ node: NodeID) -> Double { numbers[node] ?? .nan }

  private func axis(_ axis: CheckedAxis, _ file: AxisFile, _ title: String, _ unit: String?) -> Axis {
    let domain = axis.domain.count == 2 ? Domain(number(axis.domain[0]), number(axis.domain[1])) : nil
    let scale: ScaleKind =
      switch file.scale {
      case .linear: .linear
      case .log: .log
      }
    let format: AxisFormat =
      switch file.format {
      case .number: .number
      case .percent: .percent
      case .factor: .factor
      case .words: .words
      case .year: .year
      }
    return Axis(title: title, unit: unit, scale: scale, domain: domain, format: format)
  }

  private func mark(_ mark: CheckedMark, _ labels: [String?]) -> Mark {
    switch mark.kind {
    case .line(let variable, let node):
      let program = Program(graph, roots: [node], inputs: [variable])
      return .line(
        LineMark(.function { program.run(count: $0.count, inputs: [$0])[0] }, label: labels[0]))
    case .points(let points):
      let placed = points.enumerated().map { index, point in
        LabelledPoint(number(point.x), number(point.y), label: labels[index + 1])
      }
      return .points(PointsMark(placed, label: labels[0]))
    case .point(let point):
      return .point(PointMark(x: number(point.x), y: number(point.y), label: labels[0]))
    case .horizontalRule(let node):
      return .rule(RuleMark(.horizontal(number(node)), label: labels[0]))
    case .verticalRule(let node):
      return .rule(RuleMark(.vertical(number(node)), label: labels[0]))
    }
  }
}

/// A chart's problem at the characters of its file.
private func diagnostic(_ problem: ChartProblem, _ chart: CheckedChart) -> ReportProblem {
  func axis(_ dimension: Charts.Dimension) -> (name: String, range: SourceRange) {
    let file = dimension == .x ? chart.file.x : chart.file.y
    let ends = file.domain.map(\.range)
    let range = ends.count == 2 ? ends[0].union(ends[1]) : file.range
    return (dimension == .x ? "horizontal" : "vertical", range)
  }
  func mark(_ index: Int) -> SourceRange {
    let file = chart.marks[index].file
    switch file.kind {
    case .line(let formula), .horizontalRule(let formula), .verticalRule(let formula):
      return formula.range
    case .point(let point): return point.x.range.union(point.y.range)
    case .points: return file.range
    }
  }
  switch problem {
  case .noMarks: return .noMarks(chart.file.range)
  case .emptyDomain(let dimension, _): return .emptyDomain(axis(dimension).range)
  case .nonPositiveDomain(let dimension, _):
    return .nonPositiveDomain(axis(dimension).name, axis(dimension).range)
  case .noFiniteValue(let dimension):
    return .unplaceable("nothing says where the axis begins and ends", axis(dimension).range)
  case .unboundedSweep:
    return .unplaceable("a line needs to know where the axis begins and ends", chart.file.x.range)
  case .wrongCount(let index, _, _), .undefinedLine(let index): return .undefinedLine(mark(index))
  case .nonFinitePoint(let index, _): return .unplaceable("it is at no finite place", mark(index))
  case .nonPositivePoint(let index, _, let dimension, _):
    return .unplaceable("the \(axis(dimension).name) axis is logarithmic, and this is not positive", mark(index))
  case .emptyPoints(let index): return .unplaceable("it has no points", mark(index))
  case .outsideDomain(let index): return .outsideDomain(mark(index))
  }
}

extension EvaluatedReport {
  /// A phrase with its values put in, as plain text.
  func text(_ phrase: Phrase, _ language: Language) -> String {
    var text = ""
    for part in phrase.parts {
      switch part {
      case .text(let words): text += words
      case .value(let span): text += written(span, language)?.plain ?? ""
      }
    }
    return text
  }

  /// A value as it stands on a page; `nil` after a problem, when there is no page.
  func written(_ span: ValueSpan, _ language: Language) -> WrittenValue? {
    guard let value = values[span.range], let checked = checked.values[span.range] else { return nil }
    return WrittenValue(value, checked.quantity, self.checked.environment.units, language, span.format)
  }
}
