/// A number as the unevaluated sum of two, like ``DoubleDouble``, for kernels that also compute with lanes.
struct KernelPair<Number: KernelNumber> {
  var high: Number
  var low: Number

  @inline(__always)
  init(_ high: Number, _ low: Number) {
    self.high = high
    self.low = low
  }

  /// `a + b`, exactly, when `a` is zero or not smaller than `b` in magnitude.
  @inline(__always)
  init(larger a: Number, _ b: Number) {
    high = a + b
    low = b - (high - a)
  }

  /// `a · b` with a relative error below 2⁻¹⁰³.
  @inline(__always)
  init(product a: Number, _ b: Number) {
    high = a * b
    let a1 = a.leadingBits
    let b1 = b.leadingBits
    let a0 = a - a1
    let b0 = b - b1
    low = ((a1 * b1 - high) + (a1 * b0 + a0 * b1)) + a0 * b0
  }

  @inline(__always)
  static func * (a: KernelPair, b: KernelPair) -> KernelPair {
    let product = KernelPair(product: a.high, b.high)
    let cross = a.high * b.low + a.low * b.high
    return KernelPair(larger: product.high, product.low + cross)
  }

  /// `1 / self`, rounded.
  @inline(__always)
  var reciprocal: Number {
    let first = 1.0 / high
    let product = KernelPair(product: first, high)
    let rest = ((1.0 - product.high) - product.low) - first * low
    return first + first * rest
  }

  /// Rounded to one number.
  @inline(__always)
  var value: Number { high + low }
}

extension DoubleDouble {
  @inline(__always)
  init(_ pair: KernelPair<Double>) { self.init(pair.high, pair.low) }
}

extension KernelPair<Double> {
  @inline(__always)
  init(_ number: DoubleDouble) { self.init(number.high, number.low) }
}
