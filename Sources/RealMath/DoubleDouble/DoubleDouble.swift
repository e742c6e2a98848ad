/// A number as the unevaluated sum of two doubles, `high + low`, with `|low|` at most half a unit in the
/// last place of `high`: about 106 bits.
///
/// The building blocks are Knuth's sum and Dekker's product with Veltkamp's splitting (Dekker, *A
/// floating-point technique for extending the available precision*, 1971), which give the rounding error
/// of one operation as a second double. A fused multiply-add would give the error of a product in one
/// step, but WebAssembly has none, and the bits must be the same there.
///
/// Operands of products must stay below 2⁹⁹⁰ in magnitude, and results well above the subnormals: the
/// elementary functions scale their arguments first. Each operation has a relative error below 2⁻¹⁰².
struct DoubleDouble {
  var high: Double
  var low: Double

  @inline(__always)
  init(_ high: Double, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  /// `a + b`, exactly (Knuth's two-sum).
  @inline(__always)
  init(sum a: Double, _ b: Double) {
    high = a + b
    let other = high - a
    low = (a - (high - other)) + (b - other)
  }

  /// `a + b`, exactly, when `a` is zero or not smaller than `b` in magnitude (Dekker's quick two-sum).
  @inline(__always)
  init(larger a: Double, _ b: Double) {
    high = a + b
    low = b - (high - a)
  }

  /// `a · b`, exactly (Dekker's two-product).
  @inline(__always)
  init(product a: Double, _ b: Double) {
    high = a * b
    let (a1, a0) = halves(a)
    let (b1, b0) = halves(b)
    low = ((a1 * b1 - high) + a1 * b0 + a0 * b1) + a0 * b0
  }

  /// Rounded to one double.
  @inline(__always)
  var value: Double { high + low }

  @inline(__always)
  static prefix func - (a: DoubleDouble) -> DoubleDouble { DoubleDouble(-a.high, -a.low) }

  @inline(__always)
  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let high = DoubleDouble(sum: a.high, b.high)
    let low = DoubleDouble(sum: a.low, b.low)
    let middle = DoubleDouble(larger: high.high, high.low + low.high)
    return DoubleDouble(larger: middle.high, middle.low + low.low)
  }

  @inline(__always)
  static func + (a: DoubleDouble, b: Double) -> DoubleDouble {
    let high = DoubleDouble(sum: a.high, b)
    return DoubleDouble(larger: high.high, high.low + a.low)
  }

  @inline(__always)
  static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble { a + -b }

  @inline(__always)
  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let product = DoubleDouble(product: a.high, b.high)
    let cross = a.high * b.low + a.low * b.high
    return DoubleDouble(larger: product.high, product.low + cross)
  }

  @inline(__always)
  static func * (a: DoubleDouble, b: Double) -> DoubleDouble {
    let product = DoubleDouble(product: a.high, b)
    return DoubleDouble(larger: product.high, product.low + a.low * b)
  }

  /// Long division with two digits of 53 bits.
  @inline(__always)
  static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let first = a.high / b.high
    let rest = a - b * first
    return DoubleDouble(larger: first, rest.high / b.high)
  }

  /// The square root, zero for zero: one Newton step from the root of the upper part.
  @inline(__always)
  func squareRoot() -> DoubleDouble {
    guard high > 0 else { return DoubleDouble(0) }
    let root = high.squareRoot()
    let rest = self - DoubleDouble(product: root, root)
    return DoubleDouble(larger: root, rest.high / (2 * root))
  }

  /// Both parts times a power of two, exactly while nothing leaves the range of normal doubles.
  @inline(__always)
  func scaled(by power: Double) -> DoubleDouble { DoubleDouble(high * power, low * power) }
}

/// `x` as the sum of two doubles of 26 bits (Veltkamp's splitting); their products are exact.
@inline(__always)
private func halves(_ x: Double) -> (Double, Double) {
  let scaled = 0x8000001p0 * x
  let upper = scaled - (scaled - x)
  return (upper, x - upper)
}

/// `2^exponent` for exponents from -1022 to 1023, from its bits.
@inline(__always)
func powerOfTwo(_ exponent: Int) -> Double {
  Double(bitPattern: UInt64(truncatingIfNeeded: exponent + 1023) << 52)
}

/// The integer nearest to `x`, ties to even, for `x` below 2⁵¹ in magnitude.
///
/// Adding 1½·2⁵² leaves no bit for a fraction. Unlike `rounded` this is two additions on every machine,
/// never a call into a platform's library.
@inline(__always)
func nearestInteger(_ x: Double) -> Double { (x + 0x1.8p52) - 0x1.8p52 }

/// `number · 2^exponent` rounded once, where `number.high` lies between ½ and 4 in magnitude.
///
/// Rounding to a subnormal after rounding to 53 bits could round twice. Therefore the number is first
/// added to a power of two so large that its last bit is the last bit of the result; what that addition
/// rounds away is added together with the lower part.
func scaled(_ number: DoubleDouble, by exponent: Int) -> Double {
  if exponent > 1020 {
    if exponent > 1100 { return number.value * .infinity }
    return number.value * powerOfTwo(1000) * powerOfTwo(exponent - 1000)
  }
  if exponent >= -1021 { return number.value * powerOfTwo(exponent) }
  if exponent < -1080 { return number.value * .leastNonzeroMagnitude * 0.25 }
  // The last bit of the result counts 2^(-1074 - exponent) here; normal results do not reach that far.
  let magnitude = number.high < 0 ? -number : number
  let anchor = powerOfTwo(52 - 1074 - exponent)
  if magnitude.high > anchor {
    return number.value * powerOfTwo(-1000) * powerOfTwo(exponent + 1000)
  }
  let sum = DoubleDouble(larger: anchor, magnitude.high)
  let rounded = (sum.high + (sum.low + magnitude.low)) - anchor
  let result = rounded * powerOfTwo(-1000) * powerOfTwo(exponent + 1000)
  return number.high < 0 ? -result : result
}
