import TestSupport
import Testing
import Units

private let table = UnitTable.standard

private func unit(_ name: String) -> UnitExpression {
  guard let found = table.find(name) else {
    Issue.record("there is no unit \(name)")
    return .none
  }
  return UnitExpression(found)
}

/// A product of up to four powers of units.
private func randomUnit(_ generator: inout SeededGenerator) -> UnitExpression {
  let names = [
    "m", "km", "s", "h", "GWh", "W", "token", "Mtoken", "%", "kg", "USD", "B", "MiB", "N",
  ]
  var factors: [UnitExpression.Factor] = []
  for _ in 0..<Int.random(in: 0...4, using: &generator) {
    let exponents = [
      Rational(1), Rational(-1), Rational(2), Rational(-2), Rational(1, over: 2) ?? Rational(1),
    ]
    guard let found = table.find(names.randomElement(using: &generator) ?? "m") else { continue }
    factors.append(
      UnitExpression.Factor(found, exponents.randomElement(using: &generator) ?? Rational(1)))
  }
  return UnitExpression(factors)
}

private func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-12 * max(abs(a), abs(b)) }

@Test func dimensionOfAProductIsTheProductOfDimensions() throws {
  for seed in 0..<500 as Range<UInt64> {
    var generator = SeededGenerator(seed: seed)
    let (a, b) = (randomUnit(&generator), randomUnit(&generator))
    let product = try #require(table.product(a, b))
    let dimension = try #require(table.dimension(of: a)?.times(table.dimension(of: b) ?? .none))
    #expect(table.dimension(of: product.unit) == dimension, "seed \(seed)")
    let ratio = try #require(table.ratio(a, b))
    let inverse = try #require(table.dimension(of: b)?.power(Rational(-1)))
    #expect(
      table.dimension(of: ratio.unit) == table.dimension(of: a)?.times(inverse), "seed \(seed)")
  }
}

@Test func productsAreWorthTheSameEitherWayRound() throws {
  for seed in 0..<500 as Range<UInt64> {
    var generator = SeededGenerator(seed: seed)
    let (a, b, c) = (randomUnit(&generator), randomUnit(&generator), randomUnit(&generator))
    let ab = try #require(table.product(a, b))
    let ba = try #require(table.product(b, a))
    #expect(table.dimension(of: ab.unit) == table.dimension(of: ba.unit), "seed \(seed)")
    // A number in the product's unit, times its factor, is the same quantity in base units.
    let plain = table.factor(of: a).value * table.factor(of: b).value
    #expect(isNear(ab.factor.value * table.factor(of: ab.unit).value, plain), "seed \(seed)")
    #expect(isNear(ba.factor.value * table.factor(of: ba.unit).value, plain), "seed \(seed)")
    let left = try #require(table.product(ab.unit, c))
    let bc = try #require(table.product(b, c))
    let right = try #require(table.product(a, bc.unit))
    #expect(table.dimension(of: left.unit) == table.dimension(of: right.unit), "seed \(seed)")
  }
}

@Test func aRatioOfAUnitToItselfIsAPlainNumber() throws {
  for seed in 0..<500 as Range<UInt64> {
    var generator = SeededGenerator(seed: seed)
    let a = randomUnit(&generator)
    let ratio = try #require(table.ratio(a, a))
    #expect(ratio.unit.isNone, "seed \(seed)")
    #expect(isNear(ratio.factor.value, 1), "seed \(seed)")
  }
}

@Test func powersMultiplyExponents() throws {
  let half = try #require(Rational(1, over: 2))
  for seed in 0..<500 as Range<UInt64> {
    var generator = SeededGenerator(seed: seed)
    let a = randomUnit(&generator)
    let square = try #require(table.power(a, Rational(2)))
    let product = try #require(table.product(a, a))
    #expect(table.dimension(of: square.unit) == table.dimension(of: product.unit), "seed \(seed)")
    let root = try #require(table.power(square.unit, half))
    #expect(table.dimension(of: root.unit) == table.dimension(of: a), "seed \(seed)")
  }
}

@Test func convertingThereAndBackChangesNothing() {
  for (a, b) in [
    ("GWh", "TWh"), ("km", "mm"), ("GB", "MB"), ("Mtoken", "ktoken"), ("year", "s"), ("kWh", "MJ"),
    ("MiB", "kB"), ("eV", "J"), ("%", "pp"),
  ] {
    let there = table.factor(from: unit(a), to: unit(b))
    let back = table.factor(from: unit(b), to: unit(a))
    for number in [1.0, 310, 0.1, 30_856, 1e-7] {
      #expect(isNear(back.apply(to: there.apply(to: number)), number), "\(a) to \(b)")
    }
  }
}

@Test func powersOfTenAreExact() {
  #expect(table.factor(from: unit("GWh"), to: unit("TWh")).apply(to: 310) == 0.31)
  #expect(table.factor(from: unit("TWh"), to: unit("GWh")).apply(to: 0.31) == 310)
  #expect(table.factor(from: unit("h"), to: unit("min")).apply(to: 1) == 60)
  #expect(table.factor(from: unit("%"), to: .none).apply(to: 20) == 0.2)
}

@Test func factorsBeyondTheReachOfDoublesAreTakenInSteps() {
  #expect(ConversionFactor(1, powerOfTen: -320).apply(to: 1e300) == 1e-20)
  #expect(ConversionFactor(1, powerOfTen: 320).apply(to: 1e-300) == 1e20)
  #expect(ConversionFactor(1, powerOfTen: 30_000_000).apply(to: 1) == .infinity)
  #expect(ConversionFactor(1, powerOfTen: -30_000_000).apply(to: 1) == 0)
  #expect(ConversionFactor(1, powerOfTen: 30_000_000).apply(to: 0) == 0)
}

// MARK: Exponents

@Test func exponentsAreInLowestTerms() throws {
  #expect(Rational(4, over: -8) == Rational(-1, over: 2))
  #expect(Rational(0, over: 7) == Rational(0))
  #expect(Rational(1, over: 0) == nil)
  #expect(Rational(Int.min, over: Int.min) == Rational(1))
  #expect(Rational(Int.min, over: 1) == nil)
  #expect(Rational(1, over: Int.min) == nil)
  let third = try #require(Rational(1, over: 3))
  #expect(third.plus(third)?.plus(third) == Rational(1))
  #expect(third.times(Rational(3)) == Rational(1))
}

@Test func exponentsOutOfBoundsAreRefused() {
  let large = Rational(Rational.limit)
  #expect(large.plus(Rational(1)) == nil)
  #expect(large.times(Rational(2)) == nil)
  #expect(Rational(1, over: Rational.limit)?.times(Rational(1, over: 2) ?? large) == nil)
  #expect(table.power(unit("m"), large).map { table.power($0.unit, large) == nil } == true)
}

@Test func simpleFractionsAreFoundInDoubles() {
  for below in 1...1000 where below % 7 == 1 || below < 40 {
    for above in -50...50 {
      #expect(Rational(near: Double(above) / Double(below)) == Rational(above, over: below))
    }
  }
  for value in [0.3331, Double.pi, 1e9, -.infinity, .nan, 1e-9, 1e-17, 1 / 1001.0] {
    #expect(Rational(near: value) == nil)
  }
}

@Test func simpleFractionsAreFoundBehindTheRoundingOfDecimals() {
  #expect(Rational(near: 1 / (1 + 1.82)) == Rational(50, over: 141))
  #expect(Rational(near: 1 - 0.99) == Rational(1, over: 100))
  // Decimals of two digits, as exponents of laws are given.
  for hundredths in 1...299 {
    let value = Double(hundredths) / 100
    #expect(Rational(near: 1 / (1 + value)) == Rational(100, over: 100 + hundredths))
    #expect(Rational(near: value / (1 + value)) == Rational(hundredths, over: 100 + hundredths))
  }
  #expect(Rational(near: 0.33333333333333) == nil)
}

@Test func fractionsAreRecognisedInRoundedDecimals() {
  #expect(Rational(roundedTo: 0.3333) == Rational(1, over: 3))
  #expect(Rational(roundedTo: -0.66667) == Rational(-2, over: 3))
  #expect(Rational(roundedTo: 0.3478) == nil)
}
