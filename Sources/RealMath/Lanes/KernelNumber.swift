/// What the kernels of the elementary functions compute with: one double, or eight of them side by side.
///
/// A kernel is written once, without a branch, and serves a number and ``Lanes`` alike. Therefore both give
/// the same bits: there is nothing in which they could differ.
protocol KernelNumber: ExpressibleByFloatLiteral where FloatLiteralType == Double {
  /// The bits of the number, or of each of them.
  associatedtype Pattern: KernelPattern

  init(bitPattern: Pattern)
  var bitPattern: Pattern { get }

  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self

  /// The entry of `table` at each place, all of which are within it.
  static func entry(of table: [Double], at place: Pattern) -> Self
}

/// The bits of a ``KernelNumber``, as unsigned integers.
protocol KernelPattern: ExpressibleByIntegerLiteral where IntegerLiteralType == UInt64 {
  static func &+ (a: Self, b: Self) -> Self
  static func &- (a: Self, b: Self) -> Self
  static func & (a: Self, b: Self) -> Self
  static func | (a: Self, b: Self) -> Self
  static func &<< (a: Self, b: Self) -> Self
  static func &>> (a: Self, b: Self) -> Self
}

extension KernelNumber {
  /// The leading 26 bits, towards zero: products of two such numbers are exact.
  @inline(__always)
  var leadingBits: Self { Self(bitPattern: bitPattern & 0xFFFF_FFFF_F800_0000) }
}

extension Double: KernelNumber {
  @inline(__always)
  static func entry(of table: [Double], at place: UInt64) -> Double {
    table[Int(truncatingIfNeeded: place)]
  }
}

extension UInt64: KernelPattern {}
