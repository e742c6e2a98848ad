import Diagnostics
import Formula

/// The conditions of claims as functions of one parameter.
///
/// Where nothing else keeps it from that, the parameter is a variable of one graph, and many of its values are
/// computed together. Where it goes into data or into a fit, each value is a report of its own.
struct MovedParameter {
  private let report: CheckedReport
  private let id: DefinitionID
  private let dependents: Dependents
  private let freed: Checker
  private let variable: VariableID
  /// The samples of uncertain conditions: fewer than those of the report.
  private let fewest: Int

  /// `nil` for what has no value.
  init?(
    _ id: DefinitionID, _ report: CheckedReport, _ dependents: Dependents, samples: Int
  ) {
    guard let (freed, variable) = report.checker.freeing(id, dependents) else { return nil }
    self.report = report
    self.id = id
    self.dependents = dependents
    self.freed = freed
    self.variable = variable
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

  /// How a condition stands at values of the parameter, as a function of these; `nil` where there is none, or where it
  /// does not rest on the parameter.
  func states(of claim: CheckedClaim) -> States? {
    guard let formula = claim.condition?.formula else { return nil }
    var checker = freed
    guard let condition = checker.condition(formula.tree, in: claim.scope),
      !Self.isWrong(checker)
    else { return States(fineness: .rough, isSampled: false, look: fixed(formula, claim)) }
    guard checker.graph.depends(condition.node, on: variable) else { return nil }
    let roots = [condition.node] + checker.differences(deciding: condition.node, over: variable)
    let graph = checker.graph
    let samples = self.samples(of: graph, [condition.node])
    if graph.isUncertain(condition.node) {
      let function = SampledFunction(graph, roots: roots, uniform: [variable], samples)
      return States(fineness: .coarse, isSampled: true) { values in
        values.map { sighting(function.samples(at: [$0]), claim.entry.confidence) }
      }
    }
    let program = Program(graph, roots: roots, inputs: [variable])
    // Sums, integrals and statistics inside of it are computed anew at each value.
    let isDear = program.cost > Self.dearCost
    return States(fineness: isDear ? .coarse : .exact, isSampled: false) { values in
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
  private func fixed(_ formula: ParsedExcerpt, _ claim: CheckedClaim) -> ([Double]) -> [Sighting] {
    let none = Sighting(truth: nil, guides: [])
    return { values in
      values.map { value in
        guard var checker = report.checker.fixing(id, at: value, dependents),
          let condition = CheckedClaimCondition(formula, in: claim.scope, &checker),
          !Self.isWrong(checker)
        else { return none }
        let graph = checker.graph
        let samples = samples(of: graph, [condition.node] + condition.structure.nodes)
        let known = ClaimEvaluation.values(of: [condition], in: graph, samples)
        let standing = ClaimStanding(
          condition, known, confidence: claim.entry.confidence,
          isUncertain: graph.isUncertain(condition.node), report.environment.units)
        return standing.map {
          Sighting(truth: $0.truth, guides: [$0.margin?.distance ?? .nan])
        } ?? none
      }
    }
  }
}
