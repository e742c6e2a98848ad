import Diagnostics
import Formula

/// Conditions as functions of one parameter.
///
/// Where nothing else keeps it from that, the parameter is a variable of one graph, and many of its values are
/// computed together. Where it goes into data or into a fit, each value is a report of its own.
struct MovedParameter {
  private let report: CheckedReport
  private let move: ParameterMove
  /// `nil` where what a case supposes has no value at a variable.
  private let freed: (checker: Checker, variable: VariableID)?
  /// The samples of uncertain conditions: fewer than those of the report.
  private let fewest: Int

  init(_ move: ParameterMove, _ report: CheckedReport, samples: Int) {
    self.report = report
    self.move = move
    freed = move.freed(report.checker)
    fewest = samples
  }

  /// How a condition stands along a parameter.
  struct States {
    let fineness: OutwardScan.Fineness
    /// Whether it is uncertain, and was looked at in some samples only.
    let isSampled: Bool
    let look: ([Double]) -> [Sighting]
  }

  /// How many instructions a value may take to be computed in many places.
  private static let dearCost = 20_000

  /// How a condition stands at values of the parameter, as a function of these; `nil` where it does not rest on the
  /// parameter.
  func states(of formula: ParsedExcerpt, in scope: Scope, confidence: Double) -> States? {
    let rough = States(
      fineness: .rough, isSampled: move.isUncertain, look: fixed(formula, scope, confidence))
    guard let freed else { return rough }
    var checker = freed.checker
    guard let condition = checker.condition(formula.tree, in: scope), !Self.isWrong(checker)
    else { return rough }
    let variable = freed.variable
    guard checker.graph.depends(condition.node, on: variable) else { return nil }
    let roots = [condition.node] + checker.differences(deciding: condition.node, over: variable)
    let graph = checker.graph
    let samples = self.samples(of: graph, [condition.node])
    if graph.isUncertain(condition.node) {
      let function = SampledFunction(graph, roots: roots, uniform: [variable], samples)
      return States(fineness: .coarse, isSampled: true) { values in
        values.map { sighting(function.samples(at: [$0]), confidence) }
      }
    }
    let program = Program(graph, roots: roots, inputs: [variable])
    // Sums, integrals and statistics inside of it are computed anew at each value.
    let isDear = program.cost > Self.dearCost
    let isSampled = graph.isSampled(condition.node)
    return States(fineness: isDear ? .coarse : .exact, isSampled: isSampled) { values in
      let columns = program.run(count: values.count, inputs: [values], samples: samples)
      return values.indices.map { lane in
        Sighting(
          truth: Self.truth(columns[0][lane]), guides: columns.dropFirst().map { $0[lane] })
      }
    }
  }

  /// Whether a checker has found more than what it only warns of.
  private static func isWrong(_ checker: Checker) -> Bool {
    checker.problems.contains { $0.diagnostic.severity == .error }
  }

  private static func truth(_ value: Double) -> ClaimStanding.Truth? {
    value.isFinite ? value != 0 ? .holds : .fails : nil
  }

  /// How a condition stands from its samples, and those of its differences, of which the medians lead.
  private func sighting(_ columns: [[Double]], _ confidence: Double) -> Sighting {
    let share = columns[0].reduce(0, +) / Double(columns[0].count)
    guard share.isFinite else { return Sighting(truth: nil, guides: []) }
    let medians = columns.dropFirst().map { column in
      column.allSatisfy(\.isFinite) ? sampleQuantiles([0.5], of: column)[0] : .nan
    }
    return Sighting(
      truth: ClaimStanding.truth(share: share, confidence: confidence),
      guides: [share - confidence, share - (1 - confidence)] + medians)
  }

  private func samples(of graph: Graph, _ nodes: [NodeID]) -> Samples {
    let config = report.report.config
    return Samples(
      of: graph, for: nodes, seed: config.seed, count: min(config.samples, fewest),
      correlations: report.correlations)
  }

  /// Each value by itself: data are filtered and laws are fitted anew. What leads is the margin.
  private func fixed(
    _ formula: ParsedExcerpt, _ scope: Scope, _ confidence: Double
  ) -> ([Double]) -> [Sighting] {
    let none = Sighting(truth: nil, guides: [])
    return { values in
      values.map { value in
        guard var checker = move.fixed(report.checker, at: value),
          let condition = CheckedClaimCondition(formula, in: scope, &checker),
          !Self.isWrong(checker)
        else { return none }
        let graph = checker.graph
        let samples = samples(of: graph, [condition.node] + condition.structure.nodes)
        let known = ClaimEvaluation.values(of: [condition], in: graph, samples)
        let standing = ClaimStanding(
          condition, known, confidence: confidence,
          isUncertain: graph.isUncertain(condition.node), report.environment.units)
        return standing.map {
          Sighting(truth: $0.truth, guides: [$0.margin?.distance ?? .nan])
        } ?? none
      }
    }
  }
}
