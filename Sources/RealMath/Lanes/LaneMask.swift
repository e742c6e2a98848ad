import Builtin

/// For each of eight lanes, whether something is so.
struct LaneMask {
  let vector: Builtin.Vec8xInt1

  @inline(__always)
  init(_ vector: Builtin.Vec8xInt1) { self.vector = vector }

  /// Whether it is so in all lanes.
  @inline(__always)
  var isEverywhere: Bool { UInt8(Builtin.bitcast_Vec8xInt1_Int8(vector)) == 0xFF }

  /// Whether it is so in no lane.
  @inline(__always)
  var isNowhere: Bool { UInt8(Builtin.bitcast_Vec8xInt1_Int8(vector)) == 0 }

  @inline(__always)
  static func .& (a: LaneMask, b: LaneMask) -> LaneMask {
    LaneMask(Builtin.and_Vec8xInt1(a.vector, b.vector))
  }
}
