import RealMath
import Testing

/// The sign of zero counts, the kind of NaN does not.
private func expectSame(
  _ result: Double, _ expected: Double, _ text: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let same = result.isNaN ? expected.isNaN : result.bitPattern == expected.bitPattern
  #expect(same, "\(text) = \(result), not \(expected)", sourceLocation: sourceLocation)
}

private let infinity = Double.infinity
private let nan = Double.nan
private let tiny = Double.leastNonzeroMagnitude

@Test func powersFollowTheTableOfIEEE754() {
  let cases: [(Double, Double, Double)] = [
    (nan, 0, 1), (nan, -0.0, 1), (infinity, 0, 1), (0, 0, 1), (-0.0, -0.0, 1), (-infinity, 0, 1),
    (1, nan, 1), (1, infinity, 1), (1, -infinity, 1), (-1, infinity, 1), (-1, -infinity, 1),
    (0, -3, infinity), (-0.0, -3, -infinity), (-0.0, -2, infinity), (-0.0, -2.5, infinity),
    (0, -infinity, infinity), (-0.0, -infinity, infinity), (0, 3, 0), (-0.0, 3, -0.0),
    (-0.0, 2, 0), (-0.0, 0.5, 0), (0, infinity, 0), (-0.0, infinity, 0),
    (infinity, 2, infinity), (infinity, -2, 0), (-infinity, 3, -infinity), (-infinity, 2, infinity),
    (-infinity, 0.5, infinity), (-infinity, -3, -0.0), (-infinity, -2, 0), (-infinity, -0.5, 0),
    (2, infinity, infinity), (2, -infinity, 0), (0.5, infinity, 0), (0.5, -infinity, infinity),
    (-2, infinity, infinity), (-0.5, infinity, 0), (-0.5, -infinity, infinity),
    (-8, 1.0 / 3, nan), (-1, 0.5, nan), (-2, 1e300, infinity), (-2, -1e300, 0),
    (-2, 9_007_199_254_740_991, -infinity), (nan, 1, nan), (2, nan, nan), (-1, 1e300, 1),
    (-1, 7, -1), (10, -1, 0.1), (tiny, -1, infinity), (2, 1024, infinity), (2, -1075, 0),
    (-2, -1075, -0.0), (2, -1074, tiny), (1 + .ulpOfOne, 1e300, infinity), (3, 1e-300, 1),
  ]
  for (x, y, expected) in cases { expectSame(.pow(x, y), expected, "pow(\(x), \(y))") }
}

@Test func exponentialsMeetTheirLimits() {
  expectSame(.exp(-infinity), 0, "exp(-inf)")
  expectSame(.exp(infinity), infinity, "exp(inf)")
  expectSame(.exp(-0.0), 1, "exp(-0)")
  expectSame(.exp(nan), nan, "exp(nan)")
  expectSame(.exp(709.79), infinity, "exp(709.79)")
  expectSame(.exp(-745.14), 0, "exp(-745.14)")
  expectSame(.exp2(-infinity), 0, "exp2(-inf)")
  expectSame(.exp2(1024), infinity, "exp2(1024)")
  expectSame(.exp2(1023), 0x1p1023, "exp2(1023)")
  expectSame(.exp10(309), infinity, "exp10(309)")
  expectSame(.exp10(-324), 0, "exp10(-324)")
  expectSame(.exp10(nan), nan, "exp10(nan)")
  expectSame(.expm1(-0.0), -0.0, "expm1(-0)")
  expectSame(.expm1(-infinity), -1, "expm1(-inf)")
  expectSame(.expm1(infinity), infinity, "expm1(inf)")
  expectSame(.expm1(tiny), tiny, "expm1(tiny)")
}

@Test func logarithmsMeetTheirLimits() {
  for (name, function) in [
    ("log", Double.log), ("log2", Double.log2), ("log10", Double.log10),
  ] as [(String, (Double) -> Double)] {
    expectSame(function(0), -infinity, "\(name)(0)")
    expectSame(function(-0.0), -infinity, "\(name)(-0)")
    expectSame(function(1), 0, "\(name)(1)")
    expectSame(function(-1), nan, "\(name)(-1)")
    expectSame(function(-infinity), nan, "\(name)(-inf)")
    expectSame(function(infinity), infinity, "\(name)(inf)")
    expectSame(function(nan), nan, "\(name)(nan)")
  }
  expectSame(.log1p(-1), -infinity, "log1p(-1)")
  expectSame(.log1p(-1.5), nan, "log1p(-1.5)")
  expectSame(.log1p(-0.0), -0.0, "log1p(-0)")
  expectSame(.log1p(infinity), infinity, "log1p(inf)")
}

@Test func logarithmsOfPowersAreExact() {
  for exponent in -1074...1023 {
    let power = Double(sign: .plus, exponent: exponent, significand: 1)
    expectSame(.log2(power), Double(exponent), "log2(2^\(exponent))")
    expectSame(.exp2(Double(exponent)), power, "exp2(\(exponent))")
  }
  for exponent in -323...308 {
    expectSame(.log10(powerOfTen(exponent)).rounded(), Double(exponent), "log10(1e\(exponent))")
  }
  for exponent in 0...22 {
    expectSame(.log10(powerOfTen(exponent)), Double(exponent), "log10(1e\(exponent))")
  }
}

@Test func rootsMeetTheirLimits() {
  expectSame(.root(-8, 3), -2, "root(-8, 3)")
  expectSame(.root(-8, 2), nan, "root(-8, 2)")
  expectSame(.root(-0.0, 3), -0.0, "root(-0, 3)")
  expectSame(.root(-0.0, 5), -0.0, "root(-0, 5)")
  expectSame(.root(-0.0, -3), -infinity, "root(-0, -3)")
  expectSame(.root(0, -2), infinity, "root(0, -2)")
  expectSame(.root(infinity, 7), infinity, "root(inf, 7)")
  expectSame(.root(infinity, -7), 0, "root(inf, -7)")
  expectSame(.root(4, 0), nan, "root(4, 0)")
  expectSame(.root(0.25, -2), 2, "root(0.25, -2)")
  expectSame(.root(7, 1), 7, "root(7, 1)")
  expectSame(.root(nan, 2), nan, "root(nan, 2)")
  expectSame(.root(2, .max), 1, "root(2, max)")
  expectSame(.root(2, .min), 1, "root(2, min)")
  expectSame(.cbrt(-infinity), -infinity, "cbrt(-inf)")
  expectSame(.cbrt(-0.0), -0.0, "cbrt(-0)")
  for number in -300...300 {
    let x = Double(number)
    expectSame(.cbrt(x * x * x), x, "cbrt(\(number)^3)")
    if x > 0 { expectSame(.root(.pow(x, 6), 6), x, "root(\(number)^6, 6)") }
  }
}

@Test func anglesMeetTheirLimits() {
  let pi = 0x1.921fb54442d18p1
  for function in [Double.sin, Double.tan, Double.asin, Double.atan] {
    expectSame(function(-0.0), -0.0, "an odd function of -0")
    expectSame(function(nan), nan, "a function of nan")
    expectSame(function(tiny), tiny, "a function of the smallest number")
  }
  for function in [Double.sin, Double.cos, Double.tan, Double.asin, Double.acos] {
    expectSame(function(infinity), nan, "a function of infinity")
    expectSame(function(-infinity), nan, "a function of minus infinity")
  }
  expectSame(.cos(0), 1, "cos(0)")
  expectSame(.asin(1), pi / 2, "asin(1)")
  expectSame(.asin(1 + .ulpOfOne), nan, "asin beyond 1")
  expectSame(.acos(1), 0, "acos(1)")
  expectSame(.acos(0), pi / 2, "acos(0)")
  expectSame(.acos(-1), pi, "acos(-1)")
  expectSame(.atan(infinity), pi / 2, "atan(inf)")
  expectSame(.atan(-infinity), -pi / 2, "atan(-inf)")
  let cases: [(Double, Double, Double)] = [
    (0, 1, 0), (-0.0, 1, -0.0), (0, -1, pi), (-0.0, -1, -pi), (0, 0, 0), (-0.0, 0, -0.0),
    (0, -0.0, pi), (-0.0, -0.0, -pi), (1, 0, pi / 2), (-1, -0.0, -pi / 2), (1, infinity, 0),
    (-1, infinity, -0.0), (1, -infinity, pi), (infinity, 1, pi / 2), (-infinity, 1, -pi / 2),
    (infinity, infinity, pi / 4), (infinity, -infinity, 3 * (pi / 4)), (nan, 1, nan),
    (-infinity, -infinity, -3 * (pi / 4)), (1, nan, nan), (tiny, -tiny, 3 * (pi / 4)),
    (tiny, 1e300, 0), (1e300, tiny, pi / 2),
  ]
  for (y, x, expected) in cases { expectSame(.atan2(y, x), expected, "atan2(\(y), \(x))") }
}

@Test func hyperbolicFunctionsMeetTheirLimits() {
  expectSame(.sinh(-0.0), -0.0, "sinh(-0)")
  expectSame(.sinh(-infinity), -infinity, "sinh(-inf)")
  expectSame(.sinh(711), infinity, "sinh(711)")
  expectSame(.cosh(-0.0), 1, "cosh(-0)")
  expectSame(.cosh(-infinity), infinity, "cosh(-inf)")
  expectSame(.cosh(nan), nan, "cosh(nan)")
  for x in [711, 720, 800, 1e300, -720, -1e300] {
    expectSame(.cosh(x), infinity, "cosh(\(x))")
    expectSame(.sinh(x), x < 0 ? -infinity : infinity, "sinh(\(x))")
  }
  expectSame(.tanh(-0.0), -0.0, "tanh(-0)")
  expectSame(.tanh(-infinity), -1, "tanh(-inf)")
  expectSame(.tanh(nan), nan, "tanh(nan)")
  expectSame(.tanh(tiny), tiny, "tanh(tiny)")
}

@Test func gammaMeetsItsLimitsAndIsExactForFactorials() {
  expectSame(.gamma(0), infinity, "gamma(0)")
  expectSame(.gamma(-0.0), -infinity, "gamma(-0)")
  expectSame(.gamma(-3), nan, "gamma(-3)")
  expectSame(.gamma(-infinity), nan, "gamma(-inf)")
  expectSame(.gamma(infinity), infinity, "gamma(inf)")
  expectSame(.gamma(-184.5), -0.0, "gamma(-184.5)")
  expectSame(.gamma(-1e300), nan, "gamma(-1e300)")
  expectSame(.gamma(tiny), infinity, "gamma of the smallest number")
  var factorial = 1.0
  for n in 1...22 {
    factorial *= Double(n)
    expectSame(.gamma(Double(n + 1)), factorial, "gamma(\(n + 1))")
  }
  expectSame(.logGamma(1), 0, "logGamma(1)")
  expectSame(.logGamma(2), 0, "logGamma(2)")
  expectSame(.logGamma(0), infinity, "logGamma(0)")
  expectSame(.logGamma(-7), infinity, "logGamma(-7)")
  expectSame(.logGamma(-infinity), infinity, "logGamma(-inf)")
  expectSame(.logGamma(1e306), infinity, "logGamma(1e306)")
  expectSame(.logGamma(nan), nan, "logGamma(nan)")
}

@Test func theErrorFunctionMeetsItsLimits() {
  expectSame(.erf(-0.0), -0.0, "erf(-0)")
  expectSame(.erf(infinity), 1, "erf(inf)")
  expectSame(.erf(-7), -1, "erf(-7)")
  expectSame(.erf(nan), nan, "erf(nan)")
  expectSame(.erfc(infinity), 0, "erfc(inf)")
  expectSame(.erfc(-infinity), 2, "erfc(-inf)")
  expectSame(.erfc(0), 1, "erfc(0)")
  expectSame(.erfc(27.3), 0, "erfc(27.3)")
  expectSame(.erfc(nan), nan, "erfc(nan)")
}

@Test func theGammaFunctionsRelativesKeepToTheirEdges() {
  for pole in [0, -0.0, -1, -2, -1e300, -infinity] {
    expectSame(.digamma(pole), nan, "digamma(\(pole))")
    for order in 1...4 { expectSame(.polygamma(order, pole), nan, "polygamma(\(order), \(pole))") }
    expectSame(.beta(pole, 2), nan, "beta(\(pole), 2)")
    expectSame(.beta(2.5, pole), nan, "beta(2.5, \(pole))")
  }
  expectSame(.digamma(infinity), infinity, "digamma(∞)")
  expectSame(.digamma(tiny), -infinity, "digamma(least)")
  expectSame(.digamma(0x1p-1000), -0x1p1000, "digamma(2⁻¹⁰⁰⁰)")
  expectSame(.digamma(nan), nan, "digamma(nan)")
  expectSame(.polygamma(0, 1), .digamma(1), "polygamma(0, 1)")
  expectSame(.polygamma(1, 0x1p900), 0x1p-900, "polygamma(1, 2⁹⁰⁰)")
  expectSame(.polygamma(1, 1e-100), 1e200, "polygamma(1, 1e-100)")
  expectSame(.polygamma(2, 1e-200), -infinity, "polygamma(2, 1e-200)")
  expectSame(.beta(-0.5, 0.5), 0, "beta(-0.5, 0.5)")
  expectSame(.beta(infinity, 1), 0, "beta(∞, 1)")
  expectSame(.beta(1, 1e300), 1e-300, "beta(1, 1e300)")
  expectSame(.beta(1e300, 1e300), 0, "beta(1e300, 1e300)")
  expectSame(.beta(tiny, 1), infinity, "beta(least, 1)")
  expectSame(.beta(nan, 1), nan, "beta(nan, 1)")
}

@Test func choicesAreWhatCombinatoricsSays() {
  let cases: [(Double, Double, Double)] = [
    (0, 0, 1), (5, 0, 1), (5, 5, 1), (5, 6, 0), (5, -1, 0), (-2, 3, -4), (-1, 2, 1), (-3, 0, 1),
    (-1, -1, nan), (-2, 0.5, nan), (2.5, -1, 0), (2.5, 3.5, 0), (0.5, 1.5, 0), (1e300, 1, 1e300),
    (1e300, 3, infinity), (-1e300, 3, -infinity), (1e16, 1e16, 1), (5000, 2500, infinity),
    (infinity, 2, nan), (2, nan, nan), (-1, 100, 1), (-1, 101, -1), (1e15, 1e15 - 1, 1e15),
  ]
  for (n, k, expected) in cases {
    expectSame(.binomial(n, k), expected, "binomial(\(n), \(k))")
  }
  // Pascal's triangle, as far as whole numbers go.
  var row: [Double] = [1]
  for n in 1...56 {
    row = [1] + zip(row, row.dropFirst()).map(+) + [1]
    for (k, value) in row.enumerated() {
      expectSame(.binomial(Double(n), Double(k)), value, "binomial(\(n), \(k))")
    }
  }
}
