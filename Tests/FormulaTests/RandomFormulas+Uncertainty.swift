import TestSupport

// What only the whole language has: uncertain quantities, what is asked of their samples, and data.

extension RandomFormulas {
  /// A range, a distribution, a statistic or something of the columns `data.d.a` and `data.d.b`.
  mutating func uncertain(_ variables: [String], _ depth: Int) -> String {
    let sub = "(" + formula(variables, depth: depth - 1) + ")"
    switch chance(10) {
    case 0, 1, 2, 3: return distribution(variables, depth)
    case 4: return ["mean", "median", "sd"][chance(3)] + sub
    case 5: return "quantile(\(sub), logistic(\(formula(variables, depth: depth - 1))))"
    case 6: return "probability(\(condition(variables, depth)))"
    case 7: return "interpolate(data.d.a, data.d.b, 3 * logistic\(sub))"
    case 8: return "quantile(data.d.a, logistic\(sub))"
    default: return column() + " * " + sub
    }
  }

  private mutating func distribution(_ variables: [String], _ depth: Int) -> String {
    func sub(_ formulas: inout RandomFormulas) -> String {
      "(" + formulas.formula(variables, depth: formulas.chance(depth)) + ")"
    }
    // One in eight is given by numbers of any kind, and may be impossible.
    let isSound = chance(8) > 0
    func positive(_ formulas: inout RandomFormulas) -> String {
      isSound ? "(0.25 + \(sub(&formulas))^2)" : sub(&formulas)
    }
    let low = sub(&self)
    let above = isSound ? low + " + " + positive(&self) : sub(&self)
    switch chance(7) {
    case 0: return "(\(positive(&self)) to \(positive(&self)))"
    case 1: return "(\(low) to \(above))"
    case 2: return "normal(\(low), \(positive(&self)))"
    case 3: return "lognormal(\(positive(&self)), \(positive(&self)))"
    case 4: return "uniform(\(low), \(above))"
    case 5: return "triangular(\(low), \(above), \(above) + \(positive(&self)))"
    default: return "beta_distribution(\(positive(&self)), \(positive(&self)))"
    }
  }

  /// What is said of all rows of a column that is computed row by row.
  private mutating func column() -> String {
    let rows = formula(["data.d.a", "data.d.b"], rows: 1 + chance(2))
    switch chance(3) {
    case 0: return "geometric_mean(exp(erf(\(rows))))"
    case 1: return "count(data.d.b)"
    default:
      let names = ["sum", "mean", "median", "sd", "min", "max"]
      return names[chance(names.count)] + "(\(rows) + data.d.b)"
    }
  }

  /// Arithmetic of columns.
  private mutating func formula(_ columns: [String], rows depth: Int) -> String {
    if depth == 0 { return columns[chance(columns.count)] }
    let (a, b) = (formula(columns, rows: depth - 1), formula(columns, rows: depth - 1))
    switch chance(5) {
    case 0: return "(\(a) + \(b))"
    case 1: return "(\(a) * 2 - \(b))"
    case 2: return "(\(a))^2"
    case 3: return "ln(1 + (\(a))^2)"
    default: return "(\(a) / (2 + (\(b))^2))"
    }
  }
}
