import Diagnostics
import FormulaSyntax
import Units

// Who is to blame where dimensions do not fit: the place itself, or an argument of a call around it.

extension Checker {
  /// Checks a body with arguments that are remembered as long as that takes.
  ///
  /// An argument whose dimension comes from one of a call around this one is left to that: whoever passes on
  /// what they were given has not erred.
  mutating func giving(
    _ arguments: [Argument], to parameters: [Expression.Name], of function: String?,
    _ call: SourceRange, _ check: (inout Checker, [Meaning]) -> Meaning
  ) -> Meaning {
    let first = given.count
    var meanings: [Meaning] = []
    for (index, argument) in arguments.enumerated() {
      guard case .quantity(let value) = argument.meaning, argument.isChosen,
        !isGiven(value.source)
      else {
        meanings.append(argument.meaning)
        continue
      }
      givenCount += 1
      let id = ArgumentID(number: givenCount)
      let place = FormulaProblem.ArgumentPlace(
        function: function, parameter: parameters[index].text, index: index,
        count: arguments.count, range: argument.range)
      given.append(
        GivenArgument(id: id, place: place, call: call, value: value, depth: calls.count))
      meanings.append(.quantity(value.from(.argument(id, power: Rational(1)))))
    }
    let found = check(&self, meanings)
    let own = given[first...]
    given.removeLast(own.count)
    // Outside of the call its value is what its arguments are there.
    guard case .quantity(let value) = found, case .argument(let id, let power) = value.source,
      let argument = own.first(where: { $0.id == id })
    else { return found }
    return .quantity(value.from(argument.value.source.raised(to: power)))
  }

  /// Whether the source is an argument of a call that is still being checked.
  private func isGiven(_ source: DimensionSource) -> Bool {
    guard case .argument(let id, _) = source else { return false }
    return given.contains { $0.id == id }
  }

  // MARK: Reports

  /// Reports a value with a unit where a plain number is due.
  mutating func reportUnit(_ placed: Placed, because reason: FormulaProblem.Reason) {
    if reportUnit(ofArgument: placed, because: reason) { return }
    let unit = environment.units.formula(placed.value.unit)
    let problem = FormulaProblem.notDimensionless(reason, unit: unit, placed.range)
    if placed.value.source == .fixed { reportWithoutCalls(problem) } else { report(problem) }
  }

  /// Reports the argument that gave a value its unit where a plain number is due; `false` when there is none.
  mutating func reportUnit(
    ofArgument placed: Placed, because reason: FormulaProblem.Reason
  ) -> Bool {
    let number = Quantity(placed.value.node, .none, .none, source: .fixed)
    guard let (wrong, given) = blame(placed, for: .plain(reason), fitting: number, at: nil) else {
      return false
    }
    report(wrong, given)
    return true
  }

  /// Reports two values that must measure the same and do not.
  mutating func reportMismatch(
    _ act: FormulaProblem.Mismatch.Act, expected a: Placed, found b: Placed
  ) {
    if let (wrong, given) = blame(b, for: .fit(act, isFirst: false), fitting: a.value, at: a.range)
      ?? blame(a, for: .fit(act, isFirst: true), fitting: b.value, at: b.range)
      ?? blame(b, beside: a, act)
    {
      report(wrong, given)
      return
    }
    let problem = FormulaProblem.dimensionMismatch(mismatch(act, expected: a, found: b))
    let isFixed = a.value.source == .fixed && b.value.source == .fixed
    if isFixed { reportWithoutCalls(problem) } else { report(problem) }
  }

  // MARK: Blame

  private typealias Blame = (FormulaProblem.WrongArgument, GivenArgument)

  /// The argument that keeps a value from measuring what another quantity measures; `nil` when that is not
  /// sure.
  ///
  /// With D the dimension of the argument, the value measures V·Dᵖ and the other W·Dᵠ, where V and W are
  /// fixed. Both are alike when the argument measures D·(other/value)^(1/(p − q)).
  private func blame(
    _ placed: Placed, for demand: FormulaProblem.WrongArgument.Demand, fitting other: Quantity,
    at otherRange: SourceRange?
  ) -> Blame? {
    guard case .argument(let id, var power) = placed.value.source,
      let argument = given.last(where: { $0.id == id })
    else { return nil }
    switch other.source {
    case .fixed: break
    case .argument(id, let otherPower):
      guard let difference = power.plus(otherPower.negated), !difference.isZero else { return nil }
      power = difference
    case .argument, .mixed: return nil
    }
    let isItself = graph.unmarked(placed.value.node) == graph.unmarked(argument.value.node)
    let units = environment.units
    let needed: Quantity
    if isItself && other.source == .fixed {
      needed = other
    } else {
      guard let inverse = Rational(power.denominator, over: power.numerator),
        let ratio = units.ratio(other.unit, placed.value.unit),
        let root = units.power(ratio.unit, inverse),
        let unit = units.product(argument.value.unit, root.unit)?.unit,
        let dimension = units.dimension(of: unit), isPlausible(dimension, beside: argument)
      else { return nil }
      needed = Quantity(other.node, unit, dimension)
    }
    let otherSide = otherRange.map { side(Placed(other, $0)) }
    return (
      wrong(argument, needed: needed, demand, placed, isItself: isItself, other: otherSide),
      argument
    )
  }

  /// The second of two arguments of one call that must measure the same.
  private func blame(
    _ placed: Placed, beside other: Placed, _ act: FormulaProblem.Mismatch.Act
  ) -> Blame? {
    guard case .argument(let id, _) = placed.value.source,
      case .argument(let otherID, _) = other.value.source,
      let a = given.last(where: { $0.id == id }),
      let b = given.last(where: { $0.id == otherID }),
      a.call == b.call, a.place.index != b.place.index,
      graph.unmarked(placed.value.node) == graph.unmarked(a.value.node),
      graph.unmarked(other.value.node) == graph.unmarked(b.value.node)
    else { return nil }
    let problem = wrong(
      a, needed: b.value, .fit(act, isFirst: false), placed, isItself: true, other: side(other),
      rival: b.place)
    return (problem, a)
  }

  private func wrong(
    _ argument: GivenArgument, needed: Quantity, _ demand: FormulaProblem.WrongArgument.Demand,
    _ value: Placed, isItself: Bool, other: FormulaProblem.Mismatch.Side?,
    rival: FormulaProblem.ArgumentPlace? = nil
  ) -> FormulaProblem.WrongArgument {
    let units = environment.units
    // The call itself is where the argument stands.
    let own = argument.place.function == nil ? 0 : 1
    return FormulaProblem.WrongArgument(
      argument: argument.place, found: units.formula(argument.value.unit),
      needed: needed.dimension.isNone ? "1" : units.formula(needed.unit), demand: demand,
      value: side(value), isItself: isItself, other: other, rival: rival,
      passedTo: Array(calls.dropFirst(argument.depth + own)),
      missing: missing(.add, expected: needed, found: argument.value))
  }

  /// Nobody is told to give the root of a length. Where the sum comes to that, the body is to blame.
  private func isPlausible(_ dimension: Dimension, beside argument: GivenArgument) -> Bool {
    dimension != argument.value.dimension && dimension.factors.allSatisfy { $0.exponent.isWhole }
  }
}
