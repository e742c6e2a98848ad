import CertifiedProblems
import RealMath
import Scaling

/// Fits: the certified problems, a law of language models from a grid of starts, and a bootstrap.
func fitRows() -> [Row] {
  [
    Row(name: "fits-certified") {
      let problems = CertifiedProblem.all
      return { fitAll(problems) }
    },
    Row(name: "fits-grid") {
      let problem = Chinchilla(points: 240)
      return {
        let fit = required { () throws(FitFailure) in
          try Scaling.fit(problem.law, to: problem.observations, from: Chinchilla.starts)
        }
        return Outcome(results: fit.estimates + fit.covariance, told: fit.objective)
      }
    },
    Row(name: "fits-bootstrap") {
      let (law, observations) = sigmoid()
      return {
        let fit = required { () throws(FitFailure) in
          try Scaling.fit(law, to: observations, from: [[1, 1, 5]])
        }
        let replicates = bootstrap(
          law, to: observations, around: fit, replicates: 1000, seed: 1, name: "fits".utf8)
        return Outcome(
          results: replicates.estimates.flatMap { $0 },
          told: replicates.interval(of: 1, probability: 0.9).upperBound)
      }
    },
  ]
}

/// Fits each problem from both starts; estimates that are not right to six digits, or standard errors to four, end
/// the program.
private func fitAll(_ problems: [CertifiedProblem]) -> Outcome {
  var outcome = Outcome(results: [], told: .nan)
  for problem in problems {
    for start in problem.starts {
      let fit = required { () throws(FitFailure) in
        try Scaling.fit(problem.law, to: problem.observations, from: [start])
      }
      // The observations of Lanczos1 hold three digits of its standard errors once they are doubles.
      let known = problem.name == "Lanczos1" ? 2e-3 : 1e-4
      guard agree(fit.estimates, problem.estimates, 1e-6),
        agree(fit.standardErrors, problem.standardErrors, known)
      else { fatalError("\(problem.name) is not solved") }
      outcome = Outcome(
        results: outcome.results + fit.estimates,
        told: problem.name == "Misra1a" ? fit.estimates[0] : outcome.told)
    }
  }
  return outcome
}

private func agree(_ numbers: [Double], _ certified: [Double], _ share: Double) -> Bool {
  zip(numbers, certified).allSatisfy { ($0 - $1).magnitude <= share * $1.magnitude }
}

private func required(_ made: () throws(FitFailure) -> Fit) -> Fit {
  do {
    return try made()
  } catch {
    fatalError("no fit: \(error)")
  }
}

/// A sigmoid, and observations of it whose noise is spread evenly.
private func sigmoid() -> (law: PointwiseLaw, observations: Observations) {
  let x = (0..<30).map { Double($0) / 3 }
  let law = PointwiseLaw(x: x, parameters: 3) { x, _, p, g in
    let share = 1 / (1 + Double.exp(-p[1] * (x - p[2])))
    let slope = p[0] * share * (1 - share)
    g[0] = share
    g[1] = slope * (x - p[2])
    g[2] = -slope * p[1]
    return p[0] * share
  }
  let values = x.indices.map { point in
    let multiple = 0.5 + Double(point + 1) * 0.6180339887498949
    let noise = 0.02 * normalQuantile(multiple - multiple.rounded(.down))
    return 0.8 / (1 + Double.exp(-1.2 * (x[point] - 4))) + noise
  }
  return (law, Observations(values))
}
