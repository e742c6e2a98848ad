import Formula

/// Formulas of scaling laws over a million values of their variables.
func formulaRows() -> [Row] {
  [
    row("log-linear", "0.2 + 0.3 * log10(x)", [("x", spread(-2, 6, step: 1))]),
    row("sigmoid", "0.1 + (0.61 - 0.1) / (1 + (12 / x)^1.7)", [("x", spread(-2, 6, step: 1))]),
    row(
      "chinchilla", "1.69 + 406.4 / n^0.34 + 410.7 / d^0.28",
      [("n", spread(7, 4, step: 1)), ("d", spread(9, 4, step: 7_919))]),
  ]
}

private let count = 1_000_000

/// As many numbers, evenly in ratio over some powers of ten: binary exponents and fractions of all kinds, by
/// arithmetic that every language does alike. `step` puts them in another order.
private func spread(_ from: Double, _ decades: Double, step: Int) -> [Double] {
  (0..<count).map { index in
    let place = (Double(index * step % count) + 0.5) / Double(count)
    let exponent = from + decades * place
    let whole = exponent.rounded(.down)
    var value = 1 + 9 * (exponent - whole)
    for _ in 0..<Int(whole.magnitude) { value = whole < 0 ? value / 10 : value * 10 }
    return value
  }
}

private func row(_ name: String, _ formula: String, _ inputs: [(name: String, column: [Double])])
  -> Row
{
  Row(name: name) {
    let checked = CheckedFormula(formula, of: inputs.map(\.name))
    let program = Program(checked.graph, roots: [checked.node], inputs: checked.variables)
    let columns = inputs.map(\.column)
    return {
      let results = program.run(count: count, inputs: columns)[0]
      return Outcome(results: results, told: results[count / 3])
    }
  }
}
