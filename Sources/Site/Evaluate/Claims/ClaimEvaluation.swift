import Diagnostics
import Formula

/// Computes how all claims stand, and holds the recorded verdicts against it.
struct ClaimEvaluation {
  private let report: CheckedReport
  private let samples: Samples
  private var definitions: [DefinitionID: KnownQuantity] = [:]
  private(set) var faults: FaultReporter
  private(set) var problems: [Diagnostic] = []

  /// An evaluation in the samples of a report.
  init(_ report: CheckedReport, _ samples: Samples, _ faults: FaultReporter) {
    self.report = report
    self.samples = samples
    self.faults = faults
  }

  /// What all claims need of the report's own graph.
  static func nodes(of claims: [CheckedClaim]) -> [NodeID] {
    claims.compactMap(\.condition).flatMap { [$0.node] + $0.structure.nodes }
  }

  /// The claims with how they stand, in the order of their files. Estimates of ``plainNodes(of:in:)`` may be known
  /// already.
  mutating func standings(_ estimates: ArraySlice<Estimate>? = nil) -> [EvaluatedClaim] {
    let known = Self.values(
      of: report.claims.compactMap(\.condition), in: report.graph, samples, estimates)
    return report.claims.map { claim in
      EvaluatedClaim(
        checked: claim,
        standing: claim.condition.flatMap {
          standing($0, claim, known, report.graph, samples)
        },
        cases: claim.cases.compactMap { evaluate($0, of: claim) }, inputs: inputs(of: claim))
    }
  }

  /// Claims that stand as given with their turning points, among values that are known already. What does not stand as
  /// recorded is told.
  mutating func run(
    _ standings: [EvaluatedClaim], _ definitions: [DefinitionID: KnownQuantity],
    _ bounds: [DefinitionID: ClosedRange<Double>]
  ) -> [EvaluatedClaim] {
    self.definitions = definitions
    let claims = TurningPointSearch(report, definitions, bounds).run(standings)
    for claim in claims { hold(claim) }
    return claims
  }

  // MARK: Values

  /// What conditions compare, and those of them that are certain.
  static func plainNodes(of conditions: [CheckedClaimCondition], in graph: Graph) -> [NodeID] {
    let truths = conditions.map(\.node)
    let isTruth = Set(truths)
    return conditions.flatMap(\.structure.nodes).filter { !isTruth.contains($0) }
      + truths.filter { !graph.isUncertain($0) }
  }

  /// The values of conditions and of all that they compare.
  static func values(
    of conditions: [CheckedClaimCondition], in graph: Graph, _ samples: Samples,
    _ estimates: ArraySlice<Estimate>? = nil
  ) -> [NodeID: Estimate] {
    let plain = plainNodes(of: conditions, in: graph)
    let estimates = estimates ?? graph.estimates(of: plain, samples, errorsOfFirst: 0)[...]
    var known: [NodeID: Estimate] = [:]
    for (node, estimate) in zip(plain, estimates) { known[node] = estimate }
    for node in conditions.map(\.node) where known[node] == nil {
      known[node] = Estimate(graph.share(of: node, samples))
    }
    return known
  }

  /// How a condition stands; what has no value is told, and `nil`.
  private mutating func standing(
    _ condition: CheckedClaimCondition, _ claim: CheckedClaim, _ known: [NodeID: Estimate],
    _ graph: Graph, _ samples: Samples
  ) -> ClaimStanding? {
    let standing = ClaimStanding(
      condition, known, confidence: claim.entry.confidence,
      isUncertain: graph.isUncertain(condition.node), report.environment.units)
    if standing == nil { faults.report(condition.node, in: graph, samples) }
    return standing
  }

  private mutating func evaluate(
    _ file: CheckedClaimCase, of claim: CheckedClaim
  ) -> EvaluatedClaimCase? {
    let graph = file.checker.graph
    let supposed = file.supposed.map(\.quantity.node)
    let config = report.report.config
    let samples = Samples(
      of: graph, for: [file.condition.node] + file.condition.structure.nodes + supposed,
      seed: config.seed, count: config.samples, correlations: report.correlations)
    let known = Self.values(of: [file.condition], in: graph, samples)
    let estimates = graph.estimates(of: supposed, samples, errorsOfFirst: 0)
    let values = zip(file.supposed, estimates).map { supposed, estimate in
      (id: supposed.id, value: KnownQuantity(value: estimate, quantity: supposed.quantity))
    }
    return standing(file.condition, claim, known, graph, samples).map {
      EvaluatedClaimCase(checked: file, standing: $0, supposed: values)
    }
  }

  /// The parameters that a claim's condition rests on.
  private func inputs(of claim: CheckedClaim) -> [DefinitionID] {
    guard let formula = claim.condition?.formula else { return [] }
    return report.parameters(of: [formula], in: claim.scope)
  }

  // MARK: Verdicts

  /// Holds a verdict against the condition and the cases.
  private mutating func hold(_ claim: EvaluatedClaim) {
    let writer = ClaimWriter(report.environment, .english)
    if let wanted = claim.wanted, let standing = claim.standing, standing.truth != wanted,
      let verdict = claim.entry.verdict, let formula = claim.checked.condition?.formula
    {
      problems.append(
        ClaimDisagreement(
          claim: claim.id, says: says(claim), verdict: verdict.value.rawValue,
          verdictRange: verdict.range, formulaRange: formula.range, standing: standing,
          numbers: writer.numbers(standing), margin: writer.margin(standing),
          points: points(claim.turningPoints, standing), inputs: inputs(claim)
        ).diagnostic)
    }
    if claim.standing?.truth == claim.wanted, let formula = claim.checked.condition?.formula {
      warnOfEdge(claim.turningPoints, "the claim `\(claim.id)`", at: formula.range)
    }
    for place in claim.cases {
      if place.agrees, let outcome = place.checked.file.outcome {
        warnOfEdge(
          place.turningPoints, "a case of the claim `\(claim.id)`", at: outcome.range,
          beside: place.checked.condition.formula.range)
      }
      guard !place.agrees, let outcome = place.checked.file.outcome else { continue }
      problems.append(
        ClaimDisagreement(
          claim: claim.id, says: says(claim), verdict: outcome.value.rawValue,
          verdictRange: outcome.range, formulaRange: place.checked.condition.formula.range,
          standing: place.standing, numbers: writer.numbers(place.standing),
          margin: writer.margin(place.standing),
          points: points(place.turningPoints, place.standing), inputs: inputs(claim),
          supposed: place.supposed.map { writer.input($0.id, $0.value) }, isCase: true
        ).diagnostic)
    }
  }

  /// Warns of a verdict that a parameter would turn by less than the digits that readers see of it.
  private mutating func warnOfEdge(
    _ points: [TurningPoint], _ subject: String, at range: SourceRange,
    beside condition: SourceRange? = nil
  ) {
    guard let point = points.first(where: isOnEdge) else { return }
    let (now, value, _) = ClaimWriter(report.environment, .english).values(of: point)
    let name = report.environment.qualifiedName(point.parameter)
    var labels = [Label(range, "`\(name)` is \(now), and turns it at \(value)")]
    if let condition { labels.append(Label(condition, "this is its condition")) }
    problems.append(
      Diagnostic(
        "fragile-claim", severity: .warning,
        "\(subject) would turn if one parameter were hardly different", at: labels,
        hint: condition == nil
          ? "ask for less in the condition, or record the verdict as `depends`"
          : "ask for less in the condition, or suppose what lies farther apart"))
  }

  /// Whether a turning point looks like the value itself, in the digits that pages show.
  private func isOnEdge(_ point: TurningPoint) -> Bool {
    guard point.now.value.interval == nil, !point.isSampled else { return false }
    func written(_ value: Double) -> String {
      WrittenValue(
        Estimate(value), point.now.quantity, report.environment.units, .english
      ).plain
    }
    return written(point.value) == written(point.now.value.value)
  }

  /// The nearest turning points, in words.
  private func points(_ points: [TurningPoint], _ standing: ClaimStanding) -> [String] {
    let writer = ClaimWriter(report.environment, .english)
    return points.prefix(3).map {
      let name = "`\(report.environment.qualifiedName($0.parameter))`"
      return writer.turningPoint($0, standing, label: name)
    }
  }

  /// The sentence, in the first language that it is given in.
  private func says(_ claim: EvaluatedClaim) -> String? {
    claim.entry.says?.versions.first?.excerpt.text
  }

  private func inputs(_ claim: EvaluatedClaim) -> [String] {
    let writer = ClaimWriter(report.environment, .english)
    return claim.inputs.compactMap { id in definitions[id].map { writer.input(id, $0) } }
  }
}
