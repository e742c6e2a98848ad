import Diagnostics
import FormulaSyntax

// Hints that are tried before they are given.

/// A sum that is not sound, and the problem that was told of it.
struct Suspect: Sendable {
  let problem: Int
  let tree: Expression
}

extension Checker {
  /// Looks for what would put a formula right. `before` says how many suspects there were before it was checked,
  /// and how often something was told.
  mutating func repair(
    _ tree: Expression, in scope: Scope, _ before: (suspects: Int, told: Int),
    _ check: (inout Checker) -> Meaning
  ) {
    regroup(from: before.suspects, check)
    groupDenominators(of: tree, in: scope, toldBefore: before.told, check)
  }

  // MARK: Arguments in each other's place

  /// Looks for two arguments of a broken call that would put it right in each other's place.
  @inline(never)
  mutating func repair(
    _ function: Function, _ trees: [Expression], _ arguments: [Argument], _ name: Expression.Name,
    _ range: SourceRange
  ) {
    let place = told.last
    guard case .definition = function.kind, (2...6).contains(trees.count), !trial.isRunning,
      problems[place].repair == nil
    else { return }
    var pairs: [(Int, Int)] = []
    switch problems[place].problem {
    case .wrongArgument(let wrong):
      guard let index = trees.firstIndex(where: { $0.range == wrong.argument.range }) else {
        return
      }
      pairs = trees.indices.filter { $0 != index }.map { ($0, index) }
    case .dimensionMismatch, .notDimensionless:
      // Whose fault it is, is not clear: the outermost call is the author's.
      guard calls.isEmpty else { return }
      for second in trees.indices { for first in 0..<second { pairs.append((first, second)) } }
    default: return
    }
    var sound: [Expression] = []
    for (first, second) in pairs where sound.count < 2 {
      var swapped = arguments
      swapped.swapAt(first, second)
      guard isSound({ $0.apply(function, to: swapped, name.text, range) }) else { continue }
      var parts = trees
      parts.swapAt(first, second)
      sound.append(Expression(.call(name, parts), range))
    }
    // Two ways out are no way out.
    if sound.count == 1 { problems[place].repair = .swap(formulaText(sound[0])) }
  }

  // MARK: Forgotten parentheses

  /// Looks for parentheses that would put sums right. `check` checks the whole formula around them.
  @inline(never)
  private mutating func regroup(from first: Int, _ check: (inout Checker) -> Meaning) {
    guard suspects.count > first else { return }
    let own = suspects[first...]
    suspects.removeSubrange(first...)
    for suspect in own where problems[suspect.problem].repair == nil {
      guard case .dimensionMismatch(let mismatch) = problems[suspect.problem].problem else {
        continue
      }
      var sound: [Regrouping] = []
      for regrouping in Regrouping.all(of: suspect.tree) where sound.count < 2 {
        // That two plain numbers can be added says nothing.
        let addend = regrouping.isFirstAdded ? mismatch.expected : mismatch.found
        guard addend.unit != "1" else { continue }
        let isSound = self.isSound {
          $0.trial.regrouped = regrouping.tree
          return check(&$0)
        }
        if isSound { sound.append(regrouping) }
      }
      if sound.count == 1 {
        problems[suspect.problem].repair = .parentheses(
          formulaText(sound[0].tree), tight: sound[0].tight, loose: sound[0].loose)
      }
    }
  }
}

/// A sum beside a product or a ratio, read as one who forgot parentheses may have meant it.
private struct Regrouping {
  let tree: Expression
  let tight: String
  let loose: String
  /// Whether the parentheses hold the first side of the sum and a part of the second.
  let isFirstAdded: Bool

  /// `(a + b) / c` for `a + b / c`, and `a / (b + c)` for `a / b + c`.
  static func all(of sum: Expression) -> [Regrouping] {
    guard case .infix(let sign, let left, let right, let mark) = sum.kind,
      sign == .add || sign == .subtract
    else { return [] }
    func regrouping(
      _ tree: Expression.Kind, _ tight: InfixOperator, isFirstAdded: Bool
    ) -> Regrouping {
      Regrouping(
        tree: Expression(tree, sum.range), tight: tight == .divide ? "/" : "*",
        loose: sign == .add ? "+" : "-", isFirstAdded: isFirstAdded)
    }
    var found: [Regrouping] = []
    var head = right
    var tail: [(InfixOperator, Expression, SourceRange)] = []
    while let (tight, first, second, place) = product(head) {
      tail.append((tight, second, place))
      head = first
      var tree = Expression(
        .infix(sign, left, head, mark: mark), left.range.union(head.range))
      for (tight, second, place) in tail.reversed() {
        tree = Expression(
          .infix(tight, tree, second, mark: place), tree.range.union(second.range))
      }
      found.append(regrouping(tree.kind, tight, isFirstAdded: true))
    }
    if let (tight, first, second, place) = product(left) {
      let inner = Expression(
        .infix(sign, second, right, mark: mark), second.range.union(right.range))
      found.append(
        regrouping(.infix(tight, first, inner, mark: place), tight, isFirstAdded: false))
    }
    return found
  }

  /// The parts of a product or ratio that has no parentheses around it.
  private static func product(
    _ tree: Expression
  ) -> (InfixOperator, Expression, Expression, SourceRange)? {
    guard case .infix(let sign, let left, let right, let mark) = tree.kind,
      sign == .multiply || sign == .divide, tree.range.start == left.range.start
    else { return nil }
    return (sign, left, right, mark)
  }
}
