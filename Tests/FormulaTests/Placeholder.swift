import Testing
import Diagnostics
import FormulaSyntax
import Formula
import Units

func ev(_ s: String) -> String {
  var env = Environment(units: .standard)
  let m = env.addModel("t")
  for (h, b) in [("cost_factor(rho, F)", "(1 + rho * F) / (1 + rho)"), ("next", "cost_factor(1, 10)"), ("a", "1/z"), ("z", "0*2"), ("c1", "c2+1"), ("c2", "c1*2")] {
    let he = parseDefinitionHead(Excerpt(whole: SourceID(0), bytes: Array(h.utf8)))
    _ = env.define(he, as: parseFormula(Excerpt(whole: SourceID(0), bytes: Array(b.utf8))).tree, in: m)
  }
  let p = parseFormula(Excerpt(whole: SourceID(1), bytes: Array(s.utf8)))
  if !p.problems.isEmpty { return "\(p.problems.map { $0.diagnostic.message })" }
  var c = Checker(env)
  guard let q = c.quantity(p.tree, in: Scope(opened: [m])) else { return "\(c.problems.map { $0.diagnostic.message + " @ " + "\($0.diagnostic.labels.map { "\($0.range.start)-\($0.range.end) \($0.text)" })" + ($0.diagnostic.hint ?? "") })" }
  let v = Program(c.graph, roots: [q.node]).run(count: 1)[0][0]
  if let f = c.graph.fault(of: q.node) { return "\(f.diagnostic(in: env))" }
  return "\(v) \(env.units.formula(q.unit))"
}
@Test func smoke() {
  for s in ["next", "310 GWh / 2 * 1e6 / 30_856 TWh", "3 token + 2 FLOP", "a", "c1", "20% + 30 pp * log10(100)", "inverse(F -> cost_factor(1, F), 10, 1, 1000)", "elasticity(x -> 1 + x, 10)", "slope(x -> x^3, 2 m)", "310 GWh / (30856 TWh/year) in year", "exp(3 token)", "sqrt(4 m^2)", "(2 m)^(1/2)", "cost_factor(3 token, 2)", "nxt + 1", "1/(1+exp(1000))", "exp(1000)", "ln(-1)", "3 m²", "min(3 h, 20 min)", "if 1 < 2 then 3 else 4", "1 kW * 3 h in kWh", "2 +", "f(", "((1)", "1 2", "5 $", "inverse(x -> x^2, 2, 3, 4)", "slope(x -> inverse(y -> y^2, x, 0, 100), 4)", "245 MUSD / 2 token", "3 GWhr", "1/0"] {
    print(s, "=>", ev(s))
  }
}
