/// Which definitions rest on which: ``Environment/needs(of:)``, read backwards.
///
/// Cost of making it: the size of all formulas.
public struct Dependents: Sendable {
  /// The definitions that name each definition, by its place.
  private var users: [[DefinitionID]]

  /// The dependents of all definitions of an environment.
  public init(_ environment: Environment) {
    users = environment.definitions.map { _ in [] }
    for place in environment.definitions.indices {
      let user = DefinitionID(place)
      for need in environment.needs(of: user) { users[need.index].append(user) }
    }
  }

  /// The definition and all that rests on it, however far away.
  public func of(_ id: DefinitionID) -> Set<DefinitionID> {
    var found: Set<DefinitionID> = [id]
    var waiting = [id]
    while let next = waiting.popLast() {
      for user in users[next.index] where found.insert(user).inserted { waiting.append(user) }
    }
    return found
  }
}
