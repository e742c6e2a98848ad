import Diagnostics
public import FormulaSyntax

extension Checker {
  /// What a model states under `correlations`: `correlate(a, b, 0.6)` for two parameters that are uncertain by
  /// themselves. Problems are reported, and leave the two as they were.
  public mutating func correlate(_ tree: Expression, in scope: Scope) {
    if case .error = tree.kind { return }
    guard case .call(let name, let arguments) = tree.kind, name.text == Checker.correlate else {
      report(.notACorrelation(tree.range))
      return
    }
    guard arguments.count == 3 else {
      report(
        .wrongArgumentCount(
          name.text, expected: 3...3, found: arguments.count,
          usage: "correlate(a, b, coefficient)", tree.range))
      return
    }
    let first = correlatable(arguments[0], in: scope)
    let second = correlatable(arguments[1], in: scope)
    let coefficient = coefficient(arguments[2], in: scope)
    guard let first, let second, let coefficient else { return }
    if first == second {
      report(.uncorrelatable(arguments[1].range, .itself))
      return
    }
    state(
      Correlation(first: first, second: second, coefficient: coefficient), tree.range)
  }

  /// What states a correlation.
  static let correlate = "correlate"

  /// Keeps a correlation that fits those before it; reports the others.
  private mutating func state(_ correlation: Correlation, _ range: SourceRange) {
    let pair = Set([correlation.first, correlation.second])
    if let before = correlations.first(where: {
      Set([$0.correlation.first, $0.correlation.second]) == pair
    }) {
      report(.repeatedCorrelation(range, first: before.range))
      return
    }
    let all = correlations + [(correlation, range)]
    let group = CorrelationGroup.groups(of: all.map { $0.correlation }).first {
      $0.members.contains(correlation.first)
    }
    guard let group, group.factor != nil else {
      let members = group?.members ?? []
      report(
        .impossibleCorrelations(
          all.filter { members.contains($0.correlation.first) }.map { $0.range }))
      return
    }
    correlations = all
  }

  /// The uncertain quantity that a name stands for.
  private mutating func correlatable(_ tree: Expression, in scope: Scope) -> DrawID? {
    guard let value = operand(tree, in: scope) else { return nil }
    guard case .name = tree.kind else {
      report(.uncorrelatable(tree.range, .notADefinition))
      return nil
    }
    guard let (inner, _) = graph.distribution(behind: value.node),
      case .quantile(_, let score, _) = graph[inner].operation,
      case .score(let draw, _) = graph[score].operation
    else {
      report(.uncorrelatable(tree.range, graph.isUncertain(value.node) ? .computed : .certain))
      return nil
    }
    return draw
  }

  private mutating func coefficient(_ tree: Expression, in scope: Scope) -> Double? {
    guard let value = operand(tree, in: scope),
      let number = plain(Placed(value, tree.range), because: .argument(of: Checker.correlate))
    else { return nil }
    let coefficient = graph.constant(number)
    guard let coefficient, coefficient >= -1, coefficient <= 1 else {
      report(.correlationCoefficient(tree.range, coefficient))
      return nil
    }
    return coefficient
  }
}
