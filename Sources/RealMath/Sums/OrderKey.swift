/// A number whose order as an integer is that of the double: a negative zero comes before a positive one, NaN
/// last, or first with a sign.
@inline(__always)
func orderKey(of number: Double) -> UInt64 {
  let bits = number.bitPattern
  // All bits of a negative number are turned over, the sign of another.
  return bits ^ (UInt64(bitPattern: Int64(bitPattern: bits) >> 63) | 1 << 63)
}

/// The number that has the key.
@inline(__always)
func number(ofOrderKey key: UInt64) -> Double {
  Double(bitPattern: key >> 63 == 1 ? key ^ 1 << 63 : ~key)
}
