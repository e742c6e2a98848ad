import Builtin

/// Eight doubles side by side, as the machine computes with them.
///
/// The standard library's own operators on `SIMD8<Double>` are written lane by lane, and the optimizer puts
/// only short formulas together again; the long ones of the kernels came out two to three times slower. Here
/// each operation is one instruction of the compiler's for all lanes, which becomes four of SSE2, one of
/// AVX-512 or eight of WebAssembly. None is ever fused with the next, so the bits are the same everywhere.
struct Lanes: KernelNumber {
  private let vector: Builtin.Vec8xFPIEEE64

  @inline(__always)
  private init(_ vector: Builtin.Vec8xFPIEEE64) { self.vector = vector }

  @inline(__always)
  init(_ numbers: SIMD8<Double>) { vector = numbers._storage._value }

  @inline(__always)
  init(repeating value: Double) { self.init(SIMD8(repeating: value)) }

  @inline(__always)
  init(floatLiteral value: Double) { self.init(repeating: value) }

  @inline(__always)
  init(bitPattern: LanePatterns) {
    self.init(Builtin.bitcast_Vec8xInt64_Vec8xFPIEEE64(bitPattern.vector))
  }

  @inline(__always)
  var bitPattern: LanePatterns {
    LanePatterns(Builtin.bitcast_Vec8xFPIEEE64_Vec8xInt64(vector))
  }

  /// The numbers as callers know them.
  // Both are the same 64 bytes; the standard library keeps the initializer to itself.
  @inline(__always)
  var numbers: SIMD8<Double> { unsafe unsafeBitCast(vector, to: SIMD8<Double>.self) }

  @inline(__always)
  static func + (a: Lanes, b: Lanes) -> Lanes {
    Lanes(Builtin.fadd_Vec8xFPIEEE64(a.vector, b.vector))
  }

  @inline(__always)
  static func - (a: Lanes, b: Lanes) -> Lanes {
    Lanes(Builtin.fsub_Vec8xFPIEEE64(a.vector, b.vector))
  }

  @inline(__always)
  static func * (a: Lanes, b: Lanes) -> Lanes {
    Lanes(Builtin.fmul_Vec8xFPIEEE64(a.vector, b.vector))
  }

  @inline(__always)
  static func / (a: Lanes, b: Lanes) -> Lanes {
    Lanes(Builtin.fdiv_Vec8xFPIEEE64(a.vector, b.vector))
  }

  @inline(__always)
  func squareRoot() -> Lanes { Lanes(Builtin.int_sqrt_Vec8xFPIEEE64(vector)) }

  @inline(__always)
  static func entry(of table: [Double], at place: LanePatterns) -> Lanes {
    let places = place.patterns
    func entry(_ lane: Int) -> Double { table[Int(truncatingIfNeeded: places[lane])] }
    return Lanes(
      SIMD8(entry(0), entry(1), entry(2), entry(3), entry(4), entry(5), entry(6), entry(7)))
  }

  /// In which lanes the number is less; nowhere where one is NaN.
  @inline(__always)
  static func .< (a: Lanes, b: Lanes) -> LaneMask {
    LaneMask(Builtin.fcmp_olt_Vec8xFPIEEE64(a.vector, b.vector))
  }

  /// In which lanes the number is less or equal.
  @inline(__always)
  static func .<= (a: Lanes, b: Lanes) -> LaneMask {
    LaneMask(Builtin.fcmp_ole_Vec8xFPIEEE64(a.vector, b.vector))
  }

  /// In which lanes the numbers are equal.
  @inline(__always)
  static func .== (a: Lanes, b: Lanes) -> LaneMask {
    LaneMask(Builtin.fcmp_oeq_Vec8xFPIEEE64(a.vector, b.vector))
  }

  /// The first where the mask is set, else the second.
  @inline(__always)
  static func choice(_ mask: LaneMask, _ first: Lanes, _ second: Lanes) -> Lanes {
    Lanes(Builtin.select_Vec8xInt1_Vec8xFPIEEE64(mask.vector, first.vector, second.vector))
  }
}
