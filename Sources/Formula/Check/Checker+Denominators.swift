import Diagnostics
import FormulaSyntax
import Units

// A unit under a fraction that was written without parentheses: `mid / 1 GPU * hour`.

extension Checker {
  /// Looks for parentheses around a unit of several parts below a fraction that would put a formula right.
  ///
  /// The fraction may stand in the formula, or in a definition that it needs: by itself it has a unit, only
  /// not the one that was meant. `check` checks the whole formula.
  @inline(never)
  mutating func groupDenominators(
    of tree: Expression, in scope: Scope, toldBefore: Int, _ check: (inout Checker) -> Meaning
  ) {
    // Of two problems one would remain, and nothing could be told from trying.
    guard told.count == toldBefore + 1, !trial.isRunning, problems[told.last].repair == nil,
      problems[told.last].problem.isOfUnits, trial.cost < Trial.limit
    else { return }
    let place = told.last
    var sound: [Denominator] = []
    for denominator in denominators(of: tree, in: scope) where sound.count < 2 {
      let isSound = self.isSound {
        // A definition that was found to be something else is looked at again.
        $0.definitions = [:]
        $0.prepared = []
        $0.trial.regrouped = denominator.grouped
        return check(&$0)
      }
      if isSound { sound.append(denominator) }
    }
    guard sound.count == 1 else { return }
    problems[place].repair = .denominator(
      below: formulaText(sound[0].below), written: formulaText(sound[0].written),
      grouped: formulaText(sound[0].grouped))
  }

  /// The fractions of a formula that may lack parentheses, and then those of what it needs.
  private mutating func denominators(of tree: Expression, in scope: Scope) -> [Denominator] {
    var found: [Denominator] = []
    collect(tree, &found)
    let needs = environment.allNeeds(of: environment.needs(of: tree, in: scope))
    trial.cost += needs.count
    for need in needs {
      if found.count >= Denominator.limit { break }
      collect(environment[need].body, &found)
    }
    return Array(found.prefix(Denominator.limit))
  }

  private func collect(_ tree: Expression, _ found: inout [Denominator]) {
    // Chains may be long: they are walked in a loop.
    var rest = tree
    var links: [Expression] = []
    while case .infix(_, let left, let right, _) = rest.kind {
      links.append(rest)
      collect(right, &found)
      rest = left
    }
    for part in rest.kind.parts { collect(part, &found) }
    links.reverse()
    for (index, link) in links.enumerated() {
      guard case .infix(.divide, let left, let right, let mark) = link.kind, endsInUnit(right)
      else { continue }
      var below = right
      for next in links[(index + 1)...] {
        guard case .infix(.multiply, _, let factor, let sign) = next.kind, isUnit(factor) else {
          break
        }
        below = Expression(
          .infix(.multiply, below, factor, mark: sign), below.range.union(factor.range))
        let grouped = Expression(.infix(.divide, left, below, mark: mark), next.range)
        found.append(Denominator(below: right, written: next, grouped: grouped))
      }
    }
  }

  private func endsInUnit(_ tree: Expression) -> Bool {
    if case .infix(.juxtapose, _, let last, _) = tree.kind { return isUnit(last) }
    return isUnit(tree)
  }

  private func isUnit(_ tree: Expression) -> Bool {
    switch tree.kind {
    case .name(let name): environment.units.find(name) != nil
    case .infix(.power, let base, _, _): isUnit(base)
    default: false
    }
  }
}

/// A fraction as it was written, and with what follows it below the line.
private struct Denominator {
  /// How many are tried.
  static let limit = 16

  /// What is below the line as it was written.
  let below: Expression
  let written: Expression
  let grouped: Expression
}

extension FormulaProblem {
  fileprivate var isOfUnits: Bool {
    switch self {
    case .dimensionMismatch, .notDimensionless, .wrongArgument: true
    default: false
    }
  }
}
