/// The product of two 64-bit numbers in 128 bits.
///
/// 32-bit WebAssembly has no such multiplication, and the compiler would call into a run-time library
/// that a page does not link; there the schoolbook product of the halves serves. The bits are the same.
@inline(__always)
func fullProduct(_ a: UInt64, _ b: UInt64) -> (high: UInt64, low: UInt64) {
  #if arch(wasm32)
    let mask: UInt64 = 0xFFFF_FFFF
    let (a1, a0) = (a >> 32, a & mask)
    let (b1, b0) = (b >> 32, b & mask)
    let low = a0 &* b0
    let cross = a1 &* b0 &+ (low >> 32)
    let middle = a0 &* b1 &+ (cross & mask)
    return (a1 &* b1 &+ (cross >> 32) &+ (middle >> 32), middle << 32 | low & mask)
  #else
    let product = a.multipliedFullWidth(by: b)
    return (product.high, product.low)
  #endif
}
