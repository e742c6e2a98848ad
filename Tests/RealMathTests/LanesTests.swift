import RealMath
import TestSupport
import Testing

/// A function that there is for one number and for eight at once.
struct LaneFunction: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let scalar: @Sendable (Double, Double) -> Double
  let lanes: @Sendable (SIMD8<Double>, SIMD8<Double>) -> SIMD8<Double>
  /// Where most of its arguments come from.
  let usual: @Sendable (inout SeededGenerator) -> (Double, Double)

  static let all: [LaneFunction] = [
    .init("exp", { x, _ in .exp(x) }, { x, _ in Double.exp(x) }) { ($0.within(-720, 720), 0) },
    .init("exp2", { x, _ in .exp2(x) }, { x, _ in Double.exp2(x) }) { ($0.within(-1040, 1040), 0) },
    .init("exp10", { x, _ in .exp10(x) }, { x, _ in Double.exp10(x) }) {
      ($0.within(-313, 313), 0)
    },
    .init("log", { x, _ in .log(x) }, { x, _ in Double.log(x) }) { ($0.within(0.5, 2), 0) },
    .init("log2", { x, _ in .log2(x) }, { x, _ in Double.log2(x) }) { ($0.within(0.5, 2), 0) },
    .init("log10", { x, _ in .log10(x) }, { x, _ in Double.log10(x) }) { ($0.within(0.5, 2), 0) },
    .init("pow", { .pow($0, $1) }, { Double.pow($0, $1) }) {
      (.exp($0.within(-40, 40)), $0.within(-20, 20))
    },
    .init("normalQuantile", { x, _ in normalQuantile(x) }, { x, _ in normalQuantile(x) }) {
      ($0.within(0, 1), 0)
    },
  ]

  init(
    _ name: String, _ scalar: @escaping @Sendable (Double, Double) -> Double,
    _ lanes: @escaping @Sendable (SIMD8<Double>, SIMD8<Double>) -> SIMD8<Double>,
    usual: @escaping @Sendable (inout SeededGenerator) -> (Double, Double)
  ) {
    testDescription = name
    self.scalar = scalar
    self.lanes = lanes
    self.usual = usual
  }
}

extension SeededGenerator {
  fileprivate mutating func within(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * (Double(next() >> 11) * 0x1p-53)
  }

  /// Any double, and often one that is special to some function.
  fileprivate mutating func anything() -> Double {
    switch next() & 3 {
    case 0: specialArguments[Int(next() % UInt64(specialArguments.count))]
    case 1: Double(Int64(truncatingIfNeeded: next()) >> 57)
    default: Double(bitPattern: next())
    }
  }
}

private let specialArguments: [Double] = [
  0, -0.0, 1, -1, 0.5, 2, -2, 3, 10, 32, 33, -32, -33, .infinity, -.infinity, .nan, 706, -706,
  706.1, -706.1, 745.2, -745.2, 1024, 309, -324, 0x1p-54, 1e-10, 1e-11, 0.075, 0.925, 1 - 1e-10,
  0x1p65, 0x1p-66, .leastNonzeroMagnitude, .leastNormalMagnitude, .leastNormalMagnitude * 0.75,
  (1.0).nextDown, (1.0).nextUp, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 0.6875,
  0x1.6a09e667f3bccp-1, 0x1.6a09e667f3bcdp-1,
]

/// Holds the lanes against the numbers one by one; all NaN count as one.
private func expectSameBits(
  _ function: LaneFunction, _ x: SIMD8<Double>, _ y: SIMD8<Double>, seed: UInt64
) -> Bool {
  let together = function.lanes(x, y)
  for lane in 0..<8 {
    let alone = function.scalar(x[lane], y[lane])
    let same =
      alone.isNaN ? together[lane].isNaN : alone.bitPattern == together[lane].bitPattern
    guard same else {
      let call = "\(function.testDescription)(\(x[lane]), \(y[lane]))"
      Issue.record(
        "\(call) = \(alone), but \(together[lane]) in lane \(lane) of \(x), \(y); seed \(seed)")
      return false
    }
  }
  return true
}

@Test(arguments: LaneFunction.all)
func lanesHaveTheBitsOfSingleNumbers(_ function: LaneFunction) {
  let seed: UInt64 = 41
  var chance = SeededGenerator(seed: seed)
  for _ in 0..<20_000 {
    var (x, y) = (SIMD8<Double>(), SIMD8<Double>())
    for lane in 0..<8 { (x[lane], y[lane]) = function.usual(&chance) }
    guard expectSameBits(function, x, y, seed: seed) else { return }
  }
}

@Test(arguments: LaneFunction.all)
func anOrdinaryLaneDoesNotMindSpecialNeighbours(_ function: LaneFunction) {
  let seed: UInt64 = 42
  var chance = SeededGenerator(seed: seed)
  for _ in 0..<10_000 {
    var (x, y) = (SIMD8<Double>(), SIMD8<Double>())
    // Between none and all of the lanes are special.
    let share = chance.next() & 7
    for lane in 0..<8 {
      (x[lane], y[lane]) = function.usual(&chance)
      if chance.next() & 7 < share { x[lane] = chance.anything() }
      if chance.next() & 7 < share { y[lane] = chance.anything() }
    }
    guard expectSameBits(function, x, y, seed: seed) else { return }
  }
}

@Test func allSpecialArgumentsHaveTheBitsOfSingleNumbers() {
  for function in LaneFunction.all {
    for x in specialArguments {
      for y in specialArguments {
        guard
          expectSameBits(function, SIMD8(repeating: x), SIMD8(repeating: y), seed: 0)
        else { return }
      }
    }
  }
}

@Test func aPowerThatAllLanesShareHasTheBitsOfSingleNumbers() {
  let seed: UInt64 = 43
  var chance = SeededGenerator(seed: seed)
  let oneForEach = LaneFunction("pow", { .pow($0, $1) }, { Double.pow($0, $1) }) { _ in (0, 0) }
  let shared = LaneFunction("pow", { .pow($0, $1) }, { Double.pow($0, $1[0]) }) { _ in (0, 0) }
  for round in 0..<9000 {
    let y =
      switch round % 3 {
      case 0: Double(Int64(round % 71) - 35)
      case 1: chance.within(-9, 9)
      default: chance.anything()
      }
    // The results reach to the ends of the normal range.
    let width = 700 / max(2, min(y.magnitude, 100))
    var x = SIMD8<Double>()
    let isOrdinary = chance.next() & 3 > 0
    for lane in 0..<8 {
      x[lane] = isOrdinary ? .exp(chance.within(-width, width)) : chance.anything()
    }
    let exponents = SIMD8(repeating: y)
    guard expectSameBits(shared, x, exponents, seed: seed),
      expectSameBits(oneForEach, x, exponents, seed: seed)
    else { return }
  }
}

@Test func exactPowersAndLogarithmsAreExactInLanes() {
  let whole = SIMD8<Double>(1, 2, 3, 4, 5, 6, 7, 9)
  #expect(Double.pow(whole, 2) == whole * whole)
  #expect(Double.pow(SIMD8(repeating: 10), whole) == SIMD8(10, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e9))
  #expect(Double.pow(whole * whole, 0.5) == whole)
  #expect(Double.log10(SIMD8(10, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e9)) == whole)
  #expect(Double.log2(SIMD8(2, 4, 8, 16, 32, 64, 128, 512)) == whole)
  #expect(Double.exp2(whole) == SIMD8(2, 4, 8, 16, 32, 64, 128, 512))
  #expect(Double.exp(SIMD8(repeating: 0)) == SIMD8(repeating: 1))
}
