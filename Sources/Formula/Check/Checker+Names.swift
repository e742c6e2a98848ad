import Diagnostics
import FormulaSyntax
import Units

extension Checker {
  /// What a name means where it stands: the innermost parameter, then the model's own definitions, the
  /// opened models, the constants, the units, the functions.
  mutating func meaning(ofName name: String, _ range: SourceRange, in scope: Scope) -> Meaning {
    prepareData(name, at: range)
    switch lookUp(name, range, in: scope) {
    case .local(.incomplete(let column)):
      report(missing(column, range))
      return .unknown
    case .local(let meaning): return meaning
    case .definition(let id):
      if environment[id].parameters != nil {
        return .function(Function(kind: .definition(id), path: path))
      }
      return marked(meaning(of: id, at: range), id, range, source: .fixed)
    case .constant(let value):
      return .quantity(Quantity(graph.constant(value, range), .none, .none, source: .fixed))
    case .unit(let unit):
      let expression = UnitExpression(unit)
      let dimension = environment.units.dimension(of: expression) ?? .none
      return .quantity(
        Quantity(graph.constant(1, range), expression, dimension, source: .fixed))
    case .builtin(let builtin): return .function(Function(kind: .builtin(builtin), path: path))
    case .unknown(let problem):
      report(problem)
      return .unknown
    }
  }

  /// The value of a definition, marked with the place that names it, for the path of a fault.
  ///
  /// Only the literal `0` fits beside any quantity: a definition that happens to be zero today does not.
  mutating func marked(
    _ meaning: Meaning, _ id: DefinitionID, _ range: SourceRange, source: DimensionSource? = nil
  ) -> Meaning {
    switch meaning {
    case .quantity(let value):
      let node = graph.append(.definition(id, value.node), range)
      return .quantity(
        Quantity(node, value.unit, value.dimension, source: source ?? value.source))
    case .truth(let node): return .truth(graph.append(.definition(id, node), range))
    case .function, .column, .truths, .texts, .text, .incomplete, .unknown: return meaning
    }
  }

  enum Found {
    case local(Meaning)
    case definition(DefinitionID)
    case constant(Double)
    case unit(PrefixedUnit)
    case builtin(Builtin)
    case unknown(FormulaProblem)
  }

  func lookUp(_ name: String, _ range: SourceRange, in scope: Scope) -> Found {
    if let local = scope.locals.last(where: { $0.name == name }) { return .local(local.meaning) }
    if let element = scope.simulated?.meaning(name, range) { return element }
    if let column = lookUp(row: name, range, in: scope) { return column }
    if let column = lookUp(column: name, range) { return column }
    if let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) {
      return qualified(
        name, String(name[..<dot]), String(name[name.utf8.index(after: dot)...]), range, in: scope)
    }
    if let model = scope.model, let id = environment.definition(name, in: model) {
      return .definition(id)
    }
    let hits = scope.opened.compactMap { environment.definition(name, in: $0) }
    if hits.count > 1 {
      return .unknown(
        .ambiguousName(name, range, candidates: hits.map(environment.qualifiedName)))
    }
    if let hit = hits.first { return .definition(hit) }
    // A column that could not be read may have the name, even that of a unit.
    if let rows = scope.rows, !rows.isWhole { return .local(.unknown) }
    if let value = Constant.value(name) { return .constant(value) }
    if let unit = environment.units.find(name) { return .unit(unit) }
    if let builtin = Builtin(named: name) { return .builtin(builtin) }
    return .unknown(.unknownName(name, range, nearest: nearest(name, in: scope)))
  }

  private func qualified(
    _ name: String, _ model: String, _ own: String, _ range: SourceRange, in scope: Scope
  ) -> Found {
    let places = environment.models(named: model, in: scope)
    let hits = places.compactMap { environment.definition(own, in: $0) }
    if hits.count > 1 {
      return .unknown(
        .ambiguousName(name, range, candidates: hits.map(environment.qualifiedName)))
    }
    guard let place = places.first else {
      return .unknown(
        .unknownModel(model, range, nearest: nearestName(to: model, in: environment.models)))
    }
    if let id = hits.first { return .definition(id) }
    let names = environment.definitions(of: place).map { environment[$0].name.text }
    let nearest = nearestName(to: own, in: names).map { model + "." + $0 }
    return .unknown(.unknownName(name, range, nearest: nearest ?? elsewhere(own)))
  }

  /// The first definition of that very name in any model.
  private func elsewhere(_ name: String) -> String? {
    environment.definitions.firstIndex { $0.name.text == name }.map {
      environment.qualifiedName(DefinitionID($0))
    }
  }

  /// The name that was most likely meant: first what another model has under the very same name.
  private func nearest(_ name: String, in scope: Scope) -> String? {
    if let elsewhere = elsewhere(name) { return elsewhere }
    var candidates = scope.locals.map { $0.name } + (scope.rows?.declaredNames ?? [])
    candidates += scope.simulated?.rows.map { $0.name.text } ?? []
    for model in (scope.model.map { [$0] } ?? []) + scope.opened {
      candidates += environment.definitions(of: model).map { environment[$0].name.text }
    }
    candidates += Builtin.allCases.map { $0.rawValue } + Constant.all.map { $0.name }
    candidates += environment.units.candidates(for: name)
    if let near = nearestName(to: name, in: candidates) { return near }
    return nearestName(
      to: name,
      in: environment.definitions.indices.map { environment.qualifiedName(DefinitionID($0)) })
  }

  /// What a function is called in messages.
  func name(of function: Function) -> String {
    switch function.kind {
    case .builtin(let builtin): builtin.rawValue
    case .definition(let id): environment[id].name.text
    case .closure(let parameters, _, _): Checker.head(parameters) + " -> …"
    }
  }

  /// How a function is called, for messages: `cost_factor(rho, F)`; `nil` for one without a name.
  func usage(of function: Function) -> String? {
    switch function.kind {
    case .builtin(let builtin): builtin.usage
    case .definition(let id):
      Checker.usage(environment[id].name.text, environment[id].parameters ?? [])
    case .closure: nil
    }
  }

  static func usage(_ name: String, _ parameters: [Expression.Name]) -> String {
    var usage = name + "("
    for (index, parameter) in parameters.enumerated() {
      usage += (index == 0 ? "" : ", ") + parameter.text
    }
    return usage + ")"
  }

  private static func head(_ parameters: [Expression.Name]) -> String {
    parameters.count == 1 ? parameters[0].text : usage("", parameters)
  }
}
