import Diagnostics
import FormulaSyntax
import RealMath
import Scaling
import Units

// What formulas see of fits.

extension Checker {
  /// What a fit gives under one of its names, functions aside.
  mutating func meaning(of result: FitResult, by id: FitID, at range: SourceRange) -> Meaning {
    guard let fitted = fitted(id, at: range) else { return .unknown }
    let place = environment[id].range(of: result)
    switch result {
    case .law, .prediction: return .unknown
    case .parameter(let index): return .quantity(fitted.parameters[index])
    case .estimate(let index):
      return number(fitted.fit.estimates[index], like: fitted.parameters[index], place)
    case .standardError(let index):
      return number(fitted.fit.standardErrors[index], like: fitted.parameters[index], place)
    case .covariance(let first, let second):
      let node = graph.constant(
        fitted.fit.covariance[first * fitted.parameters.count + second], place)
      let (a, b) = (fitted.parameters[first], fitted.parameters[second])
      return counted(node, environment.units.product(a.unit, b.unit), place, source: .fixed)
    case .fitted: return .column(fitted.column(fitted.fit.values, isDistance: false))
    case .residuals: return .column(fitted.column(fitted.fit.residuals, isDistance: true))
    case .measure(let measure):
      guard let quantity = self.measure(measure, of: fitted, place) else {
        report(.fit(.noMeasure(measure, range, isExact: fitted.fit.residualStandardDeviation == 0)))
        return .unknown
      }
      return .quantity(quantity)
    }
  }

  /// A number in the unit of a parameter.
  private mutating func number(
    _ value: Double, like parameter: Quantity, _ range: SourceRange
  ) -> Meaning {
    .quantity(
      Quantity(
        graph.constant(value, range), parameter.unit, parameter.dimension, source: .fixed))
  }

  private mutating func measure(
    _ measure: FitMeasure, of fitted: FittedLaw, _ range: SourceRange
  ) -> Quantity? {
    let fit = fitted.fit
    let value: Double?
    var unit = UnitExpression.none
    switch measure {
    case .observations: value = Double(fit.residuals.count)
    case .degreesOfFreedom: value = Double(fit.degreesOfFreedom)
    case .determination: value = fit.rSquared
    case .logLikelihood: value = fit.logLikelihood.map { $0 - shift(of: fitted) }
    case .aic: value = fit.aic.map { $0 + 2 * shift(of: fitted) }
    case .aicc: value = fit.aicForFewPoints.map { $0 + 2 * shift(of: fitted) }
    case .bic: value = fit.bic.map { $0 + 2 * shift(of: fitted) }
    case .residualDeviation: (value, unit) = (fit.residualStandardDeviation, fitted.unitOfDistances)
    case .leaveOneOut:
      let left = Scaling.leaveOneOut(fitted.law, to: fitted.observations, around: fit)
      (value, unit) = (left.rootMeanSquare, fitted.observed.unit)
    }
    let dimension = environment.units.dimension(of: unit) ?? .none
    guard let value, value.isFinite else { return nil }
    let node = graph.constant(value, range)
    return Quantity(node, unit, dimension, source: .fixed)
  }

  /// What is taken from a likelihood, that of densities in the unit of the observations, to make it one of densities
  /// in base units: fits are compared whatever the units that they were made in.
  private func shift(of fitted: FittedLaw) -> Double {
    if case .binomial = fitted.observations.loss { return 0 }
    let factor = environment.units.factor(of: fitted.observed.unit).apply(to: 1)
    return Double(fitted.fit.values.count) * Double.log(factor)
  }

  /// What a fit gives and what has a value: its parameters, what tells how well it fits, columns, and the
  /// prediction. Nothing after a problem was reported.
  public mutating func results(of fit: FitID) -> [DefinitionID] {
    let law = environment.definition(of: .law, by: fit)
    if let law { prepare(law) }
    guard let fitted = fitted(fit, at: environment[fit].name.range) else { return [] }
    return environment.definitions(of: fit).filter { id in
      guard case .fit(_, .measure(let measure)) = environment[id].kind else { return true }
      // Leaving every row out once takes as long as many fits: what was found is kept.
      if definitions[id] == nil,
        let found = self.measure(measure, of: fitted, environment[fit].range(of: .measure(measure)))
      {
        definitions[id] = .quantity(found)
      }
      if case .quantity = definitions[id] { return true }
      return false
    }
  }

  /// The body of a function with its names bound: those of its parameters, and for the law of a fit those of the
  /// parameters that were fitted.
  mutating func scope(of id: DefinitionID, binding meanings: [Meaning]) -> Scope {
    let definition = environment[id]
    var scope = Scope(model: definition.model)
    if case .fit(let fit, _) = definition.kind {
      scope = self.scope(ofLaw: fit, definition.name.range)
    }
    return scope.binding(definition.parameters ?? [], to: meanings)
  }

  /// Where the law of a fit stands, its parameters bound to what was fitted.
  private mutating func scope(ofLaw fit: FitID, _ range: SourceRange) -> Scope {
    let names = environment[fit].parameters.map { $0.name }
    let fitted = fitted(fit, at: range)
    let own = fitted.map { $0.parameters.map { Meaning.quantity($0) } }
    return Scope(model: environment[fit].model).binding(
      names, to: own ?? names.map { _ in .unknown })
  }

  /// The law of a fit with the best estimates of its parameters, and not with what is known of these: the curve from
  /// which observations are as far as the residuals of the fit say. `nil` after it was reported that there is none.
  public mutating func bestLaw(of id: FitID, at places: [Quantity]) -> Quantity? {
    let declared = environment[id]
    guard let fitted = fitted(id, at: declared.name.range) else { return nil }
    let estimates = fitted.fit.estimates.enumerated().map { index, estimate in
      number(estimate, like: fitted.parameters[index], declared.parameters[index].name.range)
    }
    let scope = Scope(model: declared.model)
      .binding(
        declared.parameters.map { $0.name } + declared.places,
        to: estimates + places.map { .quantity($0) })
    return quantity(meaning(of: declared.law, in: scope), declared.law.range)
  }

  /// What a function gives, its names bound in a scope. Its frame is on the stack of every call, and must be small.
  mutating func value(of definition: Definition, in scope: Scope) -> Meaning {
    if case .fit(let fit, .prediction) = definition.kind {
      return prediction(definition, by: fit, in: scope)
    }
    return meaning(of: definition.body, in: scope)
  }

  /// A new observation: the law, and the scatter around it. Each place that asks for one has an observation of its own.
  private mutating func prediction(
    _ definition: Definition, by id: FitID, in scope: Scope
  ) -> Meaning {
    let value = meaning(of: definition.body, in: scope)
    guard let fitted = fitted(id, at: definition.name.range), let scatter = fitted.scatter,
      let law = quantity(value, definition.body.range), let call = path.last
    else { return value }
    let range = call.range
    guard let node = node(scatter, of: id, call) else { return value }
    if fitted.isOfLogarithms {
      let product = graph.binary(.multiply, law.node, graph.unary(.exp, node, range), range)
      return .quantity(Quantity(product, law.unit, law.dimension, source: law.source))
    }
    let distance = Quantity(node, fitted.observed.unit, fitted.observed.dimension)
    guard
      let (a, b, unit, dimension) = alike(Placed(law, range), Placed(distance, range), .add)
    else { return .unknown }
    return .quantity(Quantity(graph.binary(.add, a, b, range), unit, dimension))
  }

  /// How far an observation is from the law; `nil` where all lie on it.
  private mutating func node(
    _ scatter: FittedLaw.Scatter, of id: FitID, _ call: Step
  ) -> NodeID? {
    guard scatter.deviation > 0 else { return nil }
    let draw = draws[call.range] ?? makeDraw(of: id, .normal, ".prediction" + place(of: call), call)
    draws[call.range] = draw
    var score = graph.append(.score(draw, .normal), call.range)
    if let spread = scatter.spread {
      score = graph.binary(.multiply, score, spread, call.range)
    }
    return graph.binary(
      .multiply, graph.constant(scatter.deviation, call.range), score, call.range)
  }

  /// What distinguishes a call from others: the definition that it stands in, and its number there.
  private mutating func place(of call: Step) -> String {
    let outer = path.dropLast().last.map { environment.qualifiedName($0.id) }
    let name = " in " + (outer ?? formula.map { formulaText($0) } ?? "")
    let counted = environment.qualifiedName(call.id) + name
    let count = drawCounts[counted, default: 0] + 1
    drawCounts[counted] = count
    return count == 1 ? name : name + "#" + String(count)
  }

  /// What a fit came to; `nil` when it could not be made, which was reported. Cost: that of the fit, once.
  mutating func fitted(_ id: FitID, at range: SourceRange) -> FittedLaw? {
    if let known = fits[id] { return known.law }
    guard let own = environment.definition(of: .law, by: id), !reportCycle(own, range) else {
      return nil
    }
    // Like a definition, a fit stands by itself: who asked for it first says nothing about it.
    let outer = (telling, effort, suspects)
    telling = Telling()
    let nodes = graph.count
    effort = Effort(environment[id].law.range, nodes: nodes, depth: outer.1.depth)
    path.append(Step(id: own, range: range))
    let found = fit(id)
    path.removeLast()
    (telling, effort, suspects) = outer
    effort.firstNode += graph.count - nodes
    fits[id] = KnownFit(law: found)
    return found
  }

  /// What is known of a fit that was tried.
  struct KnownFit: Sendable {
    let law: FittedLaw?
  }
}

/// What a fit came to, as formulas use it.
struct FittedLaw: Sendable {
  /// The numbers.
  let fit: Fit
  /// What was fitted to what.
  let law: GraphLaw
  let observations: Observations
  /// The parameters, uncertain and correlated.
  let parameters: [Quantity]
  /// What was observed: the unit of the fitted values, and the rows.
  let observed: Column
  /// Whether logarithms were fitted, so that distances are logarithms of ratios.
  let isOfLogarithms: Bool
  /// How new observations scatter around the law; `nil` where that depends on the number of trials.
  let scatter: Scatter?

  /// A normal distance, of the residuals' size, from the law: of logarithms where these were fitted.
  struct Scatter: Sendable {
    /// The residual standard deviation.
    let deviation: Double
    /// By how much it may differ from that, as for the parameters.
    let spread: NodeID?
  }

  /// The unit of distances between observations and law.
  var unitOfDistances: UnitExpression { isOfLogarithms ? .none : observed.unit }

  /// Numbers of all rows: values of the law, or distances from it.
  func column(_ values: [Double], isDistance: Bool) -> Column {
    let isPlain = isDistance && isOfLogarithms
    return Column(
      values, isPlain ? .none : observed.unit, isPlain ? .none : observed.dimension,
      cells: observed.cells)
  }
}
