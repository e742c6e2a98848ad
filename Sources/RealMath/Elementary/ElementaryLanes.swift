// The elementary functions of eight numbers at once.
//
// Where all lanes are ordinary the kernel takes them together. Where one is not (zero, negative, subnormal,
// not finite, or with a result out of the normal range) all are computed one by one: by the same kernel,
// where it applies, so that it makes no difference to a lane what its neighbours are.

extension Double {
  /// ``exp(_:)-(Double)`` of eight numbers at once, with the same bits.
  ///
  /// Cost: three calls, when all lie between −706 and 706; else eight calls.
  public static func exp(_ x: SIMD8<Double>) -> SIMD8<Double> {
    let lanes = Lanes(x)
    guard lanes.areWithinReach else { return eachLane(x) { exp($0) } }
    return roundedExponential(kernel: KernelPair(lanes, 0.0)).numbers
  }

  /// ``exp2(_:)-(Double)`` of eight numbers at once, with the same bits.
  public static func exp2(_ x: SIMD8<Double>) -> SIMD8<Double> {
    let exponent = SplitLogarithm.two.times(Lanes(x))
    guard exponent.high.areWithinReach else { return eachLane(x) { exp2($0) } }
    return roundedExponential(kernel: exponent).numbers
  }

  /// ``exp10(_:)-(Double)`` of eight numbers at once, with the same bits.
  ///
  /// Whole numbers, whose powers are exact or correctly rounded, are computed one by one.
  public static func exp10(_ x: SIMD8<Double>) -> SIMD8<Double> {
    let lanes = Lanes(x)
    let exponent = SplitLogarithm.ten.times(lanes)
    guard exponent.high.areWithinReach, lanes.isWhole.isNowhere else {
      return eachLane(x) { exp10($0) }
    }
    return roundedExponential(kernel: exponent).numbers
  }

  /// ``log(_:)-(Double)`` of eight numbers at once, with the same bits.
  ///
  /// Cost: three calls, or one where vectors are wide, when all are positive, finite and of normal size;
  /// else eight calls.
  public static func log(_ x: SIMD8<Double>) -> SIMD8<Double> {
    let lanes = Lanes(x)
    guard lanes.arePositive else { return eachLane(x) { log($0) } }
    return LogarithmParts(lanes).natural.numbers
  }

  /// ``log2(_:)-(Double)`` of eight numbers at once, with the same bits.
  public static func log2(_ x: SIMD8<Double>) -> SIMD8<Double> {
    let lanes = Lanes(x)
    guard lanes.arePositive else { return eachLane(x) { log2($0) } }
    return LogarithmParts(lanes).binary.numbers
  }

  /// ``log10(_:)-(Double)`` of eight numbers at once, with the same bits.
  public static func log10(_ x: SIMD8<Double>) -> SIMD8<Double> {
    let lanes = Lanes(x)
    guard lanes.arePositive else { return eachLane(x) { log10($0) } }
    return LogarithmParts(lanes).decimal.numbers
  }

  /// ``pow(_:_:)-(Double,Double)`` of eight bases and their exponents at once, with the same bits.
  ///
  /// Lanes of which some exponent is whole and up to 32 are computed one by one, since their powers are
  /// multiplied out.
  public static func pow(_ x: SIMD8<Double>, _ y: SIMD8<Double>) -> SIMD8<Double> {
    let base = Lanes(x)
    let exponent = Lanes(y)
    guard base.arePositive, exponent.isMultipliedOut.isNowhere,
      let result = fractionalPower(base, exponent)
    else {
      var result = x
      for lane in 0..<8 { result[lane] = pow(x[lane], y[lane]) }
      return result
    }
    return result.numbers
  }

  /// ``pow(_:_:)-(Double,Double)`` of eight bases at once, all to the same power, with the same bits.
  ///
  /// A whole power up to 32 is a few multiplications.
  public static func pow(_ x: SIMD8<Double>, _ y: Double) -> SIMD8<Double> {
    if y.magnitude <= 32, y == nearestInteger(y) { return wholePower(x, Int(y)) }
    let base = Lanes(x)
    guard base.arePositive, let result = fractionalPower(base, Lanes(repeating: y)) else {
      return eachLane(x) { pow($0, y) }
    }
    return result.numbers
  }

  /// `base^y`, or `nil` where a result is out of the normal range.
  @inline(__always)
  private static func fractionalPower(_ base: Lanes, _ y: Lanes) -> Lanes? {
    let exponent = SplitLogarithm(naturalLogarithm(kernel: base)).times(y)
    guard exponent.high.areWithinReach else { return nil }
    return roundedExponential(kernel: exponent)
  }

  private static func wholePower(_ x: SIMD8<Double>, _ n: Int) -> SIMD8<Double> {
    let base = Lanes(x)
    switch n {
    case 1: return x
    case 2: return (base * base).numbers
    case -1: return (1.0 / base).numbers
    case 0: return SIMD8(repeating: 1)
    default:
      // A little less than what a single number may have, so that a lane never takes another way.
      let limit = powerOfTwo(899 / Int(n.magnitude))
      guard (Lanes(repeating: 1 / limit) .<= base .& base .<= Lanes(repeating: limit)).isEverywhere
      else { return eachLane(x) { pow($0, Double(n)) } }
      return product(of: n, base).numbers
    }
  }
}

extension Lanes {
  /// Whether all are positive, finite and of normal size.
  @inline(__always)
  fileprivate var arePositive: Bool {
    let least = Lanes(repeating: .leastNormalMagnitude)
    let greatest = Lanes(repeating: .greatestFiniteMagnitude)
    return ((least .<= self) .& (self .<= greatest)).isEverywhere
  }

  /// Whether the exponential of all is of normal size.
  @inline(__always)
  fileprivate var areWithinReach: Bool {
    let reach = Lanes(repeating: exponentialReach)
    return ((Lanes(repeating: -exponentialReach) .<= self) .& (self .<= reach)).isEverywhere
  }

  /// Which are whole, of those below 2⁵¹ in magnitude.
  @inline(__always)
  fileprivate var isWhole: LaneMask { (self + 0x1.8p52) - 0x1.8p52 .== self }

  /// Which are whole exponents up to 32 in magnitude.
  @inline(__always)
  fileprivate var isMultipliedOut: LaneMask {
    isWhole .& (Lanes(repeating: -32) .<= self) .& (self .<= Lanes(repeating: 32))
  }
}

/// The function in each lane by itself.
@inline(never)
func eachLane(_ x: SIMD8<Double>, _ function: (Double) -> Double) -> SIMD8<Double> {
  var result = x
  for lane in 0..<8 { result[lane] = function(x[lane]) }
  return result
}
