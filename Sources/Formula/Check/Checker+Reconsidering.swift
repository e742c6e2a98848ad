import FormulaSyntax

// What would be if a definition had another value.

extension Checker {
  /// A checker in which a plain definition has the value, in the unit that the definition has; of what is true or
  /// false, one is true and zero is false.
  ///
  /// Everything that rests on it is made anew when it is asked for, fits and data sets too. `nil` for a function, and
  /// for what has no value here.
  public func fixing(
    _ id: DefinitionID, at value: Double, _ dependents: Dependents
  ) -> Checker? {
    let meaning: (NodeID) -> Meaning
    switch definitions[id] {
    case .quantity(let old):
      meaning = { .quantity(Quantity($0, old.unit, old.dimension, source: .fixed)) }
    case .truth: meaning = { .truth($0) }
    default: return nil
    }
    var checker = forgetting(dependents.of(id))
    let node = checker.graph.constant(value, environment[id].name.range)
    checker.definitions[id] = meaning(node)
    return checker
  }

  /// A checker in which plain definitions are other quantities, all at once.
  ///
  /// What rests on the definitions is forgotten, and checked again when something asks for it; all else is kept, with
  /// its nodes, so that a change costs what depends on it. Uncertain quantities keep their names, and with them their
  /// samples.
  ///
  /// The quantities are ones that this checker has found, so that they may rest on the very definitions that they
  /// stand for, or on a variable (``moving(_:_:)``). A data set or a fit whose rows depend on a variable has no value,
  /// which the new checker reports. Each is counted in the unit that the definition has; `nil` for a function, for what has no value
  /// here, and for a quantity that measures something else.
  public func supposing(
    _ values: [(id: DefinitionID, quantity: Quantity)], _ dependents: Dependents
  ) -> Checker? {
    var moved: Set<DefinitionID> = []
    for value in values { moved.formUnion(dependents.of(value.id)) }
    var checker = forgetting(moved)
    for (id, quantity) in values {
      guard case .quantity(let old) = definitions[id],
        let node = checker.node(quantity, in: old.unit, environment[id].name.range)
      else { return nil }
      checker.definitions[id] = .quantity(Quantity(node, old.unit, old.dimension, source: .fixed))
    }
    return checker
  }

  /// What computes a plain definition that is true or false, as one or zero; `nil` for any other.
  public func truth(of id: DefinitionID) -> NodeID? {
    if case .truth(let node) = definitions[id] { node } else { nil }
  }

  private func forgetting(_ ids: Set<DefinitionID>) -> Checker {
    var checker = self
    checker.problems = []
    checker.toldPlaces = []
    checker.told = Told()
    checker.wrongCalls = []
    for id in ids {
      checker.definitions[id] = nil
      if case .fit(let fit, _) = environment[id].kind { checker.fits[fit] = nil }
    }
    checker.prepared.subtract(ids)
    checker.instances = instances.filter { instance, _ in
      !ids.contains(instance.definition)
        && !instance.arguments.contains { argument in
          if case .definition(let id) = argument { ids.contains(id) } else { false }
        }
    }
    for name in dataSets.keys
    where environment.needs(ofDataSet: name).contains(where: ids.contains) {
      checker.dataSets[name] = nil
    }
    return checker
  }
}
