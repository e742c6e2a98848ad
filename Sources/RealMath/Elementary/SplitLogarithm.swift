/// The logarithm of a base in a form that is quickly multiplied by an exponent.
struct SplitLogarithm<Number: KernelNumber> {
  /// The leading 26 bits.
  let upper: Number
  /// The rest.
  let lower: Number
  /// Both, rounded to one number.
  let whole: Number

  @inline(__always)
  init(upper: Number, lower: Number, whole: Number) {
    self.upper = upper
    self.lower = lower
    self.whole = whole
  }

  @inline(__always)
  init(_ logarithm: KernelPair<Number>) {
    whole = logarithm.high
    upper = whole.leadingBits
    lower = (whole - upper) + logarithm.low
  }

  /// `ln 2`
  @inline(__always)
  static var two: SplitLogarithm {
    SplitLogarithm(
      upper: 0x1.62e43p-1, lower: -0x1.05c610ca86c39p-29, whole: 0x1.62e42fefa39efp-1)
  }

  /// `ln 10`
  @inline(__always)
  static var ten: SplitLogarithm {
    SplitLogarithm(
      upper: 0x1.26bb1b8p1, lower: 0x1.daaa8ac16ea57p-26, whole: 0x1.26bb1bbb55516p1)
  }

  /// The product with a relative error below 2⁻⁷⁷ beside that of the logarithm. The upper part is exactly
  /// the product of the upper parts; the lower one is below 2⁻²³ of it.
  @inline(__always)
  func times(_ y: Number) -> KernelPair<Number> {
    let leading = y.leadingBits
    return KernelPair(upper * leading, leading * lower + (y - leading) * whole)
  }
}
