import Diagnostics
import Formula
import Numerals
import RealMath
import Units

/// The third stage: computes everything that stands by itself, and holds the checks against it.
///
/// One run computes all that is certain, another all samples of what is not; only what has no value is looked
/// at again, to tell why.
func evaluate(_ report: CheckedReport) -> (report: EvaluatedReport, problems: [Diagnostic]) {
  let graph = report.graph
  var roots: [NodeID] = report.valueOrder.compactMap { report.values[$0]?.quantity.node }
  roots += report.definitions.map(\.quantity.node)
  roots += report.controls.flatMap(\.ends)
  let truths = report.checks.flatMap { [$0.condition.node] + $0.condition.links }
  let sides = report.checks.flatMap { $0.condition.sides.map(\.quantity.node) }
  let checked = sides + truths
  let conditions = report.claims.compactMap(\.condition)
  let config = report.report.config
  let samples = Samples(
    of: graph,
    for: roots + checked + ClaimEvaluation.nodes(of: report.claims), seed: config.seed,
    count: config.samples,
    correlations: report.correlations)
  // What a check compares is shown on the page of its model, with the digits that are settled.
  let settled = roots + sides + truths.filter { !graph.isUncertain($0) }
  let compared = ClaimEvaluation.plainNodes(of: conditions, in: graph)
  let estimates = graph.estimates(
    of: settled + compared, samples, errorsOfFirst: settled.count)
  var known: [NodeID: Estimate] = [:]
  for (node, estimate) in zip(settled, estimates) { known[node] = estimate }
  // What an uncertain condition is worth is the share of the samples in which it holds.
  for truth in truths where known[truth] == nil {
    known[truth] = Estimate(graph.share(of: truth, samples))
  }

  var faults = FaultReporter(report, samples)
  // What uses others comes after them; a fault is told with its way through those that use it.
  for root in (roots + checked).reversed() where !(known[root]?.value.isFinite ?? false) {
    faults.report(root)
  }

  var values: [SourceRange: Estimate] = [:]
  for range in report.valueOrder {
    values[range] = report.values[range].flatMap { known[$0.quantity.node] }
  }
  var definitions: [DefinitionID: KnownQuantity] = [:]
  for definition in report.definitions {
    definitions[definition.id] = known[definition.quantity.node].map {
      KnownQuantity(value: $0, quantity: definition.quantity)
    }
  }
  let controls = report.controls.compactMap { KnownControl($0, known, definitions) }
  let bounds = controls.filter { $0.from < $0.to }.map { ($0.parameter, $0.from...$0.to) }
  var claims = ClaimEvaluation(report, samples, faults)
  let standings = claims.standings(estimates.suffix(compared.count))
  let evaluatedClaims = claims.run(
    standings, definitions, Dictionary(bounds, uniquingKeysWith: { first, _ in first }))
  faults = claims.faults
  var problems = faults.problems + claims.problems
  problems += controls.flatMap { $0.problems(report) }.map(\.diagnostic)
  for check in report.checks {
    let share = known[check.condition.node]?.value ?? .nan
    if share == 0 {
      problems.append(failure(of: check, known, report).diagnostic)
    } else if share < 1 {
      problems.append(
        ValueProblem.checkUncertain(
          check.formula.excerpt.text, share: WrittenValue.percent(share, .english),
          check.formula.range
        ).diagnostic)
    }
  }
  let evaluated = EvaluatedReport(
    checked: report, values: values, definitions: definitions, controls: controls,
    claims: evaluatedClaims, checks: report.checks.map { KnownCheck($0, known) }, samples: samples,
    faults: faults)
  return (evaluated, problems)
}

/// What a failed check says: both sides of the comparison that fails as they are, and how far they are apart.
private func failure(
  of check: CheckedCheck, _ known: [NodeID: Estimate], _ report: CheckedReport
) -> ValueProblem {
  let text = check.formula.excerpt.text
  let units = report.environment.units
  let condition = check.condition
  let values = condition.sides.map { known[$0.quantity.node]?.value ?? .nan }
  let isChain = condition.links.count > 1
  let chain = isChain ? apart(values, condition.sides, units) : []
  let failed = condition.links.firstIndex { known[$0]?.value == 0 }
  // Of uncertain values each comparison may hold in some samples, and in none all of them.
  guard let failed else {
    return .checkFailed(text, sides: nil, chain: chain, check.formula.range)
  }
  let sides = Array(condition.sides[failed...(failed + 1)])
  let (left, right) = (values[failed], values[failed + 1])
  let factor = units.factor(from: sides[0].quantity.unit, to: sides[1].quantity.unit)
  let ratio = factor.apply(to: left) / right
  let share = ratio - 1
  let miss =
    share.isFinite && share != 0
    ? ValueProblem.Miss(
      share: WrittenValue.percent(share.magnitude, .english), isTooSmall: share < 0,
      powerOfTen: wholePower(ratio)) : nil
  let written = apart([left, right], sides, units)
  return .checkFailed(
    text, sides: ValueProblem.Sides(left: written[0], right: written[1], miss: miss), chain: chain,
    isChain ? sides[0].range.union(sides[1].range) : check.formula.range)
}

/// The power of ten that one side is of the other, at most 2% aside. Ten itself happens too often to tell
/// anything.
private func wholePower(_ ratio: Double) -> Int? {
  let larger = ratio < 1 ? 1 / ratio : ratio
  guard larger.isFinite, larger > 50 else { return nil }
  let power = Int(Double.log10(larger).rounded(.toNearestOrEven))
  let rest = larger / powerOfTen(power) - 1
  return rest.magnitude <= 0.02 ? power : nil
}

private func apart(
  _ values: [Double], _ sides: [CheckedCondition.Side], _ units: UnitTable
) -> [String] {
  let known = zip(values, sides).map {
    KnownQuantity(value: Estimate($0), quantity: $1.quantity)
  }
  return WrittenValue.apart(known, units, .english)
}
