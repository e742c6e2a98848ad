import Builtin

/// The bits of eight doubles side by side.
struct LanePatterns: KernelPattern {
  let vector: Builtin.Vec8xInt64

  @inline(__always)
  init(_ vector: Builtin.Vec8xInt64) { self.vector = vector }

  @inline(__always)
  init(integerLiteral value: UInt64) { vector = SIMD8(repeating: value)._storage._value }

  /// The bits as integers that can be taken apart.
  @inline(__always)
  var patterns: SIMD8<UInt64> { unsafe unsafeBitCast(vector, to: SIMD8<UInt64>.self) }

  @inline(__always)
  static func &+ (a: LanePatterns, b: LanePatterns) -> LanePatterns {
    LanePatterns(Builtin.add_Vec8xInt64(a.vector, b.vector))
  }

  @inline(__always)
  static func &- (a: LanePatterns, b: LanePatterns) -> LanePatterns {
    LanePatterns(Builtin.sub_Vec8xInt64(a.vector, b.vector))
  }

  @inline(__always)
  static func & (a: LanePatterns, b: LanePatterns) -> LanePatterns {
    LanePatterns(Builtin.and_Vec8xInt64(a.vector, b.vector))
  }

  @inline(__always)
  static func | (a: LanePatterns, b: LanePatterns) -> LanePatterns {
    LanePatterns(Builtin.or_Vec8xInt64(a.vector, b.vector))
  }

  @inline(__always)
  static func &<< (a: LanePatterns, b: LanePatterns) -> LanePatterns {
    LanePatterns(Builtin.shl_Vec8xInt64(a.vector, b.vector))
  }

  @inline(__always)
  static func &>> (a: LanePatterns, b: LanePatterns) -> LanePatterns {
    LanePatterns(Builtin.lshr_Vec8xInt64(a.vector, b.vector))
  }
}
