import CertifiedProblems
import RealMath
import Scaling
import Testing

/// All problems of nonlinear regression whose results are certified, from both starts.
@Suite struct CertifiedProblemTests {
  @Test func allProblemsAreThere() {
    #expect(CertifiedProblem.names.count == 27)
    #expect(CertifiedProblem.all.map(\.law.pointCount).reduce(0, +) == 2176)
  }

  @Test(arguments: CertifiedProblem.names, [0, 1])
  func fitsAgreeWithTheCertificate(name: String, start: Int) throws {
    let problem = CertifiedProblem(name)
    let fit = try fit(problem.law, to: problem.observations, from: [problem.starts[start]])
    for parameter in problem.estimates.indices {
      let estimate = digits(fit.estimates[parameter], problem.estimates[parameter])
      #expect(estimate > 9, "estimate \(parameter): \(estimate) digits")
      let error = digits(fit.standardErrors[parameter], problem.standardErrors[parameter])
      #expect(error > spreadDigits(name), "standard error \(parameter): \(error) digits")
    }
    let sum = digits(fit.objective, problem.sumOfSquares)
    #expect(sum > spreadDigits(name) - 0.4, "sum of squares: \(sum) digits")
    let deviation = digits(fit.residualStandardDeviation, problem.standardDeviation)
    #expect(deviation > spreadDigits(name), "standard deviation: \(deviation) digits")
  }

  /// The derivatives that the tests and benchmarks give must be right for the above to mean anything.
  @Test(arguments: CertifiedProblem.names)
  func derivativesAgreeWithDifferences(name: String) {
    let problem = CertifiedProblem(name)
    var law = problem.law
    let count = law.pointCount
    for parameters in [problem.estimates, problem.starts[1]] {
      var values = [Double](repeating: 0, count: count)
      var jacobian = [Double](repeating: 0, count: count * parameters.count)
      law.evaluate(at: parameters, values: &values, jacobian: &jacobian)
      var plain = values
      law.evaluate(at: parameters, values: &plain)
      #expect(plain.map(\.bitPattern) == values.map(\.bitPattern))
      for parameter in parameters.indices {
        let step = 1e-5 * parameters[parameter].magnitude
        func shifted(_ factor: Double) -> [Double] {
          var shifted = parameters
          shifted[parameter] += factor * step
          law.evaluate(at: shifted, values: &plain)
          return plain
        }
        let (back2, back, ahead, ahead2) = (shifted(-2), shifted(-1), shifted(1), shifted(2))
        let largest =
          jacobian[(parameter * count)..<((parameter + 1) * count)]
          .map(\.magnitude).max() ?? 0
        for point in 0..<count {
          let near = 8 * (ahead[point] - back[point])
          let difference = (near - (ahead2[point] - back2[point])) / (12 * step)
          let off = (jacobian[parameter * count + point] - difference).magnitude
          // What the law's own rounding does to a difference.
          let blur = 1e-15 * values[point].magnitude / step
          if off > 1e-7 * largest + 10 * blur {
            Issue.record("parameter \(parameter) at point \(point): off by \(off)")
          }
        }
      }
    }
  }

  /// Lanczos1 is a sum of exponentials observed in thirteen digits, whose residuals are 10⁻¹³ of the values: with
  /// the observations rounded to doubles, exact arithmetic gives a sum of squares smaller by 0.09%. So no
  /// program that reads doubles can have four digits of its standard errors, but for luck.
  private func spreadDigits(_ name: String) -> Double { name == "Lanczos1" ? 2.7 : 8.5 }

  /// How many digits of a number agree with those that are certified, at most eleven.
  private func digits(_ number: Double, _ certified: Double) -> Double {
    -Double.log10(max((number - certified).magnitude / certified.magnitude, 1e-11))
  }
}
