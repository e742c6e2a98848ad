import Formula

/// A cost of five uncertain parameters, sampled, computed and summed up in five quantiles.
func costModelRows() -> [Row] {
  [
    row("cost-model-100k", samples: 100_000), row("cost-model-1m", samples: 1_000_000),
  ]
}

private let parameters = [
  ("queries", "lognormal(1e9, 4e8)"), ("tokens", "500 to 2000"), ("price", "normal(3, 0.4)"),
  ("utilisation", "uniform(0.3, 0.7)"), ("growth", "triangular(1, 1.5, 3)"),
]

private func row(_ name: String, samples count: Int) -> Row {
  Row(name: name) {
    let checked = CheckedFormula(
      "queries * tokens * price / (1e6 * utilisation) * growth^0.7 + 2e5", parameters)
    return {
      // All of it is done anew: the order of the samples, the program, the values, and what is told of them.
      let samples = Samples(of: checked.graph, for: [checked.node], seed: 1, count: count)
      let column = Program(checked.graph, roots: [checked.node]).sample(samples)[0]
      let quantiles = sampleQuantiles([0.05, 0.25, 0.5, 0.75, 0.95], of: column)
      return Outcome(results: quantiles, told: quantiles[2])
    }
  }
}
