import Benchmark
import Diagnostics
import Formula
import FormulaSyntax
import RealMath
import Units

/// Checked formulas over many values at once, against the same arithmetic written in Swift.
func lanes() -> [Comparison] {
  [
    comparison("(1 + 10 * x) / (1 + x)") { (1 + 10 * $0) / (1 + $0) },
    comparison("0.2 + 0.3 * log10(x)") { 0.2 + 0.3 * Double.log10($0) },
    comparison("1e3 * x^-0.34 + exp(-x)") { 1e3 * Double.pow($0, -0.34) + Double.exp(-$0) },
    comparison("0.1 + 0.51 / (1 + (12 / x)^1.7)") {
      0.1 + 0.51 / (1 + Double.pow(12 / $0, 1.7))
    },
    comparison("1.69 + 406.4 / x^0.34 + 410.7 / x^0.28") {
      1.69 + 406.4 / Double.pow($0, 0.34) + 410.7 / Double.pow($0, 0.28)
    },
  ]
}

private func comparison(
  _ formula: String, _ function: @escaping (Double) -> Double
) -> Comparison {
  let program = program(formula)
  let values = Arguments.decades(-2, 2)
  // Only the same results are worth comparing.
  precondition(
    program.run(count: values.count, inputs: [values]) == [values.map(function)],
    "`\(formula)` and its Swift twin differ")
  return Comparison(
    group: "a formula over \(values.count) lanes, per lane", name: formula,
    peer: "the same in Swift", count: values.count,
    subject: { blackHole(program.run(count: values.count, inputs: [values])) },
    floor: { blackHole(values.map(function)) })
}

private func program(_ formula: String) -> Program {
  let source = SourceID(0)
  let excerpt = Excerpt(whole: source, bytes: Array(formula.utf8))
  var checker = Checker(Environment(units: .standard))
  let (variable, x) = checker.variable(in: .none, SourceRange(source, 0, 0))
  let scope = Scope().binding("x", to: x)
  guard let quantity = checker.quantity(parseFormula(excerpt).tree, in: scope) else {
    preconditionFailure("`\(formula)` has a problem")
  }
  return Program(checker.graph, roots: [quantity.node], inputs: [variable])
}
