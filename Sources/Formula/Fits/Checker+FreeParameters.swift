import Diagnostics
import FormulaSyntax
import Units

// Parameters of fits with their numbers: where the search for them begins, and their bounds.

extension Checker {
  /// A parameter with its numbers, all in one unit.
  struct FreeParameter {
    let name: Expression.Name
    let unit: UnitExpression
    let dimension: Dimension
    let starts: [Double]
    let low: Double
    let high: Double
  }

  /// A declared parameter with its numbers, in the unit of the first that has one; `nil` after a report.
  mutating func freeParameter(
    _ parameter: FitDeclaration.Parameter, in scope: Scope
  ) -> FreeParameter? {
    guard !parameter.starts.isEmpty else {
      report(.fit(.noStart(parameter.name)))
      return nil
    }
    var values: [Placed?] = []
    for tree in parameter.starts + [parameter.low, parameter.high].compactMap({ $0 }) {
      values.append(operand(tree, in: scope).map { Placed($0, tree.range) })
    }
    let known = values.compactMap { $0 }
    guard known.count == values.count else { return nil }
    // Zero fits any unit, so that the unit is that of a number that has one.
    let first = known.first { !$0.value.isZero } ?? known[0]
    return freeParameter(parameter, known, like: first)
  }

  private mutating func freeParameter(
    _ parameter: FitDeclaration.Parameter, _ values: [Placed], like first: Placed
  ) -> FreeParameter? {
    var numbers: [Double] = []
    for (index, value) in values.enumerated() {
      let part = index < parameter.starts.count ? FitProblem.Part.start : .bound
      guard let (_, node, _, _) = alike(first, value, .fit),
        let number = certain(node, value.range, part)
      else { return nil }
      numbers.append(number)
    }
    var bounds = numbers[parameter.starts.count...]
    let low = parameter.low == nil ? -.infinity : bounds.removeFirst()
    let high = parameter.high == nil ? .infinity : bounds.removeFirst()
    guard low < high else {
      report(.fit(.boundsReversed(parameter.name, values[parameter.starts.count].range)))
      return nil
    }
    for (value, number) in zip(values, numbers.prefix(parameter.starts.count))
    where number < low || number > high {
      report(.fit(.startOutside(parameter.name, value.range, isLow: number < low)))
      return nil
    }
    return FreeParameter(
      name: parameter.name, unit: first.value.unit, dimension: first.value.dimension,
      starts: Array(numbers.prefix(parameter.starts.count)), low: low, high: high)
  }

  /// The number that a node is in every sample; `nil` after a report.
  mutating func certain(
    _ node: NodeID, _ range: SourceRange, _ part: FitProblem.Part
  ) -> Double? {
    guard let number = certainNumber(node) else {
      report(.fit(.notKnown(range, part)))
      return nil
    }
    return number
  }

  /// All combinations of the parameters' starting values; `nil` after a report.
  mutating func starts(
    of parameters: [FreeParameter], _ range: SourceRange
  ) -> [[Double]]? {
    var count = 1
    for parameter in parameters { count = min(count * parameter.starts.count, Int(Int32.max)) }
    guard count <= Checker.startLimit else {
      report(.fit(.tooManyStarts(range, count: count, limit: Checker.startLimit)))
      return nil
    }
    var starts: [[Double]] = [[]]
    for parameter in parameters {
      starts = starts.flatMap { start in parameter.starts.map { start + [$0] } }
    }
    return starts
  }

  /// The number that a node always is; `nil` where it rests on samples, on a variable, or has no value.
  func certainNumber(_ node: NodeID) -> Double? {
    if let known = graph.constant(node) { return known }
    guard !graph.isUncertain(node), !graph.isSampled(node) else { return nil }
    let program = Program(graph, roots: [node])
    guard program.cost <= Allowance.steps else { return nil }
    let number = program.run(count: 1)[0][0]
    return number.isFinite ? number : nil
  }
}
