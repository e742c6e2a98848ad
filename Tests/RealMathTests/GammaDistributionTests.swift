import RealMath
import Testing

/// The incomplete gamma function and the quantiles of the chi-squared distribution, against mpmath and SciPy.
@Suite struct GammaDistributionTests {
  @Test(arguments: [
    (0.5, 0.1, 0.34527915398142297956, 0.65472084601857702044),
    (0.5, 3, 0.98569412156457036047, 0.014305878435429639526),
    (1, 1, 0.6321205588285576784, 0.3678794411714423216),
    (2.5, 0.01, 2.9876015319065938441e-6, 0.99999701239846809341),
    (2.5, 9, 0.99705359541211970963, 0.0029464045878802903731),
    (10, 4, 0.0081322427969338631557, 0.99186775720306613684),
    (10, 30, 0.99999287824913718442, 7.1217508628155770916e-6),
    (100, 80, 0.017108313035133114166, 0.98289168696486688583),
    (100, 140, 0.99983894282528744414, 0.00016105717471255585829),
    (500, 500, 0.50594714617076035805, 0.49405285382923964195),
  ])
  func bothPartsAreThoseOfTheTable(a: Double, x: Double, below: Double, above: Double) {
    let found = Double.incompleteGamma(a, x)
    #expect((found.below / below - 1).magnitude < 2e-13)
    #expect((found.above / above - 1).magnitude < 2e-13)
  }

  @Test func endsAndWhatIsOutside() {
    #expect(Double.incompleteGamma(2, 0).below == 0)
    #expect(Double.incompleteGamma(2, .infinity).below == 1)
    #expect(Double.incompleteGamma(0, 1).below.isNaN)
    #expect(Double.incompleteGamma(1, -1).above.isNaN)
    #expect(chiSquaredQuantile(score: 0, degrees: 0).isNaN)
    #expect(chiSquaredQuantile(score: .nan, degrees: 3).isNaN)
  }

  @Test(arguments: [
    (0.05, [0.003932140000019522, 0.10258658877510106, 0.35184631774927144, 3.9402991361190605]),
    (0.5, [0.454936423119572, 1.386294361119891, 2.3659738843753377, 9.34181776559197]),
    (0.95, [3.841458820694124, 5.991464547107979, 7.814727903251179, 18.307038053275146]),
  ])
  func quantilesAreThoseOfTheTable(share: Double, expected: [Double]) {
    for (degrees, quantile) in zip([1.0, 2, 3, 10], expected) {
      let found = chiSquaredQuantile(score: normalQuantile(share), degrees: degrees)
      #expect((found / quantile - 1).magnitude < 1e-11, "\(degrees)")
    }
  }

  @Test func quantilesLeadBackToTheirScores() {
    for degrees in [0.5, 1, 2, 3, 7, 30, 400, 2_000] {
      for score in stride(from: -6.0, through: 6, by: 0.5) {
        let x = chiSquaredQuantile(score: score, degrees: degrees)
        let found = Double.incompleteGamma(degrees / 2, x / 2)
        let expected =
          score < 0 ? Double.normalDistribution(score) : Double.normalDistribution(-score)
        let share = score < 0 ? found.below : found.above
        #expect((share / expected - 1).magnitude < 1e-9, "\(degrees) \(score)")
      }
    }
  }
}
