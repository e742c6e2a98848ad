import RealMath

// Eight lanes at once. Each function says in whole blocks what its own definition says of one number, so that
// all bits agree; what is seldom computed many times goes lane by lane through that definition.

/// Eight lanes.
typealias EightLanes = SIMD8<Double>

extension SIMD8: LaneBlock where Scalar == Double {
  static var width: Int { 8 }

  static func choice(
    _ condition: EightLanes, _ a: EightLanes, _ b: EightLanes
  ) -> EightLanes {
    a.replacing(with: b, where: condition .== 0).undefined(where: condition .!= condition)
  }

  @inline(__always)
  fileprivate func undefined(where mask: SIMDMask<SIMD8<Int64>>) -> EightLanes {
    replacing(with: .nan, where: mask)
  }

  // MARK: Functions of one number

  static func apply(
    _ function: UnaryFunction, _ a: Strip, to target: Int, _ count: Int,
    _ values: inout MutableSpan<EightLanes>
  ) {
    switch function {
    // Zero minus zero has not the sign of minus zero.
    case .negate: values.map(a, to: target, count) { -0.0 - $0 }
    case .exp: values.map(a, to: target, count) { Double.exp($0) }
    case .ln: values.map(a, to: target, count) { logarithm($0, Double.log($0)) }
    case .log10: values.map(a, to: target, count) { logarithm($0, Double.log10($0)) }
    case .log2: values.map(a, to: target, count) { logarithm($0, Double.log2($0)) }
    case .sqrt: values.map(a, to: target, count) { $0.squareRoot() }
    case .logistic: values.map(a, to: target, count, logistic)
    default: values.mapLanes(a, to: target, count) { function.value(of: $0) }
    }
  }

  @inline(__always)
  private static func logarithm(_ x: EightLanes, _ value: EightLanes) -> EightLanes {
    value.undefined(where: .!(x .> 0))
  }

  /// With the exponential of a negative number only, so that nothing overflows.
  private static func logistic(_ x: EightLanes) -> EightLanes {
    let isNegative = .!(x .>= 0)
    let power = Double.exp((-0.0 - x).replacing(with: x, where: isNegative))
    let upper = EightLanes(repeating: 1).replacing(with: power, where: isNegative)
    return upper / (1 + power)
  }

  // MARK: Functions of two numbers

  static func apply(
    _ function: BinaryFunction, _ a: Strip, _ b: Strip, to target: Int, _ count: Int,
    _ values: inout MutableSpan<EightLanes>
  ) {
    switch function {
    case .add: values.map(a, b, to: target, count) { $0 + $1 }
    case .subtract: values.map(a, b, to: target, count) { $0 - $1 }
    case .multiply: values.map(a, b, to: target, count) { $0 * $1 }
    case .divide: values.map(a, b, to: target, count) { ($0 / $1).undefined(where: $1 .== 0) }
    case .power where b.step == 0:
      let exponent = values[b.start][0]
      values.map(a, to: target, count) { power($0, exponent) }
    case .power: values.map(a, b, to: target, count, power)
    case .min: values.map(a, b, to: target, count) { either($0, $1, $0 .< $1) }
    case .max: values.map(a, b, to: target, count) { either($0, $1, $0 .> $1) }
    case .less: values.map(a, b, to: target, count) { truth($0, $1, $0 .< $1) }
    case .lessOrEqual: values.map(a, b, to: target, count) { truth($0, $1, $0 .<= $1) }
    case .equal: values.map(a, b, to: target, count) { truth($0, $1, $0 .== $1) }
    case .notEqual: values.map(a, b, to: target, count) { truth($0, $1, $0 .!= $1) }
    case .and:
      values.map(a, b, to: target, count) { a, b in
        b.replacing(with: a, where: (a .== 0) .| (a .!= a))
      }
    case .or:
      values.map(a, b, to: target, count) { a, b in
        b.replacing(with: 1, where: a .!= 0).replacing(with: a, where: a .!= a)
      }
    case .atan2, .beta, .choose:
      values.map(a, b, to: target, count) { a, b in
        var result = a
        for lane in 0..<8 { result[lane] = function.value(of: a[lane], b[lane]) }
        return result
      }
    }
  }

  /// The first where it is said to be it, else the second; NaN where one of them is.
  @inline(__always)
  private static func either(
    _ a: EightLanes, _ b: EightLanes, _ isFirst: SIMDMask<SIMD8<Int64>>
  ) -> EightLanes {
    b.replacing(with: a, where: isFirst .| (a .!= a))
  }

  /// One for what is true, zero for what is not, NaN where one side has no value.
  @inline(__always)
  private static func truth(
    _ a: EightLanes, _ b: EightLanes, _ isTrue: SIMDMask<SIMD8<Int64>>
  ) -> EightLanes {
    EightLanes(repeating: 0).replacing(with: 1, where: isTrue)
      .undefined(where: (a .!= a) .| (b .!= b))
  }

  /// Zero to a negative power is a division by zero; a negative number has only whole powers.
  private static func power(_ base: EightLanes, _ exponent: EightLanes) -> EightLanes {
    let fraction = exponent .!= exponent.rounded(.down)
    return Double.pow(base, exponent).undefined(
      where: ((base .== 0) .& (exponent .< 0)) .| ((base .< 0) .& fraction)
        .| (base .!= base) .| (exponent .!= exponent))
  }

  private static func power(_ base: EightLanes, _ exponent: Double) -> EightLanes {
    if exponent == 2 { return base * base }
    if exponent.isNaN { return EightLanes(repeating: .nan) }
    var undefined = base .!= base
    if exponent < 0 { undefined = undefined .| (base .== 0) }
    if exponent != exponent.rounded(.down) { undefined = undefined .| (base .< 0) }
    return Double.pow(base, exponent).undefined(where: undefined)
  }

  // MARK: Distributions

  static func apply(
    _ function: QuantileFunction, _ score: Strip, to target: Int, _ count: Int,
    _ values: inout MutableSpan<EightLanes>
  ) {
    switch function {
    case .normal(let mean, let sd): values.map(score, to: target, count) { mean + sd * $0 }
    case .logNormal(let mean, let sd):
      values.map(score, to: target, count) { Double.exp(mean + sd * $0) }
    case .uniform(let from, let width):
      values.map(score, to: target, count) { from + width * $0 }
    case .triangular(let from, let mode, let to):
      let width = to - from
      values.map(score, to: target, count) { score in
        let isLower = score * width .< mode - from
        let upper = (1 - score) * width * (to - mode)
        let root = upper.replacing(with: score * width * (mode - from), where: isLower)
          .squareRoot()
        return (to - root).replacing(with: from + root, where: isLower)
      }
    case .beta, .none: values.mapLanes(score, to: target, count) { function.value(at: $0) }
    }
  }

  static func scores(
    _ draw: Int, _ score: Score, of joint: Samples.Joint, _ samples: Samples, from first: Int,
    _ count: Int, to target: Int, _ values: inout MutableSpan<EightLanes>
  ) {
    samples.fill(&values, at: target, with: draw, score, of: joint, from: first, blocks: count)
  }

  // MARK: Columns

  static func load(
    _ column: [Double], from start: Int, _ lanes: Int, to target: Int,
    _ values: inout MutableSpan<EightLanes>
  ) {
    // Any bits are eight numbers, and each access is checked to be within: a copy number by number takes several
    // times as long.
    let bytes = unsafe column.span.bytes
    let whole = lanes / 8
    for block in 0..<whole {
      values[target + block] = unsafe bytes.unsafeLoadUnaligned(
        fromByteOffset: (start + 8 * block) * 8, as: EightLanes.self)
    }
    guard lanes % 8 > 0 else { return }
    // Lanes beyond the last are computed too: as that one, which is as fast as any.
    var last = EightLanes(repeating: column[start + lanes - 1])
    for lane in 0..<(lanes % 8) { last[lane] = column[start + 8 * whole + lane] }
    values[target + whole] = last
  }

  static func store(
    _ strip: Strip, _ lanes: Int, _ values: Span<EightLanes>,
    to column: inout [Double], at start: Int
  ) {
    let whole = lanes / 8
    var numbers = column.mutableSpan
    // As above.
    var bytes = unsafe numbers.mutableBytes
    for block in 0..<whole {
      bytes.storeBytes(
        of: values[strip.start + block * strip.step], toByteOffset: (start + 8 * block) * 8,
        as: EightLanes.self)
    }
    for lane in (8 * whole)..<lanes {
      column[start + lane] = values[strip.start + lane / 8 * strip.step][lane % 8]
    }
  }
}
