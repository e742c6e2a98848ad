import Formula
import FormulaSyntax
import Units

/// A fit in the units of the axes.
struct CheckedFitted: Sendable {
  /// The observations that the fit used.
  let xs: [Double]
  let ys: [Double]
  /// The law at its best estimates.
  let law: CheckedCurve
  /// What the interval is about, an uncertain law or a new observation; `nil` without an interval.
  let spread: CheckedCurve?
  /// The shares of the probability that the intervals hold.
  let shares: [Double]
  /// Whether the fit compares logarithms, so that a distance is a ratio.
  let isOfLogarithms: Bool
  let file: FittedFile
}

extension ReportChecker {
  /// A fit: the rows that it used, and its law.
  mutating func raw(_ file: FittedFile) -> RawMark? {
    guard let id = fit(named: file.fit) else { return nil }
    let fit = checker.environment[id]
    guard fit.places.count == 1 else {
      add(.fitOfSeveral(fit.places.map(\.text), file.fit.range))
      return nil
    }
    guard let rows = observations(of: fit, file) else { return nil }
    return RawMark(xs: [rows.x.unit]) { checker, xUnit in
      // The law with its uncertainty is checked like any other call, which says what is wrong with it.
      let known = checker.curve("", of: file, xUnit)
      let spread =
        file.interval == .prediction ? checker.curve(".prediction", of: file, xUnit) : known
      guard known != nil, let spread, let law = checker.bestLaw(of: id, file, xUnit)
      else { return nil }
      return SweptMark(ys: [rows.y.unit, law.value]) { checker, units in
        let xs = checker.numbers(rows.x, units.x, .horizontal)
        let ys = checker.numbers(rows.y, units.y, .vertical)
        let curve = checker.checked(law, units)
        let ends = checker.checked(spread, units)
        guard let xs, let ys, let curve, let ends else { return nil }
        let hasInterval =
          file.interval != .none && checker.checker.graph.isUncertain(ends.value)
        return .fitted(
          CheckedFitted(
            xs: xs, ys: ys, law: curve, spread: hasInterval ? ends : nil,
            shares: hasInterval ? [0.9] : [], isOfLogarithms: fit.loss.isOfLogarithms,
            file: file))
      }
    }
  }

  /// The fit of that name.
  private mutating func fit(named formula: ParsedExcerpt) -> FitID? {
    let environment = checker.environment
    if case .name(let name) = formula.tree.kind,
      let id = environment.definition(named: name, in: Scope())
    {
      if case .fit(let fit, .law) = environment[id].kind { return fit }
      add(.notAFit(formula.range))
      return nil
    }
    // What is no name at all says so itself.
    guard checker.quantity(formula.tree, in: Scope()) != nil else { return nil }
    add(.notAFit(formula.range))
    return nil
  }

  /// What a fit used: its places, and what was observed there.
  private mutating func observations(
    of fit: FitDeclaration, _ file: FittedFile
  ) -> (x: PlacedColumn, y: PlacedColumn)? {
    let scope = Scope(model: fit.model)
    guard let rows = checker.rows(named: fit.dataSet, where: fit.condition, in: scope) else {
      return nil
    }
    let place = fit.places[0]
    var observed = fit.quantity
    // Successes are held against a law that is the probability of one.
    if case .binomial(let trials) = fit.loss {
      observed = Expression(
        .infix(.divide, observed, trials, mark: observed.range), observed.range)
    }
    let x = column(Expression(.name(place.text), place.range), over: rows, in: scope, file)
    let y = column(observed, over: rows, in: scope, file)
    guard let x, let y, !isTooLong(x, file.fit.range) else { return nil }
    return (x, y)
  }

  /// A column of the model, at the characters that name the fit.
  private mutating func column(
    _ tree: Expression, over rows: DataSet, in scope: Scope, _ file: FittedFile
  ) -> PlacedColumn? {
    checker.column(of: tree, over: rows, in: scope).map { column in
      let (_, quantity) = checker.variable(in: column.unit, file.fit.range)
      return PlacedColumn(
        values: column.values, unit: PlacedQuantity(quantity: quantity, range: file.fit.range))
    }
  }

  /// A function that the fit gives, along the horizontal axis.
  private mutating func curve(
    _ suffix: String, of file: FittedFile, _ unit: UnitExpression
  ) -> PlacedCurve? {
    guard case .name(let name) = file.fit.tree.kind else { return nil }
    let range = file.fit.range
    let (variable, x) = checker.variable(in: unit, range)
    let call = Expression(
      .call(Expression.Name(name + suffix, range), [Expression(.name("x"), range)]), range)
    return checker.quantity(call, in: Scope().binding("x", to: x)).map {
      PlacedCurve(variable: variable, value: PlacedQuantity(quantity: $0, range: range))
    }
  }
  /// The law at its best estimates, along the horizontal axis.
  private mutating func bestLaw(
    of id: FitID, _ file: FittedFile, _ unit: UnitExpression
  ) -> PlacedCurve? {
    let range = file.fit.range
    let (variable, x) = checker.variable(in: unit, range)
    return checker.bestLaw(of: id, at: [x]).map {
      PlacedCurve(variable: variable, value: PlacedQuantity(quantity: $0, range: range))
    }
  }
}
