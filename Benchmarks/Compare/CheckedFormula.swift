import Diagnostics
import Formula
import FormulaSyntax
import Units

/// A formula over definitions and variables, checked as those of a report are.
struct CheckedFormula {
  let graph: Graph
  let node: NodeID
  let variables: [VariableID]

  init(
    _ formula: String, of names: [String] = [], _ definitions: [(head: String, body: String)] = []
  ) {
    var excerpts = Excerpts()
    var environment = Environment(units: .standard)
    let model = environment.addModel("model")
    for (head, body) in definitions {
      _ = environment.define(
        parseDefinitionHead(excerpts.next(head)), as: parseFormula(excerpts.next(body)).tree,
        in: model)
    }
    var checker = Checker(environment)
    var scope = Scope(model: model)
    var variables: [VariableID] = []
    for name in names {
      let (variable, quantity) = checker.variable(in: .none, SourceRange(SourceID(0), 0, 0))
      scope = scope.binding(name, to: quantity)
      variables.append(variable)
    }
    guard let quantity = checker.quantity(parseFormula(excerpts.next(formula)).tree, in: scope)
    else { fatalError("`\(formula)` has a problem") }
    graph = checker.graph
    node = quantity.node
    self.variables = variables
  }
}

/// Texts, each a source of its own: a place must not stand for two.
private struct Excerpts {
  private var count = 0

  mutating func next(_ text: String) -> Excerpt {
    count += 1
    return Excerpt(whole: SourceID(count), bytes: Array(text.utf8))
  }
}
