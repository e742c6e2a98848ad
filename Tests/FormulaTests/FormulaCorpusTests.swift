import Diagnostics
import Formula
import FormulaSyntax
import RealMath
import Testing
import Units

@Test(arguments: [
  "names.txt", "units.txt", "functions.txt", "values.txt", "faults.txt", "limits.txt",
  "uncertainty.txt", "columns.txt", "rows.txt", "recipes.txt",
])
func formulaCorpusHolds(_ file: String) throws {
  try Corpus(file).expect(check)
}

/// Definitions, formulas (`> …`) and conditions (`? …`), checked and computed.
///
/// What is uncertain is shown by its median and its middle 90 %. `~ correlate(a, b, 0.5)` states a correlation.
///
/// `model NAME` begins a model, `open NAME …` says which ones the formulas after it have opened, `unit NAME`
/// declares a unit of its own dimension, `data SET.COLUMN UNIT | 1 2 3` a column (``DataLines``), `set …` how a data
/// set is made of others (``RecipeLines``).
private func check(_ lines: [String]) -> [[String]] {
  var annotations = Annotations(
    lines, columns: lines.map { isFormula($0) || isCorrelation($0) ? 2 : 0 })
  var environment = environment(lines, &annotations)
  let first = environment.addModel("t")
  var checker = Checker(environment)
  for model in environment.models {
    guard let id = environment.model(model) else { continue }
    for definition in environment.definitions(of: id) { checker.check(definition) }
  }
  var scope = Scope(opened: [first])
  var told = checker.problems.count
  for problem in checker.problems { annotations.add(problem.diagnostic) }
  for (line, text) in lines.enumerated() {
    if let names = rest(of: text, after: "open ") {
      scope = Scope(
        opened: names.split(separator: " ").compactMap { environment.model(String($0)) })
    }
    guard isFormula(text) || isCorrelation(text) else { continue }
    let parsed = parseFormula(annotations.excerpt(line))
    for problem in parsed.problems { annotations.add(problem.diagnostic) }
    var result: (node: NodeID, words: (Estimate) -> String)?
    if isCorrelation(text) {
      checker.correlate(parsed.tree, in: scope)
    } else {
      result = value(parsed.tree, text, &checker, scope)
    }
    for problem in checker.problems[told...] { annotations.add(problem.diagnostic) }
    told = checker.problems.count
    guard let result else { continue }
    let samples = Samples(
      of: checker.graph, for: [result.node], seed: 1, count: 1000,
      correlations: checker.knownCorrelations)
    if let fault = checker.graph.fault(of: result.node, samples: samples) {
      annotations.add(fault.diagnostic(in: environment))
    } else {
      annotations.answer(line, result.words(checker.graph.estimates(of: [result.node], samples)[0]))
    }
  }
  return annotations.text
}

private func number(_ estimate: Estimate) -> String {
  guard let interval = estimate.interval else { return shortestDecimal(estimate.value) }
  let (low, high) = (
    shortestDecimal(interval.low, significant: 3), shortestDecimal(interval.high, significant: 3)
  )
  return shortestDecimal(estimate.value, significant: 3) + " (" + low + " to " + high + ")"
}

private func value(
  _ tree: Expression, _ text: String, _ checker: inout Checker, _ scope: Scope
) -> (node: NodeID, words: (Estimate) -> String)? {
  guard text.hasPrefix("? ") else {
    let units = checker.environment.units
    return checker.quantity(tree, in: scope).map { quantity in
      (
        quantity.node,
        { number($0) + (quantity.unit.isNone ? "" : " " + units.formula(quantity.unit)) }
      )
    }
  }
  return checker.condition(tree, in: scope).map { condition in
    (condition.node, { $0.value == 1 ? "true" : "false" })
  }
}

private func environment(_ lines: [String], _ annotations: inout Annotations) -> Environment {
  var units = UnitTable.standard
  for line in lines {
    guard let name = rest(of: line, after: "unit ") else { continue }
    do {
      try units.declare(Unit(name, units.declareDimension(name)))
    } catch {
      Issue.record("the unit \(name) is there already")
    }
  }
  var environment = Environment(units: units)
  for dataSet in DataLines(lines, annotations, units).dataSets { environment.add(dataSet) }
  var model = environment.addModel("t")
  for recipe in RecipeLines(lines, &annotations, in: model).recipes { environment.add(recipe) }
  for (line, text) in lines.enumerated() {
    if let name = rest(of: text, after: "model ") { model = environment.addModel(name) }
    guard !isFormula(text), !isCorrelation(text), !text.hasPrefix("set "),
      let colon = text.utf8.firstIndex(of: UInt8(ascii: ":"))
    else {
      continue
    }
    let end = text.utf8.distance(from: text.startIndex, to: colon)
    let head = parseDefinitionHead(annotations.excerpt(line, from: 0, to: end))
    let body = parseFormula(annotations.excerpt(line, from: end + 1))
    for problem in head.problems + (head.problems.isEmpty ? body.problems : []) {
      annotations.add(problem.diagnostic)
    }
    guard head.isNamed else { continue }
    if let problem = environment.define(head, as: body.tree, in: model) {
      annotations.add(problem.diagnostic)
    }
  }
  return environment
}

private func isCorrelation(_ line: String) -> Bool { line.hasPrefix("~ ") }

private func isFormula(_ line: String) -> Bool { line.hasPrefix("> ") || line.hasPrefix("? ") }

private func rest(of line: String, after prefix: String) -> String? {
  line.hasPrefix(prefix) ? String(line.dropFirst(prefix.count)) : nil
}
