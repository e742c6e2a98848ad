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

  /// How a condition stands at values of the parameter, as a function of these.
  func states(of claim: CheckedClaim) -> States? {
    guard let formula = claim.condition?.formula else { return nil }
    var checker = freed
    guard let condition = checker.condition(formula.tree, in: claim.scope),
      checker.problems.isEmpty
    else { return States(fineness: .rough, isSampled: false, run: fixed(formula, claim)) }
    let graph = checker.graph
    let confidence = claim.entry.confidence
    guard graph.isUncertain(condition.node) else {
      let program = Program(graph, roots: [condition.node], inputs: [variable])
      let samples = self.samples(of: graph, condition.node)
      // Sums, integrals and statistics inside of it are computed anew at each value.
      let isDear = program.cost > Self.dearCost
      return States(fineness: isDear ? .coarse : .exact, isSampled: false) { values in
        program.run(count: values.count, inputs: [values], samples: samples)[0].map(Self.truth)
      }
    }
    let program = Program(graph, roots: [condition.node], uniform: [variable])
    let samples = self.samples(of: graph, condition.node)
    return States(fineness: .coarse, isSampled: true) { values in
      values.map { value in
        let truths = program.sample(samples, uniform: [value])[0]
        let share = truths.reduce(0, +) / Double(truths.count)
        return share.isFinite ? ClaimStanding.truth(share: share, confidence: confidence) : nil
      }
    }
  }

  /// How a condition stands along a parameter.
  struct States {
    let fineness: OutwardScan.Fineness
    /// Whether it is uncertain, and was looked at in some samples only.
    let isSampled: Bool
    let run: ([Double]) -> [ClaimStanding.Truth?]
  }

  /// How many instructions a value may take to be computed in many places.
  private static let dearCost = 20_000

  private static func truth(_ value: Double) -> ClaimStanding.Truth? {
    value.isFinite ? value != 0 ? .holds : .fails : nil
  }

  private func samples(of graph: Graph, _ node: NodeID) -> Samples {
    let config = report.report.config
    return Samples(
      of: graph, for: [node], seed: config.seed, count: min(config.samples, fewest),
      correlations: report.correlations)
  }

  /// Each value by itself: data are filtered and laws are fitted anew.
  private func fixed(
    _ formula: ParsedExcerpt, _ claim: CheckedClaim
  ) -> ([Double]) -> [ClaimStanding.Truth?] {
    { values in
      values.map { value in
        guard var checker = report.checker.fixing(id, at: value, dependents),
          let condition = checker.condition(formula.tree, in: claim.scope),
          !checker.problems.contains(where: { $0.diagnostic.severity == .error })
        else { return nil }
        let samples = samples(of: checker.graph, condition.node)
        let share = checker.graph.share(of: condition.node, samples)
        guard share.isFinite else { return nil }
        let isUncertain = checker.graph.isUncertain(condition.node)
        return ClaimStanding.truth(
          share: share, confidence: isUncertain ? claim.entry.confidence : 1)
      }
    }
  }
}
