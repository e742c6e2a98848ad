import RealMath

/// A function of RealMath with arguments over all of its range: the row of its results must have the same
/// bits on every machine.
///
/// This file and its two neighbours are compiled twice: with the tests, and by `.ci/same-bits` as Embedded
/// Swift for WebAssembly.
struct FunctionBits: Sendable {
  let name: StaticString

  /// How many arguments there are.
  let count: Int

  private let add: @Sendable (ArgumentSource, inout BitHash) -> Void

  /// The sum of the results.
  var hash: UInt64 {
    let stream = name.withUTF8Buffer { RandomStream(seed: 3, name: $0) }
    var hash = BitHash()
    for index in 0..<count { add(ArgumentSource(stream: stream, index: index), &hash) }
    return hash.value
  }

  /// A row of `count` results that need not be doubles.
  init(
    _ name: StaticString, count: Int = 32_768,
    _ add: @escaping @Sendable (ArgumentSource, inout BitHash) -> Void
  ) {
    self.name = name
    self.count = count
    self.add = add
  }

  /// A function of one number: of any double for a half of the row, else of one from its `usual` range.
  init(
    _ name: StaticString, _ usual: @escaping @Sendable (ArgumentSource) -> Double,
    _ function: @escaping @Sendable (Double) -> Double
  ) {
    self.init(name) { source, hash in
      hash.add(function(source.index & 1 == 0 ? source.any() : usual(source)))
    }
  }

  /// A function of eight numbers at once and one that they share, among which are special ones in every other
  /// row.
  init(
    lanes name: StaticString, _ usual: @escaping @Sendable (ArgumentSource) -> Double,
    _ function: @escaping @Sendable (SIMD8<Double>, Double) -> SIMD8<Double>
  ) {
    self.init(name, count: 4096) { source, hash in
      var arguments = SIMD8<Double>()
      for lane in 0..<8 {
        let one = ArgumentSource(stream: source.stream, index: 8 * source.index + lane)
        arguments[lane] = source.index & 1 == 0 && one.bits(3) & 3 == 0 ? one.any() : usual(one)
      }
      let results = function(arguments, source.signed(-3, 3, 7))
      for lane in 0..<8 { hash.add(results[lane]) }
    }
  }

  /// A function of two numbers, likewise.
  init(
    _ name: StaticString,
    _ usual: @escaping @Sendable (ArgumentSource) -> (Double, Double),
    _ function: @escaping @Sendable (Double, Double) -> Double
  ) {
    self.init(name) { source, hash in
      let (x, y) = source.index & 1 == 0 ? (source.any(0), source.any(1)) : usual(source)
      hash.add(function(x, y))
    }
  }
}

extension FunctionBits {
  /// All of them, in the order of their lines in `Goldens/bits.txt`: together a million arguments.
  static let all: [FunctionBits] = elementary + special + chance + decimals + lanes

  private static let elementary: [FunctionBits] = [
    .init("exp", { $0.uniform(-746, 710) }, Double.exp),
    .init("exp2", { $0.uniform(-1075, 1025) }, Double.exp2),
    .init("exp10", { $0.uniform(-324, 309) }, Double.exp10),
    .init("expm1", { $0.signed(-60, 9) }, Double.expm1),
    .init("log", { $0.uniform(0.5, 2) }, Double.log),
    .init("log2", { $0.uniform(0.5, 2) }, Double.log2),
    .init("log10", { $0.uniform(0.5, 2) }, Double.log10),
    .init("log1p", { $0.signed(-60, 2) }, Double.log1p),
    .init("pow", { ($0.scale(-40, 40, 0), $0.signed(-8, 5, 1)) }, Double.pow),
    .init("root", { ($0.finite(0), Double($0.whole(-9, 40, 1))) }) { x, n in
      .root(x, Int(max(-1e9, min(n.isNaN ? 0 : n, 1e9))))
    },
    .init("cbrt", { $0.uniform(-1000, 1000) }, Double.cbrt),
    .init("sin", { $0.uniform(-100, 100) }, Double.sin),
    .init("cos", { $0.uniform(-100, 100) }, Double.cos),
    .init("tan", { $0.uniform(-100, 100) }, Double.tan),
    .init("asin", { $0.uniform(-1, 1) }, Double.asin),
    .init("acos", { $0.uniform(-1, 1) }, Double.acos),
    .init("atan", { $0.uniform(-4, 4) }, Double.atan),
    .init("atan2", { ($0.signed(-9, 9, 0), $0.signed(-9, 9, 1)) }, Double.atan2),
    .init("sinh", { $0.uniform(-711, 711) }, Double.sinh),
    .init("cosh", { $0.uniform(-711, 711) }, Double.cosh),
    .init("tanh", { $0.signed(-30, 4) }, Double.tanh),
  ]

  private static let special: [FunctionBits] = [
    .init("erf", { $0.signed(-30, 3) }, Double.erf),
    .init("erfc", { $0.uniform(-7, 28) }, Double.erfc),
    .init("gamma", { $0.uniform(-186, 173) }, Double.gamma),
    .init("logGamma", { $0.uniform(-20, 60) }, Double.logGamma),
    .init("digamma", { $0.uniform(-20, 60) }, Double.digamma),
    .init("polygamma", count: 4096) { source, hash in
      let x = source.index & 1 == 0 ? source.any() : source.uniform(-20, 60)
      hash.add(Double.polygamma(source.whole(1, 12, 1), x))
    },
    .init("beta", { ($0.scale(-9, 9, 0), $0.scale(-9, 9, 1)) }, Double.beta),
    .init("binomial", count: 8192) { source, hash in
      let n = source.index & 1 == 0 ? source.any(0) : Double(source.whole(-40, 400, 0))
      let k = source.index & 2 == 0 ? source.uniform(-5, 300, 1) : Double(source.whole(0, 300, 1))
      hash.add(Double.binomial(n, k))
    },
    .init("normalDistribution", { $0.uniform(-39, 9) }, Double.normalDistribution),
    .init("normalQuantile", { $0.uniform(0, 1) }, normalQuantile),
    .init("incompleteBeta", count: 8192) { source, hash in
      let x = source.index & 1 == 0 ? source.scale(-60, -1, 0) : source.uniform(0, 1, 0)
      hash.add(Double.incompleteBeta(x, source.scale(-8, 12, 1), source.scale(-8, 12, 2)))
    },
    .init("betaQuantile", count: 2048) { source, hash in
      let p = source.index & 1 == 0 ? source.scale(-60, -1, 0) : source.uniform(0, 1, 0)
      hash.add(Double.betaQuantile(p, source.scale(-8, 12, 1), source.scale(-8, 12, 2)))
    },
  ]

  private static let lanes: [FunctionBits] = [
    .init(lanes: "exp(SIMD8)", { $0.uniform(-704, 704) }) { x, _ in Double.exp(x) },
    .init(lanes: "exp2(SIMD8)", { $0.uniform(-1016, 1016) }) { x, _ in Double.exp2(x) },
    .init(lanes: "exp10(SIMD8)", { $0.uniform(-306, 306) }) { x, _ in Double.exp10(x) },
    .init(lanes: "log(SIMD8)", { $0.uniform(0.5, 2) }) { x, _ in Double.log(x) },
    .init(lanes: "log2(SIMD8)", { $0.uniform(0.5, 2) }) { x, _ in Double.log2(x) },
    .init(lanes: "log10(SIMD8)", { $0.scale(-40, 40) }) { x, _ in Double.log10(x) },
    .init(lanes: "pow(SIMD8)", { $0.scale(-40, 40) }) { x, y in Double.pow(x, y) },
    .init(lanes: "pow(SIMD8,SIMD8)", { $0.scale(-40, 40) }) { x, y in
      Double.pow(x, SIMD8(y, -y, y / 3, 0.5, y + 1, 7.7, y * 0.125, -1.3))
    },
    .init(lanes: "pow(SIMD8,whole)", { $0.scale(-9, 9) }) { x, y in
      Double.pow(x, (4 * y).rounded(.down))
    },
    .init(lanes: "normalQuantile(SIMD8)", { $0.uniform(0, 1) }) { x, _ in normalQuantile(x) },
  ]

  private static let chance: [FunctionBits] = [
    .init("RandomStream") { source, hash in
      let name = (0..<source.whole(0, 20)).map { UInt8(truncatingIfNeeded: $0) }
      let stream = RandomStream(seed: source.bits(1), name: name)
      let index = source.whole(0, 1_000_000, 2)
      hash.add(stream.bits(at: index))
      hash.add(stream.uniform(at: index))
    },
    .init("CompensatedSum") { source, hash in
      hash.add(CompensatedSum((0..<8).map { source.signed(-60, 60, $0) }).value)
    },
  ]

  private static let decimals: [FunctionBits] = [
    .init("shortestDecimal") { source, hash in
      let x = source.index & 1 == 0 ? source.finite() : source.signed(-30, 70)
      let bytes = shortestDecimalBytes(x)
      hash.add(bytes)
      hash.add(Double(decimal: bytes) ?? 0)
    },
    .init("decimal") { source, hash in
      // Up to 19 digits and a power of ten.
      let digits = shortestDecimalBytes(Double(source.bits(0) >> UInt64(source.whole(11, 63, 1))))
      let exponent = shortestDecimalBytes(Double(source.whole(-345, 310, 2)))
      hash.add(Double(decimal: digits + [UInt8(ascii: "e")] + exponent) ?? 0)
    },
    .init("DecimalDigits(_:significant:)", count: 8192) { source, hash in
      let x = source.index & 1 == 0 ? source.finite() : source.signed(-30, 70)
      let decimal = DecimalDigits(x, significant: source.whole(1, 20, 1))
      hash.add(decimal.digits)
      hash.add(UInt64(bitPattern: Int64(decimal.exponent)))
    },
    .init("DecimalDigits(_:places:)", count: 8192) { source, hash in
      let decimal = DecimalDigits(source.signed(-30, 70), places: source.whole(-5, 20, 1))
      hash.add(decimal.digits)
      hash.add(UInt64(bitPattern: Int64(decimal.exponent)))
    },
    .init("coordinate") { source, hash in
      hash.add(coordinate(source.index & 1 == 0 ? source.finite() : source.signed(-9, 12)))
    },
    .init("powerOfTen", count: 700) { source, hash in
      hash.add(powerOfTen(source.index - 350))
    },
  ]
}
