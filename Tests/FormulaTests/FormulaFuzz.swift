import Diagnostics
import Formula
import FormulaSyntax
import TestSupport
import Units

/// Everything that happens to a formula, on any bytes: it must come to an end, and must not crash.
///
/// Parses the bytes as a formula and as the left side of a definition, prints and parses again, checks the
/// formula as a value, a condition and a unit among definitions that take part, turns all problems into
/// words, and computes what is affordable.
func fuzzFormula(_ bytes: [UInt8], budget: Int = 200_000) {
  let excerpt = Excerpt(whole: SourceID(0), bytes: bytes)
  let parsed = parseFormula(excerpt)
  for problem in parsed.problems { _ = problem.diagnostic }
  _ = formulaText(parsed.tree)
  for problem in parseUnit(excerpt).problems { _ = problem.diagnostic }
  let head = parseDefinitionHead(excerpt)
  for problem in head.problems { _ = problem.diagnostic }

  var environment = Environment(units: .standard)
  environment.add(fuzzedData)
  let model = environment.addModel("t")
  let definitions = [
    ("f(x)", "x * 2 + g(x)"), ("g(x)", "if x > 0 then x else -x"), ("a", "3 GWh"),
    ("loop", "loop + b"),
  ]
  for (name, body) in definitions {
    let own = parseDefinitionHead(Excerpt(whole: SourceID(1), bytes: Array(name.utf8)))
    let tree = parseFormula(Excerpt(whole: SourceID(1), bytes: Array(body.utf8))).tree
    _ = environment.define(own, as: tree, in: model)
  }
  // The formula is a definition too, which the others may need.
  let own = parseDefinitionHead(Excerpt(whole: SourceID(2), bytes: Array("b".utf8)))
  _ = environment.define(own, as: parsed.tree, in: model)

  var checker = Checker(environment)
  for id in environment.definitions(of: model) { checker.check(id) }
  let quantity = checker.quantity(parsed.tree, in: Scope(model: model))
  let condition = checker.condition(parsed.tree, in: Scope(opened: [model]))
  _ = checker.unit(parsed.tree)
  for problem in checker.problems { _ = problem.diagnostic }
  for root in [quantity?.node, condition?.node] {
    guard let root else { continue }
    let program = Program(checker.graph, roots: [root])
    guard program.cost <= budget else { continue }
    let value = program.run(count: 1)[0][0]
    if let fault = checker.graph.fault(of: root) {
      _ = fault.diagnostic(in: environment)
    } else {
      precondition(value.isFinite, "a value that does not exist has no fault")
    }
  }
}

/// Two columns of numbers and one of words.
private let fuzzedData: DataSet = {
  var cells = CellPlaces(SourceID(3))
  for row in 0..<3 { cells.append(row..<row) }
  return DataSet(
    name: "d",
    columns: [
      DataSet.Entry(name: "a", content: .numbers(Column([3, 1, 0], .none, .none, cells: cells))),
      DataSet.Entry(name: "b", content: .numbers(Column([2, -1, 5], .none, .none, cells: cells))),
      DataSet.Entry(name: "c", content: .text),
    ])
}()
