import Charts
import Diagnostics
import Formula
import FormulaSyntax

/// What some witnesses come to when formulas mean what they mean to a checker: that of the report, or one in which a
/// parameter has another value.
///
/// Only these witnesses are checked and computed, with all samples that the report has: what is found is what a
/// build would give.
struct Reconsideration {
  /// What a witness comes to.
  enum Outcome: Hashable {
    /// A number, as it reads in each language.
    case texts([String])
    /// The share of the samples in which a check holds.
    case share(Double)
    /// Whether a claim comes out as its verdict says, and each of its cases as it says.
    case verdicts([Bool])
    /// The points of a figure.
    case points([Series])
    /// Nothing: a build would fail.
    case nothing
  }

  private let report: EvaluatedReport
  private var checker: ReportChecker
  private let dependents: Dependents
  private let samples: Int

  /// How many samples are enough to see whether an uncertain curve moves.
  private static let samplesOfCurve = 64

  /// What witnesses of a report come to for a checker.
  init(_ report: EvaluatedReport, _ checker: Checker, _ dependents: Dependents) {
    self.report = report
    self.dependents = dependents
    self.checker = ReportChecker(reconsidering: report.checked, checker)
    samples = report.checked.report.config.samples
  }

  /// The outcomes, in the order of the witnesses.
  mutating func outcomes(of witnesses: [Witness]) -> [Outcome] {
    var nodes: [Int: NodeID] = [:]
    var quantities: [Int: Quantity] = [:]
    var charts: [Int: CheckedChart] = [:]
    var claims: [Int: CheckedClaim] = [:]
    for (index, witness) in witnesses.enumerated() {
      switch witness.place {
      // A claim that two witnesses ask for is checked once.
      case .claim(let place), .claimNumbers(let place):
        guard claims[place] == nil else { continue }
        claims[place] = checker.check(report.checked.claims[place].entry, dependents)
      case .check(let place):
        let check = report.checked.checks[place]
        nodes[index] = checker.checker.condition(check.formula.tree, in: check.scope)?.node
      case .number(let range):
        guard let value = report.checked.values[range] else { continue }
        quantities[index] = checker.checker.quantity(value.span.formula.tree, in: value.scope)
      case .figure(let place): charts[index] = checker.check(report.checked.charts[place].file)
      }
    }
    let config = report.checked.report.config
    let graph = checker.checker.graph
    let roots = quantities.mapValues(\.node).merging(nodes) { first, _ in first }
    let samples = Samples(
      of: graph,
      for: roots.keys.sorted().compactMap { roots[$0] }
        + ClaimEvaluation.nodes(of: claims.keys.sorted().compactMap { claims[$0] }),
      seed: config.seed, count: samples, correlations: report.checked.correlations)
    let numbers = numbers(quantities, graph, samples)
    let shares = shares(nodes, graph, samples)
    let standings = standings(claims, samples)
    return witnesses.indices.map { index in
      if let quantity = quantities[index], let estimate = numbers[index],
        case .number(let range) = witnesses[index].place
      {
        return texts(estimate, quantity, range)
      }
      if let share = shares[index] { return share.isFinite ? .share(share) : .nothing }
      switch witnesses[index].place {
      case .claim(let place): return standings[place].map(verdicts) ?? .nothing
      case .claimNumbers(let place): return standings[place].map(texts) ?? .nothing
      default: break
      }
      return charts[index].map { points($0, graph) } ?? .nothing
    }
  }

  // MARK: Numbers

  private func numbers(
    _ quantities: [Int: Quantity], _ graph: Graph, _ samples: Samples
  ) -> [Int: Estimate] {
    let places = quantities.keys.sorted()
    let nodes = places.compactMap { quantities[$0]?.node }
    return Dictionary(uniqueKeysWithValues: zip(places, graph.estimates(of: nodes, samples)))
  }

  private func texts(
    _ estimate: Estimate, _ quantity: Quantity, _ range: SourceRange
  ) -> Outcome {
    guard estimate.value.isFinite, let value = report.checked.values[range] else { return .nothing }
    let units = report.checked.environment.units
    return .texts(
      report.languages.map { WrittenValue(estimate, quantity, units, $0, value.span.format).plain })
  }

  // MARK: Checks

  private func shares(
    _ nodes: [Int: NodeID], _ graph: Graph, _ samples: Samples
  ) -> [Int: Double] {
    var shares: [Int: Double] = [:]
    let certain = nodes.keys.sorted().filter { nodes[$0].map(graph.isUncertain) == false }
    let estimates = graph.estimates(
      of: certain.compactMap { nodes[$0] }, samples, errorsOfFirst: 0)
    for (index, estimate) in zip(certain, estimates) { shares[index] = estimate.value }
    for (index, node) in nodes where shares[index] == nil {
      shares[index] = graph.share(of: node, samples)
    }
    return shares
  }

  // MARK: Claims

  private func standings(
    _ claims: [Int: CheckedClaim], _ samples: Samples
  ) -> [Int: EvaluatedClaim] {
    guard !claims.isEmpty else { return [:] }
    let places = claims.keys.sorted()
    let checked = report.checked.with(
      checker.checker, places.compactMap { claims[$0] }, samples: self.samples)
    var evaluation = ClaimEvaluation(checked, samples, FaultReporter(checked, samples))
    return Dictionary(uniqueKeysWithValues: zip(places, evaluation.standings()))
  }

  private func verdicts(_ claim: EvaluatedClaim) -> Outcome {
    .verdicts(
      [claim.wanted.map { $0 == claim.standing?.truth } ?? true] + claim.cases.map(\.agrees))
  }

  /// What the box of a claim shows of its condition and of its cases.
  private func texts(_ claim: EvaluatedClaim) -> Outcome {
    let standings = [claim.standing].compactMap(\.self) + claim.cases.map(\.standing)
    return .texts(
      report.languages.flatMap { language in
        let writer = ClaimWriter(report.checked.environment, language)
        return standings.flatMap { [writer.numbers($0) ?? "", writer.given($0)] }
      })
  }

  // MARK: Figures

  /// The points of a figure. Where a curve is uncertain they are medians of few samples, which move whenever
  /// the samples do.
  private func points(_ chart: CheckedChart, _ graph: Graph) -> Outcome {
    guard let language = report.languages.first else { return .nothing }
    let checked = report.checked.with(
      checker.checker, [], samples: min(samples, Self.samplesOfCurve))
    let reconsidered = EvaluatedReport(
      checked: checked, values: report.values, definitions: report.definitions, claims: [],
      checks: [],
      samples: Samples(
        of: graph, for: [], seed: checked.report.config.seed,
        count: checked.report.config.samples, correlations: checked.correlations),
      faults: report.faults)
    var faults = report.faults
    var problems: [FigureProblem] = []
    guard let places = FigurePlaces(chart, reconsidered, &faults, &problems) else {
      return .nothing
    }
    let drawn = places.chart(FigureWords(chart, reconsidered, language), language)
    do throws(ChartProblem) {
      return .points(try drawn.resolved().series)
    } catch {
      return .nothing
    }
  }
}

extension CheckedReport {
  /// The same report, with its formulas and claims as another checker knows them and so many samples.
  fileprivate func with(
    _ checker: Checker, _ claims: [CheckedClaim], samples: Int
  ) -> CheckedReport {
    var report = report
    report.config.samples = samples
    var checked = CheckedReport(
      report: report, checker: checker, values: values, valueOrder: valueOrder,
      definitions: definitions, entries: entries, correlations: correlations, checks: checks,
      charts: charts, tables: tables, exhibits: exhibits, claims: claims)
    checked.citations = citations
    return checked
  }
}
