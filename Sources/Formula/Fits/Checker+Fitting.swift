import Diagnostics
import FormulaSyntax
import RealMath
import Scaling
import Units

// A fit from its declaration: the data, the parameters, the law and its slopes, then the numbers.

extension Checker {
  /// How many combinations of starting values are tried at most.
  static let startLimit = 10_000

  /// Makes a fit; `nil` after reports. All parts of it are checked, whichever is wrong.
  mutating func fit(_ id: FitID) -> FittedLaw? {
    let declared = environment[id]
    let areNamed = checkNames(of: declared)
    let observations = observations(of: declared)
    let scope = Scope(model: declared.model)
    var parameters: [FreeParameter] = []
    for parameter in declared.parameters {
      if let known = freeParameter(parameter, in: scope) { parameters.append(known) }
    }
    guard parameters.count == declared.parameters.count, areNamed, let observations,
      let starts = starts(of: parameters, declared.name.range),
      let law = law(declared, parameters, observations)
    else {
      return nil
    }
    let problem = Observations(
      observations.quantity.values, weights: observations.weights, loss: observations.loss,
      scale: declared.loss.isOfLogarithms ? .logarithmic : .linear,
      bounds: parameters.map { ParameterBounds(low: $0.low, high: $0.high) })
    let began = host.now()
    defer {
      let name = environment.models[declared.model.index] + "." + declared.name.text
      fitTimes.append(FitTime(name: name, duration: host.now() - began))
    }
    do throws(FitFailure) {
      let fit = try Scaling.fit(law, to: problem, from: starts)
      return fitted(id, fit, law, problem, parameters, observations.quantity)
    } catch {
      report(.fit(.failed(error, context(of: error, declared, observations))))
      return nil
    }
  }

  /// Whether every name in the law means one thing.
  private mutating func checkNames(of fit: FitDeclaration) -> Bool {
    var isSound = true
    var names: [Expression.Name] = []
    for name in fit.places + fit.parameters.map({ $0.name }) {
      if let first = names.first(where: { $0.text == name.text }) {
        report(.fit(.repeatedName(name, first: first.range)))
        isSound = false
      }
      names.append(name)
    }
    if fit.parameters.isEmpty {
      report(.fit(.noParameters(fit.name.range)))
      isSound = false
    }
    return isSound
  }

  // MARK: Data

  /// What a fit is made to.
  struct FitData {
    let quantity: Column
    let places: [Column]
    let weights: [Double]?
    let loss: Loss
  }

  /// The columns that a fit needs; `nil` after reports.
  private mutating func observations(of fit: FitDeclaration) -> FitData? {
    let scope = Scope(model: fit.model)
    guard let rows = rows(named: fit.dataSet, where: fit.condition, in: scope) else { return nil }
    let quantity = column(of: fit.quantity, over: rows, in: scope)
    var places: [Column] = []
    for place in fit.places {
      guard rows[place.text] != nil else {
        report(
          .column(
            .unknownColumn(
              ColumnName(fit.dataSet.text, place.text), place.range,
              nearest: nearestName(to: place.text, in: rows.declaredNames), isBare: true)))
        continue
      }
      let name = Expression(.name(place.text), place.range)
      if let column = column(of: name, over: rows, in: scope) { places.append(column) }
    }
    let weights = fit.weights.map { column(of: $0, over: rows, in: scope) }
    if case .some(nil) = weights { return nil }
    guard let quantity else { return nil }
    let loss = loss(of: fit, quantity, over: rows, in: scope)
    guard let loss, places.count == fit.places.count else { return nil }
    guard case .binomial = fit.loss else {
      return FitData(
        quantity: quantity, places: places, weights: weights.flatMap { $0?.values }, loss: loss)
    }
    guard let counts = plain(quantity, at: fit.quantity.range) else { return nil }
    return FitData(
      quantity: counts, places: places, weights: weights.flatMap { $0?.values }, loss: loss)
  }

  private mutating func loss(
    of fit: FitDeclaration, _ quantity: Column, over rows: DataSet, in scope: Scope
  ) -> Loss? {
    switch fit.loss {
    case .squares: return .squares
    case .huber(let threshold, let isOfLogarithms):
      guard let value = operand(threshold, in: scope) else { return nil }
      let unit = isOfLogarithms ? UnitExpression.none : quantity.unit
      let (_, expected) = variable(in: unit, fit.quantity.range)
      guard
        let (_, node, _, _) = alike(
          Placed(expected, fit.quantity.range), Placed(value, threshold.range), .fit),
        let number = certain(node, threshold.range, .threshold)
      else { return nil }
      guard number > 0 else {
        report(.fit(.threshold(threshold.range)))
        return nil
      }
      return .huber(threshold: number)
    case .binomial(let tree):
      guard let trials = column(of: tree, over: rows, in: scope),
        let counts = plain(trials, at: tree.range)
      else { return nil }
      return .binomial(trials: counts.values)
    }
  }

  /// A column of plain numbers; `nil` after a report.
  private mutating func plain(_ column: Column, at range: SourceRange) -> Column? {
    let (_, quantity) = variable(in: column.unit, range)
    guard plain(Placed(quantity, range), because: .count) != nil else { return nil }
    let factor = environment.units.factor(of: column.unit)
    return Column(
      column.values.map { factor.apply(to: $0) }, .none, .none, cells: column.cells)
  }

  // MARK: The law

  private mutating func law(
    _ fit: FitDeclaration, _ parameters: [FreeParameter], _ data: FitData
  ) -> GraphLaw? {
    var variables: [VariableID] = []
    var meanings: [Meaning] = []
    for parameter in parameters {
      let (variable, quantity) = variable(in: parameter.unit, parameter.name.range)
      variables.append(variable)
      meanings.append(.quantity(quantity))
    }
    let free = variables
    for (name, column) in zip(fit.places, data.places) {
      let (variable, quantity) = variable(in: column.unit, name.range)
      variables.append(variable)
      meanings.append(.quantity(quantity))
    }
    let names = fit.parameters.map { $0.name } + fit.places
    let scope = Scope(model: fit.model).binding(names, to: meanings)
    let (_, expected) = variable(in: data.unitOfLaw, fit.quantity.range)
    guard let value = operand(fit.law, in: scope),
      let (_, root, _, _) = alike(
        Placed(expected, fit.quantity.range), Placed(value, fit.law.range), .fit)
    else { return nil }
    guard !graph.isUncertain(root), !graph.isSampled(root) else {
      report(.fit(.notKnown(fit.law.range, .law)))
      return nil
    }
    var slopes: [NodeID] = []
    for (variable, parameter) in zip(free, fit.parameters) {
      guard canAfford(nodes: graph.derivativeSize(of: root, by: variable), fit.law.range) else {
        return nil
      }
      if let place = graph.slopeless(of: root, by: variable) {
        report(.fit(.noSlope(graph[place].range)))
        return nil
      }
      let slope = graph.derivative(of: root, by: variable)
      if graph.constant(slope) == 0 {
        report(.fit(.ignoredParameter(parameter.name, law: fit.law.range)))
      } else {
        slopes.append(slope)
      }
    }
    guard slopes.count == free.count else { return nil }
    var places = Array(variables[free.count...])
    var columns = data.places.map { $0.values }
    if places.isEmpty {
      // A law that is the same in every row: its rows are counted by a column that it does not look at.
      places = [graph.makeVariable()]
      columns = [data.quantity.values]
    }
    return GraphLaw(
      graph, root, slopes: slopes, parameters: free, places: places, at: columns,
      count: data.quantity.values.count)
  }

  private func context(
    of failure: FitFailure, _ fit: FitDeclaration, _ data: FitData
  ) -> FitProblem.Context {
    FitProblem.Context(
      name: fit.name, parameters: fit.parameters.map { $0.name },
      law: fit.law.range,
      quantity: fit.quantity.range, weights: fit.weights?.range,
      row: failure.point.map { data.quantity.cells[$0] },
      found: failure.point.flatMap { point in data.weights.map { $0[point] } } ?? .nan,
      kind: fit.loss.isOfLogarithms ? .logarithm : data.isOfShares ? .probability : .plain)
  }
}

extension Checker.FitData {
  /// Whether the law is the probability of a success.
  var isOfShares: Bool {
    if case .binomial = loss { return true }
    return false
  }

  /// The unit in which the law is computed: that of the observations, or a share of the trials.
  var unitOfLaw: UnitExpression { isOfShares ? .none : quantity.unit }
}
