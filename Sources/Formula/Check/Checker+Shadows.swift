import Diagnostics
import FormulaSyntax
import Units

extension Checker {
  /// Warns where a definition stands in the place of a unit whose name it has: `10 W` in a model that
  /// defines `W`, `6 EUR/d` in one that defines `d`.
  ///
  /// Definitions come before units, or no model could call a number `N`. A parameter of a function is in
  /// plain sight, so it hides a unit without a word.
  mutating func warnOfShadow(
    _ sign: InfixOperator, _ left: Expression, _ right: Expression, in scope: Scope
  ) {
    guard sign == .juxtapose || sign == .multiply || sign == .divide,
      let (name, range) = nameOrPower(right), environment.units.find(name) != nil,
      sign == .juxtapose || endsInUnit(left, in: scope), !trial.isRunning
    else { return }
    switch lookUp(name, range, in: scope) {
    case .definition(let id):
      reportWithoutCalls(.shadowedUnit(name, range, definition: environment[id].name.range))
    case .local(.column):
      guard let rows = scope.rows, !scope.locals.contains(where: { $0.name == name }) else {
        return
      }
      reportWithoutCalls(.column(.shadowedUnit(name, range, dataSet: rows.name)))
    default: break
    }
  }

  private func nameOrPower(_ tree: Expression) -> (name: String, range: SourceRange)? {
    switch tree.kind {
    case .name(let name): (name, tree.range)
    case .infix(.power, let base, _, _): nameOrPower(base)
    default: nil
    }
  }

  /// Whether the last factor of a product is a unit.
  private func endsInUnit(_ tree: Expression, in scope: Scope) -> Bool {
    switch tree.kind {
    case .infix(.juxtapose, _, let last, _), .infix(.multiply, _, let last, _),
      .infix(.divide, _, let last, _):
      return endsInUnit(last, in: scope)
    default:
      guard let (name, range) = nameOrPower(tree), case .unit = lookUp(name, range, in: scope)
      else {
        return false
      }
      return true
    }
  }
}
