import RealMath
import TestSupport
import Testing

/// A function as the tables name it, and the bound that its documentation promises, in units of the last
/// place. Functions of fewer than three arguments ignore the others.
struct TabulatedFunction: CustomTestStringConvertible, Sendable {
  let name: String
  let bound: Double
  let evaluate: @Sendable (Double, Double, Double) -> Double

  var testDescription: String { name }

  init(
    _ name: String, _ bound: Double, _ evaluate: @escaping @Sendable (Double, Double) -> Double
  ) {
    self.init(name, bound) { x, y, _ in evaluate(x, y) }
  }

  init(
    _ name: String, _ bound: Double,
    _ evaluate: @escaping @Sendable (Double, Double, Double) -> Double
  ) {
    self.name = name
    self.bound = bound
    self.evaluate = evaluate
  }

  static let all: [TabulatedFunction] = [
    .init("exp", 0.51) { x, _ in .exp(x) },
    .init("exp2", 0.51) { x, _ in .exp2(x) },
    .init("exp10", 0.51) { x, _ in .exp10(x) },
    .init("expm1", 0.503) { x, _ in .expm1(x) },
    .init("log", 0.55) { x, _ in .log(x) },
    .init("log2", 0.55) { x, _ in .log2(x) },
    .init("log10", 0.55) { x, _ in .log10(x) },
    .init("log1p", 0.501) { x, _ in .log1p(x) },
    .init("cbrt", 0.501) { x, _ in .cbrt(x) },
    .init("sin", 0.502) { x, _ in .sin(x) },
    .init("cos", 0.502) { x, _ in .cos(x) },
    .init("tan", 0.502) { x, _ in .tan(x) },
    .init("asin", 0.502) { x, _ in .asin(x) },
    .init("acos", 0.502) { x, _ in .acos(x) },
    .init("atan", 0.502) { x, _ in .atan(x) },
    .init("sinh", 0.502) { x, _ in .sinh(x) },
    .init("cosh", 0.501) { x, _ in .cosh(x) },
    .init("tanh", 0.502) { x, _ in .tanh(x) },
    .init("gamma", 0.6) { x, _ in .gamma(x) },
    .init("logGamma", 0.6) { x, _ in .logGamma(x) },
    .init("erf", 0.6) { x, _ in .erf(x) },
    .init("erfc", 0.6) { x, _ in .erfc(x) },
    .init("digamma", 0.6) { x, _ in .digamma(x) },
    .init("trigamma", 4) { x, _ in .polygamma(1, x) },
    .init("polygamma", 4) { x, n in .polygamma(Int(n), x) },
    .init("beta", 2) { a, b in .beta(a, b) },
    .init("binomial", 1) { n, k in .binomial(n, k) },
    .init("pow", 0.55) { x, y in .pow(x, y) },
    .init("atan2", 0.502) { y, x in .atan2(y, x) },
    .init("root", 0.52) { x, n in .root(x, Int(n)) },
    .init("normalDistribution", 0.6) { z, _ in .normalDistribution(z) },
    .init("incompleteBeta", 45) { x, a, b in .incompleteBeta(x, a, b) },
    .init("betaQuantile", 45) { p, a, b in .betaQuantile(p, a, b) },
    .init("normalQuantile", 5) { p, _ in normalQuantile(p) },
    .init("expLanes", 0.51) { x, _ in inLanes(x, Double.exp) },
    .init("logLanes", 0.55) { x, _ in inLanes(x, Double.log) },
    .init("log2Lanes", 0.55) { x, _ in inLanes(x, Double.log2) },
    .init("log10Lanes", 0.55) { x, _ in inLanes(x, Double.log10) },
    .init("powLanes", 0.55) { x, y in inLanes(x) { Double.pow($0, SIMD8(repeating: y)) } },
  ]

  /// The result of one of eight lanes whose neighbours are ordinary, too.
  private static func inLanes(
    _ x: Double, _ function: (SIMD8<Double>) -> SIMD8<Double>
  ) -> Double {
    function(SIMD8(0.25, 0.5, x, 0.75, 0.875, x, 0.3, 0.9))[2]
  }
}

/// A result of a table: the last 24 bits of the rounded one, and where the exact value lies beside it.
private struct TabulatedResult {
  let lowBits: UInt64
  /// The exact value less the rounded one, in units of the last place, to a hundredth.
  let rest: Double

  init?(_ letters: Substring) {
    guard let lowBits = UInt64(letters.prefix(6), radix: 16), let place = Int(letters.dropFirst(6))
    else { return nil }
    self.lowBits = lowBits
    rest = (Double(place) + 0.5) / 100 - 0.5
  }

  /// How far `result` is from the exact value, in units of the last place, to a hundredth.
  func error(of result: Double) -> Double {
    let difference = Int64(result.bitPattern & 0xFF_FFFF) - Int64(lowBits)
    // The upper bits are not stored: the smaller of the two ways round counts.
    let wrapped = (difference + 0x180_0000) & 0xFF_FFFF - 0x80_0000
    // Patterns count magnitudes.
    return ((result < 0 ? -Double(wrapped) : Double(wrapped)) - rest).magnitude
  }
}

@Test(arguments: TabulatedFunction.all)
func randomArgumentsStayWithinThePromisedBound(_ function: TabulatedFunction) throws {
  let lines = try tableLines(function.name + ".txt")
  var index = 0
  var worst = 0.0
  var count = 0
  while index < lines.count {
    let header = lines[index].split(separator: " ", maxSplits: 3)
    let seed = try #require(UInt64(header[1]))
    let total = try #require(Int(header[2]))
    let domains = try header[3].split(separator: "|").map { try #require(ArgumentDomain($0)) }
    index += 1
    var chance = SeededGenerator(seed: seed)
    var letters = Substring()
    for _ in 0..<total {
      let x = domains[0].next(&chance)
      let y = domains.count > 1 ? domains[1].next(&chance) : 0
      let z = domains.count > 2 ? domains[2].next(&chance) : 0
      if letters.isEmpty {
        letters = lines[index]
        index += 1
      }
      let expected = try #require(TabulatedResult(letters.prefix(8)))
      letters = letters.dropFirst(8)
      let result = function.evaluate(x, y, z)
      let error = expected.error(of: result)
      // The table knows the exact value to a hundredth.
      if !(error <= function.bound + 0.011) {
        Issue.record(
          "\(function.name)(\(x), \(y), \(z)) = \(result) is off by \(error), seed \(seed)")
        return
      }
      worst = max(worst, error)
      count += 1
    }
  }
  #expect(count > 2000)
  print("\(function.name): \(count) arguments, worst \(worst) units in the last place")
}

@Test func hardAndFamousCasesComeOutRight() throws {
  let functions = Dictionary(uniqueKeysWithValues: TabulatedFunction.all.map { ($0.name, $0) })
  for line in try tableLines("cases.txt") {
    let words = line.split(separator: " ")
    let function = try #require(functions[String(words[0])])
    let numbers = try words.dropFirst().map { try #require(Double(String($0))) }
    let expected = numbers[numbers.count - 1]
    let arguments = numbers.dropLast() + [0, 0]
    let result = function.evaluate(arguments[0], arguments[1], arguments[2])
    // Only the functions with bits to spare round correctly what lies next to the middle.
    let steps: UInt64 = function.bound > 0.505 ? UInt64(function.bound.rounded(.up)) : 0
    let isRight =
      result.sign == expected.sign
      && max(result.bitPattern, expected.bitPattern) - min(result.bitPattern, expected.bitPattern)
        <= steps
    #expect(isRight, "\(line), but \(result)")
  }
}
